/** Reads the page's post, again and again, and each time only what has changed since. */
import { findArticleSteps } from '../../anchoring/article.ts';
import { DomChanges } from '../../anchoring/dom-changes.ts';
import { PageText } from '../../anchoring/page-text.ts';
import { inSlices } from '../../anchoring/slices.ts';
import { MAX_TEXT_LENGTH } from '../../model/limits.ts';
import { articleSelector } from '../../model/sites.ts';

/** What stands on the page, whether it is a retrospective or not. */
export interface Reading {
  roots: readonly Element[];
  text: PageText;
}

export class PageReader {
  #last: Promise<Reading> | undefined;
  /** What has changed on the page since the last reading was begun. */
  #changes = new DomChanges();

  /** The page as it is now: what has not changed since the last reading, which is waited for, is not read again. */
  read(): Promise<Reading> {
    return (this.#last = this.#readAfter(this.#last));
  }

  /** The page has become another one. */
  forget(): void {
    this.#last = undefined;
  }

  /** Whether nothing is known to have changed since the last reading. */
  get isUpToDate(): boolean {
    return this.#changes.isEmpty;
  }

  /** Whether the next reading reads what is below `target` anew. */
  willRead(target: Node): boolean {
    return this.#changes.has(target) || this.#changes.has(document);
  }

  /** Has the next reading read what is below `target` anew. */
  noteChange(target: Node): void {
    if (this.#last) this.#changes.add(target);
  }

  async #readAfter(last: Promise<Reading> | undefined): Promise<Reading> {
    const before = await last?.catch(() => undefined);
    const changes = before && this.#changes;
    this.#changes = new DomChanges();
    const known = before && changes?.areInside(before.roots) ? before.roots : undefined;
    const roots = known?.every((root) => root.isConnected) ? known : await findRoots(before?.roots);
    const text = await PageText.inSlices(roots, MAX_TEXT_LENGTH, changes && { text: before.text, changes });
    return { roots, text };
  }
}

async function findRoots(before?: readonly Element[]): Promise<readonly Element[]> {
  const roots = await inSlices(findArticleSteps(document, articleSelector(location.hostname), before));
  // What comes next takes a slice of its own.
  await scheduler.yield();
  return roots;
}
