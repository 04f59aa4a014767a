/** The built-in lexicon on sentences of our own: names that are also words, nicknames, compounds, spellings. */
import { describe, expect, test } from 'vitest';
import { createRecognizer } from '../../recognizer/recognizer.ts';
import { readLexicon } from '../../scripts/lexicon-files.ts';

const recognizer = createRecognizer(readLexicon());
const found = (text: string): string[] =>
  recognizer.recognize(text).map(({ surface, type, canonical }) => `${surface}=${type[0]}:${canonical}`);

describe('names that are also words', () => {
  test.each([
    // The name
    ['백엔드 언어로 Go를 골랐다', 'Go=t:Go'],
    ['통계 분석은 R 언어로 했다', 'R=t:R'],
    ['처음 배운 언어는 C 언어였다', 'C=t:C'],
    ['스프링 프레임워크로 API 서버를 만들었다', '스프링 프레임워크=t:Spring Framework'],
    ['iOS 앱은 Swift로 만들었다', 'Swift=t:Swift'],
    ['I rewrote the parser in Rust', 'Rust=t:Rust'],
    ['Node.js와 Express로 서버를 만들었다', 'Express=t:Express'],
    ['Flask로 서빙 서버를 만들었다', 'Flask=t:Flask'],
    ['Unity로 게임을 만들었다', 'Unity=t:Unity'],
    ['라인에 최종 합격했다', '라인=c:LINE'],
    ['토스 서류에 합격하고 면접을 보았다', '토스=c:Toss'],
    ['당근에 입사했다', '당근=c:Danggeun Market'],
    ['리액트와 뷰, 앵귤러를 비교했다', '뷰=t:Vue.js'],
    ['AWS 람다로 서버리스를 구성했다', '람다'],
    ['하둡과 스파크로 데이터를 처리했다', '스파크=t:Apache Spark'],
    ['메타에 입사한 선배', '메타=c:Meta'],
    ['루비 온 레일즈로 만들었다', '루비 온 레일즈=t:Ruby on Rails'],
    ['자바로 개발했다', '자바=t:Java'],
    ['노션에 정리했다', '노션=t:Notion'],
    ['구글에 입사했다', '구글=c:Google'],
    ['배달의민족에 지원했다', '배달의민족=c:'],
    ['깃허브에 올렸다', '깃허브=t:GitHub'],
    ['I worked at GitHub for two years', 'GitHub=c:GitHub'],
    ['네이버쇼핑 팀', '네이버'],
    ['구글에 검색해 보았다', '구글=t:Google'],
    ['네이버 검색팀에 입사했다', '네이버=c:NAVER'],
    ['원티드와 같은 채용 플랫폼', '원티드=t:Wanted'],
    ['velog, medium, brunch 같은 곳에 글을 썼다', 'medium=t:Medium brunch=t:Brunch'],
    ['react-Typescript로 만들었다', 'react=t:React Typescript=t:TypeScript'],
    ['카카오 엔터테인먼트에 입사했다', '카카오 엔터테인먼트=c:'],
    ['c언어로 만든 게임', 'c=t:C'],
    ['줌 회의를 했다', '줌=t:Zoom'],
    ['당근 마켓에 다녀왔다', '당근 마켓=c:'],
    // Another spelling of the same name is sure elsewhere in the post
    ['LINE 개발자의 발표를 들었다.\n즐거운 하루였다.\n라인의 브랜딩을 다룬다', '라인=c:LINE'],
  ])('%s', (text, name) => {
    expect(found(text).join(' ')).toContain(name);
  });

  test.each([
    'Let us go home and see what happens next.',
    'The room was lit, and we had to react to the news.',
    '스프링 시즌이 오면 꽃이 핀다',
    '공을 토스했다',
    '당근을 먹었다',
    '코드 라인 수가 늘었다',
    '온라인 라인업 가이드라인',
    '토스트와 스프링클러, 애플리케이션',
    '구름이 많은 날이었다',
    '도와 줌으로써 배웠다',
    'TF 팀에 들어가 R&D 업무를 했다',
    'The First Day was swift and express.',
    '메타포가 좋은 글',
    '경치 뷰가 좋은 카페',
    '자바칩 프라푸치노',
  ])('%s: nothing', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('nicknames and short forms', () => {
  test.each([
    ['쿠버를 공부했다', 'Kubernetes'],
    ['젠킨스로 배포했다', 'Jenkins'],
    ['배민에 입사했다', 'c:'],
    ['카뱅 면접을 보았다', 'KakaoBank'],
    ['코테를 준비했다', 'Coding Test'],
    ['클린코드를 읽었다', 'Clean Code'],
    ['스부로 만들었다', 'Spring Boot'],
    ['CI/CD를 구축했다', 'CI/CD'],
    ['.NET과 C#을 썼다', 'C#'],
    ['back-end와 back end와 backend', 'Backend'],
    [
      'I learned query optimisation and domain modelling',
      'query optimisation=s:Query Optimization domain modelling=s:Domain',
    ],
    ['I chose between DS and SWE roles', 'DS=s:Data Science SWE=s:Software Engineering'],
    ['fast.ai 강의를 들었다', 'fast.ai'],
    ['C++20과 Java 17을', 'C++=t:C++'],
  ])('%s', (text, name) => {
    expect(found(text).join(' ')).toContain(name);
  });
});
