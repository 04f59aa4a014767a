/** Names in texts, whatever stands between them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutParticle } from '../../entrypoints/background/trim-particle.ts';
import { describe } from '../../anchoring/selector.ts';
import { proseOf } from '../../anchoring/prose.ts';
import { scorePost } from '../../detection/retrospective.ts';
import { maskAddresses } from '../../recognizer/masks.ts';
import { compile, type Matcher } from '../../recognizer/matcher.ts';
import { isTermId, MENTION_TYPES, termIdOf } from '../../model/mention.ts';
import { normalize } from '../../recognizer/normalize.ts';
import { lengthWithoutParticle } from '../../recognizer/particle.ts';
import { createRecognizer, recognizerOver } from '../../recognizer/recognizer.ts';
import { readLexicon } from '../../scripts/lexicon-files.ts';
import { line, noise, post, record, spanIn, text as anyText, textWithSpans } from './any-text.ts';
import { holds, type Properties } from './property.ts';

const lexicon = readLexicon();
const matcher = compile(lexicon);
/** Over the whole lexicon. */
export const recognizer = recognizerOver(matcher);
/** Without names that ask what stands around them. */
const plain = createRecognizer(lexicon.filter((entry) => entry.forms.every(({ flags }) => flags.length === 0)));
const forms = lexicon.flatMap((entry) => entry.forms.map((form) => form.text));

