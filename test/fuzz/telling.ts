/** Careers and links that posts tell of. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linksOfPost } from '../../insights/companies.ts';
import { linesOf, sentencesOf } from '../../insights/spans.ts';
import { type Entries, timelineOf } from '../../insights/timeline.ts';
import { MENTION_TYPES, termIdOf } from '../../model/mention.ts';
import { line, noise, post as anyPost, record, text as anyText, textWithSpans } from './any-text.ts';
import { holds, type Properties } from './property.ts';

const piece = fc.constantFrom(
  '1월 - 2월', '5월 🏆', '2021년', '2023년 3월', '셋째 주부터, ', '첫 2주 동안 ', 'Week 4', 'The First Day', 'Q3', 'Conclusion', '0년', '99999년', '13월', '2023.02.30',
  '네이버에 입사했다. ', '퇴사했다', '합격하고 싶다. ', 'I joined Google. ', 'I left my job', '- 대상 수상', '마치며', '나는 ', '3개월간 ', '작년 ', '내년에는 ',
  '백엔드 개발자로 근무했다. ', '“', '"', '(', ')', ': ', ' - ', '~', '\n', '\n\n', ' ', '. ', '?', '가', 'a', '12', '🚀', '\ud800',
); // prettier-ignore
const told = fc
  .array(fc.oneof({ weight: 5, arbitrary: piece }, noise), { maxLength: 60 })
  .map((parts) => parts.join(''));
const texts = fc.oneof(told, anyPost, anyText).map((text) => `${text} `);
const post = textWithSpans(texts, 20).map(({ text, spans }) => {
  const edges = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const places = edges.slice(1).map((end, index) => ({ start: edges[index] ?? 0, end }));
  return { text, places };
});
const names = record({
  types: fc.array(fc.constantFrom(...MENTION_TYPES), { minLength: 1, maxLength: 4 }),
  canonicals: fc.array(
    line.map((name) => name.replace(/\s+/g, ' ')),
    { minLength: 1, maxLength: 4 },
  ),
});

function mentionsAt(
  { text, places }: { text: string; places: readonly { start: number; end: number }[] },
  { types, canonicals }: { types: readonly (typeof MENTION_TYPES)[number][]; canonicals: readonly string[] },
) {
  return places.map(({ start, end }, index) => ({
    start,
    end,
    surface: text.slice(start, end),
    type: types[index % types.length]!,
    canonical: canonicals[index % canonicals.length]!,
  }));
}

export const telling: Properties = {
  'every place is inside of the text, and periods are in order and disjoint': holds(
    fc.property(
      post,
      names,
      fc.boolean(),
      fc.record(
        { title: line, year: fc.integer({ min: 1990, max: 2200 }) },
        { requiredKeys: [], noNullPrototype: true },
      ),
      (of, named, known, more) => {
        const { text } = of;
        const mentions = mentionsAt(of, named);
        const headings = known ? mentions.map(({ start, end }) => ({ start, end, level: 2 })) : undefined;
        const { periods, undated } = timelineOf({ text, mentions, ...(headings && { headings }), ...more });
        const isInside = (one: { start: number; end: number }, outer = { start: 0, end: text.length }): void =>
          assert.ok(outer.start <= one.start && one.start <= one.end && one.end <= outer.end);
        const areInside = (entries: Entries, outer?: { start: number; end: number }): void => {
          for (const { places } of [...entries.companies, ...entries.names]) {
            for (const place of places) isInside(place, outer);
          }
          for (const one of [...entries.events.flatMap((event) => [event, ...event.again]), ...entries.roles]) {
            isInside(one, outer);
            isInside(one, one.sentence);
          }
        };
        let end = 0;
        for (const period of periods) {
          assert.ok(end <= period.start);
          ({ end } = period);
          isInside(period);
          isInside(period.labelSpan, period);
          assert.equal(text.slice(period.labelSpan.start, period.labelSpan.end), period.label);
          areInside(period, period);
        }
        areInside(undated);
        const all = [...periods, undated].flatMap((one) => [...one.companies, ...one.names]);
        assert.equal(all.flatMap(({ places }) => places).length, mentions.length);
      },
    ),
    200,
  ),

  'a text without a word of time has no periods, and without a verb of a career no events': holds(
    fc.property(
      fc.array(
        fc.constantFrom(
          '오늘도', '코드를', '짰다.', '나는', '정말', '좋았다.', 'the', 'code', 'was', 'good.', 'I', 'wrote', 'it.', '\n', '😀',
        ),
        { maxLength: 80 },
      ),
      (parts) => {
        const { periods, undated } = timelineOf({ text: parts.join(' '), mentions: [] });
        assert.deepEqual([periods, undated.events, undated.roles], [[], [], []]);
      },
    ),
  ), // prettier-ignore

  'noise has no events': holds(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      assert.deepEqual(timelineOf({ text, mentions: [] }).undated.events, []);
    }),
  ),

  'lines and sentences are all of a text but its white space, in order': holds(
    fc.property(texts, (text) => {
      let end = 0;
      for (const each of linesOf(text).flatMap((one) => sentencesOf(text, one))) {
        assert.ok(end <= each.start && each.start < each.end);
        assert.equal(text.slice(end, each.start).trim(), '');
        assert.equal(text.slice(each.start, each.end).trim(), text.slice(each.start, each.end));
        ({ end } = each);
      }
      assert.equal(text.slice(end).trim(), '');
    }),
  ),

  'what is linked is named, and where it says so both are': holds(
    fc.property(post, names, (of, named) => {
      const mentions = mentionsAt(of, named);
      const ids = mentions.map((mention) => ({ ...mention, termId: termIdOf(mention) }));
      const links = linksOfPost(of.text, mentions);
      assert.equal(new Set(links.map(({ company, technology }) => JSON.stringify([company, technology]))).size, links.length);
      for (const { company, technology, start, end } of links) {
        assert.ok(0 <= start && start <= end && end <= of.text.length);
        for (const termId of [company, technology]) {
          assert.ok(ids.some((mention) => mention.termId === termId && start <= mention.start && mention.start < end), termId);
        }
      }
    }),
  ), // prettier-ignore
};
