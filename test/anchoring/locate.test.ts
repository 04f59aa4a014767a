import { describe as group, expect, test } from 'vitest';
import { type Candidate, type Location, locate, locateAll } from '../../anchoring/locate.ts';
import { describe } from '../../anchoring/selector.ts';
import type { Selector } from '../../model/records.ts';
import { barred, marked } from './marked.ts';

/** Finds marks of which only the selectors are known. */
const bySelector = (text: string, selectors: readonly Selector[]): Location[] =>
  locateAll(
    text,
    selectors.map((selector) => ({ selector })),
  );

const found = (text: string, selector: Selector): string | undefined => barred(text, locate(text, selector));

const SENTENCE = '2024년에는 팀에서 쿠버네티스를 도입했다. ';
const FILLER = 'Nothing of interest happened in spring. ';

group('finding a mark again', () => {
  test.each<[what: string, was: string, is: string]>([
    ['where it was', 'I use |Go| at work', 'I use |Go| at work'],
    ['behind new text', `I use |Go| at work every day`, `${FILLER}I use |Go| at work every day`],
    ['before text that is gone', `${FILLER}I use |Go| at work every day`, `I use |Go| at work every day`],
    [
      'after its sentence moved',
      `We used |Go| for the server.\n${FILLER}`,
      `${FILLER}\nWe used |Go| for the server.\n`,
    ],
    [
      'the same one of many',
      `${SENTENCE}${SENTENCE}${SENTENCE}|${SENTENCE}|${SENTENCE}`,
      `${SENTENCE}${SENTENCE}${SENTENCE}|${SENTENCE}|${SENTENCE}`,
    ],
    [
      'by context, not by nearness',
      `Go is old. Then we learned |Go| by ourselves.`,
      `Go is old. ${FILLER}Go home. Then we learned |Go| by ourselves.`,
    ],
    ['by the context before it', 'What we chose first was |Redis|.', 'Redis? What we chose first was |Redis|. Redis!'],
    ['by the context behind it', '|Redis| was what we chose then', 'Redis, Redis. But |Redis| was what we chose then'],
    ['a long quote in a new context', `It was so: |we moved all of it to Kafka|!`, `(|we moved all of it to Kafka|)`],
    [
      'a long quote whose neighbors are both gone',
      `Before it. |We moved all of it to Kafka in June.| Behind it.`,
      `${FILLER}|We moved all of it to Kafka in June.| ${FILLER}`,
    ],
    ['the whole text', '|Go|', '|Go|'],
    ['a quote that overlaps itself', 'xaa|aaa|ay', 'xaa|aaa|ay'],
    ['emoji', '좋았다 |🎉👩‍💻| 끝', '정말 좋았다 |🎉👩‍💻| 끝'],
    ['decomposed Hangul', `올해 |${'회고'.normalize('NFD')}| 끝`, `\n올해 |${'회고'.normalize('NFD')}| 끝`],
    ["at the text's beginning", '|Go| was the language of the year', `|Go| was the language of the year. ${FILLER}`],
    ["at the text's end", 'the language of the year was |Go|', `${FILLER}the language of the year was |Go|`],
    ['at the beginning, pushed away', '|Go| was the language of the year', 'Go! |Go| was the language of the year'],
    [
      'with new text right before it',
      `그해에는 |쿠버네티스를 처음으로 도입했다.| 힘들었다.`,
      `그해에는 팀을 옮겼다. |쿠버네티스를 처음으로 도입했다.| 힘들었다.`,
    ],
    [
      'across what became two paragraphs',
      `봄이 왔다. |서버를 옮겼다. 모두 밤을 새웠다.| 여름이 왔다.`,
      `봄이 왔다.\n|서버를 옮겼다.\n모두 밤을 새웠다.|\n여름이 왔다.`,
    ],
    [
      'in a list that was a sentence',
      `우리가 쓴 것은 Java, |Spring Boot|, MySQL 이다. 그리고 배웠다.`,
      `우리가 쓴 것은 Java, |Spring\nBoot|, MySQL 이다.\n그리고 배웠다.`,
    ],
    [
      'with typographic quotes',
      `그는 |"천천히 해도 된다"고 말해 주었다| 고마웠다.`,
      `그는 |“천천히 해도 된다”고 말해 주었다| 고마웠다.`,
    ],
    [
      'composed in another way',
      `올해 초에 쓴 |회고를 다시 읽었다| 그리고 웃었다. 많이도 썼다.`,
      `올해 초에 쓴 |${'회고를 다시 읽었다'.normalize('NFD')}| 그리고 웃었다. 많이도 썼다.`,
    ],
    [
      'with a letter corrected',
      `It was |a long and windig road to Kubernetes| then.`,
      `It was |a long and winding road to Kubernetes| then.`,
    ],
    [
      'with a word replaced',
      `지난 겨울에는 |모니터링을 그라파나로 옮기는 일을 혼자 맡았다.| 쉽지 않았다.`,
      `지난 겨울에는 |모니터링을 데이터독으로 옮기는 일을 혼자 맡았다.| 쉽지 않았다.`,
    ],
    [
      'edited at its very beginning',
      `Then came June. |we moved everything to Kafka in one night.| It was fun.`,
      `Then came June. |I moved everything to Kafka in one night.| It was fun.`,
    ],
    [
      'edited where its twin is as it was',
      `${FILLER}Redis를 캐시로 썼고 만족했다. 그러나 여름에는 |Redis를 캐시로 썼고 만족했다.| 끝.`,
      `${FILLER}Redis를 캐시로 썼고 만족했다. 그러나 여름에는 |Redis를 캐시로 쓰고 만족했다.| 끝.`,
    ],
    [
      'a short quote with a letter changed in the same context',
      'In the end we chose |Kubernets| and never looked back again.',
      'In the end we chose |Kubernetes| and never looked back again.',
    ],
    [
      'several paragraphs, one sentence of them edited',
      `Intro.\n|We planned for a month.\n${'All went well, mostly, and on time. '.repeat(9)}\nWe shipped.| Outro.`,
      `Intro.\n|We planned for a week.\n${'All went well, mostly, and on time. '.repeat(9)}\nWe shipped.| Outro.`,
    ],
    [
      'in the first of two moved sections',
      `First. We learned |Go| by reading the standard library.\nSecond. ${FILLER}`,
      `Second. ${FILLER}\nFirst. We learned |Go| by reading the standard library.`,
    ],
  ])('%s', (_, was, is) => {
    const { text } = marked(is);
    expect(found(text, marked(was).selector)).toBe(is);
  });

  const bullets = (...names: string[]): string =>
    `우리가 쓴 것들:\n${names.map((name) => `- ${name}`).join('\n')}\n그렇다.`;

  test.each<[what: string, was: string, is: string]>([
    ['the quote is gone', 'I use |Go| at work', 'I use Rust at work'],
    ['the text is empty', 'I use |Go| at work', ''],
    [
      'a short quote has lost its context',
      `In spring we moved |Go| services to the cloud.`,
      `${FILLER}You can Go there by train.`,
    ],
    [
      'only the spaces around a short quote are as before',
      'the team chose |Go| because of gRPC',
      'A ticket to Go home was expensive.',
    ],
    [
      'a particle after a short quote is not enough',
      '서버는 |Go|로 다시 작성했고',
      `${FILLER}집에는 Go로 가는 게 낫다고 했다`,
    ],
    [
      'the post was written anew and a short word of it stands elsewhere',
      `캐시 계층에는 |Redis|를 두었고 응답이 빨라졌다. 여름에는 쉬었다.`,
      `새로 쓴 글이다. 면접에서 Redis 질문을 받았다. Redis는 어렵다. 그래도 Redis 책을 샀다.`,
    ],
    [
      'a sentence was deleted whose twin stands elsewhere',
      `첫 회사를 떠났다. 모두에게 정말 감사한 마음이다. 두 번째 회사. |모두에게 정말 감사한 마음이다.| 이제 쉰다.`,
      `첫 회사를 떠났다. 모두에게 정말 감사한 마음이다. 두 번째 회사. 이제 쉰다.`,
    ],
    [
      'a short sentence was deleted whose twin stands elsewhere',
      `팀에게. 감사합니다. 그리고 가족에게. |감사합니다.| 끝으로 독자에게.`,
      `팀에게. 감사합니다. 그리고 가족에게. 끝으로 독자에게.`,
    ],
    [
      'its sentence is gone and the next one begins with the same word',
      `We were tired. |Redis| helped a lot. Redis also broke once. We slept.`,
      `We were tired. Redis also broke once. We slept.`,
    ],
    [
      'one of the same bullets is gone',
      bullets('Redis', 'Redis', '|Redis|', 'Redis', 'Redis', 'Redis', 'Redis', 'Redis'),
      bullets('Redis', 'Redis', 'Redis', 'Redis', 'Redis', 'Redis', 'Redis'),
    ],
    [
      'the section was deleted that was like another',
      `${FILLER}\n[하나]\n- 언어: Java\n- DB: |MySQL|\n- 배포: Docker\n${FILLER}\n[둘]\n- 언어: Java\n- DB: MySQL\n- 배포: Docker\n${FILLER}`,
      `${FILLER}\n${FILLER}\n[둘]\n- 언어: Java\n- DB: MySQL\n- 배포: Docker\n${FILLER}`,
    ],
    [
      'the quote survives in code alone',
      `우리는 |redis|를 캐시 계층에 붙였다. 빨라졌다.`,
      `우리는 캐시 계층을 붙였다. 빨라졌다.\nimport redis from 'redis';\nconst client = redis.createClient();`,
    ],
    [
      'half of the quote is another',
      `Then came June. |we moved everything to Kafka in one night.| It was fun.`,
      `Then came June. |we moved the whole team to another building.| It was fun.`.replaceAll('|', ''),
    ],
    [
      'something like the quote stands in another context',
      `Then came June. |we moved everything to Kafka in one night.| It was fun.`,
      `${FILLER}Years before we moved everything to Kafka in a night. ${FILLER}`,
    ],
    [
      'a short quote is another in the same context',
      'In the end we chose |Kafka| and never looked back again.',
      'In the end we chose Pulsar and never looked back again.',
    ],
  ])('is an orphan rather than in a wrong place where %s', (_, was, is) => {
    expect(found(is, marked(was).selector)).toBeUndefined();
  });

  test.each<[what: string, selector: Partial<Selector>, place: string | undefined]>([
    ['without context is an orphan', { prefix: '', suffix: '', start: 99, end: 101 }, undefined],
    ['with an empty quote is an orphan', { exact: '', prefix: '', suffix: '' }, undefined],
    ['with an empty quote but context is an orphan', { exact: '' }, undefined],
    ['at no place at all is found by context', { start: Number.NaN }, 'We use |Go| and Go'],
    ['before the beginning is found by context', { start: -7 }, 'We use |Go| and Go'],
    ['behind the end is found by context', { start: 1e9, end: 1e9 + 2 }, 'We use |Go| and Go'],
  ])('a stored or imported selector %s', (_, changed, place) => {
    const { text, selector } = marked('We use |Go| and Go');
    const { origin: __, ...imported } = selector;
    expect(found(text, { ...imported, ...changed })).toBe(place);
  });
});

