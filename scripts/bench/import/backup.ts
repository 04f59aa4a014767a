/**
 * Puts a backup of many posts into the library's field for a file, without choosing it yet; answers its size in bytes.
 * Runs inside the library, so it brings all it needs along. The same number of posts gives the same file.
 */
export function chooseBackup(posts: number): number {
  const MENTIONS = 100;
  const MARKS = 10;
  const NAMES: string[] = ['technology:Kubernetes', 'skill:Code Review', 'company:Kakao', 'technology:Redis'];
  // The long tail: most names of a real library stand in few posts.
  for (let at = 0; at < 1_500; at++) NAMES.push(`${['technology', 'skill', 'company'][at % 3]}:Name ${at}`);
  const HOSTS = ['velog.io', 'dev.tistory.com', 'medium.com', 'dev.to'];
  const TYPES = ['technology', 'skill', 'company', 'note'];
  const START = Date.UTC(2016, 0, 1);
  let state = 1;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  const urlOf = (post: number): string =>
    `https://${HOSTS[post % HOSTS.length]}/@writer${post % 400}/retrospective-${post}`;

  const page = (post: number): object => {
    const mentions = Array.from({ length: MENTIONS }, (_, at) => {
      const termId = NAMES[Math.floor(random() ** 3 * NAMES.length)]!;
      const surface = termId.slice(termId.indexOf(':') + 1);
      return { termId, start: at * 40, end: at * 40 + surface.length, surface };
    });
    const links = Array.from({ length: 10 }, (_, at) => ({
      company: `company:Name ${3 * at + 2}`,
      technology: `technology:Name ${3 * at}`,
      rule: 'sentence',
      start: at,
      end: at + 30,
    }));
    const at = START + post * 30_000_000;
    return {
      url: urlOf(post),
      address: urlOf(post),
      title: `${2016 + (post % 10)}년 회고 ${post}`,
      site: HOSTS[post % HOSTS.length],
      author: `writer${post % 400}`,
      year: 2016 + (post % 10),
      language: 'ko',
      firstVisit: at,
      lastVisit: at,
      textDigest: hex(post, 64),
      mentions,
      termIds: [],
      headings: [{ start: 0, end: 10, level: 1 }],
      links,
    };
  };
  const mark = (number: number): object => {
    const at = START + number * 3_000_000;
    const type = TYPES[number % TYPES.length]!;
    const exact = `쿠버네티스 덕분에 많이 배웠다 ${number}`;
    return {
      id: `${hex(Math.floor(random() * 2 ** 32), 8)}-0000-4000-8000-${hex(number, 12)}`,
      url: urlOf(Math.floor(number / MARKS)),
      type,
      ...(type !== 'note' && { termId: NAMES[number % NAMES.length]!.replace(/^\w+/, type) }),
      color: 'blue',
      note: number % 3 === 0 ? `**다시** 읽어 보기 ${number}` : '',
      tags: number % 2 === 0 ? ['다시 읽기', `주제${number % 50}`] : [],
      selector: {
        exact,
        prefix: '올해는 팀이 커지면서 배포를 자주 하게 되었고 ',
        suffix: ' 다음 분기에는 더 잘하고 싶다.',
        start: number % 4_000,
        end: (number % 4_000) + exact.length,
      },
      created: at,
      updated: at,
    };
  };
  const parts: Blob[] = [];
  const list = (count: number, row: (index: number) => object): void => {
    for (let from = 0; from < count; from += 500) {
      const size = Math.min(500, count - from);
      const rows = Array.from({ length: size }, (_, index) => JSON.stringify(row(from + index)));
      parts.push(new Blob([from > 0 ? ',' : '', rows.join(',\n')]));
    }
  };
  parts.push(new Blob(['{"format":"retromark","version":1,"pages":[']));
  list(posts, page);
  parts.push(new Blob(['],"annotations":[']));
  list(posts * MARKS, mark);
  parts.push(new Blob(['],"terms":[],"names":[]}']));

  const files = new DataTransfer();
  files.items.add(new File(parts, 'large.json'));
  document.querySelector<HTMLInputElement>('.drop input')!.files = files.files;
  return files.files[0]!.size;
}
