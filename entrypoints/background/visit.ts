/** A page was read: recognizes its names, finds its marks again, and stores both. */
import { describe } from '../../anchoring/selector.ts';
import { type Location, locateAll } from '../../anchoring/locate.ts';
import { proseOf } from '../../anchoring/prose.ts';
import type { BackgroundReplies, BackgroundRequest, PlacedAnnotation } from '../../model/background-requests.ts';
import { parseTermId } from '../../model/mention.ts';
import type { Annotation, Selector, TermRecord } from '../../model/records.ts';
import { languageOf } from '../../recognizer/language.ts';
import type { ReaderTerm } from '../../recognizer/reader-terms.ts';
import { annotationsOfPage } from '../../storage/annotations.ts';
import { setOpenFrame } from '../../storage/open-frames.ts';
import { replaceOrphans } from '../../storage/orphans.ts';
import { recordVisit } from '../../storage/pages.ts';
import { takePendingReveal } from '../../storage/pending-reveal.ts';
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
  const mentions = recognizer.recognize(prose, { terms: (await termsFor(url)).map(toReaderTerm) });
  const at = Date.now();
  await recordVisit({
    url,
    address: withoutPlace(request.page.href),
    title,
    author: request.author,
    year: request.year,
    language: languageOf(prose),
    textDigest: await sha256(text),
    mentions,
    at,
  });
  const marks = await placeMarks(url, text, at);
  await showInTab(sender, { url, title, mentions: mentions.length });
  const reveal = await takePendingReveal(url);
  return { url, mentions, marks, ...(reveal && { reveal }) };
}

/** Finds a post's marks in its text. Those that are not there are kept as orphans. */
async function placeMarks(url: string, text: string, at: number): Promise<PlacedAnnotation[]> {
  const annotations = await annotationsOfPage(url);
  const locations = locateAll(
    text,
    annotations.map(({ selector }) => ({ selector })),
  );
  const marks = annotations.map((annotation, index) => ({ annotation, location: locations[index]! }));
  const orphans = marks.flatMap(({ annotation, location }) => orphanOf(text, annotation, location) ?? []);
  await replaceOrphans(url, orphans, at);
  return marks.map(({ annotation, location }) =>
    location.kind === 'found' ? { annotation, place: { start: location.start, end: location.end } } : { annotation },
  );
}

function orphanOf(
  text: string,
  { id }: Annotation,
  location: Location,
): { id: string; candidate?: Selector } | undefined {
  if (location.kind === 'found') return undefined;
  return { id, ...(location.candidate && { candidate: describe(text, location.candidate) }) };
}

/** A fragment that is no route says where in the page the reader was. */
const withoutPlace = (href: string): string => href.replace(/#(?!!?\/).*$/s, '');

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
