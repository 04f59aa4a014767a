/** The sentence in which a name stands, as proof that the post says so. */
import { sentencesOf } from '../insights/spans.ts';

/** A sentence around a place: what stands before it, the place itself, and what stands behind. */
export interface Proof {
  before: string;
  name: string;
  after: string;
}

/** Longest text on one side of the name, in UTF-16 units. */
const SIDE = 140;

/** The sentence around a half-open range of a text, cut at words where it is long; undefined where the text ends before. */
export function sentenceAround(text: string, { start, end }: { start: number; end: number }): Proof | undefined {
  if (start >= end || end > text.length) return undefined;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const line = { start: lineStart, end: newline < 0 ? text.length : newline };
  // A name may have a full stop inside: then its sentence is the line.
  const sentence = sentencesOf(text, line).find((each) => each.start <= start && end <= each.end) ?? line;
  return {
    before: cutStart(text.slice(sentence.start, start)),
    name: text.slice(start, end),
    after: cutEnd(text.slice(end, sentence.end)),
  };
}

function cutStart(text: string): string {
  if (text.length <= SIDE) return text.trimStart();
  const from = text.length - SIDE;
  const space = text.indexOf(' ', from);
  return `…${(space < 0 ? text.slice(from) : text.slice(space + 1)).toWellFormed()}`;
}

function cutEnd(text: string): string {
  if (text.length <= SIDE) return text.trimEnd();
  const space = text.lastIndexOf(' ', SIDE);
  return `${(space <= 0 ? text.slice(0, SIDE) : text.slice(0, space)).toWellFormed()}…`;
}
