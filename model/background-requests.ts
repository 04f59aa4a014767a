/** What pages and the panel may ask of the background. The background validates every request by these schemas. */
import * as z from 'zod/mini';
import {
  MAX_BULK,
  MAX_HEADINGS,
  MAX_NAME_LENGTH,
  MAX_NOTE_LENGTH,
  MAX_QUOTE_LENGTH,
  MAX_TAGS,
  MAX_TEXT_LENGTH,
} from './limits.ts';
import { isTermId, type Mention, MENTION_TYPES, type MentionType, VISIBLE } from './mention.ts';
import {
  type Annotation,
  ANNOTATION_TYPES,
  type ChangeKind,
  COLORS,
  NAME_STATES,
  type NameRecord,
  SCOPES,
  type TermRecord,
} from './records.ts';

const href = z.url().check(z.maxLength(4_000));
const title = z.string().check(z.maxLength(1_000));
const note = z.string().check(z.maxLength(MAX_NOTE_LENGTH));
const type = z.enum(ANNOTATION_TYPES);
const color = z.enum(COLORS);
const offset = z.int().check(z.nonnegative());
const level = z.int().check(z.minimum(1), z.maximum(6));
const context = z.string().check(z.maxLength(64));
const name = z.string().check(z.regex(VISIBLE), z.maxLength(MAX_NAME_LENGTH));
const termId = z.string().check(z.maxLength(200), z.refine(isTermId));
const tags = z.array(name).check(z.maxLength(MAX_TAGS));
const id = z.uuid();

/** A page by its address and by what its `rel=canonical` says; the background makes the identity of both. */
const page = z.strictObject({ href, canonical: z.optional(z.string().check(z.maxLength(4_000))) });
export type PageAddress = z.infer<typeof page>;
/** The page that a content script asks for; our own pages ask for all. */
const ownPage = z.optional(page);

const selector = z
  .strictObject({
    exact: z.string().check(z.minLength(1), z.maxLength(MAX_QUOTE_LENGTH)),
    prefix: context,
    suffix: context,
    start: offset,
    end: offset,
    origin: z.exactOptional(z.strictObject({ length: offset, count: offset, index: offset, likeness: offset })),
  })
  .check(z.refine(({ start, end }) => start <= end));

/** A page was opened or has changed: recognize its text, find its marks, and store what was found. */
const visit = z.strictObject({
  kind: z.literal('visit'),
  page,
  title,
  author: z.optional(z.string().check(z.maxLength(200))),
  year: z.optional(z.int().check(z.minimum(1990), z.maximum(2200))),
  text: z.string().check(z.maxLength(MAX_TEXT_LENGTH)),
  /** Half-open ranges of `text` that are code: marks may stand there, names do not. */
  code: z.array(z.tuple([offset, offset])).check(z.maxLength(MAX_TEXT_LENGTH / 2)),
  /** Ranges that are headings, with their level. */
  headings: z.array(z.tuple([offset, offset, level])).check(z.maxLength(MAX_HEADINGS)),
});

/** The tab's frame left the page it had reported, or reads it no more. */
const leave = z.strictObject({ kind: z.literal('leave') });

const mark = z.strictObject({
  kind: z.literal('mark'),
  page,
  type,
  color,
  note,
  tags,
  selector,
  termId: z.optional(termId),
});

const annotations = z.strictObject({ kind: z.literal('annotations'), page });
/** `shown` is what the reader had before them: what was stored in its place since is not overwritten but joined. */
const edit = z.strictObject({
  kind: z.literal('edit'),
  id,
  type: z.optional(type),
  color: z.optional(color),
  note: z.optional(note),
  tags: z.optional(tags),
  shown: z.exactOptional(z.strictObject({ note, tags })),
  page: ownPage,
});
const remove = z.strictObject({ kind: z.literal('remove'), id, page: ownPage });
const restore = z.strictObject({ kind: z.literal('restore'), id });

/** One change of many marks. Parts with the same `batch` make one step that can be undone. */
const bulk = z.strictObject({
  kind: z.literal('bulk'),
  ids: z.array(id).check(z.maxLength(MAX_BULK)),
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['bulkTag', 'bulkUntag']), tag: name }),
    z.strictObject({ kind: z.enum(['bulkDelete', 'bulkRestore']) }),
  ]),
  batch: id,
});

/** An orphan: take its candidate for its place, or keep it as it is without asking again. */
const accept = z.strictObject({ kind: z.literal('accept'), id });
const keep = z.strictObject({ kind: z.literal('keep'), id });

/** With `inParts` a change of many marks is undone some at a time: the reply says how many are left, and it is asked again. */
const undo = z.strictObject({ kind: z.literal('undo'), inParts: z.optional(z.boolean()), page: ownPage });
const redo = z.strictObject({ kind: z.literal('redo'), inParts: z.optional(z.boolean()), page: ownPage });

