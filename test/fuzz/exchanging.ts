/** Files that come in and go out. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import Papa from 'papaparse';
import { parse } from 'yaml';
import type { Format } from '../../exchange/format.ts';
import { uniqueNames } from '../../exchange/file-names.ts';
import { FORMATS, readFile } from '../../exchange/formats.ts';
import { isAlive, type Library } from '../../exchange/library.ts';
import { planImport } from '../../exchange/merge.ts';
import { previewOf } from '../../exchange/preview.ts';
import { validSettings } from '../../exchange/settings.ts';
import { ImportError, type Imported } from '../../exchange/untrusted.ts';
import { put } from '../exchange/samples.ts';
import { damaged, json, library, mark, mutated, mutations, page, without } from './any-library.ts';
import { line, record, text } from './any-text.ts';
import { holds, type Properties } from './property.ts';

const AT = Date.UTC(2025, 0, 31, 12);
const EMPTY: Library = { pages: [], annotations: [], terms: [], names: [] };

const formatOf = (id: string): Format => FORMATS.find((format) => format.id === id)!;

/** The text that a format writes. */
function written(id: string, of: Library): string {
  const chunks = [...(formatOf(id).write?.(of, { at: AT }).chunks ?? [])];
  let done = 0;
  for (const chunk of chunks) {
    assert.ok(chunk.done >= done && chunk.done <= 1, 'it never goes back');
    ({ done } = chunk);
  }
  return chunks.map(({ data }) => (typeof data === 'string' ? data : '')).join('');
}

/** What a file holds; undefined where it is refused as agreed. */
function readOrRefused(file: string): Imported | undefined {
  try {
    return readFile(file, { at: AT });
  } catch (error) {
    assert.ok(error instanceof ImportError, String(error));
    return undefined;
  }
}

/** Whatever was read can be shown, put, and written and read again without a loss. */
function isSound({ library: read, skipped }: Imported): void {
  for (const { entry, reason } of skipped) assert.ok(entry !== '' && reason.startsWith('skipped'));
  const plan = planImport(EMPTY, read);
  const preview = previewOf(plan, skipped);
  const { rows } = plan;
  const all = [rows.pages, rows.annotations, rows.terms, rows.names, Object.keys(rows.settings ?? {})].flat();
  assert.equal(preview.added.total + preview.changed.total, all.length);
  const stored = put(EMPTY, rows);
  stored.settings = validSettings(stored.settings);
  const again = readFile(written('backup', stored), { at: AT });
  assert.deepEqual(again.skipped, []);
  assert.deepEqual({ settings: {}, ...again.library }, stored);
  const { added, changed } = planImport(stored, again.library);
  assert.deepEqual([added, changed], [[], []]);
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
}