group('all marks of a page', () => {
  const page = `- Redis\n- Redis\n- Redis\n- Redis\n- Redis\n- Redis\n- Redis\n- Redis\n- Redis\n- Redis`;
  const twin = 'It took us a year to learn that.';

  test('of one place share it, others do not', () => {
    const text = `First of all. ${FILLER}${twin} Then we slept. ${FILLER}${twin} Then we left.`;
    const first = marked(text.replace(twin, `|${twin}|`)).selector;
    const second = marked(text.replace(/(It took.*)(It took[^.]*\.)/, '$1|$2|')).selector;
    const now = `Well. First of all. ${FILLER}${twin} Then we slept. ${FILLER}`;
    expect(bySelector(now, [first, second, first]).map(({ kind }) => kind)).toEqual(['found', 'orphan', 'found']);
  });

  test('keep twins apart by the marks around them', () => {
    const was = (bar: (name: string) => string): string => `We begin here.\n${bar('start')}\n${page}\n${bar('finish')}`;
    const select = (name: string) => {
      const barredText =
        name === 'twin'
          ? was((word) => word)
              .replace(/(- Redis\n){5}- /, '$&|')
              .replace(/\|Redis/, '|Redis|')
          : was((word) => (word === name ? `|${word}|` : word));
      return marked(barredText).selector;
    };
    const now = `${FILLER}\n${was((word) => word)}`;
    const selectors = ['start', 'twin', 'finish'].map(select);
    const shift = FILLER.length + 1;
    expect(bySelector(now, selectors)).toEqual(
      selectors.map(({ start, end }) => ({ kind: 'found', start: start + shift, end: end + shift, how: 'exact' })),
    );
    // Alone it could be any of them.
    expect(bySelector(now, selectors.slice(1, 2))).toMatchObject([{ kind: 'orphan' }]);
  });

  test('say how they were found', () => {
    const text = 'Here it stands. We moved all of it to Kafka. And there it goes. We had learned Go by ourselves then.';
    const quotes = ['We moved all of it to Kafka.', 'We had learned Go by ourselves then.', 'Here it stands'];
    const selectors = quotes.map((quote) => marked(text.replace(quote, `|${quote}|`)).selector);
    const now = text.replace('had learned', 'learned');
    expect(bySelector(now, selectors)).toMatchObject([{ how: 'position' }, { how: 'fuzzy' }, { how: 'position' }]);
    expect(bySelector(`Well. ${text}`, selectors)).toMatchObject([
      { how: 'exact' },
      { how: 'exact' },
      { how: 'exact' },
    ]);
  });

  test('that are lost come with the likeliest place', () => {
    const { selector } = marked('Before. |We planned for a month and shipped in a day.| After it.');
    const now = `${FILLER} We planned for a whole year and shipped in a night. ${FILLER}`;
    const [location] = bySelector(now, [selector]);
    expect(location?.kind).toBe('orphan');
    const candidate: Candidate | undefined = location?.kind === 'orphan' ? location.candidate : undefined;
    expect(barred(now, candidate)).toContain('|We planned for a whole year and shipped in a ');
    expect(candidate?.difference).toBeGreaterThan(0.2);
  });

  test('are found by signs that composing replaces, in a text that is composed otherwise', () => {
    const now = 'Cafe\u0301 diary: the server room had 300 \u212a, says the thermometer of our team.';
    const start = now.indexOf('300');
    const selector = describe(now, { start, end: start + 5 });
    expect(locate(`Cafe\u0301: ${now}`, selector)).toEqual({ start: start + 7, end: start + 12 });
  });

  test('are found in a text of marks without end', () => {
    const now = `${'e\u0301\u0327'.repeat(3)}${'\u0301\u0327'.repeat(300_000)} We shipped. The end of the text.`;
    const start = now.indexOf('We shipped');
    const selector = describe(now, { start, end: start + 10 });
    expect(locate(`Now: ${now}`, selector)).toEqual({ start: start + 5, end: start + 15 });
  });

  test('are orphans without a candidate once the time is used up', () => {
    let clock = 0;
    const { selector } = marked('Before. |We planned for a month and shipped in a day.| After it.');
    const now = 'We planned for a week and shipped in a day. ';
    const marks = Array.from({ length: 50 }, (_, index) => ({ selector: { ...selector, start: index } }));
    const locations = locateAll(now, marks, { budget: 20, now: () => clock++ });
    expect(clock).toBeLessThan(200);
    expect(locations.at(-1)).toEqual({ kind: 'orphan' });
  });
});

