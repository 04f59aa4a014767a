import { describe, expect, test } from 'vitest';
import { createRecognizer } from '../../recognizer/recognizer.ts';
import { lexicon } from './lexicon.ts';

const recognizer = createRecognizer(
  lexicon({
    technology: 'Redis\nKafka\nAlfred\nRSC{case context}',
    skill: 'Backend | 백엔드',
    company: 'Kakao | 카카오\nContoso{case}\nFabrikam',
  }),
);
const found = (text: string, least = 0.5): string[] =>
  recognizer
    .recognize(text, { least })
    .filter(({ rule }) => rule.startsWith('new-'))
    .map(({ type, surface }) => `${type}:${surface}`);

describe('names that nobody listed', () => {
  test.each([
    ['1월에 모멘티에 입사했다. 모멘티의 문화는', ['company:모멘티', 'company:모멘티']],
    ['우아한토끼로 이직했다', ['company:우아한토끼']],
    ['우아한토끼를 퇴사했다', ['company:우아한토끼']],
    ['우아한토끼 퇴사 회고\n우아한토끼를 떠났다', ['company:우아한토끼', 'company:우아한토끼']],
    ['우아한토끼에서 백엔드 개발자로 일하고 있다', ['company:우아한토끼']],
    ['우아한토끼에서 인턴을 했다', ['company:우아한토끼']],
    ['모멘티라는 작은 스타트업', ['company:모멘티']],
    ['모멘티(주)', ['company:모멘티']],
    ['모멘티를 떠나며', ['company:모멘티']],
    ['첫 회사는 알파도라는 회사였는데', ['company:알파도']],
    ['㈜푸른바다에서', ['company:푸른바다']],
    ['(주)푸른바다', ['company:푸른바다']],
    ['푸른 랩스에 합류했다. 푸른 랩스의 동료들', ['company:푸른 랩스', 'company:푸른 랩스']],
    ["'푸른바다'라는 VR 스타트업", ['company:푸른바다']],
    ['스타트업 Tinybear의 대표', ['company:Tinybear']],
    ['푸른 스튜디오로 이직했다', ['company:푸른 스튜디오']],
    ['푸른바다이라는 회사로', ['company:푸른바다']],
    ['새로운 회사인 "푸른바다" 소속이 되었다', ['company:푸른바다']],
    ['8월 - Momenti 입사', ['company:Momenti']],
    ['Momenti에서 일하며', ['company:Momenti']],
    ['I joined Blue Rabbit in May. At Blue Rabbit we', ['company:Blue Rabbit', 'company:Blue Rabbit']],
    ['My interview with Blue Rabbit went well', ['company:Blue Rabbit']],
    ['I left Tinybear after a year', ['company:Tinybear']],
    ['At Tinybear, I wrote tests', ['company:Tinybear']],
    ['a small company called Tinybear', ['company:Tinybear']],
    ['Tinybear, a small consulting company, hired me', ['company:Tinybear']],
    ['I interviewed at Tinybear, Blue Rabbit and Kakao', ['company:Tinybear', 'company:Blue Rabbit']],
    ['My colleagues at Tinybear', ['company:Tinybear']],
    ['I am a developer @ Tinybear', ['company:Tinybear']],
    ['Tinybear hired me', ['company:Tinybear']],
    ['Why I’m joining Tinybear\nIt is small', ['company:Tinybear']],
    ['I co-founded Tinybear', ['company:Tinybear']],
    ['I also left Tinybear', ['company:Tinybear']],
    ['an offer with Tinybear', ['company:Tinybear']],
    ['Tinybear (YC S19) is small', ['company:Tinybear']],
    ['I met Tinybear’s CEO', ['company:Tinybear']],
    ['Tinybear was acquired', ['company:Tinybear']],
    ['I joined Tinybear. At Tinybear Studios we', ['company:Tinybear', 'company:Tinybear Studios']],
    ['I started using Zorbix. Zorbix helps', ['technology:Zorbix', 'technology:Zorbix']],
    ['Redis and Zorbix are fast', ['technology:Zorbix']],
    ['Tiny Bear Inc. hired me', ['company:Tiny Bear']],
    ['Quizzle을 도입해서', ['technology:Quizzle']],
    ['Redis, Zorbix, Kafka 등을 썼다', ['technology:Zorbix']],
    ['I worked with Sam at MaxiRabbit. Unlike MaxiRabbit, we', ['company:MaxiRabbit', 'company:MaxiRabbit']],
    ['I am working at eRabbit now', ['company:eRabbit']],
    ['Zorbix - applied on Monday', ['company:Zorbix']],
    ['I heard back from Tinybear', ['company:Tinybear']],
    ['I was a developer (Android) for Tinybear', ['company:Tinybear']],
    ['The interview was with Tinybear', ['company:Tinybear']],
    ['Tinybear’s culture is open', ['company:Tinybear']],
    ['2. Tinybear, a Vancouver startup', ['company:Tinybear']],
    ['a startup Tinybear.Direct', ['company:Tinybear.Direct']],
    ['2018 – 2019: Tinybear\nSep 2019 - Present: Blue Rabbit (Berlin)', ['company:Tinybear', 'company:Blue Rabbit']],
    ['this summer with Tinybear, where I build things', ['company:Tinybear']],
    ['my internship at Tinybear R&D', ['company:Tinybear']],
    ['I joined Blue Care Service Corporation. At BCSC we', ['company:Blue Care Service Corporation', 'company:BCSC']],
    ['한토끼글로벌이라는 회사였는데', ['company:한토끼글로벌']],
    ['푸른바다 데이터 인턴 후기\n', ['company:푸른바다']],
    ['3월에 Tinybear의 개발자가 되었다', ['company:Tinybear']],
    ['Zorbix를 공부했다', ['technology:Zorbix']],
    ['I learned Zorbix. It is hosted on Quizzle', ['technology:Zorbix', 'technology:Quizzle']],
    ['I heard about it at\nTinybear', []],
    ['Then I had the first interview at a very small company called\nTinybear', ['company:Tinybear']],
    ['I am leaving Tinybear after a year', ['company:Tinybear']],
    ['the gang at RSC, and my accomplishments at RSC', ['company:RSC', 'company:RSC']],
    ['a recruiter screening with Tinybear', ['company:Tinybear']],
    ['I didn’t hear back from Tinybear', ['company:Tinybear']],
    ['First came the MaxiRabbit interview', ['company:MaxiRabbit']],
    ['The MaxiRabbit team approached me', ['company:MaxiRabbit']],
    ['At Tinybear it’s just a hat', ['company:Tinybear']],
    ['companies like Tinybear, Blue Rabbit and Kakao', ['company:Tinybear', 'company:Blue Rabbit']],
    ['Tinybear: two phone screens, rejected', ['company:Tinybear']],
    ['Our sponsors: Contoso, Fabrikam and Tinybear.', ['company:Tinybear']],
    ['Contoso*\nFabrikam\nTinybear\nBlue Rabbit\n', ['company:Tinybear', 'company:Blue Rabbit']],
    ['code that I wrote at ActiveRabbitState', ['company:ActiveRabbitState']],
    ['Redis, XYZQ, Kafka', ['technology:XYZQ']],
    ['a tool called Zorbix', ['technology:Zorbix']],
    ['with the Zorbix plugin', ['technology:Zorbix']],
    ['I experimented with Zorbix', ['technology:Zorbix']],
    ['Then Tinybear rejected me', ['company:Tinybear']],
    ['Right now Tinybear is hiring. Then Blue Rabbit made me an offer', ['company:Tinybear', 'company:Blue Rabbit']],
    ['I did the Tinybear take-home. A Rabbita recruiter wrote', ['company:Tinybear', 'company:Rabbita']],
    ['Software Engineer, Tinybear\nJane - Software Engineer', ['company:Tinybear']],
    ['The startup I work for, Tinybear, is small', ['company:Tinybear']],
    ['I landed at Tinybear, and interned with Rabbita', ['company:Tinybear', 'company:Rabbita']],
    ['I said yes to Tinybear. I work remotely for Rabbita', ['company:Tinybear', 'company:Rabbita']],
    ['I accepted Tinybear’s offer. I signed with Rabbita', ['company:Tinybear', 'company:Rabbita']],
    ['We moved from Redis to Zorbix', ['technology:Zorbix']],
    ['I chose Zorbix instead of Redis', ['technology:Zorbix']],
    ['Tools like Zorbix help', ['technology:Zorbix']],
    [
      'I built it with Zorbix, set up Quizzle and read the Yabble docs',
      ['technology:Zorbix', 'technology:Quizzle', 'technology:Yabble'],
    ],
    ['Momenti 면접을 봤다', ['company:Momenti']],
    [
      'I joined Tinybear. Tinybear is a visual tool to build apps. Tinybear is a company of five.',
      ['company:Tinybear', 'technology:Tinybear', 'company:Tinybear'],
    ],
    // Words that stand where a company could
    ['I lost my company ID', []],
    ['They taught me Redis, Samuel most of all, and Xavier, Kafka', []],
    ['SQLD 서류 합격. 작은 NGO에서 근무', []],
    ['I wrote from Menlo Park instead of Redis. It made the year in Review', []],
    ['Result: two phone screens. Interview: rejected', []],
    ['Contoso, Tinybear', []],
    ['A talk on gardens at MaxiRabbit. I was at GigaRabbit conference. We joined Forces', []],
    ['I built a tool called Zorbix, and our Zorbix plugin', []],
    ['We were students at Tinybear, we slept', []],
    ['짧은 인턴 후기\n행복했었기에 인턴 후기를 쓴다', []],
    ['a keynote at RabbitStock. Look at ngRabbit', []],
    ['1985 – 6502 Machine Code', []],
    ['Redis, MOOCs and LMs', []],
    ['좋은 회사에 입사했다. 다른 팀으로 이직했다. 백엔드 개발자로 이직했다', []],
    ['전문연구요원으로 입사했다', []],
    ['어떤 생각으로 이직했나. 그런 이유로 이직했다. 결과적으로 이직했다', []],
    // A word that is part of a verb, or determined, elsewhere in the post
    ['성찰로 이직했다. 나는 늘 성찰한다', []],
    ['바람으로 이직했다. 이런 바람이 이루어졌다', []],
    ['대학원에 합류', []],
    ['편한 환경에서 인턴을 했다. 회사를 퇴사했다. 여름 인턴 후기. 대전에서 인턴을 했다', []],
    ['부트캠프에 최종 합격. 리서치 인턴 후기. 회사인 우리', []],
    ['A joined table', []],
    ['I joined The University of Somewhere', []],
    ['I left Berlin. Sarah joined Michael. My years at Stanford. My job at RabbitCamp', []],
    ['At Christmas, I slept', []],
    ['A great interview with Jane Rabbit. My job at Pitt. My years at UWM. At EuroPython, I spoke', []],
    ['Perhaps the best part was the company. Buy an existing company', []],
    ['Colleagues at Kakao, and Rabbita Bear, Director of Rabbits', []],
    ['I used English. I use Tuesday for it', []],
    // Parts of a list's items
    ['Zorbix for Sites, Redis for apps. Redis and Zorbix Rabbit. The Paper Club, Redis', []],
    // Known already
    ['카카오에 입사했다. Redis를 도입했다', []],
    ['https://redis.io/Zorbix를 사용', []],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  test('a guess waits for the reader: it is not shown, but there when asked for', () => {
    const text = '올해는 OpenRabbit 행사에 다녀왔다';
    expect(found(text)).toEqual([]);
    expect(found(text, 0)).toEqual(['technology:OpenRabbit']);
  });

  test('every mention says why it was found', () => {
    const [mention] = recognizer.recognize('모멘티에 입사했다');
    expect(mention).toMatchObject({ rule: 'new-company', detail: '에 입사', canonical: '모멘티', form: '모멘티' });
    expect(mention?.confidence).toBeGreaterThan(0.5);
  });
});