const form = fc.constantFrom(...forms);
const named = fc
  .array(
    fc.oneof(
      form,
      anyText,
      form.map((name) => name.normalize('NFD')),
      fc.constantFrom('를', '에서는', '으로', '팀', ' ', '. ', '\n', ', ', '를 썼다', ' at ', ' 입사', '(', '’s', '-'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const texts = fc.oneof(named, anyText, post);
/** Without whom a post works for, which is that company all through it. */
const unemployed = fc
  .array(fc.oneof(form, noise, fc.constantFrom('를', '에서는', ' ', '. ', '\n', ', ', '를 썼다', '(', ')', 's', '-')), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));
const readerTerms = fc.array(
  record({
    surface: line,
    meaning: fc.option(record({ type: fc.constantFrom(...MENTION_TYPES), canonical: line })),
  }),
  { maxLength: 4 },
);

function areInOrder(text: string, mentions: readonly { start: number; end: number; surface: string }[]): void {
  let end = 0;
  for (const mention of mentions) {
    assert.ok(mention.start >= end && mention.end > mention.start, 'in order, without overlap');
    assert.equal(text.slice(mention.start, mention.end), mention.surface);
    ({ end } = mention);
  }
  assert.ok(end <= text.length);
}

/** A mark that composes with no letter is part of the surface, though not of the name. */
const hasStrayMark = ({ surface }: { surface: string }): boolean => /[\u0300-\u036f]/.test(surface.normalize());

export const recognizing: Properties = {
  'mentions are in order, never overlap, and slice to their surface': holds(
    fc.property(texts, (text) => {
      const mentions = recognizer.recognize(text, { least: 0 });
      areInOrder(text, mentions);
      for (const mention of mentions) assert.ok(isTermId(termIdOf(mention)), termIdOf(mention));
    }),
    200,
  ),

  'with whatever names the reader adds': holds(
    fc.property(texts, readerTerms, (text, terms) => {
      areInOrder(text, recognizer.recognize(text, { terms, least: 0 }));
      const own = terms.map(({ surface }) => ` ${surface} `).join('');
      areInOrder(text + own, recognizer.recognize(text + own, { terms }));
    }),
  ),

  'a name that the reader forbids is not found': holds(
    fc.property(texts, (text) => {
      const [first] = recognizer.recognize(text);
      if (!first || hasStrayMark(first)) return;
      const terms = [{ surface: first.surface, meaning: null }];
      const again = recognizer.recognize(text, { terms });
      assert.ok(again.every(({ start, surface }) => start !== first.start || surface !== first.surface));
    }),
  ),

  'a name that the reader means otherwise is what they mean': holds(
    fc.property(texts, fc.nat(), (text, choice) => {
      const mentions = recognizer.recognize(text);
      const one = mentions[choice % mentions.length];
      if (!one || hasStrayMark(one)) return;
      const terms = [{ surface: one.surface, meaning: { type: 'skill' as const, canonical: 'Mine' } }];
      const again = recognizer.recognize(text, { terms });
      assert.ok(
        again.some(({ start, end, canonical }) => start <= one.start && one.end <= end && canonical === 'Mine'),
      );
    }),
  ),

  'composition makes no difference': holds(
    fc.property(texts, (text) => {
      // More marks on a letter are cut into clusters (recognizer/normalize.ts), composed ones elsewhere.
      if (/[\u0300-\u036f]{30}/.test(text.normalize('NFD'))) return;
      const namesIn = (of: string) =>
        recognizer.recognize(of).map(({ type, canonical, surface }) => [type, canonical, surface.normalize('NFC')]);
      assert.deepEqual(namesIn(text.normalize('NFD')), namesIn(text.normalize('NFC')));
    }),
  ),

  'two posts read as one have the mentions of both': holds(
    fc.property(unemployed, unemployed, (first, second) => {
      // A single line break may be an editor's.
      const joined = `${first}\n\n${second}`;
      const shifted = plain.recognize(second).map((mention) => ({
        ...mention,
        start: mention.start + first.length + 2,
        end: mention.end + first.length + 2,
      }));
      const places = (mentions: { start: number; end: number; rule: string }[]): string[] =>
        mentions.filter(({ rule }) => rule === 'name').map(({ start, end }) => `${start}-${end}`);
      assert.deepEqual(places(plain.recognize(joined)), places([...plain.recognize(first), ...shifted]));
    }),
  ),

  'the lexicon is asked at most once a character': holds(
    fc.property(texts, fc.integer({ min: 1, max: 8 }), (unit, times) => {
      const text = unit.repeat(times);
      let asked = 0;
      const counting: Matcher = {
        ...matcher,
        at: (...args) => {
          asked++;
          return matcher.at(...args);
        },
      };
      recognizerOver(counting).recognize(text);
      assert.ok(asked <= normalize(text).lower.length, `${asked} times for ${text.length} characters`);
    }),
    50,
  ),

  'a normalized text leads back to its source': holds(
    fc.property(texts, (source) => {
      const normal = normalize(source);
      const { lower, cased } = normal;
      assert.equal(lower.length, cased.length);
      assert.equal(maskAddresses(lower).length, lower.length);
      let last = 0;
      for (let index = 0; index < lower.length; index++) {
        const [start, end] = [normal.sourceStart(index), normal.sourceEnd(index + 1)];
        assert.ok(last <= start && start < end && end <= source.length);
        last = start;
      }
    }),
  ),

  'code is blanked out, and nothing else moves': holds(
    fc.property(textWithSpans(texts), ({ text, spans }) => {
      const inOrder = spans
        .toSorted((a, b) => a.start - b.start)
        .filter(({ start }, index, all) => index === 0 || all.slice(0, index).every(({ end }) => end <= start));
      const prose = proseOf(
        text,
        inOrder.map(({ start, end }) => [start, end] as const),
      );
      assert.equal(prose.length, text.length);
      assert.equal(prose.split('\n').length, text.split('\n').length);
      areInOrder(prose, recognizer.recognize(prose));
    }),
  ),

  'a word without its particle begins as it did, and is not empty': holds(
    fc.property(
      texts.filter((text) => text.length > 0).chain((text) => fc.tuple(fc.constant(text), spanIn(text.length))),
      ([text, span]) => {
        const selector = describe(text, span);
        const length = lengthWithoutParticle(selector.exact);
        assert.ok(length > 0 && length <= selector.exact.length);
        const { exact, prefix, suffix, start, end } = withoutParticle(selector, recognizer);
        assert.ok(exact.length > 0);
        assert.equal(text.slice(start, end), exact);
        assert.ok(text.slice(0, start).endsWith(prefix) && text.slice(end).startsWith(suffix));
      },
    ),
  ),

  'whether a post is a retrospective has an answer that composition does not change': holds(
    fc.property(line, line, fc.array(line), texts, (title, url, headings, text) => {
      const points = scorePost({ title, url, headings, text: text.slice(0, 900).normalize('NFC') });
      assert.ok(Number.isInteger(points));
      const composed = { title: title.normalize('NFD'), url, headings: headings.map((each) => each.normalize('NFD')) };
      assert.equal(scorePost({ ...composed, text: text.slice(0, 900).normalize('NFC') }), points);
    }),
  ),
};
