import { browser } from 'wxt/browser';
import type { BackgroundReplies, BackgroundRequest } from '../../model/background-requests.ts';
import { askPage, RequestError } from '../../model/channel.ts';
import { termIdOf } from '../../model/mention.ts';
import { scopeOf } from '../../model/scope.ts';
import {
  acceptCandidate,
  addAnnotation,
  allTags,
  annotationsOfPage,
  changeAnnotation,
  dropOldTombstones,
  removeAnnotation,
  restoreAnnotation,
} from '../../storage/annotations.ts';
import { changeMany } from '../../storage/bulk.ts';
import { db } from '../../storage/db.ts';
import { diagnosed } from '../../storage/full-disk.ts';
import { type DoneStep, redo, undo } from '../../storage/journal.ts';
import { changeName } from '../../storage/names.ts';
import { removeOpenFrame } from '../../storage/open-frames.ts';
import { keepOrphan } from '../../storage/orphans.ts';
import { persistQuietly } from '../../storage/persistence.ts';
import { recordOwnPlace } from '../../storage/places.ts';
import { getTerm, putTerm, removeTerm } from '../../storage/terms.ts';
import { noteLibrary } from '../../storage/witness.ts';
import { announced, announceMarks, announceTerms } from './announce.ts';
import { updateBadge } from './badge.ts';
import { getLexicon } from './recognition.ts';
import { identityOf, type Sender } from './sender.ts';
import { nameIn, withoutParticle } from './trim-particle.ts';
import { visit } from './visit.ts';

type Handlers = {
  [Kind in BackgroundRequest['kind']]: (
    request: Extract<BackgroundRequest, { kind: Kind }>,
    sender: Sender,
  ) => Promise<BackgroundReplies[Kind]>;
};

/** As many names as one looks through while typing. */
const MOST_NAMES = 8;

const handlers: Handlers = {
  visit,

  async leave(_, sender) {
    if (sender.tab?.id === undefined) return null;
    await removeOpenFrame(sender.tab.id, sender.frameId ?? 0);
    await updateBadge(sender.tab.id);
    return null;
  },

  async mark({ page, type, color, note, tags, selector, termId }, sender) {
    const now = Date.now();
    const isWord = type !== 'note' && termId === undefined;
    const annotation = await addAnnotation({
      id: crypto.randomUUID(),
      url: identityOf(page, sender),
      type,
      color,
      note,
      tags: distinct(tags),
      selector: isWord ? withoutParticle(selector, (await getLexicon()).recognizer) : selector,
      created: now,
      updated: now,
      ...(termId !== undefined && { termId }),
    });
    await recordOwnPlace(annotation);
    void noteLibrary();
    void persistQuietly();
    return announced(annotation);
  },

  annotations: ({ page }, sender) => annotationsOfPage(identityOf(page, sender)),

  async edit({ id, type, color, note, tags }) {
    const changes = {
      ...(type && { type }),
      ...(color && { color }),
      ...(note !== undefined && { note }),
      ...(tags && { tags: distinct(tags) }),
    };
    return announced(found(await changeAnnotation(id, changes, Date.now())));
  },

  async remove({ id }) {
    const now = Date.now();
    await announced(found(await removeAnnotation(id, now)));
    await dropOldTombstones(now);
    return null;
  },

  restore: async ({ id }) => announced(found(await restoreAnnotation(id, Date.now()))),

  async bulk({ ids, change, batch }) {
    const { count, urls } = await changeMany(ids, change, batch, Date.now());
    await Promise.all(urls.map(announceMarks));
    return count;
  },

  async accept({ id }) {
    const annotation = found(await acceptCandidate(id, Date.now()));
    await recordOwnPlace(annotation);
    return announced(annotation);
  },

  async keep({ id }) {
    found(await keepOrphan(id));
    return null;
  },

  undo: async () => shown(await undo(Date.now())),
  redo: async () => shown(await redo(Date.now())),

  async correct({ id, surface: written, rule, meaning, scope, selected, page }, sender) {
    if ((rule === 'never') !== (meaning === undefined)) {
      throw new RequestError('invalidRequest', 'a name has a meaning, and what is no name has none');
    }
    if (scope !== 'everywhere' && !page) throw new RequestError('invalidRequest', `which ${scope}?`);
    const now = Date.now();
    const before = id === undefined ? undefined : found(await getTerm(id));
    const surface = selected ? nameIn(written.trim()) : written.trim();
    const canonical = meaning?.canonical === written ? surface : meaning?.canonical.trim();
    const term = await putTerm({
      id: before?.id ?? crypto.randomUUID(),
      surface,
      rule,
      scope: page ? scopeOf(scope, identityOf(page, sender)) : 'everywhere',
      ...(meaning && canonical && { termId: termIdOf({ type: meaning.type, canonical }) }),
      created: before?.created ?? now,
      updated: now,
    });
    await announceTerms();
    return term;
  },

  async forget({ id }) {
    found(await removeTerm(id, Date.now()));
    await announceTerms();
    return null;
  },

  noteName: ({ termId, note, state }) =>
    changeName(termId, { ...(note !== undefined && { note }), ...(state !== undefined && { state }) }, Date.now()),

  tags: () => allTags(),

  names: async ({ query }) => (await getLexicon()).searchNames(query, MOST_NAMES),

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
    const failure = await diagnosed(error);
    // Firefox goes on refusing a connection whose disk was full once: the next try has one of its own.
    if (failure) db.close({ disableAutoOpen: false });
    throw failure ? new RequestError(failure, String(error), { cause: error }) : error;
  }
}

/** Shows on the open pages what a step has changed. */
async function shown(step: DoneStep | undefined): Promise<BackgroundReplies['undo']> {
  if (!step) return null;
  await Promise.all(step.urls.map(announceMarks));
  if (step.changedTerms) await announceTerms();
  return { kind: step.kind, subject: step.subject };
}

const distinct = (tags: readonly string[]): string[] => [...new Set(tags.map((tag) => tag.trim()))];

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RequestError('notFound', 'there is no such row');
  return value;
}