group('a text of a million characters', () => {
  const MILLION = 1_000_000;
  const aaa = (count: number): string => 'a'.repeat(count);
  const ask = (exact: string, prefix = 'x', suffix = 'y'): Selector => ({
    exact,
    prefix,
    suffix,
    start: 7,
    end: 7 + exact.length,
  });

  test.each<[what: string, text: string, selector: Selector]>([
    ['one letter', aaa(MILLION), ask(aaa(1))],
    ['one letter forty times', aaa(MILLION), ask(aaa(40))],
    ['one letter forty thousand times', aaa(MILLION), ask(aaa(40_000))],
    ['with context like it', aaa(MILLION), ask(aaa(40_000), aaa(32), `${aaa(31)}b`)],
    ['half of the text', aaa(MILLION), ask(aaa(MILLION / 2))],
    ['two letters again and again', 'ab'.repeat(MILLION / 2), ask('ab'.repeat(20_000))],
    ['almost everywhere', `${aaa(40_000)}b`.repeat(25), ask(aaa(30_000))],
    ['nowhere, but almost', aaa(MILLION), ask(`${aaa(40_000)}b`)],
    ['nowhere, but almost from the other side', aaa(MILLION), ask(`b${aaa(40_000)}`)],
    ['nowhere, but almost from the middle', aaa(MILLION), ask(`${aaa(20_000)}b${aaa(20_000)}`)],
    ['nowhere, but almost, and short', aaa(MILLION), ask(`${aaa(20)}b${aaa(20)}`)],
  ])('is searched in no time for a quote that stands %s', (_, text, selector) => {
    // In time of the processor, since other tests run at the same time; trying every place would take minutes.
    const began = process.cpuUsage();
    const span = locate(text, selector);
    expect(process.cpuUsage(began).user).toBeLessThan(6_000_000);
    if (span) expect(text.slice(span.start, span.end) === selector.exact).toBe(true);
  });

  test('is searched in no time for ten thousand marks', () => {
    const began = process.cpuUsage();
    const selectors = Array.from({ length: 10_000 }, (_, index) => ask(aaa((index % 50) + 1), aaa(32)));
    expect(bySelector(aaa(MILLION), selectors)).toHaveLength(10_000);
    expect(process.cpuUsage(began).user).toBeLessThan(8_000_000);
  });
});
