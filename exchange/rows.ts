/** The rows of the database as they come from a file: what is overlong is cut, but a quote; what is derived is derived. */
import * as z from 'zod/mini';
import { MAX_HEADINGS, MAX_NAME_LENGTH, MAX_NOTE_LENGTH, MAX_QUOTE_LENGTH, MAX_TAGS } from '../model/limits.ts';
import { isTermId, VISIBLE } from '../model/mention.ts';
import { openedAddress, pageUrl, siteOf } from '../model/page-url.ts';
import {
  type Annotation,
  ANNOTATION_TYPES,
  COLORS,
  NAME_STATES,
  type NameRecord,
  type PlaceRecord,
  type StoredHeading,
  type StoredLink,
  type StoredMention,
  type TermRecord,
  type TextRecord,
  type WholePage,
} from '../model/records.ts';
import { readScope, scopeOf } from '../model/scope.ts';

/** Later dates have years of five digits, which not every format knows. */
const MAX_TIME = Date.UTC(9999, 0);
/** Ten times what a page may tell us: percent-encoding makes letters longer. */
const MAX_ADDRESS = 40_000;
const MAX_CONTEXT = 64;
const MAX_TERM_ID = 200;
/** Longer than any name with its particles and spaces; a text that is none is cut. */
const MAX_SURFACE = 1_000;
/** As much as is read of a page. */
const MAX_TEXT = 2_000_000;
/** A name every ten characters of the longest text. */
const MAX_MENTIONS = 200_000;

const cut = (length: number) =>
  z.pipe(
    z.string(),
    z.transform((text) => text.slice(0, length)),
  );

const time = z.int().check(z.nonnegative(), z.maximum(MAX_TIME));
const offset = z.int().check(z.nonnegative());

/** Only pages of the web: an address is there to be clicked on. */
const address = z.string().check(z.maxLength(MAX_ADDRESS), z.refine(isWebAddress, 'no address of a web page'));
const identity = z.pipe(
  address,
  z.transform((href) => pageUrl(href)),
);

function isWebAddress(href: string): boolean {
  return /^https?:$/.test(URL.parse(href)?.protocol ?? '');
}

const name = z.string().check(z.regex(VISIBLE), z.maxLength(MAX_NAME_LENGTH));
/** A type and a name. */
const termId = z.string().check(z.maxLength(MAX_TERM_ID), z.refine(isTermId, 'no term id'));

const tags = z.pipe(
  z.array(z.string()),
  z.transform((all) =>
    all
      .filter((tag) => VISIBLE.test(tag))
      .slice(0, MAX_TAGS)
      .map((tag) => tag.slice(0, MAX_NAME_LENGTH)),
  ),
);

const selector = z
  .object({
    exact: z.string().check(z.minLength(1), z.maxLength(MAX_QUOTE_LENGTH)),
    prefix: z.pipe(
      z.string(),
      z.transform((text) => text.slice(-MAX_CONTEXT)),
    ),
    suffix: cut(MAX_CONTEXT),
    start: offset,
    end: offset,
    origin: z.exactOptional(z.object({ length: offset, count: offset, index: offset, likeness: offset })),
  })
  .check(z.refine(({ start, end }) => start <= end, 'ends before it starts'));

export const annotationRow: z.ZodMiniType<Annotation> = z.object({
  id: z.uuid(),
  url: identity,
  type: z.enum(ANNOTATION_TYPES),
  termId: z.exactOptional(termId),
  color: z.enum(COLORS),
  note: cut(MAX_NOTE_LENGTH),
  tags,
  selector,
  created: time,
  updated: time,
  deleted: z.exactOptional(time),
});

const mention = z.object({ termId, start: offset, end: offset, surface: z.string() });

