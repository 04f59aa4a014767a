/**
 * npm run bench -- NAME [option…] [--markdown]
 *
 * Measures in a real browser. Without a name lists what can be measured. --markdown writes tables for BENCHMARKS.md.
 */
import { anchorBench } from './bench/anchor.ts';
import { importBench } from './bench/import.ts';
import { pageBench } from './bench/page.ts';
import { recognizeBench } from './bench/recognize.ts';
import { reviewBench } from './bench/review.ts';
import { writeMarkdown } from './bench/table.ts';
import { UsageError } from './bench/usage.ts';
import { workerBench } from './bench/worker.ts';

interface Bench {
  usage: string;
  run(args: string[]): Promise<void>;
}

const BENCHES: Readonly<Record<string, Bench>> = {
  anchor: { usage: 'anchor --texts DIR [--trials N] [--seed S] [--wrong]', run: anchorBench },
  import: { usage: 'import [--posts N]', run: importBench },
  page: {
    usage: 'page [--texts DIR] [--runs N] [--sizes NAME,…] [--without-memory] [--json FILE]',
    run: pageBench,
  },
  recognize: { usage: 'recognize --texts DIR [--runs N] [--json FILE] [--profile]', run: recognizeBench },
  review: { usage: 'review [--posts N]', run: reviewBench },
  worker: { usage: 'worker --texts DIR', run: workerBench },
};

const [name = '', ...options] = process.argv.slice(2);
const args = options.filter((option) => option !== '--markdown');
if (args.length < options.length) writeMarkdown();
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;

if (bench === undefined) {
  const lines = Object.values(BENCHES).map(({ usage }) => `usage: npm run bench -- ${usage}`);
  console.error([...(name === '' ? [] : [`There is no bench "${name}".`]), ...lines].join('\n'));
  process.exitCode = 2;
} else {
  try {
    await bench.run(args);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    console.error(`${error.message}\nusage: npm run bench -- ${bench.usage}`);
    process.exitCode = 2;
  }
}

/** Also what Node's parseArgs throws at an option it does not know. */
function isUsageError(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    (error instanceof TypeError && String(Reflect.get(error, 'code')).startsWith('ERR_PARSE_ARGS'))
  );
}
