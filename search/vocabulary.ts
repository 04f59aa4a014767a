/** The words of the library: what a beginning may become, what stands inside of compounds, what a typo was meant to be. */
import SearchableMap from 'minisearch/SearchableMap';

interface FoundWord {
  term: string;
  /** Whether the term begins with what was looked for, instead of holding it. */
  begins: boolean;
}

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

  /** The words in which `pattern`, the source of a regular expression, matches; beginnings first, at most `limit`. */
  find(pattern: string, limit: number): FoundWord[] {
    this.lines ??= `\n${[...this.terms].join('\n')}\n`;
    const begins: FoundWord[] = [];
    const holds: FoundWord[] = [];
    const search = new RegExp(pattern, 'g');
    for (let match = search.exec(this.lines); match && begins.length < limit; match = search.exec(this.lines)) {
      const start = this.lines.lastIndexOf('\n', match.index) + 1;
      const end = this.lines.indexOf('\n', match.index);
      const found = { term: this.lines.slice(start, end), begins: start === match.index };
      if (found.begins) begins.push(found);
      else if (holds.length < limit) holds.push(found);
      search.lastIndex = end;
    }
    return [...begins, ...holds].slice(0, limit);
  }

  /** The words that are `distance` edits away from `term` at most. */
  like(term: string, distance: number): string[] {
    this.tree ??= SearchableMap.from(Array.from(this.terms, (known) => [known, true]));
    return [...this.tree.fuzzyGet(term, distance).keys()];
  }
}
