import { describe, expect, test } from 'vitest';
import { createRecognizer } from '../../recognizer/recognizer.ts';
import { lexicon } from './lexicon.ts';

const recognizer = createRecognizer(
  lexicon({
    technology: `
      C++
      C#
      .NET
      Java | 자바
      JavaScript | 자바스크립트
      Node.js
      Kubernetes | 쿠버네티스
      Redis
      Slack | 슬랙
      Spring Boot | 스프링 부트
      Spring | 스프링
      Toast | 토스트
      LLM
      Docker
      Backend.AI
      React
      HTTP
      HTTP2
      ASP.NET
      W3School
      AI`,
    skill: 'Refactoring | 리팩토링\nCode Review | 코드 리뷰\nBackend | Back End, 백엔드{case}',
    company: "Kakao | 카카오\nToss | 토스\nLINE | 라인\nNHN AD\nNHN\nApple | 애플\nO'Rabbit",
  }),
);
const found = (text: string): string[] => recognizer.recognize(text).map(({ surface }) => surface);

describe('where a name begins and ends', () => {
  test.each([
    // Particles, copula, verbs
    ['쿠버네티스를 배웠다', ['쿠버네티스']],
    ['쿠버네티스에서는', ['쿠버네티스']],
    ['쿠버네티스입니다', ['쿠버네티스']],
    ['자바였지만', ['자바']],
    ['리팩토링하면서', ['리팩토링']],
    ['Redis를 NHN AD로', ['Redis', 'NHN AD']],
    ['토스답다. 토스또한. 리팩토링임은', ['토스', '토스', '리팩토링']],
    ['리팩토링법을', ['리팩토링']],
    // Tails
    ['카카오대표이사상 수상', ['카카오']],
    ['토스팀에 슬랙봇을', ['토스', '슬랙']],
    ['백엔드개발자', ['백엔드']],
    ['자바코드를', ['자바']],
    // Other words
    ['온라인 라인업 토스트기 애플리케이션', []],
    ['자바칩 스프링클러', []],
    ['a static Redis-to-Docker bridge, a-b-to-redis-x', ['Redis', 'Docker']],
    // The longest name
    ['자바스크립트와 스프링부트', ['자바스크립트', '스프링부트']],
    ['NHN과 NHN AD', ['NHN', 'NHN AD']],
    // A line that an editor wrapped, and one that ends where its writer ended it
    ['I had never before done as many code\nreviews as this year', ['code\nreviews']],
    ['My goals: to write back\nend code', []],
    // An apostrophe as printers set it
    ['I read O’Rabbit’s books', ['O’Rabbit']],
    // Spacing
    ['코드리뷰, 코드 리뷰', ['코드리뷰', '코드 리뷰']],
    ['SpringBoot spring-boot Spring Boot', ['SpringBoot', 'spring-boot', 'Spring Boot']],
    ['back-end, back end, backend', ['back-end', 'back end', 'backend']],
    // Punctuation in and around names
    ['C++이나 C#, .NET에서', ['C++', 'C#', '.NET']],
    // A name that goes on is none, nor is its plural.
    ['Redis# and APIs# or Dockers$', []],
    ['I like Node.js. And Redis.', ['Node.js', 'Redis']],
    ['Backend.AI.에서', ['Backend.AI']],
    ['(React)·「Redis」', ['React', 'Redis']],
    ['Java/React', ['Java', 'React']],
    ['React+Redis와 React+스프링', ['React', 'Redis', 'React', '스프링']],
    ['_Redis_ and __Kubernetes__', ['Redis', 'Kubernetes']],
    // English endings
    ['LLMs are', ['LLMs']],
    ["Apple’s and Apple's", ['Apple', 'Apple']],
    ['Dockerized, Docker-based', ['Docker', 'Docker']],
    ['LLM2.0, HTTP2와 HTTP2.0', ['LLM', 'HTTP2', 'HTTP']],
    ['Java17, Java 17', ['Java', 'Java']],
    ['ReactDOM Javanese reacts_', []],
    ['useReact my_redis redis_url $redis @React', []],
    ['my-react-app simple-redis redis-cell pre-Docker', ['Docker']],
    ['@testing-library/react @redis/docker', []],
    ['src.java.util', []],
    // Addresses
    ['https://redis.io/docs 보기', []],
    ['me@react.com www.java.com', []],
    ['ASP.NET, asp.net/core, the W3Schools.com site', ['ASP.NET']],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  test.each([
    ['NFD Hangul', `${'쿠버네티스를'.normalize('NFD')} 썼다`, '쿠버네티스'.normalize('NFD')],
    ['full-width Latin', 'Ｒｅｄｉｓ를', 'Ｒｅｄｉｓ'],
    ['a soft hyphen', 'Kuber\u00adnetes를', 'Kuber\u00adnetes'],
    ['a zero-width space behind', 'Redis\u200b를', 'Redis'],
    ['no-break space inside', 'Spring\u00a0Boot를', 'Spring\u00a0Boot'],
    ['emoji before', '🚀🚀 Redis', 'Redis'],
  ])('offsets stay right with %s', (_, text, surface) => {
    const [mention] = recognizer.recognize(text);
    expect(mention?.surface).toBe(surface);
    expect(text.slice(mention?.start, mention?.end)).toBe(surface);
  });
});
