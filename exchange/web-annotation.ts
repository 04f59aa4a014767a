/**
 * W3C Web Annotation (https://www.w3.org/TR/annotation-model/): all marks as one AnnotationCollection. Type and name are
 * bodies that classify; the color, which the model has no word for, and the post's title stand in a namespace of ours.
 */
import type { Annotation, PageRecord } from '../model/records.ts';
import { type Chunk, fileName, type Format, inChunks, type WriteOptions, type WrittenFile } from './format.ts';
import { idOf } from './ids.ts';
import { type Library, marksOf } from './library.ts';
import { accepts, read } from './web-annotation-reader.ts';

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { retromark: 'urn:retromark:' }];

export const webAnnotation: Format = {
  id: 'web-annotation',
  label: 'formatWebAnnotation',
  about: 'aboutWebAnnotation',
  extension: 'jsonld',
  mime: 'application/ld+json',
  write,
  read: { accepts, read },
};

function write(library: Library, { at }: WriteOptions): WrittenFile {
  return { name: fileName(at, 'jsonld'), mime: webAnnotation.mime, chunks: chunksOf(library, at) };
}

function* chunksOf(library: Library, at: number): Generator<Chunk> {
  const marks = marksOf(library);
  const id = `urn:uuid:${idOf('collection', at, marks.length, marks[0]?.mark.id ?? '')}`;
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: 'Retromark',
    created: new Date(at).toISOString(),
    total: marks.length,
  };
  if (marks.length === 0) return yield { data: `${JSON.stringify(collection)}\n`, done: 1 };

  const page = { id: `${id}#page`, type: 'AnnotationPage', partOf: id, startIndex: 0 };
  yield { data: `${open(collection)},\n"first":${open(page)},\n"items":[`, done: 0 };
  yield* inChunks(marks, (rows, from) =>
    rows
      .map(({ mark, page: post }, index) => `${from + index ? ',' : ''}\n${JSON.stringify(toAnnotation(mark, post))}`)
      .join(''),
  );
  return yield { data: ']}}\n', done: 1 };
}

/** An object's JSON without the brace that ends it. */
const open = (value: object): string => JSON.stringify(value).slice(0, -1);

function toAnnotation(mark: Annotation, page: PageRecord | undefined): object {
  const { id, url, type, termId, color, note, tags, selector, created, updated } = mark;
  const { exact, prefix, suffix, start, end } = selector;
  const text = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value });
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created: new Date(created).toISOString(),
    modified: new Date(updated).toISOString(),
    body: [
      ...(note === '' ? [] : [{ ...text('commenting', note), format: 'text/markdown' }]),
      ...tags.map((tag) => text('tagging', tag)),
      ...[type, ...(termId === undefined ? [] : [termId])].map((value) => text('classifying', value)),
    ],
    target: {
      type: 'SpecificResource',
      // Other programs may know no letters beyond ASCII in addresses.
      source: new URL(url).href,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
      ...(page && { 'retromark:title': page.title }),
    },
    'retromark:color': color,
  };
}
