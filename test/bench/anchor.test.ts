import { describe, expect, test } from 'vitest';
import { linesOf, render, sentencesOf } from '../../scripts/bench/anchor/draft.ts';
import { EDIT_NAMES, makeTrial, type Trial, type TrialMark } from '../../scripts/bench/anchor/trials.ts';
import { Histories } from '../../scripts/bench/anchor/histories.ts';
import { Random } from '../../scripts/bench/anchor/random.ts';
import { verdictOf } from '../../scripts/bench/anchor/verdict.ts';

const POST = Array.from(
  { length: 12 },
  (_, index) => `${index}월에는 팀을 옮겼다. We learned Go in week ${index}. 그리고 배포 ${index}번.`,
).join('\n');
const SOURCE = { lines: ['다른 글의 한 줄이다. 두 문장.'], sentences: ['다른 글의 문장이다.'] };

describe('the trials of bench anchor', () => {
  test('are the same for the same seed', () => {
    const make = (): Trial => makeTrial(POST, SOURCE, 'a bit of all', new Random(7));
    expect(make()).toEqual(make());
  });

  test.each(EDIT_NAMES)('know where every character came from: %s', (edit) => {
    const random = new Random(3);
    for (let round = 0; round < 20; round++) {
      const { before, after, origins, marks } = makeTrial(POST, SOURCE, edit, random);
      expect(origins).toHaveLength(after.length);
      // Typos put another letter in an old one's place.
      const strangers = origins.filter((origin, at) => origin >= 0 && before[origin] !== after[at]);
      if (!/typos|quotes|all$/.test(edit)) expect(strangers).toEqual([]);
      for (const { start, end, fate, now } of marks) {
        if (fate === 'exact') expect(after.slice(now?.start, now?.end)).toBe(before.slice(start, end));
        expect(now === undefined).toBe(fate === 'gone');
      }
    }
  });

  test('lose nothing where nothing is edited, and all where all is written anew', () => {
    const fates = (edit: string) => makeTrial(POST, SOURCE, edit, new Random(1)).marks.map(({ fate }) => fate);
    expect(new Set(fates('nothing'))).toEqual(new Set(['exact']));
    expect(new Set(fates('all rewritten'))).toEqual(new Set(['gone']));
  });

  test('a draft is the text it was made of', () => {
    expect(render(linesOf(POST)).text).toBe(POST);
    const [line] = linesOf('One. Two! “Three?” Four');
    expect(sentencesOf(line!).map(({ text }) => text)).toEqual(['One. ', 'Two! ', '“Three?” ', 'Four']);
  });
});

describe('another history that nobody can tell from the real one', () => {
  /** The old text and the new one, which is told by what it keeps: offsets of the old text's lines, or new words. */
  const trial = (old: readonly string[], now: readonly (number | string)[]) => {
    const before = old.join('\n');
    const starts = old.map((_, index) => old.slice(0, index).join('\n').length + (index > 0 ? 1 : 0));
    const lines = now.map((part) => (typeof part === 'number' ? old[part]! : part));
    const origins = now.flatMap((part, index) => [
      ...(index > 0 ? [-1] : []),
      ...Array.from(lines[index]!, (_, at) => (typeof part === 'number' ? starts[part]! + at : -1)),
    ]);
    const histories = new Histories(before, lines.join('\n'), origins);
    return (line: number): number => histories.around(starts[line]!, starts[line]! + old[line]!.length).length;
  };

  test.each<[what: string, old: string[], now: (number | string)[], line: number, isThere: boolean]>([
    ['of two equal lines one was deleted', ['a', 'Go', 'Go', 'b'], [0, 1, 3], 1, true],
    ['one was deleted with what stood between', ['a', 'Go', 'x', 'Go', 'b'], [0, 1, 4], 3, true],
    ['pairs of lines were deleted', ['a', 'Go', 'x', 'Go', 'x', 'b'], [0, 1, 2, 5], 2, true],
    ['a copy was put beside its line', ['a', 'Go', 'b'], [0, 1, 'Go', 2], 1, true],
    ['nothing was edited', ['a', 'Go', 'Go', 'b'], [0, 1, 2, 3], 1, false],
    ['equal lines stand apart', ['a', 'Go', 'b', 'c', 'Go', 'd'], [0, 1, 2, 3, 5], 4, false],
    ['a copy stands elsewhere', ['a', 'Go', 'b', 'c'], [0, 1, 2, 'Go', 3], 1, false],
    ['no line has a twin', ['a', 'Go', 'b'], [0, 2], 1, false],
  ])('%s: %5$s', (_, old, now, line, isThere) => {
    expect(trial(old, now)(line) > 0).toBe(isThere);
  });
});

describe('a place is judged', () => {
  const mark = (fate: TrialMark['fate'], now?: TrialMark['now']): TrialMark => ({
    kind: 'sentence',
    start: 10,
    end: 30,
    fate,
    others: [],
    ...(now && { now }),
  });
  const trial: Trial = {
    edit: '',
    before: '',
    after: '',
    marks: [],
    origins: [...Array.from({ length: 5 }, () => -1), ...Array.from({ length: 40 }, (_, index) => index + 5)],
  };

  test.each([
    ['exact, at its place', mark('exact', { start: 10, end: 30 }), { start: 10, end: 30 }, 'right'],
    ['exact, one off', mark('exact', { start: 10, end: 30 }), { start: 10, end: 31 }, 'wrong'],
    ['exact, not found', mark('exact', { start: 10, end: 30 }), null, 'orphan'],
    ['edited, one off', mark('edited', { start: 10, end: 30 }), { start: 10, end: 31 }, 'right'],
    ['edited, half', mark('edited', { start: 10, end: 30 }), { start: 10, end: 20 }, 'wrong'],
    ['changed, mostly its own characters', mark('changed', { start: 10, end: 30 }), { start: 6, end: 24 }, 'right'],
    ['changed, mostly others', mark('changed', { start: 10, end: 30 }), { start: 26, end: 40 }, 'wrong'],
    ['gone, found', mark('gone'), { start: 10, end: 30 }, 'wrong'],
    ['gone, not found', mark('gone'), null, 'orphan'],
    [
      'gone, found where it would be in a history as likely',
      { ...mark('gone'), others: [{ fate: 'exact' as const, now: { start: 10, end: 30 }, origins: trial.origins }] },
      { start: 10, end: 30 },
      'right',
    ],
  ])('%s', (_, of, found, verdict) => {
    expect(verdictOf(of, found, trial)).toBe(verdict);
  });
});
