/** Words and sentences of a page's text, and a caret that moves by them. `Intl.Segmenter` differs between browsers. */
import type { Span } from './page-text.ts';

export type Unit = 'word' | 'sentence';

/** Units inside of one line. No sentence ends with the dot of a number ("1. ") or between Latin words ("e.g. this"). */
const PATTERNS: Readonly<Record<Unit, RegExp>> = {
  word: /\S+/g,
  sentence:
    /\S[^]*?(?:(?=[.!?…。！？])(?<![.!?…。！？]|(?:^|\s)\d+)[.!?…。！？]+["'”’»)\]」』]*(?=\s|$)(?<![a-z]\.(?=\s+[a-z]))|$)/g,
};

/** The first word or sentence that ends behind an offset. */
export function unitFrom(text: string, at: number, unit: Unit): Span | undefined {
  for (let from = at; from < text.length; from = lineEnd(text, from) + 1) {
    const found = unitsOfLine(text, from, unit).find(({ end }) => end > at);
    if (found) return found;
  }
  return undefined;
}

/** The last word or sentence that starts before an offset. */
export function unitBefore(text: string, at: number, unit: Unit): Span | undefined {
  for (let from = at; from >= 0; from = lineStart(text, from) - 1) {
    const found = unitsOfLine(text, from, unit).findLast(({ start }) => start < at);
    if (found) return found;
  }
  return undefined;
}

function unitsOfLine(text: string, at: number, unit: Unit): Span[] {
  const from = lineStart(text, at);
  const units = text.slice(from, lineEnd(text, at)).trimEnd().matchAll(PATTERNS[unit]);
  return Array.from(units, ({ index, 0: { length } }) => ({ start: from + index, end: from + index + length }));
}

const lineStart = (text: string, at: number): number => (at > 0 ? text.lastIndexOf('\n', at - 1) + 1 : 0);

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** A caret that covers words: what it covers, and the part of that which it was extended from. */
export interface Caret {
  span: Span;
  fixed: Span;
}

export const caretOn = (span: Span): Caret => ({ span, fixed: span });

/**
 * To the next or previous unit. From more or less than one unit it goes to the unit at that end first: down from a word
 * to its sentence, left from a sentence to its first word.
 */
export function moveCaret(text: string, { span, fixed }: Caret, step: 1 | -1, unit: Unit): Caret {
  const own = unitFrom(text, step > 0 ? span.end - 1 : span.start, unit);
  if (own && (own.start !== span.start || own.end !== span.end)) return caretOn(own);
  const next = step > 0 ? unitFrom(text, span.end, unit) : unitBefore(text, span.start, unit);
  return next ? caretOn(next) : { span, fixed };
}

/** Covers one unit more in that direction, or one less of what was added in the other. */
export function extendCaret(text: string, { span, fixed }: Caret, step: 1 | -1, unit: Unit): Caret {
  let { start, end } = span;
  if (step > 0) {
    const to = unitFrom(text, start < fixed.start ? start : end, unit)?.end ?? end;
    if (start < fixed.start) start = Math.min(to, fixed.start);
    else end = to;
  } else {
    const to = unitBefore(text, end > fixed.end ? end : start, unit)?.start ?? start;
    if (end > fixed.end) end = Math.max(to, fixed.end);
    else start = to;
  }
  const words = text.slice(start, end);
  return { fixed, span: { start: end - words.trimStart().length, end: start + words.trimEnd().length } };
}
