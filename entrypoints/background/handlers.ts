import { browser } from 'wxt/browser';
import type { BackgroundReplies, BackgroundRequest, Sent } from '../../model/background-requests.ts';
import { askPage, RequestError } from '../../model/channel.ts';
import { termIdOf } from '../../model/mention.ts';
import type { Annotation } from '../../model/records.ts';
import { scopeOf } from '../../model/scope.ts';
import {
  acceptCandidate,
  addAnnotation,
  allTags,
  annotationsOfPage,
  changeAnnotation,
  dropOldTombstones,
  getAnnotation,
  removeAnnotation,
  restoreAnnotation,
} from '../../storage/annotations.ts';
import { changeMany } from '../../storage/bulk.ts';
import { db } from '../../storage/db.ts';
import { diagnosed } from '../../storage/full-disk.ts';
import { redo, undo } from '../../storage/journal.ts';
import { changeName } from '../../storage/names.ts';
import { removeOpenFrame } from '../../storage/open-frames.ts';
import { once } from '../../storage/once.ts';
import { keepOrphan } from '../../storage/orphans.ts';
import { persistQuietly } from '../../storage/persistence.ts';
import { getTerm, putTerm, removeTerm } from '../../storage/terms.ts';
import { noteLibrary } from '../../storage/witness.ts';
import { announced, announceMarks, announceTerms } from './announce.ts';
import { updateBadge } from './badge.ts';
import { getLexicon } from './recognition.ts';
import { identityOf, ownPageOf, type Sender } from './sender.ts';
import { nameIn, withoutParticle } from './trim-particle.ts';
import { visit } from './visit.ts';

type Handlers = {
  [Kind in BackgroundRequest['kind']]: (
    request: Sent<Extract<BackgroundRequest, { kind: Kind }>>,
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

  async mark({ requestId, page, type, color, note, tags, selector, termId }, sender) {
    const now = Date.now();
    const isWord = type !== 'note' && termId === undefined;
    const annotation: Annotation = {
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
    };
    const stored = await once(requestId, () => addAnnotation(annotation));
    void noteLibrary();
    void persistQuietly();
    return announced(stored);
  },

  annotations: ({ page }, sender) => annotationsOfPage(identityOf(page, sender)),

  async edit({ requestId, id, type, color, note, tags, shown: seen, page }, sender) {
    await mustBeOf(ownPageOf(page, sender), id);
    const changes = {
      ...(type && { type }),
      ...(color && { color }),
      ...(note !== undefined && { note }),
      ...(tags && { tags: distinct(tags) }),
    };
    return announced(found(await once(requestId, () => changeAnnotation(id, changes, Date.now(), seen))));
  },

  async remove({ requestId, id, page }, sender) {
    await mustBeOf(ownPageOf(page, sender), id);
    const now = Date.now();
    await announced(found(await once(requestId, () => removeAnnotation(id, now))));
    await dropOldTombstones(now);
    return null;
  },

  restore: async ({ requestId, id }) =>
    announced(found(await once(requestId, () => restoreAnnotation(id, Date.now())))),

  async bulk({ requestId, ids, change, batch }) {
    const { count, urls } = await once(requestId, () => changeMany(ids, change, batch, Date.now()));
    await announceMarks(urls);
    return count;
  },

  accept: async ({ requestId, id }) => announced(found(await once(requestId, () => acceptCandidate(id, Date.now())))),

  async keep({ requestId, id }) {
    found(await once(requestId, () => keepOrphan(id)));
    return null;
  },

  undo: async ({ requestId, inParts, page }, sender) => {
    const options = { inParts, page: ownPageOf(page, sender) };
    return shown(await once(requestId, () => undo(Date.now(), options)));
  },
  redo: async ({ requestId, inParts, page }, sender) => {
    const options = { inParts, page: ownPageOf(page, sender) };
    return shown(await once(requestId, () => redo(Date.now(), options)));
  },

  async correct({ requestId, id, surface: written, rule, meaning, scope, selected, page }, sender) {
    if ((rule === 'never') !== (meaning === undefined)) {
      throw new RequestError('invalidRequest', 'a name has a meaning, and what is no name has none');
    }
    if (scope !== 'everywhere' && !page) throw new RequestError('invalidRequest', `which ${scope}?`);
    const own = ownPageOf(page, sender);
    if (own !== undefined && id !== undefined) throw new RequestError('noAccess', 'a page has no list of corrections');
    const now = Date.now();
    const surface = selected ? nameIn(written.trim()) : written.trim();
    // What was selected over two lines is a name in one.
    const canonical = (meaning?.canonical === written ? surface : meaning?.canonical)?.replace(/\s+/g, ' ').trim();
    const where = page ? scopeOf(scope, identityOf(page, sender)) : 'everywhere';
    const term = await once(requestId, async () => {
      const before = id === undefined ? undefined : found(await getTerm(id));
      const row = {
        id: before?.id ?? crypto.randomUUID(),
        surface,
        rule,
        scope: where,
        ...(meaning && canonical && { termId: termIdOf({ type: meaning.type, canonical }) }),
        created: before?.created ?? now,
        updated: now,
      };
      return putTerm(row, own);
    });
    await announceTerms();
    return term;
  },

  async forget({ requestId, id }) {
    found(await once(requestId, () => removeTerm(id, Date.now())));
    await announceTerms();
    return null;
  },

  noteName: ({ requestId, termId, note, shown: seen, state }) => {
    const changes = {
      ...(note !== undefined && { note }),
      ...(seen !== undefined && { shown: seen }),
      ...(state !== undefined && { state }),
    };
    return once(requestId, () => changeName(termId, changes, Date.now()));
  },

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
export async function handle(request: Sent, sender: Sender): Promise<unknown> {
  try {
    // Each handler takes its own kind of request; the table cannot say so to the compiler.
    const handler = handlers[request.kind] as (request: Sent, sender: Sender) => Promise<unknown>;
    return await handler(request, sender);
  } catch (error) {
    const failure = await diagnosed(error);
    // Firefox goes on refusing a connection whose disk was full once: the next try has one of its own.
    if (failure) db.close({ disableAutoOpen: false });
    throw failure ? new RequestError(failure, String(error), { cause: error }) : error;
  }
}

/** Shows on the open pages what a step has changed. */
async function shown(step: Awaited<ReturnType<typeof undo>>): Promise<BackgroundReplies['undo']> {
  if (!step) return null;
  if (step === 'elsewhere') throw new RequestError('elsewhere', 'the last step is of another page');
  await announceMarks(step.urls);
  if (step.changedTerms) await announceTerms();
  return { kind: step.kind, subject: step.subject, ...(step.left && { left: step.left }) };
}

/** Rejects where a mark is not of the page that a content script speaks for, as if there were no such mark. */
async function mustBeOf(page: string | undefined, id: string): Promise<void> {
  if (page !== undefined && (await getAnnotation(id))?.url !== page) found(undefined);
}

const distinct = (tags: readonly string[]): string[] => [...new Set(tags.map((tag) => tag.trim()))];

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RequestError('notFound', 'there is no such row');
  return value;
}
