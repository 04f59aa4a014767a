import { describe, expect, test } from 'vitest';
import { createRecognizer } from '../../recognizer/recognizer.ts';
import { lexicon } from './lexicon.ts';

const recognizer = createRecognizer(
  lexicon({
    technology: `
      Go{word} | Golang | 언어, goroutine
      TensorFlow | TF{case context} | 모델
      R{case context} | | NumPy
      NumPy
      pandas
      Spring Framework{never} | Spring{word}, 스프링{context} | 자바, 프레임워크
      Slack | 슬랙
      Twitter
      QuestDB
      GizmoDB
      CLI{case}
      Grunt{word}
      Signal{case word}
      Vitest{case} | vitest{case context}
      Mocha{word}
      Canva
      Canvas{case context} | | HTML
      sinon
      No-Code{context} | | platform
      Lit{word} | | 라이브러리`,
    company: `
      Slack{employer} | 슬랙{employer}
      Twitter{employer}
      LINE | 라인{context} | 입사, 면접
      Acme{case context}
      Contoso{case}
      Fabrikam
      Cube{case employer}
      GizmoDB{employer}`,
    skill: 'Code Review\nBackend\nCollaboration | 협업\nObject Orientation | 객체지향',
  }),
);
const found = (text: string): string[] =>
  recognizer.recognize(text).map(({ type, canonical }) => `${type}:${canonical}`);

