/** A library of any size, written into the extension's database: posts, mentions and marks as readers would have them. */
import type { Driver } from '../../browser/driver.ts';

export interface LibrarySize {
  posts: number;
  marks: number;
}
export const MENTIONS_A_POST = 100;
/** Posts that are written at a time: the browser stays alive, and progress shows. */
const CHUNK = 250;

/** Writes the library; the database must exist. The same size gives the same rows. */
export async function fillLibrary(
  driver: Driver,
  size: LibrarySize,
  onProgress: (posts: number) => void,
): Promise<void> {
  for (let first = 0; first < size.posts; first += CHUNK) {
    const posts = Math.min(CHUNK, size.posts - first);
    const marksAPost = size.marks / size.posts;
    await driver.inExtension(writePosts, first, posts, marksAPost, MENTIONS_A_POST);
    onProgress(first + posts);
  }
}

/** Runs inside the extension, so it brings all it needs along. */
async function writePosts(first: number, posts: number, marksAPost: number, mentionsAPost: number): Promise<void> {
  const NAMES: [type: string, canonical: string, surface: string][] = [
    ['technology', 'Kubernetes', '쿠버네티스'],
    ['technology', 'Spring Boot', '스프링 부트'],
    ['technology', 'React', '리액트'],
    ['technology', 'Redis', 'Redis'],
    ['technology', 'Apache Kafka', '카프카'],
    ['technology', 'TypeScript', 'TypeScript'],
    ['technology', 'Docker', '도커'],
    ['technology', 'PostgreSQL', 'PostgreSQL'],
    ['skill', 'Code Review', '코드 리뷰'],
    ['skill', 'Test-Driven Development', 'TDD'],
    ['skill', 'Microservice Architecture', 'MSA'],
    ['skill', 'Refactoring', '리팩토링'],
    ['company', 'Kakao', '카카오'],
    ['company', 'NAVER', '네이버'],
    ['company', 'Lablup', '래블업'],
    ['company', 'Toss', '토스'],
  ];
  // The long tail: most names of a real library stand in few posts.
  for (let at = 0; at < 1_500; at++)
    NAMES.push([['technology', 'skill', 'company'][at % 3]!, `Name ${at}`, `이름${at}`]);
  const HOSTS = ['velog.io', 'dev.tistory.com', 'medium.com', 'blog.naver.com', 'dev.to'];
  const COLORS = { technology: 'blue', skill: 'green', company: 'pink', note: 'yellow' } as const;
  const TYPES = ['technology', 'skill', 'company', 'note'] as const;
  const START = Date.UTC(2016, 0, 1);

  let state = first * 7_919 + 1;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = (): [string, string, string] => NAMES[Math.floor(random() ** 3 * NAMES.length)]!;

  const opening = indexedDB.open('retromark');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const stores = ['pages', 'readings', 'links', 'texts', 'annotations'];
  const transaction = database.transaction(stores, 'readwrite');
  const store = (name: string): IDBObjectStore => transaction.objectStore(name);
  for (let number = first; number < first + posts; number++) {
    const site = HOSTS[number % HOSTS.length]!;
    const url = `https://${site}/@writer${number % 400}/retrospective-${number}`;
    const visited = START + number * 30_000_000;
    const mentions: { termId: string; start: number; end: number; surface: string }[] = [];
    const counts = new Map<string, number>();
    let text = `${2016 + (number % 10)}년 회고 ${number}\n`;
    for (let at = 0; at < mentionsAPost; at++) {
      const [type, canonical, surface] = pick();
      const termId = `${type}:${canonical}`;
      text += '올해는 ';
      mentions.push({ termId, start: text.length, end: text.length + surface.length, surface });
      text += `${surface} 덕분에 많이 배웠고, 다음 분기에는 더 잘하고 싶다.${at % 4 === 3 ? '\n' : ' '}`;
      counts.set(termId, (counts.get(termId) ?? 0) + 1);
    }
    const termIds = [...counts.keys()].sort();
    const digest = number.toString(16).padStart(64, '0');
    store('pages').put({
      url,
      address: url,
      title: `${2016 + (number % 10)}년 회고 ${number}`,
      site,
      author: `writer${number % 400}`,
      year: 2016 + (number % 10),
      language: 'ko',
      firstVisit: visited,
      lastVisit: visited,
      textDigest: digest,
      termIds,
      counts: termIds.map((id) => counts.get(id)!),
    });
    const companies = mentions.filter(({ termId }) => termId.startsWith('company:')).slice(0, 3);
    const technologies = mentions.filter(({ termId }) => termId.startsWith('technology:')).slice(0, 5);
    const linked = [...new Set([...companies, ...technologies].map(({ termId }) => termId))];
    // As storage/packed-links.ts packs them; rule 0 is a sentence.
    const numbers = companies.flatMap((company) =>
      technologies.flatMap((technology) => [
        linked.indexOf(company.termId),
        linked.indexOf(technology.termId),
        0,
        company.start,
        company.end + 20,
      ]),
    );
    if (numbers.length > 0) store('links').put({ url, termIds: linked, numbers });
    store('readings').put({ url, mentions, headings: [] });
    store('texts').put({ url, digest, text });
    for (let at = 0; at < marksAPost; at++) {
      const mention = mentions[Math.floor(random() * mentions.length)]!;
      const [start, end] = [mention.start, Math.min(text.length, mention.end + 12)];
      const type = TYPES[at % TYPES.length]!;
      store('annotations').put({
        id: crypto.randomUUID(),
        url,
        type,
        ...(type !== 'note' && { termId: mention.termId }),
        color: COLORS[type],
        note: at % 3 === 0 ? `**${mention.surface}** 다시 읽어 보기 ${number}` : '',
        tags: at % 2 === 0 ? ['다시 읽기', `주제${number % 50}`] : [],
        selector: {
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
          start,
          end,
        },
        created: visited + at,
        updated: visited + at,
      });
    }
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
