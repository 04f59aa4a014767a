/** The words of the library: what a beginning may become, what stands inside of compounds, what a typo was meant to be. */
import SearchableMap from 'minisearch/SearchableMap';

export class Vocabulary {
  private readonly terms = new Set<string>();
  /** One a line: one search by a regular expression is faster than one for each word. Made anew after changes. */
  private lines: string | undefined;
  private tree: SearchableMap<true> | undefined;

  add(terms: Iterable<string>): void {
    const before = this.terms.size;
    for (const term of terms) this.terms.add(term);
    if (this.terms.size === before) return;
    this.lines = undefined;
    this.tree = undefined;
  }

  has(term: string): boolean {
    return this.terms.has(term);
  }

  /** The words that begin as `pattern` says, the source of a regular expression; the shortest first, at most `limit`. */
  beginningWith(pattern: string, limit: number): string[] {
    const found = this.text().match(new RegExp(`(?<=\n)${pattern}.*`, 'g')) ?? [];
    return found.sort((a, b) => a.length - b.length).slice(0, limit);
  }

  /** The words that hold it without beginning so; the shortest first, at most `limit`. */
  holding(pattern: string, limit: number): string[] {
    const found = this.text().match(new RegExp(`(?<=\n)(?!${pattern}).+?${pattern}.*`, 'g')) ?? [];
    return found.sort((a, b) => a.length - b.length).slice(0, limit);
  }

  private text(): string {
    this.lines ??= `\n${[...this.terms].join('\n')}\n`;
    return this.lines;
  }

  /** The words that are `distance` edits away from `term` at most. */
  like(term: string, distance: number): string[] {
    this.tree ??= SearchableMap.from(Array.from(this.terms, (known) => [known, true]));
    return [...this.tree.fuzzyGet(term, distance).keys()];
  }
}
