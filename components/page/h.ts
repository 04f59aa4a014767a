/**
 * Draws our UI on pages: it is small and every page of every blog pays for it, so it does without Preact's 11 kB. Not for
 * the panel, which draws what changes all the time.
 */
import { type MessageKey, t } from '../../model/i18n.ts';

/** Makes an element with these properties and children; what is false or undefined is left out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: (Node | string | false | undefined)[]
): HTMLElementTagNameMap[Tag] {
  // On some pages an image of that name stands before the document's own member.
  const element = Object.assign(
    Document.prototype.createElement.call(document, tag) as HTMLElementTagNameMap[Tag],
    properties,
  );
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

/** A button that says what it does, and has that as its class. */
export const action = (name: MessageKey, run: () => void): HTMLButtonElement =>
  h('button', { type: 'button', className: name, onclick: run }, t(name));

/** A field with a list of completions. */
export function completed(field: HTMLInputElement, list: HTMLDataListElement): HTMLInputElement {
  field.setAttribute('list', list.id);
  return field;
}
