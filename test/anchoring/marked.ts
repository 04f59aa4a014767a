/** Texts with a mark between two bars, as tests write them. */
import { describe } from '../../anchoring/selector.ts';
import type { Selector } from '../../model/records.ts';

/** The selector of the part of a text between two bars. */
export function marked(barred: string): { text: string; selector: Selector } {
  const [before = '', quote = '', after = ''] = barred.split('|');
  const start = before.length;
  const text = before + quote + after;
  return { text, selector: describe(text, { start, end: start + quote.length }) };
}

/** The text with bars around a place; undefined for none. */
export const barred = (text: string, span: { start: number; end: number } | undefined): string | undefined =>
  span && `${text.slice(0, span.start)}|${text.slice(span.start, span.end)}|${text.slice(span.end)}`;
