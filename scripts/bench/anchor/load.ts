/** A page of 1 MB with 500 marks, before and after an edit that takes 100 of them away. */
import type { Span } from '../../../anchoring/page-text.ts';
import { textOfSize } from '../text.ts';
import { linesOf, sentencesOf } from './draft.ts';
import type { Post } from './posts.ts';
import type { Random } from './random.ts';

const BYTES = 1_000_000;
const MARKS = 500;
const GONE = 100;
/** Characters that go with each mark on both sides. */
const AROUND = 80;

export function loadPages(posts: readonly Post[], random: Random): { before: string; after: string; marks: Span[] } {
  const before = unlike(posts, random);
  const step = Math.floor(before.length / MARKS);
  const marks = Array.from({ length: MARKS }, (_, index) => {
    const length = index % 4 === 0 ? random.between(4, 19) : random.between(20, 200);
    const start = index * step + random.below(step - length);
    const quote = before.slice(start, start + length);
    return { start: start + length - quote.trimStart().length, end: start + quote.trimEnd().length };
  });
  const gone = new Set<number>();
  while (gone.size < GONE) gone.add(random.below(MARKS));
  let after = 'A first line that is new.\n';
  let from = 0;
  for (const index of [...gone].sort((a, b) => a - b)) {
    const mark = marks[index];
    if (!mark) continue;
    after += before.slice(from, Math.max(from, mark.start - AROUND));
    from = Math.max(from, mark.end + AROUND);
  }
  after += before.slice(from);
  return {
    before,
    after: after
      .replace(/ *\n[ \n]*/g, '\n')
      .replace(/ {2,}/g, ' ')
      .trim(),
    marks,
  };
}

/** Text of 1 MB in which no sentence is like another: each begins as one of the posts' and ends as another one. */
function unlike(posts: readonly Post[], random: Random): string {
  const sentences = posts
    .flatMap(({ text }) => linesOf(text))
    .flatMap(sentencesOf)
    .map(({ text }) => text.trim().split(' '));
  let text = '';
  for (let bytes = 0; bytes < BYTES;) {
    const one = random.pick(sentences);
    const other = random.pick(sentences);
    const words = [...one.slice(0, random.below(one.length + 1)), ...other.slice(random.below(other.length))];
    const sentence = words.join(' ') + (random.chance(0.25) ? '\n' : ' ');
    text += sentence;
    bytes += Buffer.byteLength(sentence);
  }
  return textOfSize(text, BYTES)
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}
