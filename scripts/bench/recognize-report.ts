/** The result of `bench recognize` and how it is printed. */
import type { ContenderName } from './page/contenders.ts';
import { type Environment, environmentLine } from './environment.ts';
import type { HotFunction } from './profile.ts';
import type { Outcome } from './rounds.ts';
import type { StartUp } from './start-up.ts';
import type { Figures } from './statistics.ts';
import { textTable, threeDigits } from './table.ts';

export interface RecognizeResult {
  environment: Environment;
  texts: { files: number; bytes: number };
  lexicon: { entries: number; forms: number };
  rounds: number;
  speed: { text: string; bytes: number; characters: number; outcomes: Partial<Record<ContenderName, Outcome>> }[];
  startUp: { rounds: number; contenders: Partial<Record<ContenderName, StartUp>> };
  growth: {
    text: string;
    multiples: { multiple: number; forms: number; outcomes: Partial<Record<ContenderName, Outcome>> }[];
  };
  profile?: { startUp: HotFunction[]; recognize: HotFunction[] };
}

const LABELS: Readonly<Record<ContenderName, string>> = {
  retromark: 'Retromark, all rules',
  ahoCorasick: '@monyone/aho-corasick/fast',
  boundaryRegExp: 'boundary RegExp',
  markJs: 'mark.js markRegExp, DOM',
};

const contenders = Object.entries(LABELS) as [ContenderName, string][];

export function report(result: RecognizeResult): string {
  const { texts, lexicon, rounds } = result;
  return [
    environmentLine(result.environment),
    `Text: ${texts.files} files, ${count(texts.bytes)} bytes, cut or repeated to size. ` +
      `Lexicon: ${count(lexicon.entries)} entries, ${count(lexicon.forms)} forms.`,
    `Median (min–max), milliseconds, of ${rounds} runs in turns after warm-up; ${result.startUp.rounds} fresh pages a start-up.`,
    '',
    speedTable(result.speed),
    '',
    linearityTable(result.speed),
    '',
    startUpTable(result.startUp.contenders),
    '',
    growthTable(result.growth),
    '',
    buildGrowthTable(result.growth),
    ...failures(result),
    ...profileTables(result.profile),
  ].join('\n');
}

function speedTable(speed: RecognizeResult['speed']): string {
  const last = speed.at(-1);
  return textTable(
    ['Time, warm', ...speed.map(({ text }) => text), `found in ${last?.text}`],
    contenders.map(([name, label]) => [
      label,
      ...speed.map(({ outcomes }) => timeCell(outcomes[name])),
      foundCell(last?.outcomes[name]),
    ]),
  );
}

function linearityTable(speed: RecognizeResult['speed']): string {
  return textTable(
    ['Nanoseconds a character', ...speed.map(({ text }) => text)],
    contenders.map(([name, label]) => [
      label,
      ...speed.map(({ outcomes, characters }) => {
        const outcome = outcomes[name];
        return isTimed(outcome) ? threeDigits((outcome.time.median * 1e6) / characters) : '–';
      }),
    ]),
  );
}

function startUpTable(startUps: RecognizeResult['startUp']['contenders']): string {
  const megabytes = (bytes: number): string => threeDigits(bytes / 1e6);
  return textTable(
    ['From nothing, cold', 'load', 'build', 'first 10 kB', 'heap MB', 'after 1 MB ×3'],
    contenders.map(([name, label]) => {
      const one = startUps[name];
      if (one === undefined) return [label, '–', '–', '–', '–', '–'];
      return [
        label,
        // A peer's script comes with the forms as JSON, which is not a way anybody would ship it.
        name === 'retromark' ? spread(one.load) : '',
        spread(one.build),
        spread(one.first),
        megabytes(one.heap),
        megabytes(one.heapAfterUse),
      ];
    }),
  );
}

function growthTable({ text, multiples }: RecognizeResult['growth']): string {
  return textTable(
    [`Larger lexicon, ${text}`, ...multiples.map(({ multiple, forms }) => `${multiple}× (${count(forms)} forms)`)],
    contenders.map(([name, label]) => [label, ...multiples.map(({ outcomes }) => timeCell(outcomes[name]))]),
  );
}

function buildGrowthTable({ multiples }: RecognizeResult['growth']): string {
  return textTable(
    ['Building it once', ...multiples.map(({ multiple }) => `${multiple}×`)],
    contenders.map(([name, label]) => [
      label,
      ...multiples.map(({ outcomes }) => {
        const outcome = outcomes[name];
        return isTimed(outcome) ? threeDigits(outcome.build) : '–';
      }),
    ]),
  );
}

/** Why there is no figure where there is none. */
function failures({ speed, growth }: RecognizeResult): string[] {
  const places = [
    ...speed.map(({ text, outcomes }) => ({ place: text, outcomes })),
    ...growth.multiples.map(({ multiple, outcomes }) => ({ place: `${multiple}× the lexicon`, outcomes })),
  ];
  const lines = places.flatMap(({ place, outcomes }) =>
    contenders.flatMap(([name, label]) => {
      const outcome = outcomes[name];
      return outcome && !isTimed(outcome) ? [`${label}, ${place}: ${outcome.failure}`] : [];
    }),
  );
  return lines.length > 0 ? ['', ...lines] : [];
}

function profileTables(profile: RecognizeResult['profile']): string[] {
  if (profile === undefined) return [];
  const table = (title: string, functions: readonly HotFunction[]): string =>
    textTable(
      [title, 'self'],
      functions.map(({ name, share }) => [name, `${(share * 100).toFixed(1)} %`]),
    );
  return ['', table('Retromark, start-up', profile.startUp), '', table('Retromark, 1 MB', profile.recognize)];
}

const isTimed = (outcome: Outcome | undefined): outcome is Extract<Outcome, { time: Figures }> =>
  outcome !== undefined && 'time' in outcome;

const timeCell = (outcome: Outcome | undefined): string =>
  isTimed(outcome) ? spread(outcome.time) : outcome ? 'failed' : '–';

const foundCell = (outcome: Outcome | undefined): string => (isTimed(outcome) ? count(outcome.found) : '–');

const spread = ({ median, min, max }: Figures): string =>
  `${threeDigits(median)} (${threeDigits(min)}–${threeDigits(max)})`;

const count = (value: number): string => value.toLocaleString('en-US');
