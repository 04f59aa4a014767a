/**
 * Moves the focus from an item of a list that is about to go to the same control (or else the first) of the item behind
 * it, or before it: whoever works by keyboard stays where they were.
 */
export function focusNeighbor(control: HTMLElement): void {
  const item = control.closest('li, [role=row]');
  const neighbor = item?.nextElementSibling ?? item?.previousElementSibling;
  const name = control.classList[0];
  const twin = name !== undefined && neighbor?.querySelector<HTMLElement>(`.${name}`);
  (twin || neighbor?.querySelector('button'))?.focus();
}
