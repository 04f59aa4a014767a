/** A page was read: recognizes its names, finds its marks again, and stores both. */
import { describe } from '../../anchoring/selector.ts';
import { type Location, locateAll } from '../../anchoring/locate.ts';
import { proseOf } from '../../anchoring/prose.ts';
import type { BackgroundReplies, BackgroundRequest, PlacedAnnotation } from '../../model/background-requests.ts';
import { parseTermId } from '../../model/mention.ts';
import { linksOfPost } from '../../insights/companies.ts';
import { openedAddress } from '../../model/page-url.ts';
import { t } from '../../model/i18n.ts';
import type { Annotation, GuessRecord, TermRecord } from '../../model/records.ts';
import { languageOf } from '../../recognizer/language.ts';
import { type Mention, SHOWN_FROM } from '../../recognizer/mention.ts';
import type { ReaderTerm } from '../../recognizer/reader-terms.ts';
import { annotationsOfPage } from '../../storage/annotations.ts';
import type { StorageFailure } from '../../storage/failure.ts';
import { setOpenFrame } from '../../storage/open-frames.ts';
import { recordReading, type Visit } from '../../storage/pages.ts';
import { takePendingReveal } from '../../storage/pending-reveal.ts';
import { type FoundMark, lastPlaces, type MissingMark } from '../../storage/places.ts';
import { termsFor } from '../../storage/terms.ts';
import { updateBadge } from './badge.ts';
import { getLexicon } from './recognition.ts';
import { identityOf, type Sender } from './sender.ts';
import { StorageTrouble } from './storage-trouble.ts';

type VisitRequest = Extract<BackgroundRequest, { kind: 'visit' }>;

export async function visit(request: VisitRequest, sender: Sender): Promise<BackgroundReplies['visit']> {
  const url = identityOf(request.page, sender);
  const { text, title } = request;
  const prose = proseOf(text, request.code);
  const { recognizer } = await getLexicon();
  const trouble = new StorageTrouble();
  const terms = await trouble.bear(termsFor(url), []);
  const names = recognizer.recognize(prose, { terms: terms.map(toReaderTerm), least: 0 });
  const mentions = names.filter(({ confidence }) => confidence >= SHOWN_FROM);
  const at = Date.now();
  const visited: Visit = {
    url,
    address: openedAddress(request.page.href),
    title,
    author: request.author,
    year: request.year,
    language: languageOf(prose),
    textDigest: await sha256(text),
    mentions,
    headings: request.headings.map(([start, end, level]) => ({ start, end, level })),
    links: linksOfPost(text, mentions),
    guesses: guessesIn(names),
    at,
  };
  const { marks, ...places } = await trouble.bear(findMarks(url, text), { marks: [], found: [], missing: [] });
  // Marks that could not be read must not be taken for marks that are not there.
  if (!trouble.failure) await trouble.bear(recordReading(visited, text, places), undefined);
  await showInTab(sender, { url, title, mentions: mentions.length }, trouble.failure);
  const reveal = await takePendingReveal(url);
  return { url, mentions, marks, ...(reveal && { reveal }), lastWords: t('errorReload') };
}

/** Finds a post's marks in its text. Those that are not there are orphans. */
async function findMarks(
  url: string,
  text: string,
): Promise<{ marks: PlacedAnnotation[]; found: FoundMark[]; missing: MissingMark[] }> {
  const annotations = await annotationsOfPage(url);
  const lasts = await lastPlaces(annotations);
  const placed = annotations.map(({ id, selector }) => {
    const last = lasts.get(id);
    return { selector, ...(last && { last }) };
  });
  const locations = locateAll(text, placed);
  const marks = annotations.map((annotation, index) => ({ annotation, location: locations[index]! }));
  const found = marks.flatMap(({ annotation, location }) =>
    location.kind === 'found' ? [{ annotation, place: { start: location.start, end: location.end } }] : [],
  );
  const missing = marks.flatMap(({ annotation, location }) => orphanOf(text, annotation, location) ?? []);
  const orphans = missing.map(({ id }) => ({ annotation: annotations.find((mark) => mark.id === id)! }));
  return { marks: [...found, ...orphans], found, missing };
}

function orphanOf(text: string, { id }: Annotation, location: Location): MissingMark | undefined {
  if (location.kind === 'found') return undefined;
  return { id, ...(location.candidate && { candidate: describe(text, location.candidate) }) };
}

/** The names that are too unsure to be shown, each once. */
function guessesIn(names: readonly Mention[]): Omit<GuessRecord, 'url'>[] {
  const guesses = new Map<string, Omit<GuessRecord, 'url'>>();
  for (const { surface, type, confidence, start, end } of names) {
    if (confidence >= SHOWN_FROM) continue;
    const known = guesses.get(surface);
    if (known) known.count++;
    else guesses.set(surface, { surface, type, confidence, count: 1, start, end });
  }
  return [...guesses.values()];
}

/** A stored term as the recognizer takes it. */
const toReaderTerm = ({ surface, termId }: TermRecord): ReaderTerm => ({
  surface,
  meaning: termId === undefined ? null : parseTermId(termId),
});

async function showInTab(
  sender: Sender,
  page: { url: string; title: string; mentions: number },
  failure: StorageFailure | undefined,
): Promise<void> {
  if (sender.tab?.id === undefined) return;
  await setOpenFrame({ ...page, tabId: sender.tab.id, frameId: sender.frameId ?? 0 });
  await updateBadge(sender.tab.id, failure);
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