/** As other programs write them. */
const hypothesisRow = record({
  id: line,
  uri: fc.constantFrom('https://a.dev/x', 'https://velog.io/@dev/회고?utm_source=x', 'javascript:1', 'urn:x-pdf:1'),
  text,
  tags: fc.array(line, { maxLength: 3 }),
  created: fc.constantFrom('2024-01-01T00:00:00.000000+00:00', 'yesterday', ''),
  updated: fc.constantFrom('2024-02-01T00:00:00.000000+00:00', '1969-12-31T00:00:00Z', '+099999-01-01T00:00:00Z'),
  document: record({ title: fc.array(line, { maxLength: 2 }) }),
  target: fc.array(
    record({
      selector: fc.array(
        fc.oneof(
          record({ type: fc.constant('TextQuoteSelector'), exact: text, prefix: text, suffix: text }),
          record({ type: fc.constant('TextPositionSelector'), start: fc.integer(), end: fc.integer() }),
          fc.constant({ type: 'RangeSelector' }),
        ),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 2 },
  ),
});
const hypothesisFile = fc.oneof(
  fc.array(hypothesisRow, { maxLength: 4 }),
  fc.array(hypothesisRow, { maxLength: 4 }).map((rows) => ({ rows, total: rows.length })),
  fc.array(hypothesisRow, { maxLength: 4 }).map((annotations) => ({ export_date: '2024', annotations })),
);

const nameLine = fc
  .tuple(line, fc.array(line, { maxLength: 3 }), fc.constantFrom('', 'skill', '기술', 'companies', 'planet'))
  .map(([name, aliases, type]) => [name, aliases.join(', '), type].join(' | '));
const nameFile = fc
  .tuple(
    fc.constantFrom('', '# names\n', 'name,aliases,type\n', '이름\t별칭\n', '\ufeff', 'name;also\n'),
    fc.array(fc.oneof(nameLine, line, text), { maxLength: 8 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([head, lines, end]) => head + lines.join(end));

const ofFormat = (id: string, content: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.tuple(content, mutations).map(([whole, changes]) => JSON.stringify(mutated(whole, changes)) ?? id);

const ownFile = (id: string) => library.map((any) => JSON.parse(written(id, any)) as unknown);

const isFormula = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

export const exchanging: Properties = {
  'any library comes back from its backup as it was': holds(
    fc.property(library, (any) => {
      const { library: back, skipped } = readFile(written('backup', any), { at: AT });
      assert.deepEqual(skipped, []);
      assert.deepEqual(back, any);
    }),
    60,
  ),

  'a backup with parts dropped, retyped, nested, doubled is read or refused, and what is read is sound': holds(
    fc.property(ofFormat('backup', ownFile('backup')), (file) => {
      const read = readOrRefused(file);
      if (read) isSound(read);
    }),
    100,
  ),

  'so are web annotations': holds(
    fc.property(ofFormat('web-annotation', ownFile('web-annotation')), (file) => {
      const read = readOrRefused(file);
      if (read) isSound(read);
    }),
    100,
  ),

  "and Hypothesis's": holds(
    fc.property(fc.oneof(ofFormat('hypothesis', hypothesisFile), hypothesisFile.map((file) => JSON.stringify(file))), (file) => {
      const read = readOrRefused(file);
      if (read) isSound(read);
    }),
    100,
  ), // prettier-ignore

  'and lists of names': holds(
    fc.property(nameFile, (file) => {
      const read = readOrRefused(file);
      if (read) isSound(read);
    }),
    100,
  ),

  'and any JSON, and any text': holds(
    fc.property(fc.oneof(json.map((value) => JSON.stringify(value) ?? ''), text, fc.json()), (file) => {
      const read = readOrRefused(file);
      if (read) isSound(read);
    }),
    100,
  ), // prettier-ignore

  'every reader reads or refuses what is of another format': holds(
    fc.property(json, (content) => {
      for (const { read } of FORMATS) {
        if (!read) continue;
        assert.equal(typeof read.accepts(content), 'boolean');
        try {
          read.read(content, { at: AT });
        } catch (error) {
          assert.ok(error instanceof ImportError, String(error));
        }
      }
    }),
    100,
  ),

  'a file that was damaged on its way is read or refused': holds(
    fc.property(
      fc.tuple(library, fc.constantFrom('backup', 'web-annotation')).chain(([any, id]) => damaged(written(id, any))),
      (file) => {
        const read = readOrRefused(file);
        if (read) isSound(read);
      },
    ),
    60,
  ),

  'the same file twice adds and changes nothing, and no row is lost': holds(
    fc.property(library, library, (here, file) => {
      const first = planImport(here, file);
      const merged = put(here, first.rows);
      const { added, changed } = planImport(merged, file);
      assert.deepEqual([added, changed], [[], []]);
      const told = [...first.added, ...first.changed, ...first.skipped].map(({ kind, id }) => `${kind} ${id}`);
      assert.equal(new Set(told).size, told.length);
      const kept = new Set(merged.annotations.map(({ id }) => id));
      assert.ok(here.annotations.every(({ id }) => kept.has(id)));
      assert.ok(here.pages.every(({ url }) => merged.pages.some((row) => row.url === url)));
      assert.ok(here.names.every(({ termId }) => merged.names.some((row) => row.termId === termId)));
      for (const row of merged.annotations) {
        const twins = [...here.annotations, ...file.annotations].filter(({ id }) => id === row.id);
        assert.equal(row.updated, Math.max(...twins.map(({ updated }) => updated)), 'the later one counts');
      }
    }),
    100,
  ),

  'the marks of any library come back from web annotations, but for those that were deleted': holds(
    fc.property(library, (any) => {
      const { library: back, skipped } = readFile(written('web-annotation', any), { at: AT });
      assert.deepEqual(skipped, []);
      const byId = (rows: readonly { id: string }[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
      const alive = any.annotations.filter(isAlive).map((row) => ({ ...row, selector: without(row.selector, 'origin') }));
      assert.deepEqual(byId(back.annotations), byId(alive));
    }),
    60,
  ), // prettier-ignore

  'a spreadsheet has every mark in its cells, and no formula': holds(
    fc.property(library, (any) => {
      const { data } = Papa.parse<Record<string, string>>(written('csv', any).replace(/^\ufeff/, '').trimEnd(), { header: true });
      const alive = any.annotations.filter(isAlive);
      assert.deepEqual(new Set(data.map(({ id }) => id)), new Set(alive.map(({ id }) => id)));
      for (const row of data) {
        for (const cell of Object.values(row)) assert.doesNotMatch(cell, isFormula);
        const { note } = alive.find(({ id }) => id === row['id'])!;
        assert.ok(row['note'] === note || row['note'] === `'${note}`);
      }
    }),
    60,
  ), // prettier-ignore

  'cards of Anki have four fields, and no HTML but ours': holds(
    fc.property(library, fc.constantFrom('quote' as const, 'cloze' as const), (any, cards) => {
      const file = [...formatOf('anki').write!(any, { at: AT, cards }).chunks].map(({ data }) => String(data)).join('');
      const lines = file.split('\n').filter((row) => row !== '' && !row.startsWith('#'));
      assert.equal(lines.length, any.annotations.filter(isAlive).length);
      for (const row of lines) {
        const fields = row.split('\t');
        assert.equal(fields.length, 4);
        assert.doesNotMatch(row.replace(/<br>|<a href="[^"<>]+">|<\/a>/g, ''), /[<>"]/);
        // Only ours opens a cloze.
        assert.equal(fields.slice(0, 3).join('').split('{{').length - 1, cards === 'cloze' ? 1 : 0);
      }
    }),
    60,
  ), // prettier-ignore

  'every post has a file name of its own that any system can keep': holds(
    fc.property(fc.array(fc.oneof(line, text, fc.constantFrom('con', 'A', 'a', 'A (2)', 'nul.md')), { maxLength: 12 }), (titles) => {
      const nameFor = uniqueNames('.md');
      const names = titles.map(nameFor);
      assert.equal(new Set(names.map((name) => name.toLowerCase().normalize('NFD'))).size, names.length);
      for (const name of names) {
        assert.ok(name.isWellFormed() && Buffer.byteLength(name) <= 255, name);
        assert.doesNotMatch(name, /[\\/:*?"<>|#^[\]\p{C}]|^[\s.]|[\s.]$|^(?:con|nul|prn|aux)\./iu);
      }
    }),
    60,
  ), // prettier-ignore

  'a post in Markdown has its front matter, and says of each mark where it is from': holds(
    fc.property(page, fc.array(mark, { maxLength: 3 }), (row, marks) => {
      const annotations = marks.map((one, index) => ({ ...one, id: String(index), url: row.url })).filter(isAlive);
      const file = written('markdown', { ...EMPTY, pages: [row], annotations });
      const [, front = ''] = /^---\n([^]*?\n)---\n/.exec(file) ?? [];
      const properties = parse(front, { version: '1.1' }) as Record<string, unknown>;
      assert.equal(properties['url'], row.address);
      for (const list of ['tags', 'skills', 'companies', 'technologies']) assert.ok(Array.isArray(properties[list]), list);
      assert.ok(Object.keys(properties).length <= 11);
    }),
    60,
  ), // prettier-ignore
};