/**
 * What a surface form means to the reader: a name of theirs (`add`), another spelling of a known name (`alias`), another
 * type (`retype`), or no name at all (`never`, without `meaning`). With `id` it replaces that correction.
 */
const correct = z.strictObject({
  kind: z.literal('correct'),
  id: z.optional(id),
  surface: name,
  rule: z.enum(['add', 'alias', 'retype', 'never']),
  meaning: z.optional(z.strictObject({ type: z.enum(MENTION_TYPES), canonical: name })),
  scope: z.enum(SCOPES),
  /** Whether the reader selected the surface form in a post: a particle behind it is no part of it. */
  selected: z.optional(z.boolean()),
  /** The page that a scope of page or site means. */
  page: z.optional(page),
});
const forget = z.strictObject({ kind: z.literal('forget'), id });

/** What the reader notes on a name, and whether they know it; a state of null takes it away. `shown` as in `edit`. */
const noteName = z.strictObject({
  kind: z.literal('noteName'),
  termId,
  note: z.optional(note),
  shown: z.exactOptional(note),
  state: z.optional(z.nullable(z.enum(NAME_STATES))),
});

/** All tags of the reader's, most used first. */
const tagList = z.strictObject({ kind: z.literal('tags') });
/** Canonical names that a few letters may mean, best first. */
const nameList = z.strictObject({ kind: z.literal('names'), query: z.string().check(z.maxLength(MAX_NAME_LENGTH)) });

/** From the panel: put the content script into this tab (with the access the reader's click gave) and read it. */
const readTab = z.strictObject({ kind: z.literal('readTab'), tabId: z.int() });

const backgroundRequestSchema = z.discriminatedUnion('kind', [
  visit,
  leave,
  mark,
  annotations,
  edit,
  remove,
  restore,
  bulk,
  accept,
  keep,
  undo,
  redo,
  correct,
  forget,
  noteName,
  tagList,
  nameList,
  readTab,
]);
export type BackgroundRequest = z.infer<typeof backgroundRequestSchema>;

/** A request as it is sent: under an id, by which one that comes again is told from another of the same words. */
export type Sent<Request extends BackgroundRequest = BackgroundRequest> = Request & { requestId?: string };

const requestId = z.optional(z.string().check(z.maxLength(64)));
/**
 * Who may make a request. A content script shares a process with its page, which may have taken the process over, so it
 * asks only for what a reader does on a page, and only of that page's own: the request names the page (`page`), and the
 * background checks it against the sender. `pages` are ours: panel, library, welcome.
 */
export const ASKERS: Readonly<Record<BackgroundRequest['kind'], readonly ('content' | 'pages')[]>> = {
  visit: ['content', 'pages'],
  leave: ['content'],
  mark: ['content', 'pages'],
  annotations: ['content'],
  edit: ['content', 'pages'],
  remove: ['content', 'pages'],
  restore: ['pages'],
  bulk: ['pages'],
  accept: ['pages'],
  keep: ['pages'],
  undo: ['content', 'pages'],
  redo: ['content', 'pages'],
  correct: ['content', 'pages'],
  forget: ['pages'],
  noteName: ['pages'],
  tags: ['content', 'pages'],
  names: ['content', 'pages'],
  readTab: ['pages'],
};

/** Validates a message. Nothing is coerced or stripped: a request passes as it is or not at all. */
export function isBackgroundRequest(message: unknown): message is Sent {
  if (typeof message !== 'object' || message === null) return false;
  const { requestId: sentAs, ...request } = message as { requestId?: unknown };
  return requestId.safeParse(sentAs).success && backgroundRequestSchema.safeParse(request).success;
}

/** A mark of the reader's and where it stands in the text that was sent; an orphan stands nowhere. */
export interface PlacedAnnotation {
  annotation: Annotation;
  place?: { start: number; end: number };
}

export interface NameSuggestion {
  type: MentionType;
  canonical: string;
}

/** What was undone or done again. */
export interface Step {
  kind: ChangeKind;
  subject: string;
  /** Of a change of many marks that is undone in parts: how many marks are left, and how many there are. */
  left?: { marks: number; of: number };
}

/** The answer to each kind of request. */
export interface BackgroundReplies {
  visit: {
    /** The page's identity. */
    url: string;
    mentions: Mention[];
    marks: PlacedAnnotation[];
    /** The id of the mark that the reader wants to see. */
    reveal?: string;
    /** What the page tells a reader once it is cut off from the extension. */
    lastWords: string;
  };
  leave: null;
  mark: Annotation;
  annotations: Annotation[];
  edit: Annotation;
  remove: null;
  restore: Annotation;
  /** How many of the marks were changed: others were so already. */
  bulk: number;
  accept: Annotation;
  keep: null;
  /** Null where there is nothing to undo. */
  undo: Step | null;
  redo: Step | null;
  correct: TermRecord;
  forget: null;
  noteName: NameRecord;
  tags: string[];
  names: NameSuggestion[];
  readTab: null;
}
