/** A matcher made ready. Every contender of `recognize` is timed through this. */
export interface Contender {
  /** Readies whatever a run over `text` needs besides the text; not timed. */
  on(text: string): Run;
}

export interface Run {
  /** The work that is timed. */
  once(): Tally;
  /** Puts things back as they were before `once`; not timed. */
  reset?(): void;
}

/** What a run found. The sum depends on every single find, so that no engine may leave work out. */
interface Tally {
  found: number;
  sum: number;
}
