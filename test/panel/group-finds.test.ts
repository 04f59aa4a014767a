import { expect, test } from 'vitest';
import type { StoredHeading, StoredMention } from '../../model/records.ts';
import { bySection, byType, namesOf } from '../../panel/group-finds.ts';

const at = (termId: string, start: number): StoredMention => ({ termId, start, end: start + 2, surface: `s${start}` });
const heading = (start: number, level = 2): StoredHeading => ({ start, end: start + 5, level });

const REACT = 'technology:React';
const KAKAO = 'company:Kakao';
const GO = 'technology:Go';

const shown = (names: ReturnType<typeof namesOf>): string[] =>
  names.map(({ canonical, places }) => `${canonical} ${places.map(({ start }) => start).join()}`);

test('names are listed in the order of the post, each once with all its places', () => {
  expect(shown(namesOf([at(REACT, 1), at(KAKAO, 5), at(REACT, 9)]))).toEqual(['React 1,9', 'Kakao 5']);
});

test('by type, the most frequent first, in the order of the post on ties; a type without names is left out', () => {
  const groups = byType(namesOf([at(REACT, 1), at(GO, 3), at(KAKAO, 5), at(GO, 9)]));
  expect(groups.map(({ type, names }) => [type, ...shown(names)])).toEqual([
    ['company', 'Kakao 5'],
    ['technology', 'Go 3,9', 'React 1'],
  ]);
});

test.each<[what: string, StoredMention[], StoredHeading[], [heading: number | undefined, ...names: string[]][]]>([
  ['nothing found', [], [heading(0)], []],
  ['no headings: one section', [at(GO, 3)], [], [[undefined, 'Go 3']]],
  [
    'what stands before the first heading goes first',
    [at(GO, 3), at(REACT, 30)],
    [heading(10)],
    [
      [undefined, 'Go 3'],
      [10, 'React 30'],
    ],
  ],
  [
    'a name in two sections is listed in both, with its places there',
    [at(GO, 20), at(GO, 24), at(GO, 60)],
    [heading(10), heading(50)],
    [
      [10, 'Go 20,24'],
      [50, 'Go 60'],
    ],
  ],
  [
    'a heading of any level begins a section, and one without names is left out',
    [at(GO, 20), at(REACT, 80)],
    [heading(70, 3), heading(10, 1), heading(40, 2)],
    [
      [10, 'Go 20'],
      [70, 'React 80'],
    ],
  ],
  ['a name inside of a heading belongs to what the heading begins', [at(GO, 12)], [heading(10)], [[10, 'Go 12']]],
])('by section: %s', (_, mentions, headings, expected) => {
  const sections = bySection(mentions, headings);
  expect(sections.map((section) => [section.heading?.start, ...shown(section.names)])).toEqual(expected);
});
