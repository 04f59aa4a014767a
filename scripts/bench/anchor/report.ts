/** How the results of `bench anchor` are printed. */
import type { SystemName } from '../page/anchor-systems.ts';
import type { Load } from '../page/anchoring.ts';
import { figuresOf } from '../statistics.ts';
import { textTable, threeDigits } from '../table.ts';
import { type Tally, UNDECIDABLE } from './tally.ts';
import type { Fate, MarkKind } from './trials.ts';
import type { Verdict } from './verdict.ts';

const SYSTEMS: readonly [SystemName, string][] = [
  ['retromark', 'Retromark'],
  ['selectorAlone', 'Retromark, selector alone'],
  ['domAnchorTextQuote', 'dom-anchor-text-quote'],
  ['apacheAnnotator', '@apache-annotator/dom'],
  ['approxStringMatch', 'approx-string-match, 50 % errors'],
];
const KINDS: readonly [MarkKind, string][] = [
  ['sentence', 'sentences'],
  ['word', 'words, 2–19 characters'],
  ['repeated', 'repeated sentences'],
  ['bullet', 'repeated list items'],
  ['paragraphs', 'across paragraphs'],
];

export function trialReport(tally: Tally): string {
  const share = (system: SystemName, fate: Fate, verdict: Verdict, kind?: MarkKind): string => {
    const of = { fate, ...(kind && { kind }) };
    const all = tally.sum(system, of);
    return all === 0 ? '–' : `${((100 * tally.sum(system, { ...of, verdict })) / all).toFixed(2)} %`;
  };
  const fates = (['exact', 'edited', 'changed', 'gone'] as const).map(
    (fate) => `${tally.sum('retromark', { fate })} ${fate}`,
  );
  return [
    `${tally.trials} marks on ${tally.pages} edited pages: ${fates.join(', ')}; and ` +
      `${tally.sum('retromark', { fate: UNDECIDABLE })} that nobody could decide, which count only where found wrong: ` +
      'the same text would have come about in another way, with other fates.',
    '',
    textTable(
      ['', 'exact: landed', 'edited ≤ 10 %: landed', 'gone: orphan', 'wrong places', 'ms a page'],
      SYSTEMS.map(([name, label]) => [
        label,
        share(name, 'exact', 'right'),
        share(name, 'edited', 'right'),
        share(name, 'gone', 'orphan'),
        String(tally.sum(name, { verdict: 'wrong' })),
        threeDigits(tally.timeOf(name)),
      ]),
    ),
    '',
    textTable(
      ['Exact, landed (wrong)', ...SYSTEMS.map(([, label]) => label)],
      KINDS.map(([kind, label]) => [
        label,
        ...SYSTEMS.map(
          ([name]) =>
            `${share(name, 'exact', 'right', kind)} (${tally.sum(name, { fate: 'exact', kind, verdict: 'wrong' })})`,
        ),
      ]),
    ),
  ].join('\n');
}

export function loadReport(loads: readonly Load[], text: string): string {
  const [first] = loads;
  const cell = (pick: (load: Load) => number): string => {
    const { median, min, max } = figuresOf(loads.map(pick));
    return `${threeDigits(median)} (${threeDigits(min)}–${threeDigits(max)})`;
  };
  return [
    `${first?.found} marks found, ${first?.orphans} orphans, on a page of ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB, ` +
      `${text.length} characters. Median (min–max) of ${loads.length} fresh pages, milliseconds.`,
    textTable(
      ['', 'time'],
      [
        ['worker: finding all', cell(({ worker }) => worker)],
        ['main thread: reading the text', cell(({ read }) => read)],
        ['main thread: ranges and painting', cell(({ paint }) => paint)],
        ['main thread in all', cell(({ read, paint }) => read + paint)],
        ['longest task reported (0: none of 50 ms)', cell(({ longestTask }) => longestTask)],
      ],
    ),
  ].join('\n');
}
