/** How posts write periods, and what is none. */
import { describe, expect, test } from 'vitest';
import { periodExpressions } from '../../insights/period-expressions.ts';
import type { When } from '../../insights/when.ts';

const expressionsIn = (text: string): string[] =>
  periodExpressions(text, { start: 0, end: text.length }).map(
    ({ start, end, when }) => `${text.slice(start, end)} = ${short(when)}`,
  );

/** 2024-03..2024-05, winter, week 1..2, week 4&8; an open end is nothing behind the dots. */
function short(when: When): string {
  if (when.kind === 'phase') return when.phase;
  if (when.kind === 'elapsed') {
    const { unit, from, to, apart } = when;
    return `${unit} ${from}${from === to ? '' : `${apart ? '&' : '..'}${to ?? ''}`}`;
  }
  const part = ({ year, month, day, season }: (typeof when)['from']): string =>
    [year ?? '', season ?? month ?? '', day ?? ''].join('-').replace(/-+$/, '');
  const from = part(when.from);
  const to = when.to ? part(when.to) : '';
  return from === to ? from : `${from}..${to}`;
}

describe('Korean periods', () => {
  test.each([
    ['1월 - 2월', '1월 - 2월 = -1..-2'],
    ['6-7월 💪', '6-7월 = -6..-7'],
    ['8월 ~ 10월', '8월 ~ 10월 = -8..-10'],
    ['3~4월에는', '3~4월 = -3..-4'],
    ['5월 🏆', '5월 = -5'],
    ['2023년 3월', '2023년 3월 = 2023-3'],
    ['23년 3월', '23년 3월 = 2023-3'],
    ['2023년 11월 ~ 2024년 2월', '2023년 11월 ~ 2024년 2월 = 2023-11..2024-2'],
    ['2020년 11월부터 2021년 4월까지', '2020년 11월부터 2021년 4월까지 = 2020-11..2021-4'],
    ['11월 1일부터', '11월 1일 = -11-1'],
    ['4월 13일 ~ 8월 31일', '4월 13일 ~ 8월 31일 = -4-13..-8-31'],
    ['상반기 회고', '상반기 = -1..-6'],
    ['2021년 하반기', '2021년 하반기 = 2021-7..2021-12'],
    ['2분기', '2분기 = -4..-6'],
    ['1Q', '1Q = -1..-3'],
    ['2021.03 ~ 2021.08', '2021.03 ~ 2021.08 = 2021-3..2021-8'],
    ['2018.01~02', '2018.01~02 = 2018-1..2018-2'],
    ['2021.11 ~ 02', '2021.11 ~ 02 = 2021-11..2022-2'],
    ['2020.04.13~2020.08.31', '2020.04.13~2020.08.31 = 2020-4-13..2020-8-31'],
    ['2022.01 ~ 현재', '2022.01 ~ 현재 = 2022-1..'],
    ['블로그 (2018.05~)', '2018.05~ = 2018-5..'],
    ['21.03 ~ 21.08', '21.03 ~ 21.08 = 2021-3..2021-8'],
    ['여름 🏖', '여름 = -summer'],
    ['2020년 겨울에', '2020년 겨울 = 2020-winter'],
    ['입사 1년차', '입사 1년차 = year 1'],
    ['3개월 차', '3개월 차 = month 3'],
    ['인턴십 4주차와 8주차에는', '인턴십 4주차와 8주차 = week 4&8'],
    ['1~2주차', '1~2주차 = week 1..2'],
    ['첫 2주 동안', '첫 2주 = week 1..2'],
    ['셋째 주부터', '셋째 주 = week 3'],
    ['첫날', '첫날 = day 1'],
    ['마지막 주에는', '마지막 주 = week -1'],
    ['2021년', '2021년 = 2021'],
    ['2019년 ~ 2021년', '2019년 ~ 2021년 = 2019..2021'],
  ])('%s', (text, expected) => expect(expressionsIn(text)).toEqual([expected]));
});

describe('English periods', () => {
  test.each([
    ['The First 2 Weeks', 'The First 2 Weeks = week 1..2'],
    ['Week 4', 'Week 4 = week 4'],
    ['Weeks 3 - 6: Settling In', 'Weeks 3 - 6 = week 3..6'],
    ['Third week', 'Third week = week 3'],
    ['my last day', 'my last day = day -1'],
    ['Q3', 'Q3 = -7..-9'],
    ['2025 Q1 Review', '2025 Q1 = 2025-1..2025-3'],
    ['H1 2021', 'H1 2021 = 2021-1..2021-6'],
    ['second half of 2021', 'second half of 2021 = 2021-7..2021-12'],
    ['Summer 2021', 'Summer 2021 = 2021-summer'],
    ['January–March', 'January–March = -1..-3'],
    ['Jan - Mar 2021', 'Jan - Mar 2021 = 2021-1..2021-3'],
    ['Dec 2020 – Feb 2021', 'Dec 2020 – Feb 2021 = 2020-12..2021-2'],
    ['Nov – Feb 2021', 'Nov – Feb 2021 = 2020-11..2021-2'],
    ['March 2021 to present', 'March 2021 to present = 2021-3..'],
    ['May 8 to 12', 'May 8 to 12 = -5-8..-5-12'],
    ['2019 - 2021: Acme', '2019 - 2021 = 2019..2021'],
    ['2023 – Now', '2023 – Now = 2023..'],
  ])('%s', (text, expected) => expect(expressionsIn(text)).toEqual([expected]));
});

test.each([
  'Node 18.02 and 3.11',
  '월급과 월세',
  '3월급',
  '12개월 동안',
  'Spring Boot',
  'it may take a day',
  'they march on',
  '첫 주제',
  '돌봄 서비스',
  '해봄직한 일',
  '2학년 1학기',
  '/2021/03/post',
  'port 2019x',
  '100주차장',
])('"%s" is no period', (text) => expect(expressionsIn(text)).toEqual([]));
