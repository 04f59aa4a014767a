/** What counts as told of the author, and what does not. */
import { describe, expect, test } from 'vitest';
import { EVENT_KINDS, EVENT_PATTERNS } from '../../insights/event-patterns.ts';
import { createRecognizer } from '../../recognizer/recognizer.ts';
import { timelineOf } from '../../insights/timeline.ts';
import { readLexicon } from '../../scripts/lexicon-files.ts';

const recognizer = createRecognizer(readLexicon());
/** The events of a post whose title says nothing. */
function eventsIn(sentence: string): string[] {
  const text = `Some words to begin with\n${sentence}`;
  const { periods, undated } = timelineOf({ text, mentions: recognizer.recognize(text) });
  const events = [...periods, { events: undated.events }].flatMap((entries) => entries.events);
  return events.map(({ kind, company }) => (company === undefined ? kind : `${kind} ${company}`));
}

describe('told as done', () => {
  test.each([
    ['네이버에 백엔드 개발자로 입사했다.', 'joined NAVER'],
    ['3월에 카카오에 입사하게 되었습니다.', 'joined Kakao'],
    ['작은 스타트업에 합류했고 많이 배웠다.', 'joined'],
    ['드디어 취업에 성공했습니다!', 'joined'],
    ['토스로 이직하게 되었다.', 'moved Toss'],
    ['8월 말에 회사를 나오게 되었다.', 'left'],
    ['3년 다닌 라인을 퇴사했다.', 'left LINE'],
    ['퇴사 후 두 달을 쉬었다.', 'left'],
    ['네이버에 지원했다.', 'applied NAVER'],
    ['I applied to a summer program.', 'applied'],
    ['부스트캠프에 합격했다는 메일을 받았다.', 'accepted'],
    ['최종 면접에서 떨어졌다.', 'rejected'],
    ['코딩 테스트에서 탈락했다.', 'rejected'],
    ['해커톤에서 최우수상을 받았다.', 'won'],
    ['- 교내 경진대회 장려상 수상', 'won'],
    ['6개월 과정을 수료했다.', 'completed'],
    ['2월에 대학교를 졸업했다.', 'graduated'],
    ['대학원에 입학했다.', 'enrolled'],
    ['여름에 첫 앱을 출시했다.', 'shipped'],
    ['- 사이드 프로젝트 런칭', 'shipped'],
    ['정규직으로 전환되었다.', 'converted'],
    ['인턴이 끝나고 정규직 전환에 성공했습니다.', 'converted'],
    ['연말에 시니어로 승진했다.', 'promoted'],
    ['사내 세미나에서 발표했다.', 'presented'],
    ['네이버에서 두 달 동안 인턴으로 근무했다.', 'interned NAVER'],
    ['인턴십이 끝났다.', 'internship-ended'],
    ['I joined Google as a software engineer.', 'joined Google'],
    ['After that I graduated and joined Stripe.', 'joined Stripe'],
    ['I started working at Microsoft in May.', 'joined Microsoft'],
    ['I interned at Netflix last summer.', 'interned Netflix'],
    ['I finally left my job.', 'left'],
    ['I quit Amazon in March.', 'left Amazon'],
    ['I was laid off in spring.', 'left'],
    ['I accepted the offer the same day.', 'accepted'],
    ['I got rejected after the first interview.', 'rejected'],
    ['I switched jobs in May.', 'moved'],
    ['I was promoted to senior engineer.', 'promoted'],
    ['I graduated in June.', 'graduated'],
    ['We launched the new editor in fall.', 'shipped'],
    ['We won first place at the hackathon.', 'won'],
    ['I gave a talk about caching.', 'presented'],
    ['I completed the bootcamp.', 'completed'],
    ['I was converted to full-time in the end.', 'converted'],
    ['I received a return offer.', 'converted'],
  ])('%s', (sentence, event) => expect(eventsIn(sentence)).toContain(event));
});

describe('not told as done, or not of the author', () => {
  test.each([
    '네이버에 입사하고 싶다.',
    '꼭 합격하고 싶다!',
    '합격했으면 좋겠다.',
    '내년에는 이직하려고 한다.',
    '올해 목표는 카카오 입사',
    '입사했다면 어땠을까.',
    '만약 합격했더라면 다른 길을 갔을 것이다.',
    '결국 입사하지 않았다.',
    '이직을 고민했다.',
    '퇴사를 결심하기까지 오래 걸렸다.',
    '입사하기 전에 공부를 했다.',
    '합격할 수 있을지 걱정했다.',
    '언제 졸업했는지 기억이 나지 않는다.',
    '동료가 네이버로 이직했다.',
    '팀원들이 퇴사했다.',
    '친한 형은 카카오에 입사했다.',
    '대표님께서 발표했다.',
    '한 분(옆 팀의 김님)이 같은 주제로 발표했다.',
    '다들 졸업하고 회사에 갔다.',
    '- 초기 디자이너 퇴사',
    '우리 사수가 드디어(?) 이직했다.',
    '구글이 새 모델을 출시했다.',
    '정부에서 결과를 발표했다.',
    '“너는 합격했으니 걱정하지 마” 라는 말을 들었다.',
    '정말 입사했을까?',
    '게임 준결승에서 탈락했다.',
    '이직 준비를 했다.',
    '옛 브라우저를 지원했다.',
    '카카오에 지원하려고 했다.',
    '합격 후기를 읽었다.',
    '좋은 인상을 받았다.',
    '프로젝트에 합류했다.',
    'I want to join Google.',
    'I applied a patch.',
    'If I joined Google, I would move.',
    'I wish I joined Google.',
    'I would have joined Google.',
    'My friend joined Google.',
    'He left Amazon.',
    'I almost quit my job.',
    'I left the room.',
    'I left it for later.',
    'I joined a call.',
    'Have you ever wondered why I left Amazon?',
    'I launched the debugger.',
    'Google released a new model.',
    'I did not graduate.',
    'I never joined Google.',
    'Getting promoted is hard.',
    'I hope to graduate in June.',
    'I released a blog post.',
  ])('%s', (sentence) => expect(eventsIn(sentence)).toEqual([]));
});

test('every kind of event can be told in both languages', () => {
  for (const patterns of Object.values(EVENT_PATTERNS)) {
    const told = new Set(patterns.map(({ kind }) => kind));
    expect(EVENT_KINDS.filter((kind) => !told.has(kind))).toEqual([]);
  }
});
