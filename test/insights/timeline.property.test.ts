/** What holds for every text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entries, timelineOf } from '../../insights/timeline.ts';
import type { MentionType } from '../../model/mention.ts';

const piece = fc.constantFrom(
  '1월 - 2월', '5월 🏆', '2021년', '2023년 3월', '셋째 주부터, ', '첫 2주 동안 ', 'Week 4', 'The First Day', 'Q3', 'Conclusion',
  '네이버에 입사했다. ', '퇴사했다', '합격하고 싶다. ', 'I joined Google. ', 'I left my job', '- 대상 수상', '마치며', '나는 ',
  '백엔드 개발자로 근무했다. ', '“', '"', '(', ')', ': ', ' - ', '\n', '\n\n', ' ', '. ', '?', '가', 'a', '12', '🚀', '\ud800',
); // prettier-ignore
const post = fc.record({
  text: fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })
    .map((parts) => parts.join('')),
  cuts: fc.array(fc.nat(400), { maxLength: 20 }),
  known: fc.boolean(),
});

function mentionsAt(
  text: string,
  cuts: readonly number[],
): { start: number; end: number; type: MentionType; canonical: string }[] {
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const type = (['company', 'technology', 'skill'] as const)[index % 3] ?? 'skill';
    return { start: places[index] ?? 0, end, type, canonical: `Name ${index % 5}` };
  });
}

test('every place is inside of the text, and periods are in order and disjoint', () => {
  fc.assert(
    fc.property(post, ({ text, cuts, known }) => {
      const mentions = mentionsAt(text, cuts);
      const headings = known ? mentions.map(({ start, end }) => ({ start, end, level: 2 })) : undefined;
      const { periods, undated } = timelineOf({ text, mentions, ...(headings && { headings }) });
      const inside = (of: { start: number; end: number }, outer = { start: 0, end: text.length }): void => {
        expect(of.start).toBeGreaterThanOrEqual(outer.start);
        expect(of.end).toBeGreaterThanOrEqual(of.start);
        expect(of.end).toBeLessThanOrEqual(outer.end);
      };
      const all = (entries: Entries, outer?: { start: number; end: number }): void => {
        for (const { places } of [...entries.companies, ...entries.names])
          for (const place of places) inside(place, outer);
        for (const told of [...entries.events.flatMap((event) => [event, ...event.again]), ...entries.roles]) {
          inside(told, outer);
          inside(told, told.sentence);
        }
      };
      let end = 0;
      for (const period of periods) {
        expect(period.start).toBeGreaterThanOrEqual(end);
        end = period.end;
        inside(period);
        inside(period.labelSpan, period);
        expect(text.slice(period.labelSpan.start, period.labelSpan.end)).toBe(period.label);
        all(period, period);
      }
      all(undated);
      const entries = [...periods, undated].flatMap((of) => [...of.companies, ...of.names]);
      expect(entries.flatMap(({ places }) => places)).toHaveLength(mentions.length);
    }),
    { numRuns: 500 },
  );
});

test('a text without a word of time has no periods, and without a verb of a career no events', () => {
  const words = fc.constantFrom(
    '오늘도',
    '코드를',
    '짰다.',
    '나는',
    '정말',
    '좋았다.',
    'the',
    'code',
    'was',
    'good.',
    'I',
    'wrote',
    'it.',
    '\n',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 80 }), (parts) => {
      const { periods, undated } = timelineOf({ text: parts.join(' '), mentions: [] });
      expect(periods).toEqual([]);
      expect(undated.events).toEqual([]);
      expect(undated.roles).toEqual([]);
    }),
  );
});

test('noise has no events', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(timelineOf({ text, mentions: [] }).undated.events).toEqual([]);
    }),
  );
});
