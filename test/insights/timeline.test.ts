/** Posts read as careers. */
import { describe, expect, test } from 'vitest';
import { type Period, timelineOf } from '../../insights/timeline.ts';
import type { When } from '../../insights/when.ts';
import { createRecognizer } from '../../recognizer/recognizer.ts';
import { readLexicon } from '../../scripts/lexicon-files.ts';
import { CAREER, INTERNSHIP, NO_PERIODS, YEAR_OF_MONTHS } from './posts.ts';

const recognizer = createRecognizer(readLexicon());
const read = (text: string, rest: { title?: string; year?: number; headings?: { start: number; end: number; level?: number }[] } = {}) =>
  timelineOf({ text, mentions: recognizer.recognize(text), ...rest }); // prettier-ignore
const labels = ({ periods }: { periods: readonly Period[] }): string[] => periods.map(({ label }) => label);
const named = (period: Period | undefined): string[] => period?.names.map(({ canonical }) => canonical) ?? [];
const kinds = (period: Period | undefined): string[] =>
  period?.events.map(({ kind, company }) => (company === undefined ? kind : `${kind} ${company}`)) ?? [];
const year = (when: When | undefined): string =>
  when?.kind === 'calendar' ? `${when.from.year ?? 'none'} by ${when.yearFrom ?? 'nothing'}` : '';

describe('a year in months', () => {
  const timeline = read(YEAR_OF_MONTHS);
  const [winter, spring, , summer, autumn, next] = timeline.periods;

  test('has its periods in order, and the look ahead apart', () => {
    expect(labels(timeline)).toEqual(['1월 - 3월', '4월', '5-6월', '7월 - 9월', '10월 - 12월', 'Welcome 2024']);
    expect(next?.when).toEqual({ kind: 'phase', phase: 'plans', year: 2024 });
  });

  test('takes the year from the title', () => {
    expect(summer?.when).toEqual({
      kind: 'calendar', from: { year: 2023, month: 7 }, to: { year: 2023, month: 9 }, yearFrom: 'title',
    }); // prettier-ignore
  });

  test('has what happened and with what under its time', () => {
    expect(kinds(winter)).toEqual(['won']);
    expect(winter?.roles.map(({ name }) => name)).toEqual(['프론트엔드 리드']);
    expect(named(winter)).toContain('React');
    expect(kinds(spring)).toEqual(['won NAVER', 'accepted']);
    expect(named(spring)).toEqual(['Docker', 'Kubernetes']);
    expect(kinds(summer)).toEqual(['interned Toss']);
    expect(summer?.companies.map(({ canonical }) => canonical)).toEqual(['Toss']);
    expect(named(summer)).toEqual(expect.arrayContaining(['AWS', 'Terraform', 'GitHub Actions']));
    expect(kinds(autumn)).toEqual(['converted']);
    expect(autumn?.roles.map(({ name }) => name)).toEqual(['백엔드 개발자']);
  });

  test('tells one event once, with both places', () => {
    expect(autumn?.events[0]?.again).toHaveLength(1);
  });

  test('leaves wishes out', () => {
    expect(kinds(timeline.periods[2])).toEqual([]);
  });
});

describe('an internship', () => {
  const timeline = read(INTERNSHIP);

  test('has its steps, by headings and by sentences', () => {
    expect(labels(timeline)).toEqual([
      'Application Process', 'The First Day', 'The First 2 Weeks', '셋째 주부터', '인턴십 4주차와 8주차', 'Conclusion',
      'What I Did After the Internship',
    ]); // prettier-ignore
  });

  test('counts its weeks as the post does', () => {
    const whens = timeline.periods.map(({ when }) => when);
    expect(whens[2]).toEqual({ kind: 'elapsed', unit: 'week', from: 1, to: 2 });
    expect(whens[3]).toEqual({ kind: 'elapsed', unit: 'week', from: 3 });
    expect(whens[4]).toEqual({ kind: 'elapsed', unit: 'week', from: 4, to: 8, apart: true });
  });

  test('has its events and names', () => {
    expect(kinds(timeline.periods[0])).toEqual(['accepted Coupang']);
    expect(named(timeline.periods[2])).toEqual(['Java', 'Spring Boot', 'Redis']);
    expect(named(timeline.periods[3])).toContain('Kotlin');
    expect(kinds(timeline.periods[4])).toEqual(['presented']);
    expect(kinds(timeline.periods[6])).toEqual(['internship-ended']);
  });

  test('ends a week at the next heading', () => {
    const { end = 0 } = timeline.periods[3] ?? {};
    expect(INTERNSHIP.slice(0, end)).toMatch(/짧게 모였다\.$/);
  });
});

describe('a career', () => {
  const timeline = read(CAREER);

  test('gives months the year above them', () => {
    expect(timeline.periods.map(({ label, when }) => `${label}: ${year(when)}`)).toEqual([
      'March: 2019 by heading', 'September: 2019 by heading', 'January–March: 2020 by heading', 'Q3: 2020 by heading',
      '2021 - Now: 2021 by expression', 'Looking ahead: ',
    ]); // prettier-ignore
  });

  test('has jobs with companies and roles', () => {
    expect(kinds(timeline.periods[1])).toEqual(['joined Spotify']);
    expect(timeline.periods[1]?.roles).toMatchObject([{ name: 'junior developer', company: 'Spotify' }]);
    expect(kinds(timeline.periods[4])).toEqual(['left Spotify', 'joined Stripe']);
  });

  test('dates an event by its sentence', () => {
    expect(timeline.periods[3]?.events).toMatchObject([{ kind: 'shipped', when: { from: { year: 2020, month: 8 } } }]);
  });
});

