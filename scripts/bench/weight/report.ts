/** The result of `bench page`, and how it is printed. */
import { type Environment, environmentLine } from '../environment.ts';
import { type Figures, figuresOf } from '../statistics.ts';
import { textTable, threeDigits } from '../table.ts';
import { type ContenderName, CONTENDER_NAMES, CONTENDERS } from './contenders.ts';
import type { TracedLoad } from './lab.ts';
import type { Memory } from './memory.ts';

/** Of one post, all its runs. Times are milliseconds. */
export interface PostResult {
  name: string;
  bytes: number;
  loads: Partial<Record<ContenderName, TracedLoad[]>>;
  /** The same post under a title that makes it no retrospective. */
  other: Record<'nothing' | 'empty' | 'retromark', TracedLoad[]>;
  /** From a ready DOM to the first highlights, background running. */
  shown: Partial<Record<ContenderName, number[]>>;
  /** The same with the background stopped before. */
  shownStopped: number[];
  /** From the reader's asking to the first highlights. */
  asked: number[];
  askedStopped: number[];
}

export interface PageResult {
  environment: Environment;
  texts: string;
  runs: number;
  posts: PostResult[];
  memory: { tabs: number; contenders: Partial<Record<ContenderName, Memory>> }[];
  contentScriptBytes: number;
}

/** What is asked for at most: milliseconds of main thread in all, of the longest task, until highlights; bytes. */
const AIMS = { typical: 15, longest: 50, asked: 100, askedStopped: 300, other: 3, bytes: 60_000 };

export function report(result: PageResult): string {
  const { texts, runs, posts, memory } = result;
  return [
    environmentLine(result.environment),
    `Posts made of ${texts}, in a blog's page. Median (min–max) of ${runs} loads each, milliseconds.`,
    'Added: processor time of the page’s main thread, less that of the same page without an extension. Longest task: once the document was ready and the content script there, the page’s own included. Scripts in a task: the most that scripts take of one, with the rendering that they force.',
    ...posts.flatMap((post) => ['', postTable(post)]),
    ...posts.flatMap((post) => ['', ownTable(post)]),
    ...memory.flatMap((one) => ['', memoryTable(one)]),
    '',
    aimTable(result),
  ].join('\n');
}

function postTable(post: PostResult): string {
  const nothing = post.loads.nothing ?? [];
  return textTable(
    [
      `${post.name}, ${post.bytes / 1_000} kB`,
      'added in all',
      'script',
      'style to paint',
      'longest task',
      'scripts in a task',
      'until shown',
      'shift',
      'marked',
    ],
    CONTENDER_NAMES.map((name) => {
      const loads = post.loads[name] ?? [];
      const shown = post.shown[name];
      const isBase = name === 'nothing';
      return [
        CONTENDERS[name].label,
        ...(['total', 'script', 'rendering'] as const).map((key) =>
          isBase ? `(${middle(loads.map((load) => load[key]))})` : spread(added(loads, nothing, key)),
        ),
        isBase ? `(${middle(loads.map(({ longest }) => longest))})` : spread(loads.map(({ longest }) => longest)),
        spread(loads.map(({ longestScript }) => longestScript)),
        shown ? spread(shown) : '',
        Math.max(...loads.map(({ shift }) => shift)).toFixed(3),
        isBase || name === 'empty' ? '' : String(loads[0]?.marked ?? ''),
      ];
    }),
  );
}

function ownTable({ name, other, shown, shownStopped, asked, askedStopped }: PostResult): string {
  return textTable(
    [`Retromark, ${name}`, 'milliseconds'],
    [
      ['from a ready DOM to highlights, background running', spread(shown.retromark ?? [])],
      ['the same, background stopped', spread(shownStopped)],
      ['from asking to highlights, background running', spread(asked)],
      ['the same, background stopped', spread(askedStopped)],
      ['added where nothing is to do', spread(added(other.retromark, other.nothing, 'total'))],
      ['of it, what the browser takes for an empty content script', spread(added(other.empty, other.nothing, 'total'))],
    ],
  );
}

function memoryTable({ tabs, contenders }: PageResult['memory'][number]): string {
  const megabytes = (bytes?: number): string => (bytes === undefined ? '–' : (bytes / 1e6).toFixed(1));
  return textTable(
    [`MB a tab, ${tabs} ${tabs === 1 ? 'tab' : 'tabs'}`, 'heap', 'proportional', 'resident'],
    Object.entries(contenders).map(([name, { heap, proportional, resident }]) => [
      CONTENDERS[name as ContenderName].label,
      megabytes(heap),
      megabytes(proportional),
      megabytes(resident),
    ]),
  );
}

function aimTable({ posts, contentScriptBytes }: PageResult): string {
  const row = (what: string, figure: number, aim: number): string[] => [
    what,
    aim >= 1_000 ? figure.toLocaleString('en-US') : threeDigits(figure),
    aim.toLocaleString('en-US'),
    figure <= aim ? 'met' : 'missed',
  ];
  const median = (values: readonly number[]): number => figuresOf(values).median;
  const perPost = posts.flatMap(({ name, loads, asked, askedStopped, other }) => {
    const own = loads.retromark ?? [];
    return [
      ...(name === 'typical'
        ? [
            row('typical: main thread in all, ms', median(added(own, loads.nothing ?? [], 'total')), AIMS.typical),
            row('typical: nothing to do, ms', median(added(other.retromark, other.nothing, 'total')), AIMS.other),
          ]
        : []),
      row(
        `${name}: longest task, the page’s own included, ms`,
        median(own.map(({ longest }) => longest)),
        AIMS.longest,
      ),
      row(
        `${name}: most of a task that is script, ms`,
        median(own.map(({ longestScript }) => longestScript)),
        AIMS.longest,
      ),
      row(`${name}: from asking, background running, ms`, median(asked), AIMS.asked),
      row(`${name}: from asking, background stopped, ms`, median(askedStopped), AIMS.askedStopped),
      row(`${name}: layout shift`, Math.max(...own.map(({ shift }) => shift)), 0),
    ];
  });
  return textTable(
    ['Aim', 'median', 'at most', ''],
    [...perPost, row('content script, bytes', contentScriptBytes, AIMS.bytes)],
  );
}

/** Each run's time less that of the same run without an extension. */
function added(
  loads: readonly TracedLoad[],
  nothing: readonly TracedLoad[],
  key: 'total' | 'script' | 'rendering',
): number[] {
  return loads.map((load, run) => load[key] - (nothing[run]?.[key] ?? NaN));
}

const middle = (values: readonly number[]): string => signed(figuresOf(values).median);

function spread(values: readonly number[]): string {
  if (values.length === 0) return '–';
  const { median, min, max }: Figures = figuresOf(values);
  return `${signed(median)} (${signed(min)}–${signed(max)})`;
}

/** One decimal: differences are noisy, and small ones may be negative. */
const signed = (value: number): string => value.toFixed(1).replace('-', '−');
