/** What pages and the panel may ask of the background. The background validates every request by these schemas. */
import * as z from 'zod/mini';
import { MAX_NOTE_LENGTH, MAX_QUOTE_LENGTH, MAX_TEXT_LENGTH } from './limits.ts';
import type { Mention } from './mention.ts';
import { type Annotation, ANNOTATION_TYPES, COLORS } from './records.ts';

const url = z.url().check(z.maxLength(4_000));
const title = z.string().check(z.maxLength(1_000));
const note = z.string().check(z.maxLength(MAX_NOTE_LENGTH));
const type = z.enum(ANNOTATION_TYPES);
const color = z.enum(COLORS);
const offset = z.int().check(z.nonnegative());
const context = z.string().check(z.maxLength(64));

const selector = z.strictObject({
  exact: z.string().check(z.minLength(1), z.maxLength(MAX_QUOTE_LENGTH)),
  prefix: context,
  suffix: context,
  start: offset,
  end: offset,
  origin: z.exactOptional(z.strictObject({ length: offset, count: offset, index: offset, likeness: offset })),
});

/** A page was opened or has changed: recognize its text and store what was found. */
const visit = z.strictObject({
  kind: z.literal('visit'),
  url,
  title,
  author: z.optional(z.string().check(z.maxLength(200))),
  year: z.optional(z.int().check(z.minimum(1990), z.maximum(2200))),
  /** The page's text; code is blanked out by U+FFFC, length unchanged. */
  text: z.string().check(z.maxLength(MAX_TEXT_LENGTH)),
});

/** The tab's frame left the page it had reported, or reads it no more. */
const leave = z.strictObject({ kind: z.literal('leave') });

const mark = z.strictObject({
  kind: z.literal('mark'),
  url,
  title,
  type,
  color,
  note,
  selector,
  termId: z.optional(z.string().check(z.maxLength(200))),
});

const annotations = z.strictObject({ kind: z.literal('annotations'), url });
const edit = z.strictObject({
  kind: z.literal('edit'),
  id: z.uuid(),
  type: z.optional(type),
  color: z.optional(color),
  note: z.optional(note),
});
const remove = z.strictObject({ kind: z.literal('remove'), id: z.uuid() });
const restore = z.strictObject({ kind: z.literal('restore'), id: z.uuid() });

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
  readTab,
]);
export type BackgroundRequest = z.infer<typeof backgroundRequestSchema>;

/** Validates a message. Nothing is coerced or stripped: a request passes as it is or not at all. */
export const isBackgroundRequest = (message: unknown): message is BackgroundRequest =>
  backgroundRequestSchema.safeParse(message).success;

/** The answer to each kind of request. */
export interface BackgroundReplies {
  visit: {
    mentions: Mention[];
    annotations: Annotation[];
    /** The id of the mark that the reader wants to see. */
    reveal?: string;
  };
  leave: null;
  mark: Annotation;
  annotations: Annotation[];
  edit: Annotation;
  remove: null;
  restore: Annotation;
  readTab: null;
}
