/** A page was read: recognizes its names, finds its marks again, and stores both. */
import { describe } from '../../anchoring/selector.ts';
import { type Location, locateAll } from '../../anchoring/locate.ts';
import { proseOf } from '../../anchoring/prose.ts';
import type { BackgroundReplies, BackgroundRequest, PlacedAnnotation } from '../../model/background-requests.ts';
import { parseTermId } from '../../model/mention.ts';
import { linksOfPost } from '../../insights/companies.ts';
import { withoutPlace } from '../../model/page-url.ts';
import type { Annotation, GuessRecord, Selector, TermRecord } from '../../model/records.ts';
import { languageOf } from '../../recognizer/language.ts';
import { type Mention, SHOWN_FROM } from '../../recognizer/mention.ts';
import type { ReaderTerm } from '../../recognizer/reader-terms.ts';
import { annotationsOfPage } from '../../storage/annotations.ts';
import { setOpenFrame } from '../../storage/open-frames.ts';
import { recordVisit } from '../../storage/pages.ts';
import { takePendingReveal } from '../../storage/pending-reveal.ts';
import { lastPlaces, recordPlaces } from '../../storage/places.ts';
import { termsFor } from '../../storage/terms.ts';
import { updateBadge } from './badge.ts';
import { getLexicon } from './recognition.ts';
import { identityOf, type Sender } from './sender.ts';

type VisitRequest = Extract<BackgroundRequest, { kind: 'visit' }>;

export async function visit(request: VisitRequest, sender: Sender): Promise<BackgroundReplies['visit']> {
  const url = identityOf(request.page, sender);
  const { text, title } = request;
  const prose = proseOf(text, request.code);
  const { recognizer } = await getLexicon();
  const names = recognizer.recognize(prose, { terms: (await termsFor(url)).map(toReaderTerm), least: 0 });
  const mentions = names.filter(({ confidence }) => confidence >= SHOWN_FROM);
  const at = Date.now();
  const digest = await sha256(text);
  await recordVisit({
    url,
    address: withoutPlace(request.page.href),
    title,
    author: request.author,
    year: request.year,
    language: languageOf(prose),
    textDigest: digest,
    mentions,
    headings: request.headings.map(([start, end, level]) => ({ start, end, level })),
    links: linksOfPost(text, mentions),
    guesses: guessesIn(names),
    at,
  });
  const marks = await placeMarks({ url, text, digest }, at);
  await showInTab(sender, { url, title, mentions: mentions.length });
  const reveal = await takePendingReveal(url);
  return { url, mentions, marks, ...(reveal && { reveal }) };
}

/** Finds a post's marks in its text. Those that are not there are kept as orphans. */
async function placeMarks(
  reading: { url: string; text: string; digest: string },
  at: number,
): Promise<PlacedAnnotation[]> {
  const { url, text } = reading;
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
  const orphans = marks.flatMap(({ annotation, location }) => orphanOf(text, annotation, location) ?? []);
  await recordPlaces(reading, found, orphans, at);
  return [...found, ...orphans.map(({ id }) => ({ annotation: annotations.find((mark) => mark.id === id)! }))];
}

function orphanOf(
  text: string,
  { id }: Annotation,
  location: Location,
): { id: string; candidate?: Selector } | undefined {
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

async function showInTab(sender: Sender, page: { url: string; title: string; mentions: number }): Promise<void> {
  if (sender.tab?.id === undefined) return;
  await setOpenFrame({ ...page, tabId: sender.tab.id, frameId: sender.frameId ?? 0 });
  await updateBadge(sender.tab.id);
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
