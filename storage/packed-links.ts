/** What a post names together, as numbers: the map of all posts reads more than a hundred thousand of them at once. */
import type { LinksRecord, StoredLink } from '../model/records.ts';

const RULES = ['sentence', 'paragraph', 'period', 'near'] as const satisfies readonly StoredLink['rule'][];
/** Numbers a link: company and technology as places in `termIds`, rule, start, end. */
const WIDTH = 5;

export function packLinks(url: string, links: readonly StoredLink[]): LinksRecord {
  const places = new Map<string, number>();
  const placeOf = (termId: string): number => {
    const place = places.get(termId) ?? places.size;
    places.set(termId, place);
    return place;
  };
  const numbers = links.flatMap(({ company, technology, rule, start, end }) => [
    placeOf(company),
    placeOf(technology),
    RULES.indexOf(rule),
    start,
    end,
  ]);
  return { url, termIds: [...places.keys()], numbers };
}

export function unpackLinks({ termIds, numbers }: LinksRecord): StoredLink[] {
  const links: StoredLink[] = [];
  for (let at = 0; at + WIDTH <= numbers.length; at += WIDTH) {
    const [company, technology] = [termIds[numbers[at]!], termIds[numbers[at + 1]!]];
    const rule = RULES[numbers[at + 2]!];
    if (company === undefined || technology === undefined || rule === undefined) continue;
    links.push({ company, technology, rule, start: numbers[at + 3]!, end: numbers[at + 4]! });
  }
  return links;
}
