/** Counts what became of the marks, by system, fate, kind of mark and edit. */
import type { SystemName } from '../page/anchor-systems.ts';
import type { TrialAnswers } from '../page/anchoring.ts';
import type { Fate, MarkKind, Trial } from './trials.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** In place of a fate, where another history would have led to the same text and another fate. */
export const UNDECIDABLE = 'undecidable';
type Counted = Fate | typeof UNDECIDABLE;

export class Tally {
  trials = 0;
  pages = 0;
  /** Our own wrong places, told in a line each. */
  readonly wrong: string[] = [];
  private readonly counts = new Map<string, number>();
  private readonly times = new Map<SystemName, number>();

  add(trial: Trial, answers: TrialAnswers): void {
    this.pages++;
    this.trials += trial.marks.length;
    for (const [name, { answers: found, time }] of Object.entries(answers) as [
      SystemName,
      TrialAnswers[SystemName],
    ][]) {
      this.times.set(name, (this.times.get(name) ?? 0) + time);
      for (const [index, mark] of trial.marks.entries()) {
        const place = found[index] ?? null;
        const verdict = verdictOf(mark, place, trial);
        this.count(name, mark.others.length > 0 ? UNDECIDABLE : mark.fate, mark.kind, verdict);
        if (name === 'retromark' && verdict === 'wrong' && place) this.wrong.push(toldOf(trial, index, place));
      }
    }
  }

  /** Milliseconds a page. */
  timeOf(system: SystemName): number {
    return (this.times.get(system) ?? 0) / this.pages;
  }

  /** How many marks there are of these fates, kinds and verdicts; all where none is named. */
  sum(system: SystemName, filter: { fate?: Counted; kind?: MarkKind; verdict?: Verdict }): number {
    let sum = 0;
    for (const [key, count] of this.counts) {
      const [name, fate, kind, verdict] = key.split(' ');
      if (name !== system || (filter.fate ?? fate) !== fate || (filter.kind ?? kind) !== kind) continue;
      if ((filter.verdict ?? verdict) === verdict) sum += count;
    }
    return sum;
  }

  private count(...key: [SystemName, Counted, MarkKind, Verdict]): void {
    const name = key.join(' ');
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }
}

function toldOf({ edit, before, after, marks }: Trial, index: number, place: { start: number; end: number }): string {
  const mark = marks[index];
  const around = (text: string, span: { start: number; end: number }): string =>
    JSON.stringify(
      `${text.slice(Math.max(0, span.start - 32), span.start)}|${text.slice(span.start, span.end)}|${text.slice(span.end, span.end + 32)}`,
    );
  if (!mark) return '';
  return [
    `${edit}: ${mark.kind}, ${mark.fate}`,
    `  was   ${around(before, mark)}`,
    `  is    ${mark.now ? around(after, mark.now) : 'gone'}`,
    `  found ${around(after, place)}`,
  ].join('\n');
}
