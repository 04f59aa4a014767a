/**
 * Source of an expression that calls `fn` with JSON arguments. Its value is a promise of the result as JSON text, or of
 * undefined. `first` is source text of an extra first argument that JSON cannot carry.
 */
export function callSource(fn: (...args: never) => unknown, args: unknown[], first?: string): string {
  const list = [...(first === undefined ? [] : [first]), ...args.map((arg) => JSON.stringify(arg) ?? 'undefined')];
  return `(async () => JSON.stringify(await (${String(fn)})(${list.join(', ')})))()`;
}

/** The value behind what a `callSource` expression gave: Marionette turns undefined into null. */
export function callResult(text: unknown): unknown {
  return typeof text === 'string' ? JSON.parse(text) : undefined;
}

/** What names an element: a CSS selector, or those of a same-origin iframe and of an element inside of it. */
export type ElementPath = string | readonly [frame: string, element: string];

/** Source of an expression for that element. */
export function elementSource(path: ElementPath): string {
  const [frame, element] = typeof path === 'string' ? [undefined, path] : path;
  // The page's elements may stand in front of the document's own members.
  if (frame === undefined) return `Document.prototype.querySelector.call(document, ${JSON.stringify(element)})`;
  return `document.querySelector(${JSON.stringify(frame)})?.contentDocument?.querySelector(${JSON.stringify(element)})`;
}