describe('ambiguous names', () => {
  test.each([
    ['a verb is no language', 'Let us go home. Go home!', []],
    ['a cue decides', 'I wrote goroutines in Go.', ['technology:Go']],
    [
      'a list of its kind vouches for a name',
      'NumPy, pandas, TF 등을 설치했다',
      ['technology:NumPy', 'technology:pandas', 'technology:TensorFlow'],
    ],
    ['a task force', '우리 회사 TF 팀에 들어갔다', []],
    ['a season', '스프링 시즌이 왔다. The spring came.', []],
    [
      'a letter of one meaning',
      'I use NumPy and R.\nR is fun.\nSo said R. Rabbit in R&D.\nWhat is R?',
      ['technology:NumPy', 'technology:R', 'technology:R', 'technology:R'],
    ],
    ['a framework', '자바와 스프링 프레임워크', ['technology:Spring Framework']],
    ['a part of a longer name', 'We ate at Tapioca Lit and I saw Midnight Lit.', []],
    ['a field in the name of a school', 'I went to Backend Academy and to the Backend Research Institute.', []],
    ['a field', 'I went to Backend meetings.', ['skill:Backend']],
    ['a Latin word in a Korean line is a name', '올해는 Lit 을 써 보았다', ['technology:Lit']],
    ['an acronym in lower case in a Korean line', '이번에는 cli를 만들었다', ['technology:CLI']],
    ['a short word with its particle', '서버는 go로 만들었다. 집으로 go 했다', ['technology:Go']],
    ['no signal', '좋은 signal이 왔다', []],
    ['a noun at the start of a sentence', 'Grunt is fine.\nGrunt: a tool', ['technology:Grunt', 'technology:Grunt']],
    ['a verb there', 'Grunt loudly.', []],
    ['a heading in lower case', 'Vitest를 썼다\n\nvitest\n\n좋다', ['technology:Vitest', 'technology:Vitest']],
    ['an event of a technology', '올해 Grunt Camp에 갔다', []],
    ['a person and a manner of a field', '협업자와 협업적인 문화, 협업', ['skill:Collaboration']],
    ['a discipline and its manner', '객체지향적으로 협업했다', ['skill:Object Orientation', 'skill:Collaboration']],
    ['none in an English one', 'We use cli here. Use cli를 here and there', []],
    ['a product that is used', '슬랙으로 이야기했다', ['technology:Slack']],
    [
      'a product that is downloaded',
      'We got messages from Slack and files from Slack.',
      ['technology:Slack', 'technology:Slack'],
    ],
    ['an employer', '슬랙에 입사했다. I joined Slack.', ['company:Slack', 'company:Slack']],
    ['a heading before a product', 'My first startup\nSlack was new to me.', ['technology:Slack']],
    ['a move', '슬랙으로 이직했다', ['company:Slack']],
    ['a wish', 'I decided to join Slack. I am here at Slack.', ['company:Slack', 'company:Slack']],
    ['a list of interviews', 'Slack: 3 phone screens\nTwitter: rejected', ['company:Slack', 'company:Twitter']],
    [
      'what an employer has, and where it is spoken of',
      'I joined Slack. A talk on Slack’s culture, on Slack.',
      ['company:Slack', 'company:Slack', 'technology:Slack'],
    ],
    [
      'an employer all through the post, but where the product is used',
      'I joined Slack in May. Slack is big. I learned about offers on Slack.',
      ['company:Slack', 'company:Slack', 'technology:Slack'],
    ],
    [
      'a product that others work on',
      'The people at Slack are nice. I like Slack.',
      ['company:Slack', 'technology:Slack'],
    ],
    [
      'a product that is used more than it is worked for',
      'We talk on Slack and by Slack bots. I had an interview at Slack. I like Slack.',
      ['technology:Slack', 'technology:Slack', 'company:Slack', 'technology:Slack'],
    ],
    [
      'the maker of a technology, which no lexicon has',
      'I had an interview with QuestDB. QuestDB is in London.',
      ['company:QuestDB', 'company:QuestDB'],
    ],
    ['no maker of a technology', 'I gave interviews with QuestDB experts.', ['technology:QuestDB']],
    ['a company with a condition where one works', 'I joined Acme. Acme is small', ['company:Acme', 'company:Acme']],
    ['a company in a sentence of its own', 'An Acme of the arts', []],
    ['where one is at', 'what I did while at Slack', ['company:Slack']],
    ['where one looks at', 'I was looking at Slack', ['technology:Slack']],
    ['by whom it is developed', 'a tool developed by Slack', ['company:Slack']],
    ['a list that ends in companies', 'Slack, Twitter and many other companies', ['company:Slack', 'company:Twitter']],
    ['a list with a company', 'Contoso, Slack', ['company:Contoso', 'company:Slack']],
    ['an answer', 'Slack said no. Twitter rejected me.', ['company:Slack', 'company:Twitter']],
    [
      'lines of a job search',
      'Slack: a recruiter wrote to me\nTwitter: an interview\nGizmoDB: I heard much of them',
      ['company:Slack', 'company:Twitter', 'company:GizmoDB'],
    ],
    [
      'a search for work, where the product is nowhere used',
      'I joined Twitter, had an interview at Slack and an offer from QuestDB. GizmoDB wins.',
      ['company:Twitter', 'company:Slack', 'company:QuestDB', 'company:GizmoDB'],
    ],
    [
      'a company in brackets',
      'my favorite company (Slack). A company (Twitter) too',
      ['company:Slack', 'company:Twitter'],
    ],
    [
      'who writes first, and who teaches for it',
      'Slack first contacted me. A Twitter instructor',
      ['company:Slack', 'company:Twitter'],
    ],
    [
      'a product by what it is told to be',
      'Fabrikam is a small tool. Fabrikam is a firm.',
      ['technology:Fabrikam', 'company:Fabrikam'],
    ],
    ['whose event it is', 'a hackathon by Slack, a meetup hosted by Twitter', ['company:Slack', 'company:Twitter']],
    ['an event of a company', 'I was at Contoso TF, NumPy was there', ['company:Contoso', 'technology:NumPy']],
    ['the end of a longer name', 'an interview at Cube, at Pancras Cube offices', ['company:Cube']],
    ['a certificate', '슬랙 자격증 합격 후기', ['technology:Slack']],
    ['another who reaches out', 'a recruiter on Slack reached out', ['technology:Slack']],
    ['who organizes', 'a meetup organized by QuestDB', ['company:QuestDB']],
    [
      'a word that is a company once, where it has a capital',
      'my friends at Cube. Cube is in Berlin. A cube',
      ['company:Cube', 'company:Cube'],
    ],
    [
      'a company that serves',
      'I used Fabrikam. Services like Fabrikam. We found it on Fabrikam. The Fabrikam platform.',
      ['technology:Fabrikam', 'technology:Fabrikam', 'technology:Fabrikam', 'technology:Fabrikam'],
    ],
    [
      'what a company has',
      'We used Fabrikam’s tools. We used Fabrikam Books.',
      ['company:Fabrikam', 'company:Fabrikam'],
    ],
    ['lower-case items of a list', 'modules like mocha, sinon', ['technology:Mocha', 'technology:sinon']],
    [
      'a lower-case word behind a name',
      'a sinon, mocha in hand. With QuestDB, mocha.',
      ['technology:sinon', 'technology:QuestDB'],
    ],
    ['a name that begins in what may be another', 'With no code reviews', ['skill:Code Review']],
    ['a word that is used as a tool', 'I wrote it using Canvas.', ['technology:Canvas']],
    ['a word that may be another name’s plural', 'The Canvas was white.', []],
    ['the next paragraph', 'Slack\n\nI acquired a certificate', ['technology:Slack']],
    ['who holds an event', '슬랙에서 큰 행사를 개최했다', ['company:Slack']],
    ['a list of employers', 'companies like Slack, Twitter and others', ['company:Slack', 'company:Twitter']],
    ['a list of employers in Korean', 'Twitter, Slack 같은 회사', ['company:Twitter', 'company:Slack']],
    ['a list of products', 'I read Slack, Twitter and mail.', ['technology:Slack', 'technology:Twitter']],
    ['no interview there', '슬랙 화상 면접을 보았다', ['technology:Slack']],
    ['a line of code', '코드 라인 수가 늘었다', []],
    ['a company with its cue', '라인 면접을 보았다', ['company:LINE']],
  ])('%s: %s', (_, text, names) => {
    expect(found(text)).toEqual(names);
  });
});
