/**
 * Moves the focus from an item of a list that is about to go to the same control of the item behind it, or before it:
 * whoever works by keyboard stays where they were.
 */
export function focusNeighbor(control: HTMLElement): void {
  const item = control.closest('li');
  const neighbor = item?.nextElementSibling ?? item?.previousElementSibling;
  const twin = neighbor?.querySelector<HTMLElement>(`.${control.classList[0] ?? 'none'}`);
  (twin ?? neighbor?.querySelector('button'))?.focus();
}
