/** Which spellings mean the same name: those of the lexicon, and the reader's own. */
import { parseTermId, termIdOf } from '../model/mention.ts';
import type { TermRecord } from '../model/records.ts';
import { type LexiconTables, typeOf } from '../recognizer/compiled-lexicon.ts';
import { StringPool } from '../recognizer/string-pool.ts';

export class Aliases {
  private readonly spellings: Map<string, readonly string[]>;
  private readonly termIds: Map<string, readonly string[]>;

  constructor(from?: Aliases) {
    this.spellings = new Map(from?.spellings);
    this.termIds = new Map(from?.termIds);
  }

  static ofLexicon(tables: LexiconTables): Aliases {
    const aliases = new Aliases();
    const strings = new StringPool(tables);
    const ids = Array.from(tables.entryNames, (name, entry) =>
      termIdOf({ type: typeOf(tables.entryTypes[entry]!), canonical: strings.at(name) }),
    );
    for (const [form, text] of tables.formTexts.entries()) {
      aliases.add(ids[tables.formEntries[form]!]!, strings.at(text));
    }
    return aliases;
  }

  /** These and what the reader has said of names. */
  with(terms: readonly TermRecord[]): Aliases {
    const aliases = new Aliases(this);
    for (const { rule, termId, surface } of terms) {
      if (termId === undefined || rule === 'never') continue;
      aliases.add(termId, parseTermId(termId).canonical);
      aliases.add(termId, surface);
    }
    return aliases;
  }

  private add(termId: string, spelling: string): void {
    const key = folded(spelling);
    this.spellings.set(termId, [...(this.spellings.get(termId) ?? []), spelling]);
    this.termIds.set(key, [...(this.termIds.get(key) ?? []), termId]);
  }

  /** Every spelling of the names that `spelling` may mean; none where it is no name's. */
  sameAs(spelling: string): string[] {
    const termIds = new Set(this.termIds.get(folded(spelling)));
    return [...new Set([...termIds].flatMap((termId) => this.spellingsOf(termId)))];
  }

  /** All spellings of a name, the canonical one first. */
  spellingsOf(termId: string): string[] {
    return [...new Set([parseTermId(termId).canonical, ...(this.spellings.get(termId) ?? [])])];
  }
}

/** Case, spaces and hyphens make no other name, as in the lexicon. */
const folded = (spelling: string): string => spelling.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
