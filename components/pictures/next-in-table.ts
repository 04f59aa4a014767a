/** The steps that arrow keys go in a table: rows and columns. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next button of a table in the direction of an arrow key, over empty cells; undefined for none and other keys. */
export function nextInTable(from: EventTarget | null, key: string): HTMLElement | undefined {
  const step = STEPS[key];
  const cell = from instanceof Element ? from.closest('td, th') : undefined;
  const row = cell?.closest('tr');
  const table = row?.closest('table');
  if (!step || !(cell instanceof HTMLTableCellElement) || !row || !table) return undefined;
  let [y, x] = [row.rowIndex, cell.cellIndex];
  for (;;) {
    y += step[0];
    x += step[1];
    const next = table.rows[y]?.cells[x];
    if (!next) return undefined;
    const button = next.querySelector('button');
    if (button) return button;
  }
}
