/** Fills every table of the database by what the extension itself does, always with the same rows. */
import { vi } from 'vitest';
import type { Mention } from '../../model/mention.ts';
import { acceptCandidate, addAnnotation, changeAnnotation, removeAnnotation } from '../../storage/annotations.ts';
import { changeMany } from '../../storage/bulk.ts';
import { undo } from '../../storage/journal.ts';
import { loadLibrary, writeImport } from '../../storage/library.ts';
import { changeName } from '../../storage/names.ts';
import { once } from '../../storage/once.ts';
import { keepOrphan } from '../../storage/orphans.ts';
import { recordVisit } from '../../storage/pages.ts';
import { recordOwnPlace, recordPlaces } from '../../storage/places.ts';
import { putSnapshots } from '../../storage/snapshots.ts';
import { putTerm } from '../../storage/terms.ts';
import { annotation, selector } from './rows.ts';

const TEXT = '카카오에서 레디스를 썼다. 하루에 세 번 배포한다. Redis는 빠르다.';
const POSTS = ['https://dev.tistory.com/1', 'https://blog.naver.com/dev/2', 'https://velog.io/@dev/회고'];
const START = 1_700_000_000_000;

const mention = (type: Mention['type'], canonical: string, surface: string): Mention => {
  const start = TEXT.indexOf(surface);
  return { type, canonical, surface, start, end: start + surface.length, confidence: 1 } as Mention;
};

export async function fillDatabase(): Promise<void> {
  let made = 0;
  const id = (): `${string}-${string}-${string}-${string}-${string}` =>
    `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;
  const uuids = vi.spyOn(crypto, 'randomUUID').mockImplementation(id);
  let at = START;
  const tick = (): number => (at += 1_000);

  for (const [index, url] of POSTS.entries()) {
    await recordVisit({
      url,
      address: `${url}?from=list`,
      title: `${index}년 차 회고`,
      ...(index === 0 && { author: '한빛', year: 2024 }),
      language: index === 2 ? 'en' : 'ko',
      textDigest: String(index).repeat(64),
      mentions: [mention('company', 'Kakao', '카카오'), mention('technology', 'Redis', '레디스')],
      headings: [{ start: 0, end: 5, level: 2 }],
      links:
        index === 2
          ? []
          : [{ company: 'company:Kakao', technology: 'technology:Redis', rule: 'sentence', start: 0, end: 14 }],
      guesses: [{ surface: '배포왕', type: 'company', confidence: 0.3, count: 1, start: 20, end: 23 }],
      at: tick(),
    });
  }
  const mark = (url: string, changes: object = {}) => {
    const now = tick();
    return addAnnotation(annotation({ id: id(), url, created: now, updated: now, ...changes }));
  };
  const start = TEXT.indexOf('세 번');
  const note = await mark(POSTS[0]!, { selector: selector('세 번 배포한다', start) });
  await recordPlaces({ url: POSTS[0]!, text: TEXT, digest: '0'.repeat(64) }, [], [], tick());
  await recordOwnPlace(note);
  await changeAnnotation(note.id, { note: '**배포** 자동화를 더 알아보기', tags: ['infra', '나중에'] }, tick());
  await mark(POSTS[0]!, {
    type: 'technology',
    color: 'blue',
    termId: 'technology:Redis',
    selector: selector('레디스', 7),
  });
  const gone = await mark(POSTS[1]!, { tags: ['infra'], selector: selector('지운 문장', 3) });
  await removeAnnotation(gone.id, tick());
  const lost = await mark(POSTS[2]!, { note: 'moved away', selector: selector('사라진 문장', 30) });
  const kept = await mark(POSTS[2]!, { selector: selector('남겨 둔 문장', 60) });
  const missing = [{ id: lost.id, candidate: selector('사라진 문장들', 31) }, { id: kept.id }];
  await recordPlaces({ url: POSTS[2]!, text: TEXT, digest: '2'.repeat(64) }, [], missing, tick());
  await keepOrphan(kept.id);
  await acceptCandidate(lost.id, tick());
  await changeMany([note.id, lost.id], { kind: 'bulkTag', tag: 'many' }, id(), tick());
  await changeName('technology:Redis', { note: 'fast', state: 'learning' }, tick());
  for (const scope of ['everywhere', 'site:velog.io', `page:${POSTS[0]}`]) {
    const now = tick();
    await putTerm({
      id: id(),
      surface: `TF ${scope.slice(0, 4)}`,
      scope,
      rule: 'add',
      termId: 'technology:Terraform',
      created: now,
      updated: now,
    });
  }
  const clock = vi.spyOn(Date, 'now').mockReturnValue(tick());
  await once(id(), () => undo(tick()));
  clock.mockRestore();
  const { annotations, pages } = await loadLibrary();
  const imported = { ...annotations[0]!, note: 'from elsewhere', updated: tick() };
  await writeImport(
    { pages: pages.slice(0, 1), annotations: [imported], terms: [], names: [] },
    { file: 'retromark-2025-01-31.json', at: tick(), settings: [{ name: 'groupBy', from: null, to: 'order' }] },
  );
  await putSnapshots([{ name: 'contents', data: { format: 1 } }], 'contents', () => true);
  uuids.mockRestore();
}
