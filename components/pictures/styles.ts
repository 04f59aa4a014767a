/** How lines are told apart without color, by their place among the chosen: pairs of a dash and a shape. */
export const DASHES = ['', '7 4', '2 4', '10 3 2 3', '', '7 4'] as const;
export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'star', 'wye'] as const;