describe('nothing is invented', () => {
  test('a post without periods has an empty timeline', () => {
    expect(read(NO_PERIODS).periods).toEqual([]);
    expect(read(NO_PERIODS).undated.events).toEqual([]);
  });

  test.each([
    ['no year anywhere', '제목\n3월\n열심히 공부했다. 나는 즐거웠다.', {}, 'none by nothing'],
    ['a year of publication', '제목\n3월\n열심히 공부했다. 나는 즐거웠다.', { year: 2022 }, '2022 by publication'],
    ['a title', '제목\n3월\n열심히 공부했다.', { year: 2022, title: '2021년 회고' }, '2021 by title'],
    [
      'a title that looks back and ahead',
      '제목\n3월\n열심히 공부했다.',
      { title: '2021년 회고 / 2022년 계획' },
      '2021 by title',
    ],
    ['a title of two years', '제목\n3월\n열심히 공부했다.', { title: '2021 그리고 2022' }, 'none by nothing'],
    ['a year named from where one stands', '2021년 회고\n작년 10월\n열심히 공부했다.', {}, 'none by nothing'],
  ])('%s', (_, text, rest, expected) => {
    const [period] = read(text, rest).periods;
    expect(year(period?.when)).toBe(expected);
  });

  test('months that go back are of a year that nobody knows', () => {
    const { periods } = read(
      '제목\n2020년 11월\n배웠다. 나는 좋았다.\n12월\n배웠다. 나는 좋았다.\n1월\n배웠다. 나는 좋았다.',
    );
    expect(periods.map(({ when }) => year(when))).toEqual(['2020 by expression', '2020 by heading', 'none by nothing']);
  });

  test.each([
    ['a title is no period', '2021년 상반기 회고\n올해도 열심히 살았다. 많은 것을 배웠다.'],
    ['a date below the title is no period', '회고\n2021년 3월 5일\n올해도 열심히 살았다. 많은 것을 배웠다.'],
    ['a question and answer', '문답\nQ1. 어떤 일을 하나요?\n서버를 만듭니다. 재미있습니다.'],
    ['a framework', '스터디 기록\nSpring\n스프링을 공부했다. 의존성 주입을 배웠다.'],
    ['a plan', '생각\n2025년에는 더 많은 글을 쓰고 싶다.'],
    ['news', '생각\n2020년에 시작된 전염병은 모두를 힘들게 했다.'],
    ['seniority', '제목\n1년차 개발자\n회사에 잘 적응했다. 많이 배우고 있다.'],
    ['a list of bare months', '제목\n1월\n2월\n3월\n올해도 열심히 살았다. 많이 배웠다.'],
    ['a link to another post', '제목\n더 읽기\n2020년 9월 회고\n바닐라 자바스크립트로 만들기'],
    ['a future without a past verb', '제목\n1월 12일부터 나는 새로운 회사에서 일을 시작한다.'],
    ['a wish in English', 'Thoughts\nIn 2015, I would like to be proud of my work.'],
  ])('%s', (_, text) => expect(labels(read(text))).toEqual([]));

  test('a table of contents opens no periods of its own', () => {
    const text =
      '회고\n목차\n1월 - 시작\n2월 - 끝\n1월 - 시작\n처음으로 코드를 짰다. 재미있었다.\n2월 - 끝\n모두 마쳤다. 좋았다.';
    const { periods } = read(text);
    expect(labels({ periods })).toEqual(['1월', '2월']);
    expect(periods[0]?.start).toBe(text.lastIndexOf('1월'));
  });
});

test('the last month ends where those before it would have ended', () => {
  const month = (name: string, words: string): string => `${name}\n${words} 정말 많이 배웠다.\n`;
  const text = `제목\n${month('1월', 'React를 배웠다.')}${month('2월', 'Vue를 배웠다.')}읽은 책\nRust 책을 읽었다. 어려웠다.\n`;
  const { periods, undated } = read(text);
  expect(periods.map(named)).toEqual([['React'], ['Vue.js']]);
  expect(undated.names.map(({ canonical }) => canonical)).toEqual(['Rust']);
});

test('months below a look ahead are of its year', () => {
  const { periods } = read(
    '2022년 회고\n3월\n많이 배웠다. 좋았다.\n2023년 목표\n더 열심히 살고 싶다. 정말이다.\n1분기\n책을 쓰려고 한다. 정말이다.',
  );
  expect(periods.map(({ when }) => (when.kind === 'phase' ? when.year : year(when)))).toEqual([
    '2022 by title',
    2023,
    '2023 by heading',
  ]);
});

test('a sentence speaks for its paragraph until another time is spoken of', () => {
  const [period] = read('제목\n2015년 7월, 나는 처음 Java를 배웠다. 재미있었다. 올해는 Rust를 배웠다.').periods;
  expect(named(period)).toEqual(['Java']);
});

test('given headings end a period by their level', () => {
  const text = '제목\n2021년 3월\n공부했다.\n프로젝트\nReact로 만들었다.\n다른 이야기\nVue로 만들었다.';
  const heading = (words: string, level: number) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    level,
  });
  const { periods } = read(text, {
    headings: [heading('2021년 3월', 2), heading('프로젝트', 3), heading('다른 이야기', 2)],
  });
  expect(periods).toHaveLength(1);
  expect(named(periods[0])).toEqual(['React']);
});