/** Mentions are nearly all that there is to check of a backup: good ones are told by hand, ten times as fast. */
function isMention(row: unknown): row is StoredMention {
  if (typeof row !== 'object' || row === null) return false;
  const { termId: id, start, end, surface } = row as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    id.length <= MAX_TERM_ID &&
    isTermId(id) &&
    isOffset(start) &&
    isOffset(end) &&
    typeof surface === 'string'
  );
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const mentions = z.pipe(
  z.array(z.unknown()).check(z.maxLength(MAX_MENTIONS)),
  z.transform((rows, { issues }) =>
    rows.flatMap((row, index): StoredMention[] => {
      if (isMention(row)) {
        const { termId: id, start, end, surface } = row;
        return [{ termId: id, start, end, surface: surface.slice(0, MAX_SURFACE) }];
      }
      const { error } = mention.safeParse(row);
      for (const { message, path } of error?.issues ?? []) {
        issues.push({ code: 'custom', message, input: row, path: [index, ...path] });
      }
      return [];
    }),
  ),
);

const heading: z.ZodMiniType<StoredHeading> = z.object({
  start: offset,
  end: offset,
  level: z.int().check(z.minimum(1), z.maximum(6)),
});

const link: z.ZodMiniType<StoredLink> = z.object({
  company: termId,
  technology: termId,
  rule: z.enum(['sentence', 'paragraph', 'period', 'near']),
  start: offset,
  end: offset,
});

export const pageRow: z.ZodMiniType<WholePage> = z.pipe(
  z.object({
    url: identity,
    address: z.pipe(address, z.transform(openedAddress)),
    title: cut(1_000),
    author: z.exactOptional(cut(200)),
    year: z.exactOptional(z.int().check(z.minimum(1990), z.maximum(2200))),
    language: z.enum(['ko', 'en']),
    firstVisit: time,
    lastVisit: time,
    textDigest: z.string().check(z.regex(/^(?:[\da-f]{64})?$/)),
    mentions,
    headings: z.exactOptional(z.array(heading).check(z.maxLength(MAX_HEADINGS))),
    links: z.exactOptional(z.array(link).check(z.maxLength(MAX_MENTIONS))),
  }),
  z.transform((page) => ({
    ...page,
    site: siteOf(page.url),
    termIds: [...new Set(page.mentions.map((found) => found.termId))].sort(),
  })),
);

/** With the identity that a page has now, and a host as addresses write it. */
const scope = z.pipe(
  z.string().check(z.maxLength(MAX_ADDRESS + 10), z.refine(isScope, 'no scope')),
  z.transform((stored) => {
    const { scope: kind, place = '' } = readScope(stored);
    return kind === 'everywhere' ? kind : scopeOf(kind, pageUrl(kind === 'site' ? `https://${place}/` : place));
  }),
);

function isScope(stored: string): boolean {
  const { scope: kind, place = '' } = readScope(stored);
  if (kind === 'page') return isWebAddress(place);
  return kind === 'site' ? !/[/?#@\\]/.test(place) && URL.canParse(`https://${place}/`) : stored === 'everywhere';
}

export const termRow: z.ZodMiniType<TermRecord> = z
  .object({
    id: z.uuid(),
    surface: name,
    scope,
    rule: z.enum(['add', 'alias', 'retype', 'never']),
    termId: z.exactOptional(termId),
    created: time,
    updated: time,
  })
  .check(z.refine((term) => (term.rule === 'never') === (term.termId === undefined), 'a name, or "never"'));

export const nameRow: z.ZodMiniType<NameRecord> = z.object({
  termId,
  note: cut(MAX_NOTE_LENGTH),
  state: z.exactOptional(z.enum(NAME_STATES)),
  updated: time,
});

const digest = z.string().check(z.regex(/^[\da-f]{64}$/));

export const textRow: z.ZodMiniType<TextRecord> = z.object({
  url: identity,
  digest,
  text: z.string().check(z.maxLength(MAX_TEXT)),
});

export const placeRow: z.ZodMiniType<PlaceRecord> = z
  .object({
    id: z.uuid(),
    url: identity,
    digest,
    start: offset,
    end: offset,
    selector: z.object({ exact: z.string().check(z.minLength(1), z.maxLength(MAX_QUOTE_LENGTH)), start: offset }),
  })
  .check(z.refine(({ start, end }) => start <= end, 'ends before it starts'));
