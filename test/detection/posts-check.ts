import type { PostRow } from './posts.ts';

/** Invented posts kept apart while the cues were tuned; the last three were put right by general cues at the end. */
export const checkRows: PostRow[] = [
  {
    kind: 'retrospective',
    title: '비전공자 신입 백엔드 개발자 취업 후기',
    headings: ['준비 과정', '코딩 테스트', '면접', '마치며'],
    opening:
      '국문과를 졸업하고 스물일곱에 처음 코딩을 시작했습니다. 서류는 63곳에 넣었고 면접은 아홉 번 봤습니다. 비슷한 상황에 계신 분들께 조금이나마 도움이 되었으면 합니다. 준비 기간은 대략 1년 2개월이었습니다.',
  },
  {
    kind: 'retrospective',
    title: 'One Year of Rust at a Freight Startup',
    url: 'https://blog.kestrel-freight.example/one-year-of-rust',
    headings: ['What went well', 'What hurt', 'Would we do it again?'],
    opening:
      'Last January our team of five bet the routing service on Rust, and only one of us had written it before. I was not that one. A year on, I would make the same bet, with fewer lifetimes in the public types. The service handles about two thousand trucks.',
  },
  {
    kind: 'retrospective',
    title: '서른 살, 간호사에서 개발자로',
    opening:
      '5년간 병동에서 일하다가 그만두고 개발 공부를 시작했다. 주변에서는 다 말렸고 사실 나도 확신이 없었다. 지금은 헬스케어 스타트업에서 iOS 앱을 만들고 있다. 교대 근무가 없는 삶은 아직 낯설다.',
  },
  {
    kind: 'retrospective',
    title: '스물아홉의 취준 일지를 닫으며',
    url: 'https://velog.io/@fig-window/closing',
    opening:
      '내일부터 출근이다. 작년 10월부터 쓰던 취준 일지를 오늘로 닫는다. 최종에서 세 번 미끄러졌을 때 그만두지 않은 나에게 고맙다. 일지는 공책 두 권 분량이다.',
  },
  {
    kind: 'retrospective',
    title: 'Bootcamp diary: graduation',
    opening:
      'Fourteen weeks, nine projects, one very tired cat. We presented our final app on Thursday and I only forgot one slide. I came in as a florist and I am going out with three interviews booked. The classroom smelled of markers.',
  },
  {
    kind: 'retrospective',
    title: 'My first 90 days as an engineering manager',
    opening:
      'Three months ago I stopped being the person who writes the code. I had five direct reports and not a single idea of what a one-on-one was for. I cried once, in a stairwell, over a calendar. My team was generous about it.',
  },
  {
    kind: 'retrospective',
    title: 'Reflections on a startup that did not make it',
    opening:
      'We told our last customers on Monday. For three years my co-founder and I tried to make warehouse software pleasant, and for most of that time I believed we would. I am not ready to draw conclusions, but I want to remember the details. The whiteboards went to a school.',
  },
  {
    kind: 'retrospective',
    title: '어쩌다 5년 차',
    headings: ['1년 차: 눈치', '3년 차: 욕심', '5년 차: 글쎄'],
    opening:
      '개발을 시작한 지 벌써 다섯 해가 지났다. 신입 때 동경하던 선배의 연차가 되었는데 나는 그때의 선배만큼 단단하지 못한 것 같다. 지난 시간을 연차별로 나눠 돌아본다. 첫해에는 사내 어드민만 만들었다.',
  },
  {
    kind: 'retrospective',
    title: 'My First Year as a Software Engineer',
    url: 'https://medium.com/@hollow.birch/my-first-year-4f0c',
    opening:
      'Twelve months ago I walked into an office with a degree I barely trusted. Since then I have broken production twice and fixed it three times. Here is what the year felt like, in no particular order. The office plants are doing fine.',
  },
  {
    kind: 'retrospective',
    title: '#100DaysOfCode: Day 100',
    url: 'https://dev.to/lemon_sextant/day-100-2aa1',
    opening:
      'I made it! I missed six days, cheated on two, and cried on one. When I started I could not center a div, and yesterday I deployed an app with login. Thank you to everyone who left a comment on my log. The full log has a hundred lines.',
  },
  {
    kind: 'retrospective',
    title: '2023',
    url: 'https://ash-notebook.github.io/2023',
    opening:
      'I changed jobs in March, stopped writing in June, and started again in October. The thing I am happiest about is small: I learned to ask for help before the third day. I read nineteen books and abandoned eleven. It rained for most of the autumn.',
  },
  {
    kind: 'retrospective',
    title: 'SSAFY 11기 1학기를 돌아보며',
    url: 'https://velog.io/@oat-signal/ssafy-first-term',
    opening:
      '1학기가 눈 깜짝할 사이에 지나갔다. 알고리즘 반에서 매일 문제를 풀고 관통 프로젝트까지 달려왔다. 성적우수상은 놓쳤지만 후회는 없다. 2학기 반 배정은 다음 주에 나온다.',
  },
  {
    kind: 'retrospective',
    title: 'So long, and thanks for all the pull requests',
    url: 'https://rusty-ferry.github.io/so-long',
    headings: ['How it started', 'What I am proud of', 'What I regret', 'Thanks'],
    opening:
      'I am stepping down as maintainer at the end of this month. When I opened the repository in 2015 I was a student with too much time. I now have a daughter and no time at all, and the project deserves better. The handover document is linked in the readme.',
  },
  {
    kind: 'retrospective',
    title: '네이티브 앱 개발자의 웹 전향 6개월 차 이야기',
    opening:
      '6년 동안 안드로이드만 하다가 웹 프론트엔드 팀으로 옮겼다. 첫 달에는 CSS 한 줄에 하루를 썼다. 익숙한 것을 버리는 일은 생각보다 무서웠지만 잘한 선택이었다고 믿는다. 팀에는 나까지 일곱 명이 있다.',
  },
  {
    kind: 'retrospective',
    title: 'Frontend Engineer로서의 First Year 돌아보기',
    url: 'https://velog.io/@mint-circuit/first-year',
    opening:
      '작년 이맘때 onboarding 문서를 읽고 있었는데 벌써 1년이 지났다. 그동안 design system migration을 맡았고 rollback도 두 번 했다. 성장했다고 느낀 순간과 부끄러웠던 순간을 섞어 적는다. 회의는 주로 화요일에 있었다.',
  },
  {
    kind: 'retrospective',
    title: '글쓰기 모임 9기를 마치며',
    url: 'https://velog.io/@olive-hinge/writing-9',
    opening:
      '반년 동안 2주에 한 편씩 글을 썼다. 열두 편 중 두 편은 패스권을 썼다. 글을 쓰면서 내가 무엇을 모르는지 알게 된 것이 가장 큰 수확이다. 예치금은 거의 그대로 돌려받았다.',
  },
  {
    kind: 'retrospective',
    title: 'I shipped 12 side projects in 12 months. Here is what happened',
    url: 'https://medium.com/@brass.willow/12-in-12',
    opening:
      'Last New Year I promised myself one launch a month. I kept the promise, which surprised my partner more than me. Two of them make money, nine are gone, and one got me a job. I kept a spreadsheet for all of them.',
  },
  {
    kind: 'retrospective',
    title: '동아리 회장 임기를 마무리하며',
    url: 'https://velog.io/@gray-satchel/club-lead',
    opening:
      '1년간 학교 개발 동아리를 이끌었다. 세미나를 열네 번 열었고 마지막 데모데이에는 80명이 왔다. 사람을 모으는 일이 코드를 짜는 일보다 훨씬 어려웠다. 동아리방은 3층에 있다.',
  },
  {
    kind: 'retrospective',
    title: '데브코스 수료, 그 후',
    url: 'https://warm-ledger.tistory.com/73',
    opening:
      '수료한 지 세 달이 지났다. 동기들 절반은 취업했고 나는 아직 준비 중이다. 조급한 마음을 다스리려고 지난 과정을 차분히 되짚어 본다. 수료식 사진은 아직 안 열어 봤다.',
  },
  {
    kind: 'retrospective',
    title: '첫 회사를 떠나며',
    url: 'https://brunch.co.kr/@dryriver/12',
    opening:
      '오늘 마지막 출근을 했다. 노트북을 반납하고 나오는데 이상하게 발걸음이 느려졌다. 2019년 봄에 막내로 들어와 네 번의 개편을 겪었고, 그중 세 번은 실패했다. 건물 앞 벚나무는 그때나 지금이나 그대로다.',
  },
  {
    kind: 'retrospective',
    title: 'Joining Tallgrass',
    opening:
      'Some personal news: next Monday I start as a staff engineer at Tallgrass. After six years of consulting I missed living with my own decisions. I want to write down why I chose this team while it is still fresh. The office is across the river.',
  },
  {
    kind: 'retrospective',
    title: 'Goals for 2025',
    url: 'https://plum-compass.github.io/2025/01/02/goals',
    opening:
      "Last year's list had twelve items and I finished five. This year I am writing down four. I would like to read more, ship one thing to strangers, and stop checking mail in bed. The list is pinned above my monitor.",
  },
  {
    kind: 'retrospective',
    title: '창업 실패기: 1년 4개월의 기록',
    url: 'https://brunch.co.kr/@coldstove/2',
    opening:
      '지난달 법인을 정리했다. 공동 창업자와는 다행히 아직 친구다. 나는 CTO였지만 고객을 한 번도 만나지 않았고, 그게 가장 큰 잘못이었다. 사무실 보증금은 돌려받았다.',
  },
  {
    kind: 'retrospective',
    title: 'Lessons from my first year on call',
    opening:
      'My pager went off 61 times in twelve months, and 40 of those were disks. I used to dread the rotation and now I almost like it. Here are the things I wish somebody had told me the week before. The runbook is four pages long.',
  },
  {
    kind: 'retrospective',
    title: '팀 프로젝트 KPT 회고',
    url: 'https://velog.io/@hazel-deck/kpt',
    opening:
      '최종 발표가 끝나고 팀원들과 세 시간 동안 이야기를 나눴다. 우리가 유지하고 싶은 것은 페어 프로그래밍이었고, 문제는 늘 머지 충돌이었다. 나는 말보다 코드가 빠른 사람이라는 피드백을 받았다. 발표 자료는 팀 드라이브에 있다.',
  },
  {
    kind: 'retrospective',
    title: '입사 100일',
    url: 'https://velog.io/@ember-slip/100days',
    opening:
      '오늘로 입사한 지 딱 백 일이 되었다. 온보딩 문서가 없어서 내가 만들면서 배웠다. 첫 PR에 댓글이 47개 달렸을 때는 솔직히 숨고 싶었다. 사수님은 늘 따뜻한 차를 마신다.',
  },
  {
    kind: 'retrospective',
    title: '[5월 3주 차] 주간 회고',
    headings: ['Keep', 'Problem', 'Try'],
    opening:
      '이번 주는 야근이 많았다. 목요일에 정기 배포가 밀리면서 계획했던 공부를 거의 못 했다. 다음 주에는 출근 전 30분을 확보해 보려 한다. 금요일에는 팀 회식이 있었다.',
  },
  {
    kind: 'retrospective',
    title: '무박 2일 해커톤 참가 후기',
    opening:
      '지난 주말 처음으로 해커톤에 나갔다. 네 명이서 팀을 꾸려 재난 문자 요약 서비스를 만들었고 입상은 못 했다. 새벽 네 시에 배포가 깨졌을 때는 정말 울고 싶었다. 행사장에는 컵라면이 쌓여 있었다.',
  },
  {
    kind: 'retrospective',
    title: 'Hackathon recap: 36 hours, 4 strangers, 1 working demo',
    opening:
      'I almost did not go because I had no team. I ended up with a designer, a physicist, and somebody who only wrote Haskell. We came third, and I slept for fourteen hours afterwards. The coffee ran out at midnight.',
  },
  {
    kind: 'retrospective',
    title: '항해 플러스 10주 수료 후기',
    url: 'https://wool-gate.tistory.com/19',
    opening:
      '10주간의 과정이 끝나고 수료증을 받았다. 회사를 다니면서 병행하느라 주말이 통째로 사라졌다. 수강료가 아깝지 않았냐고 묻는다면 나는 그렇다고도 아니라고도 답하겠다. 과제는 매주 금요일에 제출했다.',
  },
  {
    kind: 'retrospective',
    title: '가을 개발자 컨퍼런스에 다녀왔습니다',
    headings: ['가게 된 계기', '인상 깊었던 세션', '느낀 점'],
    opening:
      '운 좋게 추첨에 당첨되어 회사 동료와 함께 다녀왔습니다. 세션보다 복도에서 나눈 대화가 더 기억에 남습니다. 발표자분께 용기를 내어 질문했는데 친절하게 답해 주셔서 감사했습니다. 등록 데스크는 아침 여덟 시부터 붐볐습니다.',
  },
  {
    kind: 'retrospective',
    title: '정처기 실기 3주 만에 붙은 후기',
    opening:
      '드디어 합격했다! 필기 붙고 반년을 미루다가 마지막 3주에 몰아서 공부했다. 내가 봤던 자료와 하루 일과를 적어 본다. 시험장은 집 근처 공고였다.',
  },
  {
    kind: 'retrospective',
    title: '면접 열 번 떨어지고 느낀 점',
    opening:
      '올해 하반기에 본 면접 열 번이 모두 불합격이었다. 처음에는 회사를 탓했고 나중에는 나를 탓했다. 이제 조금 거리를 두고 볼 수 있게 되어 기록으로 남긴다. 날짜순으로 적었다.',
  },
  {
    kind: 'retrospective',
    title: "Hi, I'm Noor, and this was my summer 2021 at Brightkiln",
    url: 'https://engineering.brightkiln.example/noor-summer-2021',
    opening:
      "Hi! I'm Noor, a third-year student from Leeds. This summer I worked on the storage team, where I rebuilt the compaction dashboard. I had expected to fetch coffee and instead I was on the design review in week two. The team sits in two time zones.",
  },
  {
    kind: 'retrospective',
    title: 'What I Learned Maintaining a Tiny Date Library for Two Years',
    headings: ['The first issue', 'Saying no', 'Would I do it again?'],
    opening:
      'I published the first version on a train because I was annoyed at a time zone bug. I did not expect strangers to depend on it, let alone to be angry at me about leap seconds. Two years and 41 releases later, I have some thoughts. The repository has one dependency.',
  },
  {
    kind: 'retrospective',
    title: 'TIL 말고 TYIL: This Year I Learned',
    opening:
      '매일 쓰던 TIL을 모아 보니 212개였다. 그중 지금도 기억나는 것은 열 개 남짓이다. 올 한 해 나를 바꾼 배움만 골라 정리했다. 나머지는 저장소에 그대로 두었다.',
  },
  {
    kind: 'retrospective',
    title: 'GSoC wrap-up: a summer inside a compiler',
    url: 'https://fern-static.github.io/gsoc-final',
    headings: ['What I did', 'What is left', 'Thank you'],
    opening:
      'The coding period is over and my last patch was merged on Tuesday. I proposed to add better diagnostics for match expressions and ended up rewriting half of the span handling. My mentors answered questions at hours I do not want to think about. The branch has 74 commits.',
  },
  {
    kind: 'retrospective',
    title: '안녕, 나의 2021',
    headings: ['1분기', '2분기', '3분기', '4분기', '새해에는'],
    opening:
      '코로나로 시작해서 코로나로 끝난 해였다. 졸업식도 없이 학교를 나왔고 얼굴 한 번 못 본 팀원들과 서비스를 출시했다. 나에게는 잃은 것보다 얻은 것이 많은 해였다. 달력을 새로 걸었다.',
  },
  {
    kind: 'retrospective',
    title: 'How I Got My First Dev Job at 34',
    url: 'https://dev.to/copper_lark/how-i-got-my-first-dev-job-at-34-1b2c',
    opening:
      'I had been a line cook for eleven years when my knees gave out. I learned JavaScript on a phone between shifts, and it took two hundred applications before anybody called. This is the honest version of that story. The phone had a cracked screen.',
  },
  {
    kind: 'retrospective',
    title: '개발자 2년 차, 번아웃이 왔다',
    url: 'https://brunch.co.kr/@shadeleaf/9',
    opening:
      '어느 날 에디터를 켰는데 한 줄도 쓸 수 없었다. 휴직계를 내고 두 달을 쉬었다. 나를 갉아먹은 것이 일이 아니라 비교였다는 걸 인정하기까지 오래 걸렸다. 지금은 주 4일만 일한다.',
  },
  {
    kind: 'retrospective',
    title: '수습 기간이 끝났다',
    opening:
      '3개월 수습이 지난 금요일에 끝났다. 평가 면담에서 팀장님은 질문을 더 많이 하라고 하셨다. 칭찬보다 그 말이 오래 남아 이 글을 쓴다. 면담은 30분 정도 걸렸다.',
  },
  {
    kind: 'other',
    title: 'Quillbase 2.4 Release Notes',
    url: 'https://docs.quillbase.example/releases/2.4',
    headings: ['New features', 'Breaking changes', 'Bug fixes'],
    opening:
      'This release adds incremental backups and a new query profiler. The deprecated sync API has been removed; see the migration guide. Upgrades from 2.2 require a restart of all nodes. Binaries are available for Linux and macOS.',
  },
  {
    kind: 'other',
    title: '팀 회고 도구 5가지 비교',
    headings: ['비교표', '가격', '추천'],
    opening:
      '원격 팀이 늘면서 온라인 회고 도구를 찾는 분이 많습니다. 이번 글에서는 무료 요금제를 제공하는 다섯 가지 도구의 기능과 가격을 비교합니다. 각 도구는 템플릿, 투표, 타이머를 지원합니다. 가격은 월 단위 기준입니다.',
  },
  {
    kind: 'other',
    title: '자바 30년의 역사를 돌아보다',
    url: 'https://itnews.example/java-30',
    opening:
      '자바가 탄생한 지 30년이 지났다. 가전제품용 언어로 시작해 서버 시장의 표준이 되기까지의 과정을 되짚어 본다. 2010년대에는 함수형 문법이 들어왔다. 현재는 반년마다 새 버전이 나온다.',
  },
  {
    kind: 'other',
    title: '[백준 28491] 계단 타일 - Python 풀이',
    url: 'https://flint-mug.tistory.com/210',
    headings: ['문제', '풀이', '코드', '느낀 점'],
    opening:
      '문제를 읽고 처음에는 완전 탐색을 떠올렸지만 N이 최대 십만이라 시간 초과가 났다. 점화식을 세우면 O(N)에 풀 수 있다. dp[i]는 i번째 칸까지 채우는 경우의 수이다. 전체 코드는 아래와 같다.',
  },
  {
    kind: 'other',
    title: 'How we cut our build times by 70%',
    url: 'https://engineering.millrace.example/build-times',
    headings: ['Profiling', 'Caching', 'Results'],
    opening:
      'Our monorepo took eighteen minutes to build on a good day. We profiled the pipeline and found that most of the time went to type checking. Remote caching and project references brought it down to five. The configuration is shown below.',
  },
  {
    kind: 'other',
    title: '2024년 개발자 평균 연봉, 3년 차 기준 4천만 원대',
    opening:
      '국내 개발자 3년 차의 평균 연봉이 4천만 원대 후반인 것으로 조사됐다. 채용 플랫폼이 이직자 5천 명의 자료를 분석한 결과다. 직군별로는 데이터 엔지니어가 가장 높았다. 조사는 지난 11월에 진행됐다.',
  },
  {
    kind: 'other',
    title: 'OKR과 KPI는 무엇이 다를까',
    opening:
      '목표를 관리하는 방법으로 OKR과 KPI가 자주 비교됩니다. OKR은 도전적인 목표를, KPI는 유지해야 할 지표를 다룹니다. 분기별 회고와 함께 쓰면 효과가 큽니다. 예시는 개발 팀을 기준으로 들었습니다.',
  },
  {
    kind: 'other',
    title: '10 Lessons Every Junior Developer Should Learn Early',
    headings: ['1. Read the docs', '2. Ask early', '10. Rest'],
    opening:
      'Writing code is only part of the job. These ten lessons will help you grow faster in your first year. Read error messages slowly. Ask questions in public channels.',
  },
  {
    kind: 'other',
    title: 'How to Land a Software Engineering Internship',
    headings: ['Resume', 'Networking', 'Interview preparation'],
    opening:
      'Internship season starts earlier than you think. This guide covers resumes, referrals, and the coding interview. You should apply to at least fifty companies. Recruiters spend about seven seconds on a resume.',
  },
  {
    kind: 'other',
    title: 'Your 2024 Year in Review is here | Tunelet',
    opening:
      'See your top songs, artists, and moods of the year. Open the app on your phone to get your personal recap. Share it with your friends. Available until January 15.',
  },
  {
    kind: 'other',
    title: 'What You Will Learn | Practical Kafka Course',
    url: 'https://learn.streamhut.example/kafka',
    opening:
      'Master event streaming in eight weeks with hands-on projects. By the end of this course you will be able to design topics, tune consumers, and debug lag. Join over 9,000 students. Enroll today for lifetime access.',
  },
  {
    kind: 'other',
    title: 'npm ERR! code ERESOLVE 해결 방법',
    headings: ['에러 메시지', '원인', '해결'],
    opening:
      '패키지를 설치하다가 다음과 같은 에러를 만났다. 피어 의존성 버전이 서로 맞지 않아서 생기는 문제다. 가장 간단한 해결 방법은 --legacy-peer-deps 옵션을 붙이는 것이다. 노드 버전은 20이다.',
  },
  {
    kind: 'other',
    title: '프론트엔드 부트캠프 8기 수강생 모집',
    url: 'https://camp.greenloaf.example/fe8',
    headings: ['커리큘럼', '수료생 인터뷰', '자주 묻는 질문'],
    opening:
      '6개월 만에 현업 개발자로! 그린로프 부트캠프 8기를 모집합니다. 현직자 멘토링과 실전 프로젝트, 수료 후 취업 연계까지 제공합니다. 지금 지원하면 수강료가 30% 할인됩니다. 모집 인원은 40명입니다.',
  },
  {
    kind: 'other',
    title: 'SQL로 전년 대비 성장률 구하기',
    opening:
      'LAG 함수를 쓰면 작년 값과 올해 값을 한 행에 나란히 놓을 수 있습니다. 매출 테이블을 예로 들어 성장률을 계산해 봅시다. 분모가 0일 때는 NULLIF로 처리합니다. 쿼리는 표준 SQL입니다.',
  },
  {
    kind: 'other',
    title: 'Announcing our Series B',
    url: 'https://harborline.example/blog/series-b',
    opening:
      'Today we are thrilled to announce that Harborline has raised 40 million dollars to bring modern tooling to shipyards. Over the last two years our team has grown from twelve to ninety. The funding will accelerate our product roadmap. We are hiring across all teams.',
  },
  {
    kind: 'other',
    title: 'How to Run a Sprint Retrospective People Do Not Dread',
    url: 'https://medium.com/@agile.anvil/how-to-run-a-retro',
    headings: ['What went well', 'What did not go well', 'Action items'],
    opening:
      'A retrospective is a meeting at the end of a sprint in which the team looks back and picks one thing to improve. In this guide you will learn a five-step agenda that fits in an hour. Start by asking everyone to write down what went well. Use a timer for each step.',
  },
  {
    kind: 'other',
    title: '백엔드 체험형 인턴 모집 (3개월)',
    headings: ['이런 일을 합니다', '이런 분을 찾습니다', '지원 방법'],
    opening:
      '결제 플랫폼 팀에서 함께할 체험형 인턴을 찾습니다. 인턴 기간 동안 멘토와 함께 실제 서비스 과제를 수행하게 됩니다. 우수 인턴에게는 정규직 전환 면접 기회를 드립니다. 근무지는 판교입니다.',
  },
  {
    kind: 'other',
    title: '기계식 키보드 1년 사용기',
    headings: ['장점', '단점'],
    opening:
      '작년 겨울에 산 적축 키보드를 1년 동안 썼다. 회사에서는 소음 때문에 눈치가 보였지만 타건감은 여전히 좋다. 키캡은 두 번 바꿨다. 구매처와 가격은 아래에 적었다.',
  },
  {
    kind: 'other',
    title: 'Software Engineering Internship, Summer 2026',
    url: 'https://jobs.millrace.example/swe-intern-2026',
    headings: ['Responsibilities', 'Requirements', 'Benefits'],
    opening:
      'Millrace is hiring interns for our twelve-week summer program. You will work with a mentor on a project that ships to customers. Applicants must be enrolled in a degree program. Apply by February 1.',
  },
  {
    kind: 'other',
    title: 'What I Wish Every Tutorial Said About Promises',
    headings: ['States', 'Chaining', 'Errors'],
    opening:
      'A promise is not a value; it is a place where a value will be. Once that clicks, then and catch read like plain prose. Let us build a tiny promise from scratch. The code runs in any browser.',
  },
  {
    kind: 'other',
    title: '니모 미러리스 카메라 3개월 사용 후기',
    url: 'https://blog.photo-dalgona.example/nimo',
    headings: ['장점', '단점', '총평'],
    opening:
      '3개월 동안 일상과 여행에서 써 본 솔직한 후기입니다. 색감은 만족스럽지만 배터리가 아쉬웠습니다. 번들 렌즈로도 야경이 꽤 잘 나옵니다. 무게는 렌즈를 포함해 610g입니다.',
  },
  {
    kind: 'other',
    title: "'회고' 카테고리의 글 목록",
    url: 'https://woven-cup.tistory.com/category/회고',
    opening:
      '2022년 회고 2022.12.30. 인턴을 마치며 2022.08.31. 부트캠프 후기 2022.02.11. 이전 1 2 3 다음. 전체 글 24개.',
  },
  {
    kind: 'other',
    title: '정보처리기사 실기 요약: 디자인 패턴',
    url: 'https://velog.io/@pale-abacus/jcg-pattern',
    opening:
      '시험에 자주 나오는 디자인 패턴을 생성, 구조, 행위로 나누어 정리했다. 두음을 따서 외우면 쉽다. 2023년 1회 기출에서는 어댑터 패턴이 나왔다. 표를 여러 번 읽자.',
  },
  {
    kind: 'other',
    title: 'Top 50 JavaScript Interview Questions (with Answers)',
    opening:
      'Preparing for a front-end interview? These fifty questions cover closures, prototypes, promises, and the event loop. Each answer comes with a short code sample. Questions are ordered from junior to senior.',
  },
  {
    kind: 'other',
    title: '[프로그래머스] 2023년 상반기 반품 집계하기 - Oracle',
    headings: ['문제 설명', '정답 쿼리'],
    opening:
      '주문 테이블에서 2023년 1월부터 6월까지의 반품 수를 월별로 구하는 문제이다. 날짜 함수와 GROUP BY를 함께 써야 한다. 결과는 월을 기준으로 오름차순 정렬한다. 난이도는 Level 3이다.',
  },
  {
    kind: 'other',
    title: '[Spring] @Transactional 전파 옵션 정리',
    url: 'https://velog.io/@cork-lamp/transactional',
    headings: ['REQUIRED', 'REQUIRES_NEW', 'NESTED', '정리'],
    opening:
      '스프링의 트랜잭션 전파 속성은 모두 일곱 가지입니다. 기본값은 REQUIRED이며 기존 트랜잭션이 있으면 참여하고 없으면 새로 만듭니다. 예제 코드로 하나씩 확인해 보겠습니다. 테스트에는 H2를 사용했습니다.',
  },
  {
    kind: 'other',
    title: '토익 900점 단기 합격 후기 이벤트 | 바로영어학원',
    opening:
      '수강생이 직접 남긴 생생한 합격 후기를 만나 보세요. 후기를 남겨 주시면 추첨을 통해 커피 쿠폰을 드립니다. 단 4주 만에 목표 점수를 달성한 비결을 공개합니다. 이벤트는 예고 없이 끝날 수 있습니다.',
  },
  {
    kind: 'other',
    title: '[책 리뷰] 등대지기의 아이들',
    opening:
      '오랜만에 밤을 새워 소설을 읽었다. 등대지기인 아버지를 떠나보낸 남매의 20년을 돌아보는 이야기다. 마지막 장을 덮고 나서도 한참을 자리에서 일어나지 못했다. 문장은 짧고 건조하다.',
  },
  {
    kind: 'other',
    title: '헬스장 PT 30회 후기',
    headings: ['시작한 계기', '과정', '느낀 점'],
    opening:
      '올해 목표 중 하나가 체력이라 PT를 끊었다. 3개월 동안 8kg을 뺐고 느낀 점이 많다. 트레이너 선생님과 식단, 비용을 솔직하게 적는다. 다음에는 수영에 도전하려 한다.',
  },
  {
    kind: 'other',
    title: 'OpenHarvest Hackathon 2025: Rules, Tracks, and Prizes',
    url: 'https://openharvest.example/hackathon',
    opening:
      'Join 500 hackers for 48 hours of building tools for farmers. Teams may have up to four members. Submissions are judged on impact, design, and code. Registration closes on May 20.',
  },
  {
    kind: 'other',
    title: '2025 하반기 신입 개발자 공개채용',
    url: 'https://careers.oakbridge.example/2025h2',
    headings: ['담당 업무', '자격 요건', '우대 사항', '전형 절차'],
    opening:
      '오크브리지와 함께 성장할 신입 개발자를 모집합니다. 서류 접수 후 코딩 테스트와 두 차례의 면접이 진행됩니다. 우대 사항과 복지 제도를 확인하세요. 접수 마감은 10월 12일입니다.',
  },
  {
    kind: 'other',
    title: 'Understanding Completed and Failed Pods in Kubernetes Jobs',
    opening:
      'A job creates one or more pods and waits until they finish. If a pod fails, the controller retries it with a growing delay. You can limit the retries with backoffLimit. Finished jobs can be removed with a TTL.',
  },
  {
    kind: 'other',
    title: '신입 프론트엔드 면접 질문 100선',
    url: 'https://velog.io/@button-moth/fe-interview',
    opening:
      '신입 개발자 면접에서 자주 나오는 질문을 모았습니다. 브라우저 렌더링, 이벤트 루프, 클로저부터 인성 질문까지 다룹니다. 답변은 접어 두었으니 먼저 스스로 말해 보세요. 질문은 계속 추가됩니다.',
  },
  {
    kind: 'other',
    title: 'TIL: CSS :has() can replace your parent class hacks',
    opening:
      'Today I learned that the has selector matches a parent by its children. This makes form styling much simpler. Browser support is good as of this year. Here is a short example.',
  },
  {
    kind: 'other',
    title: 'Ines Okafor joins Veldtware as Chief Technology Officer',
    opening:
      'Veldtware, the leading provider of agricultural software, today announced the appointment of Ines Okafor as CTO. Okafor brings twenty years of experience in distributed systems. She previously led engineering at two public companies. The appointment is effective immediately.',
  },
  {
    kind: 'other',
    title: '2025년 프론트엔드 트렌드 5가지 전망',
    opening:
      '2024년 한 해 동안 프론트엔드 생태계는 서버 컴포넌트를 중심으로 빠르게 변했습니다. 전문가들은 내년에 빌드 도구의 통합이 가속화될 것으로 봅니다. 주목해야 할 다섯 가지 흐름을 정리했습니다. 각 항목의 출처는 글 끝에 있습니다.',
  },
  {
    kind: 'other',
    title: '[TIL] 240311 자바 컬렉션',
    headings: ['List', 'Set', 'Map'],
    opening:
      '오늘은 리스트와 셋의 차이를 공부했다. HashSet은 순서를 보장하지 않는다. LinkedHashMap으로 LRU 캐시를 만드는 예제도 따라 해 보았다. 내일은 스트림을 볼 예정이다.',
  },
  {
    kind: 'other',
    title: 'Retrospective Templates for Agile Teams | Boardling',
    url: 'https://boardling.example/templates/retrospective',
    opening:
      'Choose from over forty ready-made retrospective templates and invite your team in one click. Boardling works with the tools you already use. Start free, no credit card required. Plans start at eight dollars per seat.',
  },
  {
    kind: 'other',
    title: 'Book Review: The Night Kilns',
    opening:
      'The second novel by the author of Saltwork is a quieter and stranger book. It follows a potter looking back on a long marriage. I read it in two sittings and cried on a bus. It runs to 310 pages.',
  },
  {
    kind: 'other',
    title: '실패 없는 김장 김치 레시피',
    opening:
      '올해도 어김없이 김장철이 돌아왔습니다. 작년에 너무 짜게 담가서 이번에는 소금 양을 줄였어요. 절임 배추 20kg 기준 양념 비율을 알려 드립니다. 생새우를 넣으면 시원한 맛이 납니다.',
  },
  {
    kind: 'other',
    title: 'A Look Back at Fifty Years of Unix Pipes',
    opening:
      'The vertical bar entered the shell in 1973 and has barely changed since. This article traces how it spread from one laboratory to every laptop. Early pipes wrote to temporary files. Later kernels kept the data in memory.',
  },
  {
    kind: 'other',
    title: '#회고 태그 글 목록',
    url: 'https://blog.example.com/tags/회고',
    opening:
      '2024년을 마무리하며. 취준 1년의 기록. 우테코 레벨 2 회고. 네 번째 이직을 마치고. 모두 88개의 글이 있습니다.',
  },
  {
    kind: 'other',
    title: 'How to Write a Blameless Postmortem',
    headings: ['Timeline', 'Root cause', 'What went well', 'Lessons learned'],
    opening:
      'A good postmortem explains what happened, why it happened, and what will change. This guide walks through a template you can copy. Begin with a timeline in UTC. Avoid naming individuals.',
  },
  {
    kind: 'other',
    title: 'Posts tagged "retrospective"',
    url: 'https://basalt-hat.github.io/tags/retrospective/',
    opening:
      'Year in review 2021. Leaving my first job. What I learned from teaching. 14 posts, newest first. Subscribe by RSS.',
  },
];
