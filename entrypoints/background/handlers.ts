import { type Browser, browser } from 'wxt/browser';
import type { BackgroundReplies, BackgroundRequest } from '../../model/background-requests.ts';
import { askPage, RequestError } from '../../model/channel.ts';
import { pageUrl } from '../../model/page-url.ts';
import { parseTermId } from '../../model/mention.ts';
import type { Annotation, TermRecord } from '../../model/records.ts';
import type { ReaderTerm } from '../../recognizer/reader-terms.ts';
import { languageOf } from '../../recognizer/language.ts';
import {
  addAnnotation,
  annotationsOfPage,
  changeAnnotation,
  removeAnnotation,
  restoreAnnotation,
} from '../../storage/annotations.ts';
import { storageFailure } from '../../storage/db.ts';
import { allOpenFrames, removeOpenFrame, setOpenFrame } from '../../storage/open-frames.ts';
import { takePendingReveal } from '../../storage/pending-reveal.ts';
import { recordVisit } from '../../storage/pages.ts';
import { termsFor } from '../../storage/terms.ts';
import { updateBadge } from './badge.ts';
import { getRecognizer } from './recognition.ts';

type Sender = Browser.runtime.MessageSender;
type Handlers = {
  [Kind in BackgroundRequest['kind']]: (
    request: Extract<BackgroundRequest, { kind: Kind }>,
    sender: Sender,
  ) => Promise<BackgroundReplies[Kind]>;
};

const handlers: Handlers = {
  async visit(request, sender) {
    const url = ownPage(request.url, sender);
    const recognizer = await getRecognizer();
    const mentions = recognizer.recognize(request.text, { terms: (await termsFor(url)).map(toReaderTerm) });
    await recordVisit({
      url,
      title: request.title,
      author: request.author,
      year: request.year,
      language: languageOf(request.text),
      textDigest: await sha256(request.text),
      mentions,
      at: Date.now(),
    });
    await showInTab(sender, { url, title: request.title, mentions: mentions.length });
    const reveal = await takePendingReveal(url);
    return { mentions, annotations: await annotationsOfPage(url), ...(reveal && { reveal }) };
  },

  async leave(_, sender) {
    if (sender.tab?.id === undefined) return null;
    await removeOpenFrame(sender.tab.id, sender.frameId ?? 0);
    await updateBadge(sender.tab.id);
    return null;
  },

  async mark(request, sender) {
    const now = Date.now();
    const annotation: Annotation = {
      id: crypto.randomUUID(),
      url: ownPage(request.url, sender),
      type: request.type,
      color: request.color,
      note: request.note,
      tags: [],
      selector: request.selector,
      created: now,
      updated: now,
      ...(request.termId === undefined ? {} : { termId: request.termId }),
    };
    return announced(await addAnnotation(annotation));
  },

  annotations: (request, sender) => annotationsOfPage(ownPage(request.url, sender)),

  async edit({ id, type, color, note }) {
    const changes = { ...(type && { type }), ...(color && { color }), ...(note !== undefined && { note }) };
    return announced(found(await changeAnnotation(id, changes, Date.now())));
  },

  async remove({ id }) {
    await announce(found(await removeAnnotation(id, Date.now())));
    return null;
  },

  restore: async ({ id }) => announced(found(await restoreAnnotation(id, Date.now()))),

  async readTab({ tabId }) {
    // On our own sites the content script is there; elsewhere the reader's click lets us put it in.
    const isThere = await askPage({ tabId }, { kind: 'status' }).then(
      () => true,
      () => false,
    );
    if (!isThere) await putContentScript(tabId);
    await askPage({ tabId }, { kind: 'read' });
    return null;
  },
};

async function putContentScript(tabId: number): Promise<void> {
  const target = { tabId };
  try {
    await browser.scripting.insertCSS({ target, files: ['/content-scripts/content.css'] });
    await browser.scripting.executeScript({ target, files: ['/content-scripts/content.js'] });
  } catch (error) {
    throw new RequestError('noAccess', `tab ${tabId} cannot be read`, { cause: error });
  }
}

/** Carries out a request. Rejects with RequestError where there is something to tell the reader. */
export async function handle(request: BackgroundRequest, sender: Sender): Promise<unknown> {
  try {
    // Each handler takes its own kind of request; the table cannot say so to the compiler.
    const handler = handlers[request.kind] as (request: BackgroundRequest, sender: Sender) => Promise<unknown>;
    return await handler(request, sender);
  } catch (error) {
    const failure = storageFailure(error);
    throw failure ? new RequestError(failure, String(error), { cause: error }) : error;
  }
}

/** A stored term as the recognizer takes it. */
const toReaderTerm = ({ surface, termId }: TermRecord): ReaderTerm => ({
  surface,
  meaning: termId === undefined ? null : parseTermId(termId),
});

/** The identity of a page that a content script speaks of, which must be a page of its own origin. */
function ownPage(href: string, sender: Sender): string {
  const url = pageUrl(href);
  if (!sender.url || new URL(sender.url).origin !== new URL(url).origin) {
    throw new RequestError('invalidRequest', 'a page can only speak of its own origin');
  }
  return url;
}

async function showInTab(sender: Sender, page: { url: string; title: string; mentions: number }): Promise<void> {
  if (sender.tab?.id === undefined) return;
  await setOpenFrame({ ...page, tabId: sender.tab.id, frameId: sender.frameId ?? 0 });
  await updateBadge(sender.tab.id);
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RequestError('notFound', 'there is no such annotation');
  return value;
}

async function announced(annotation: Annotation): Promise<Annotation> {
  await announce(annotation.url);
  return annotation;
}

/** Tells every open frame of a page that its marks have changed. */
async function announce(url: string): Promise<void> {
  const frames = (await allOpenFrames()).filter((frame) => frame.url === url);
  await Promise.allSettled(frames.map((frame) => askPage(frame, { kind: 'annotationsChanged', url })));
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
