/** Reads W3C Web Annotations: ours, and those of other programs. */
import { isTermId, parseTermId } from '../model/mention.ts';
import { type Annotation, ANNOTATION_TYPES, COLORS } from '../model/records.ts';
import { type ForeignMark, ForeignMarks } from './foreign-marks.ts';
import type { ReadOptions } from './format.ts';
import { idOf } from './ids.ts';
import { hasFields, ImportError, type Imported, listOf, timeOf } from './untrusted.ts';

type Fields = Readonly<Record<string, unknown>>;

export const accepts = (content: unknown): boolean =>
  itemsOf(content)?.some((item) => isOf(item, 'Annotation')) ?? isEmptyCollection(content);

const isOf = (value: unknown, type: string): value is Fields =>
  hasFields(value) && (listOf(value['type']).includes(type) || listOf(value['@type']).includes(`oa:${type}`));

const isEmptyCollection = (content: unknown): boolean => isOf(content, 'AnnotationCollection');

/** The annotations of a collection with its first page inside, of a page, of a list, or the one; undefined where none. */
function itemsOf(content: unknown): readonly unknown[] | undefined {
  if (Array.isArray(content)) return content;
  if (!hasFields(content)) return undefined;
  if (isOf(content, 'Annotation')) return [content];
  const { items, first } = content;
  if (Array.isArray(items)) return items;
  return hasFields(first) && Array.isArray(first['items']) ? first['items'] : undefined;
}

export function read(content: unknown, { at, onProgress }: ReadOptions): Imported {
  const items = itemsOf(content) ?? (isEmptyCollection(content) ? [] : undefined);
  if (!items) throw new ImportError('errorFileUnknown');
  const marks = new ForeignMarks();
  for (const [index, item] of items.entries()) {
    const entry = `items[${index}]`;
    if (isOf(item, 'Annotation')) marks.add(entry, toMark(item, at));
    else marks.skip(entry, 'skippedInvalid', 'no Annotation');
    onProgress?.((index + 1) / items.length);
  }
  return marks.finish();
}

function toMark(item: Fields, at: number): ForeignMark {
  // Of several targets the first one with a quote counts; a target may also be an address alone.
  const targets = listOf(item['target']);
  const target = targets.filter(hasFields).find((one) => 'selector' in one) ?? {};
  const source = target['source'] ?? targets[0];
  const selectors = listOf(target['selector']);
  const created = timeOf(item['created']) ?? at;
  const color = COLORS.find((one) => one === item['retromark:color']);
  const said = readBodies([...listOf(item['body']), ...listOf(item['bodyValue'])]);
  return {
    id: uuidOf(item['id'] ?? item['@id'] ?? JSON.stringify([source, selectors, said.note])),
    address: hasFields(source) ? source['id'] : source,
    title: target['retromark:title'],
    selectors,
    ...said,
    ...(color && { color }),
    created,
    updated: timeOf(item['modified']) ?? created,
  };
}

/** The UUID that an id of ours holds, or one made of the id. */
function uuidOf(given: unknown): string {
  const id = typeof given === 'string' ? given : JSON.stringify(given);
  const [, uuid] = /^urn:uuid:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i.exec(id) ?? [];
  return uuid ?? idOf('web-annotation', id);
}

/** What the bodies say: text is the note, tags are tags; a class that is no type and no name of ours is a tag too. */
function readBodies(bodies: readonly unknown[]): Pick<ForeignMark, 'type' | 'termId' | 'note' | 'tags'> {
  const notes: string[] = [];
  const tags: string[] = [];
  let type: Annotation['type'] | undefined;
  let termId: string | undefined;
  for (const body of bodies) {
    // A text alone is an address where it is a body, and a note where it is a `bodyValue`; both are the reader's words.
    const { value, purpose } =
      typeof body === 'string' ? { value: body, purpose: undefined } : hasFields(body) ? body : {};
    if (typeof value !== 'string') continue;
    const known = ANNOTATION_TYPES.find((one) => one === value);
    if (purpose === 'tagging') tags.push(value);
    else if (purpose !== 'classifying') notes.push(value);
    else if (known) type = known;
    else if (isTermId(value)) termId = value;
    else tags.push(value);
  }
  return {
    type: type ?? (termId === undefined ? 'note' : parseTermId(termId).type),
    ...(termId !== undefined && { termId }),
    note: notes.join('\n\n'),
    tags,
  };
}
