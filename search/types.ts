/** What can be searched for, and what is found: agreed between the pages that ask and the worker that answers. */
import type { AnnotationType } from '../model/records.ts';

/** A reader's highlight or note, a post that was read, or a canonical name. */
export type Kind = 'mark' | 'post' | 'name';

/**
 * What is looked through. Values within one filter are alternatives, filters narrow each other; an absent or empty one
 * asks nothing. A mark has its post's site, year, language and author. A name has a type and perhaps a note, nothing
 * else: any other filter leaves names out.
 */
export interface Filters {
  kinds?: readonly Kind[];
  types?: readonly AnnotationType[];
  tags?: readonly string[];
  sites?: readonly string[];
  years?: readonly number[];
  languages?: readonly ('ko' | 'en')[];
  authors?: readonly string[];
  hasNote?: boolean;
  orphaned?: boolean;
}

export interface Hit {
  kind: Kind;
  /** A mark's id, a post's url, or a name's term id. */
  id: string;
  /** The higher, the better; comparable within one answer. 0 where no text was asked for. */
  score: number;
  /** Which words matched, for `rangesOf` (highlight.ts): it says where they stand in a quote, a note or a title. */
  terms: readonly string[];
}

export interface Found {
  /** Best first, and among equals the newest; without text all that passes the filters, newest first. */
  hits: Hit[];
  /** How many there are, of which `hits` are the first. */
  total: number;
  /** False while the index is being read: then only its newest part was looked through, and asking again finds more. */
  complete: boolean;
}

/** How much of the library is read, in documents; zeros before it is known. `Found.complete` says whether it is enough. */
export interface Progress {
  done: number;
  total: number;
}

export interface Search {
  /** `limit` is how many hits are wanted at most. Rejects with the signal's reason where it aborts, and with
   * an Error where the library cannot be read. */
  query(text: string, filters: Filters, limit: number, signal?: AbortSignal): Promise<Found>;
  /** Calls back while the index is read, and whenever the library has changed: both times, asking again may find more. */
  onProgress(listener: (progress: Progress) => void): () => void;
  close(): void;
}

/** Half-open UTF-16 offsets. */
export interface Range {
  start: number;
  end: number;
}
