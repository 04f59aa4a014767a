/**
 * What the background and the panel may ask of a page's content script. Such messages come from our own contexts
 * alone (a page cannot send any), so the content script tells them by their kind and carries no validator.
 */
import type { AnnotationType } from './records.ts';

export type PageRequest =
  /** What does this frame show? */
  | { kind: 'status' }
  /** Read this page even if it does not look like a retrospective. */
  | { kind: 'read' }
  /** Scroll to a recognized mention and flash it. */
  | { kind: 'revealMention'; start: number; end: number }
  /** Scroll to a reader's mark and flash it. */
  | { kind: 'revealAnnotation'; id: string }
  /** Keep a recognized mention as a mark. */
  | { kind: 'keepMention'; start: number; end: number }
  /** Mark what is selected, as from the context menu or a shortcut. */
  | { kind: 'markSelection'; type: AnnotationType }
  /** Marks changed elsewhere: fetch them again if this is their page. */
  | { kind: 'annotationsChanged'; url: string }
  /** The reader's names changed: recognize again. */
  | { kind: 'termsChanged' }
  /** All that was stored is deleted: show nothing, and read nothing until the reader asks. */
  | { kind: 'wiped' };

export interface PageStatus {
  url: string;
  title: string;
  /** Whether the page was read: it looks like a retrospective, or the reader asked. */
  read: boolean;
  trouble?: Trouble;
}

/** Why a page cannot be read: it is none, but a file; it has no text; or it has so much that only the first part was read. */
export type Trouble = 'file' | 'empty' | 'cut';

/** The answer to each kind of request. */
export interface PageReplies {
  status: PageStatus;
  read: PageStatus;
  /** Whether the place was found. */
  revealMention: boolean;
  revealAnnotation: boolean;
  /** Whether the mention is still there. */
  keepMention: boolean;
  /** Whether there was a selection to mark. */
  markSelection: boolean;
  annotationsChanged: null;
  termsChanged: null;
  wiped: null;
}

const KINDS: Readonly<Record<PageRequest['kind'], true>> = {
  status: true,
  read: true,
  revealMention: true,
  revealAnnotation: true,
  keepMention: true,
  markSelection: true,
  annotationsChanged: true,
  termsChanged: true,
  wiped: true,
};

export const isPageRequest = (message: unknown): message is PageRequest =>
  typeof message === 'object' && message !== null && 'kind' in message && String(message.kind) in KINDS;
