import type { PostRow } from './posts.ts';

/** Invented posts the cues may be tuned on: every one must be judged right. */
export const tuneRows: PostRow[] = [
  {
    kind: 'retrospective',
    title: '하반기 결산',
    url: 'https://velog.io/@thistle-bay/h2',
    opening:
      '연말이라 조용한 사무실에서 쓴다. 7월에 팀을 옮겼고 10월에 처음으로 장애를 냈다. 장애 이후로 나는 배포 전에 물을 한 잔 마시는 습관이 생겼다. 숫자로 보면 PR은 184개였다.',
  },
  {
    kind: 'retrospective',
    title: '2024 상반기 회고: 잘한 것과 못한 것',
    url: 'https://paper-otter.tistory.com/88',
    opening:
      '벌써 7월이 되었다. 1월에 세운 목표 여섯 개 중에 지킨 것은 두 개뿐이다. 운동은 거의 못 했지만 코드 리뷰만큼은 꾸준히 참여했다. 표로 정리하니 생각보다 한 일이 많았다.',
  },
  {
    kind: 'retrospective',
    title: '그래도 계속',
    url: 'https://brunch.co.kr/@latebell/33',
    headings: ['올해 한 일', '내년의 목표'],
    opening:
      '불합격 메일을 스무 번쯤 받았을 때 노트북을 덮었다. 한 달을 쉬고 다시 열었더니 신기하게도 코드가 읽혔다. 그리고 지난 9월, 작은 핀테크 회사의 개발자가 되었다. 사무실 창밖으로 철길이 보인다.',
  },
  {
    kind: 'retrospective',
    title: '부스트캠프 챌린지 4주를 지나며',
    url: 'https://velog.io/@stone-lilac/boost-challenge',
    opening:
      '매일 새로운 미션이 열리고 매일 새벽에 잠들었다. 낯선 사람들과 서로의 코드를 읽어 주던 시간이 제일 좋았다. 멤버십에 붙지 못하더라도 나는 이 한 달을 오래 기억할 것 같다. 발표는 다음 주 수요일이다.',
  },
  {
    kind: 'retrospective',
    title: '네트워크 책 스터디 3개월 회고',
    url: 'https://velog.io/@quiet-anchor/study-retro',
    opening:
      '다섯 명이 모여 매주 목요일 밤에 한 장씩 읽었다. 중간에 두 명이 그만두었고 나도 한 번 빠졌다. 그래도 끝까지 완주했다는 사실이 뿌듯하다. 화상 회의 링크는 매번 같았다.',
  },
  {
    kind: 'retrospective',
    title: '소프트웨어 마에스트로 최종 합격 수기',
    url: 'https://cobalt-tea.tistory.com/41',
    opening:
      '두 번의 탈락 끝에 세 번째 도전에서 붙었습니다. 1차 코테, 2차 코테, 심층 면접 순서로 제 경험을 적어 보겠습니다. 문제 자체는 공개할 수 없으니 준비 방법 위주로 썼습니다. 면접장은 강남이었습니다.',
  },
  {
    kind: 'retrospective',
    title: '체험형 인턴 6개월, 그리고 전환 실패',
    url: 'https://velog.io/@slow-lantern/intern-6',
    opening:
      '결론부터 말하면 정규직 전환은 되지 않았다. 그래도 결제 서버 팀에서 보낸 반년은 학교에서 배우지 못한 것들로 가득했다. 첫 배포를 하던 날 손이 떨리던 기억이 아직 생생하다. 팀원들은 매일 오전에 짧게 모였다.',
  },
  {
    kind: 'retrospective',
    title: '쉼표',
    url: 'https://brunch.co.kr/@inkpond/7',
    opening:
      '다음 달이면 백수가 된다. 팀장님께 퇴사하겠다고 말씀드린 날, 나는 집까지 두 시간을 걸었다. 4년 동안 나는 무엇을 만들었고 무엇을 잃었을까. 천천히 적어 보려 한다.',
  },
  {
    kind: 'retrospective',
    title: '첫 발표를 마치고',
    url: 'https://velog.io/@narrow-tide/first-talk',
    opening:
      '사내 밋업에서 20분짜리 발표를 했다. 연습을 열 번 넘게 했는데도 첫 문장을 더듬었다. 끝나고 두 분이 찾아와 질문해 주셔서 정말 기뻤다. 슬라이드는 38장이었다.',
  },
  {
    kind: 'retrospective',
    title: 'From PHP to Elixir: a personal story',
    opening:
      'I wrote PHP for nine years and I was good at it. Then our startup was bought, and the new team wrote only Elixir. For the first three months I felt like a beginner again, and I did not enjoy it. The old code base is still running somewhere.',
  },
  {
    kind: 'retrospective',
    title: 'Two years in: notes from a solo founder',
    opening:
      'It has been two years since I left salaried work to sell an invoicing tool to plumbers. Revenue is finally boring. I made every mistake I had been warned about and a few new ones. Most of the plumbers call me on the phone.',
  },
  {
    kind: 'retrospective',
    title: '부트캠프 6개월을 마치고',
    url: 'https://pebble-note.github.io/bootcamp-end/',
    opening:
      '드디어 6개월의 여정이 끝났다. 아침 아홉 시부터 밤 열 시까지 모니터 앞에 앉아 있던 날들이 꿈만 같다. 함께한 팀원들에게 고맙다는 말을 먼저 남긴다. 강의장은 지하철역에서 걸어서 십 분이었다.',
  },
  {
    kind: 'retrospective',
    title: 'Ten years of this blog',
    url: 'https://vellum-ox.github.io/ten-years/',
    opening:
      'I wrote my first post here in a dormitory, about a segfault. A decade and 160 posts later I barely recognize the person who wrote it. I went through the archive this weekend and tried to be kind. The theme has changed four times.',
  },
  {
    kind: 'retrospective',
    title: '오픈소스 컨트리뷰션 아카데미 참여 후기',
    opening:
      '처음으로 남의 저장소에 PR을 올렸고 세 번 만에 머지되었다. 멘토님과 멘티 열두 명이 격주로 만났다. 영어로 리뷰를 주고받는 것이 두려웠는데 생각보다 할 만했다. 발대식은 온라인으로 열렸다.',
  },
  {
    kind: 'retrospective',
    title: '첫 이직 후기 (feat. 서류 40개)',
    url: 'https://velog.io/@tin-harbor/first-move',
    opening:
      '3년 가까이 다닌 회사를 떠나 새 회사로 옮겼다. 준비하면서 다른 사람들의 글이 큰 힘이 되었기에 나도 과정을 남겨 본다. 퇴근 후 매일 두 시간씩 이력서를 고쳤다. 카페 영수증만 한 뭉치가 쌓였다.',
  },
  {
    kind: 'retrospective',
    title: '1인 서비스를 1년 운영하며 배운 것들',
    url: 'https://brunch.co.kr/@foldedmap/4',
    opening:
      '작년 2월에 혼자 만든 가계부 서비스가 한 돌을 맞았다. 가입자는 1,900명이고 유료 회원은 34명이다. 처음 결제 알림이 왔을 때 나는 버스 안에서 소리를 질렀다. 서버는 한 대로 충분했다.',
  },
  {
    kind: 'retrospective',
    title: '[우테코] 프리코스 4주 차를 마치며',
    headings: ['1주 차', '2주 차', '3주 차', '4주 차', '소감'],
    opening:
      '마지막 미션을 제출했다. 4주 동안 나의 코드가 조금씩 달라지는 것을 보는 일이 즐거웠다. 특히 3주 차 피드백을 읽고 객체를 나누는 기준이 완전히 바뀌었다. 제출 마감은 자정이었다.',
  },
  {
    kind: 'retrospective',
    title: '산책 기록 앱 "도담길" 프로젝트를 끝내며',
    url: 'https://velog.io/@bent-maple/dodamgil-end',
    headings: ['맡은 역할', '좋았던 점', '아쉬웠던 점', '다음에는'],
    opening:
      '4개월 동안 진행한 팀 프로젝트가 지난주 발표를 끝으로 마무리되었다. 나는 지도와 알림 파트를 맡았다. 아쉬웠던 점이 많아서 글로 남겨 두려고 한다. 앱은 스토어에 올라가 있다.',
  },
  {
    kind: 'retrospective',
    title: 'My Internship Experience (Part 2)',
    url: 'https://medium.com/@salt.meridian/internship-part-2',
    opening:
      'In the last post I described how I got the offer. This one covers the eight weeks after onboarding, including the demo that crashed in front of the whole floor. My mentor was patient in ways I did not deserve. Lunch was at noon on most days.',
  },
  {
    kind: 'retrospective',
    title: 'Interning at Pinecrest Labs from the other side of the ocean',
    url: 'https://blog.pinecrest-labs.example/interning-remotely',
    opening:
      'I am a junior at a university in Lagos and I spent this summer on the maps team without ever seeing the office. My project was a tile cache that survives a bad connection. I was nervous to turn my camera on for the first week. The laptop came by courier.',
  },
  {
    kind: 'retrospective',
    title: '2022년을 보내며',
    url: 'https://linen-frog.tistory.com/57',
    opening:
      '매년 쓰겠다고 다짐하고 3년 만에 쓴다. 올해의 키워드는 적응이었다. 팀이 두 번 바뀌었고 언어도 한 번 바뀌었다. 창밖에는 눈이 온다.',
  },
  {
    kind: 'retrospective',
    title: '42서울 라피신 후기',
    opening:
      '한 달 동안 클러스터에서 살다시피 했다. 마지막 시험에서 0점을 받고도 붙은 걸 보면 점수가 전부는 아닌 것 같다. 동료 평가를 하며 만난 사람들과 지금도 연락한다. 의자는 생각보다 편했다.',
  },
  {
    kind: 'retrospective',
    title: '2023년 회고',
    url: 'https://velog.io/@moss-kettle/2023년-회고',
    opening:
      '어느덧 12월의 마지막 주다. 올해는 사이드 프로젝트를 두 개 시작했고 하나는 접었다. 기억이 더 흐려지기 전에 한 해를 월별로 적어 둔다. 사진첩과 깃허브 잔디를 번갈아 보며 썼다.',
  },
  {
    kind: 'retrospective',
    title: '개발자에서 PM으로, 직무를 바꾼 뒤의 기록',
    url: 'https://brunch.co.kr/@cedarline/21',
    opening:
      '직무를 바꾼 지 만 1년이 되었다. 커밋 대신 문서를 쓰고 있으면 가끔 내가 일을 하는지 의심스럽다. 후회하냐는 질문을 많이 받아서 솔직하게 써 보기로 했다. 책상은 그대로 같은 자리다.',
  },
  {
    kind: 'retrospective',
    title: 'Retrospective',
    url: 'https://quartz-mole.github.io/retrospective',
    opening:
      'It is my last week as a student, so I went back through four years of commits. I found a calculator, a chat app that never chatted, and the compiler that made me want to do this for a living. I am grateful to more people than I can list. The commits are all public.',
  },
  {
    kind: 'retrospective',
    title: 'TDD 교육 과정을 듣고 나서',
    headings: ['수강 계기', '과정', '느낀 점', '앞으로'],
    opening:
      '7주짜리 온라인 과정을 마쳤다. 리뷰어님께 받은 코멘트만 130개가 넘는다. 무엇보다 나는 테스트를 싫어한 게 아니라 설계를 피하고 있었다는 걸 깨달았다. 미션은 모두 네 개였다.',
  },
  {
    kind: 'retrospective',
    title: '전역하고 다시 개발자로 살아 본 1년',
    opening:
      '작년 11월에 전역했다. 복귀하고 나니 프레임워크 버전이 두 번 올라가 있었고 나는 깃 명령어부터 다시 외웠다. 복학과 외주를 병행하면서 배운 것들을 적는다. 군번줄은 서랍에 있다.',
  },
  {
    kind: 'retrospective',
    title: 'My first KubeDays: three days, two colds, one new friend',
    opening:
      'I bought the ticket with my own money, which made me attend more talks than was sensible. By the second afternoon I had stopped taking notes and started talking to people. This is my story of the hallway, not a summary of the keynotes. The venue was near the port.',
  },
  {
    kind: 'retrospective',
    title: 'Year in Review: 2022',
    url: 'https://dev.to/inkwell_fox/year-in-review-2022-3k1a',
    opening:
      'This is the fourth time I sit down in late December to write one of these. It was a year of two apartments, one new team, and far too many half-finished drafts. I will go month by month because my memory works that way. The radiator in this room still clanks.',
  },
  {
    kind: 'retrospective',
    title: '학부 4년을 정리하며',
    headings: ['1학년', '2학년', '3학년', '4학년', '대학 생활 회고'],
    opening:
      '지난주에 졸업식을 했다. 전과해서 들어온 컴퓨터공학과에서 꼴찌로 시작해 과탑으로 끝냈다. 학기별로 무엇을 했고 무엇을 후회하는지 적어 본다. 학사모는 빌린 것이었다.',
  },
  {
    kind: 'retrospective',
    title: 'I quit my job without a plan',
    url: 'https://medium.com/@thin.orchard/i-quit',
    opening:
      'On the second of April I handed in my notice, with no offer waiting. My manager asked whether I was all right, and I said I did not know. It has been five months and I finally have an answer. The savings lasted longer than I expected.',
  },
  {
    kind: 'retrospective',
    title: '캡스톤 대상 받은 이야기',
    opening:
      '솔직히 우리 팀이 받을 줄은 몰랐다. 중간 발표 때 교수님께 주제를 바꾸라는 말까지 들었기 때문이다. 1년 동안 셋이서 밤을 새우며 겪은 일을 풀어 본다. 상금으로는 고기를 먹었다.',
  },
  {
    kind: 'retrospective',
    title: 'A letter to the intern I was',
    url: 'https://medium.com/@sorrel.gate/letter',
    opening:
      'Four summers ago I sat in a parking lot for ten minutes before my first day because I was sure they had made a mistake. I now mentor interns at the same company. I wrote this for them, but mostly for me. The parking lot has been paved since.',
  },
  {
    kind: 'retrospective',
    title: 'Postmortem: the side project nobody used',
    opening:
      'I spent fourteen months of evenings on a recipe planner and it peaked at eleven users, four of them related to me. I am shutting it down this weekend. I want to be honest about where my time went. The domain expires in May.',
  },
  {
    kind: 'retrospective',
    title: '2020 was weird',
    url: 'https://dev.to/night_plough/2020-was-weird-5d9e',
    opening:
      'In January I was planning to speak at four conferences. I ended up giving zero talks and learning to bake. My team shipped more than in any year before, which I am still trying to understand. The sourdough starter is named Cron.',
  },
  {
    kind: 'retrospective',
    title: 'Good things, bad things',
    url: 'https://marble-inch.github.io/2019/12/30/good-bad',
    headings: ['2019 in work', '2019 in life', 'What I want from 2020'],
    opening:
      'I write one of these at the end of every December. This year I got promoted, and my grandmother died, and I am still not sure how both fit in one sentence. I gave my first talk in May. The list below is unsorted.',
  },
  {
    kind: 'retrospective',
    title: 'Leaving Lumenforge',
    url: 'https://tallow-wick.github.io/posts/leaving-lumenforge',
    opening:
      'Friday was my last day. I joined when there were nine of us in a former bakery and I leave a company of three hundred. I am proud of the query planner and less proud of the four rewrites it took. The bakery sign is still there.',
  },
  {
    kind: 'retrospective',
    title: 'Why I left big tech for a public library',
    opening:
      'I spent seven years on ads infrastructure and was well paid for it. Last autumn I took a sixty percent pay cut to run the systems of a county library. People assume that I burned out, and they are half right. The servers are named after poets.',
  },
  {
    kind: 'retrospective',
    title: 'Twelve Weeks at a Programming Retreat',
    opening:
      'I took a sabbatical to spend a spring writing code with strangers. In week one I felt like a fraud; by week seven I was teaching a session on parsers. I keep being asked if it was worth it, so I am writing it down. We met in an old textile mill.',
  },
  {
    kind: 'retrospective',
    title: '사이드 프로젝트로 월 10만 원을 벌기까지',
    opening:
      '퇴근하고 만든 크롬 확장 프로그램이 지난달 처음으로 10만 원을 넘겼다. 돌이켜 보면 포기할 이유가 더 많았다. 9개월 동안 있었던 일을 시간순으로 적는다. 광고는 하나도 붙이지 않았다.',
  },
  {
    kind: 'retrospective',
    title: 'Looking Back on 18 Months of Working Remotely',
    opening:
      'When I took this job I had never worked from home for more than a day. I have since moved cities twice without changing teams. Some of what I believed about focus turned out to be wrong. My desk faces a brick wall.',
  },
  {
    kind: 'other',
    title: '아이폰 17 프로 한 달 사용 후기',
    url: 'https://apple-shelf.tistory.com/5',
    headings: ['디자인', '성능', '좋았던 점', '아쉬운 점'],
    opening:
      '출시일에 사서 한 달을 썼습니다. 전작과 비교했을 때 카메라와 발열이 가장 크게 달라졌습니다. 배터리는 하루를 넉넉히 버팁니다. 색상은 네이비를 골랐습니다.',
  },
  {
    kind: 'other',
    title: 'Microservices were a mistake for most of us',
    url: 'https://medium.com/@grumpy.spool/microservices',
    opening:
      'Every architecture diagram drawn since 2016 has too many boxes. Splitting a system before you understand it moves the complexity into the network. Teams should start with a monolith and earn their boundaries. Conway said much the same in 1968.',
  },
  {
    kind: 'other',
    title: 'My Neovim Setup in 2024',
    url: 'https://onion-glyph.github.io/neovim-2024',
    headings: ['Plugins', 'Key mappings', 'Colors'],
    opening:
      'People keep asking for my config, so here it is. I use a plugin manager, a fuzzy finder, and a handful of mappings. Clone the repository and run the install script. It requires version 0.10 or later.',
  },
  {
    kind: 'other',
    title: 'Docker Compose로 PostgreSQL 띄우기',
    opening:
      '이번 글에서는 도커 컴포즈로 로컬 개발용 PostgreSQL을 띄우는 방법을 알아보겠습니다. 먼저 프로젝트 루트에 compose.yaml 파일을 만듭니다. 볼륨을 지정하지 않으면 컨테이너를 지울 때 데이터가 사라집니다. 포트는 5432를 사용합니다.',
  },
  {
    kind: 'other',
    title: '스프린트 회고 진행하는 법: KPT부터 4L까지',
    url: 'https://blog.teamloop.example/sprint-retro-guide',
    headings: ['회고란?', '1단계: 분위기 만들기', '2단계: 데이터 모으기', 'KPT', '4L'],
    opening:
      '스프린트 회고는 팀이 일하는 방식을 점검하는 회의입니다. 이 글에서는 퍼실리테이터가 준비해야 할 것과 진행 순서를 단계별로 설명합니다. 먼저 참가자에게 포스트잇을 나누어 주세요. 회의 시간은 60분이 적당합니다.',
  },
  {
    kind: 'other',
    title: 'Light and Salt: A Retrospective at the Marlow Museum',
    url: 'https://marlow-museum.example/exhibitions/light-and-salt',
    opening:
      'This retrospective brings together ninety paintings from five decades of work. Visitors can look back on the early seascapes as well as the late portraits. Tickets are available at the door. The exhibition runs until June.',
  },
  {
    kind: 'other',
    title: 'KubeDays 2025 recap: everything announced on day one',
    headings: ['Scheduler', 'Mesh', 'Acquisitions'],
    opening:
      'The first day of KubeDays brought a new scheduler, a managed mesh, and two acquisitions. Here is a roundup of the announcements. The scheduler enters beta next month. Pricing was not disclosed.',
  },
  {
    kind: 'other',
    title: '2024 in Numbers: Harborline Annual Report',
    url: 'https://harborline.example/annual-report-2024',
    opening:
      'Revenue grew 38 percent to 61 million dollars. The company opened offices in Busan and Rotterdam. Customer retention reached 97 percent. The full report can be downloaded as a PDF.',
  },
  {
    kind: 'other',
    title: '[Java] 제네릭 완벽 정리',
    url: 'https://velog.io/@dim-pulley/java-generics',
    opening:
      '제네릭은 클래스가 다룰 타입을 밖에서 정하는 기능이다. 와일드카드의 상한과 하한이 헷갈리는 경우가 많다. PECS 규칙 하나만 기억하면 된다. 예제는 자바 17로 작성했다.',
  },
  {
    kind: 'other',
    title: 'Migrating from v3 to v4',
    url: 'https://docs.loomjs.example/migration',
    opening:
      'This page lists the changes that affect most projects. The default export has been removed in favor of named exports. Run the codemod before you upgrade. Node 20 or later is required.',
  },
  {
    kind: 'other',
    title: 'The Banana Bread I Have Made Every Sunday for a Year',
    url: 'https://crumb-and-cove.example/banana-bread',
    headings: ['Ingredients', 'Method', 'Notes'],
    opening:
      'I have baked this loaf fifty-two times and I am finally happy with it. The secret I learned is to roast the bananas in their skins. Preheat the oven to 175 degrees. It keeps for three days in a tin.',
  },
  {
    kind: 'other',
    title: 'An interview with the maintainer of Pinion',
    url: 'https://osweekly.example/pinion-interview',
    opening:
      'Pinion has quietly become the default job queue for small teams. We sat down with its maintainer to talk about funding, burnout, and version two. The interview has been edited for length. Version two is due in spring.',
  },
  {
    kind: 'other',
    title: 'Next.js로 블로그 만들기 (1) - 프로젝트 세팅',
    headings: ['프로젝트 생성', 'ESLint 설정', '마치며'],
    opening:
      '이번 시리즈에서는 Next.js로 나만의 블로그를 만들어 봅니다. 첫 번째 글에서는 프로젝트를 생성하고 린트를 설정합니다. 터미널에서 다음 명령을 실행하세요. 다음 글에서는 마크다운을 다룹니다.',
  },
  {
    kind: 'other',
    title: 'Redis 분산 락 적용기',
    url: 'https://velog.io/@loose-gasket/redis-lock',
    headings: ['문제 상황', '해결 방법', '성능 테스트', '결론'],
    opening:
      '선착순 쿠폰 발급에서 동시성 문제가 발생했다. 낙관적 락과 비관적 락을 비교한 뒤 Redisson을 쓰기로 했다. 부하 테스트 결과 초당 2천 건을 처리할 수 있었다. 설정 코드는 다음과 같다.',
  },
  {
    kind: 'other',
    title: '알고리즘 스터디원 모집합니다 (3명)',
    opening:
      '매주 토요일 오전에 함께 문제를 풀 스터디원을 구합니다. 골드 이상이면 좋지만 꾸준함이 더 중요합니다. 한 달에 한 번 회고도 할 예정입니다. 오픈채팅으로 연락 주세요.',
  },
  {
    kind: 'other',
    title: '퇴사 절차와 실업급여 신청 방법 총정리',
    url: 'https://money-radish.tistory.com/301',
    opening:
      '퇴사를 앞두고 있다면 꼭 알아야 할 절차를 정리했습니다. 실업급여는 이직일 다음 날부터 12개월 안에 신청해야 합니다. 필요한 서류는 아래와 같습니다. 상한액은 매년 바뀝니다.',
  },
  {
    kind: 'other',
    title: 'Design Doc: Goals and Non-Goals of the Cache Layer',
    opening:
      'This document proposes a read-through cache in front of the catalog service. Goals for the next quarter are lower latency and fewer cold starts. Write-back caching is a non-goal. Reviewers are listed at the top.',
  },
  {
    kind: 'other',
    title: '"회고" 검색 결과',
    url: 'https://blog.example.com/search?q=%ED%9A%8C%EA%B3%A0',
    opening:
      '총 1,204개의 포스트를 찾았습니다. 2023년 회고, 상반기 회고, 첫 회사 퇴사 회고, 인턴 회고 등 관련 글이 있습니다. 최신순 정확도순. 더 보기.',
  },
  {
    kind: 'other',
    title: '성수동 파스타 맛집 내돈내산 후기',
    opening:
      '주말에 친구와 다녀온 성수동 파스타집을 소개합니다. 웨이팅은 40분 정도였고 직원분들이 친절했어요. 트러플 크림이 인상 깊었습니다. 주차는 어렵습니다.',
  },
  {
    kind: 'other',
    title: "Hi, I'm Lena. I build calm software.",
    url: 'https://lena-forge.example/',
    headings: ['Projects', 'Services', 'Contact'],
    opening:
      'I am a product engineer based in Graz with eight years of experience. I help small teams ship web apps. See my selected projects below or get in touch. I am available from September.',
  },
  {
    kind: 'other',
    title: 'Looking back through history with git reflog',
    url: 'https://dev.to/knot_badger/git-reflog-77c',
    opening:
      'Ever lost a commit after a bad rebase? The reflog remembers where HEAD has been. Run git reflog to list the entries, then reset to the one you want. Entries expire after ninety days.',
  },
  {
    kind: 'other',
    title: '라식 수술 1년 후기',
    opening:
      '수술한 지 벌써 1년이 지났다. 안경 없이 산 한 해를 돌아보면 대만족이다. 병원 선택과 비용, 회복 과정을 정리했다. 야간 빛 번짐은 석 달쯤 갔다.',
  },
  {
    kind: 'other',
    title: '백엔드 개발자 이력서 | 문서윤',
    headings: ['경력', '프로젝트', '수료 및 수상'],
    opening:
      '대용량 트래픽을 다뤄 온 4년 차 백엔드 개발자입니다. 주문 서비스의 응답 속도를 40% 개선한 경험이 있습니다. 코드 리뷰와 문서화를 중요하게 생각합니다. 연락처는 아래에 있습니다.',
  },
  {
    kind: 'other',
    title: 'Archive: 2023',
    url: 'https://umber-loom.github.io/archives/2023',
    opening:
      'December: Year in review, Fixing a flaky test. October: My talk at the meetup. July: Leaving my job. 31 posts in 2023. Older posts are on the next page.',
  },
  {
    kind: 'other',
    title: 'First-Year Curriculum | BSc Computer Science',
    url: 'https://www.westmoor.example/cs/first-year',
    opening:
      'In the first year students take programming, discrete mathematics, and computer systems. Each module is worth fifteen credits. Assessment combines coursework and exams. Optional internships are offered after the second year.',
  },
  {
    kind: 'other',
    title: '우리 팀을 소개합니다: 결제플랫폼팀',
    url: 'https://tech.oakbridge.example/payments-team',
    opening:
      '결제플랫폼팀은 하루 300만 건의 결제를 처리하는 시스템을 만듭니다. 서로 존중하며 빠르게 실험하는 문화가 있습니다. 매달 회고를 통해 일하는 방식을 개선합니다. 현재 백엔드 개발자를 채용하고 있습니다.',
  },
  {
    kind: 'other',
    title: 'Leaving a group | Chat API reference',
    url: 'https://developers.chatterbox.example/docs/leave-group',
    opening:
      'Removes the current user from a group. Leaving the last group also clears the inbox. Returns 204 on success. Rate limits apply per token.',
  },
  {
    kind: 'other',
    title: '개발자 부트캠프 추천 TOP 7 비용·커리큘럼 비교',
    headings: ['비교표', '수강생 후기', '신청 방법'],
    opening:
      '부트캠프를 고를 때는 커리큘럼과 취업률, 비용을 따져 봐야 합니다. 수료생 후기와 평점을 바탕으로 일곱 곳을 비교했습니다. 국비지원 여부도 표시했습니다. 모집 일정은 바뀔 수 있습니다.',
  },
  {
    kind: 'other',
    title: 'The State of CSS Tooling in 2024',
    opening:
      'Preprocessors are losing ground as native nesting reaches every browser. We surveyed 3,400 developers about the tools they use. Utility frameworks remain popular, but satisfaction fell by six points. The full data set is available for download.',
  },
  {
    kind: 'other',
    title: '운영체제 5주 차 강의 노트: 페이지 교체',
    url: 'https://velog.io/@chalk-ferret/os-5',
    headings: ['FIFO', 'LRU', '정리'],
    opening:
      '5주 차에는 페이지 교체 알고리즘을 배웠다. FIFO, OPT, LRU의 차이를 예제로 정리한다. 벨레이디의 모순은 FIFO에서만 나타난다. 중간고사 범위는 6장까지다.',
  },
  {
    kind: 'other',
    title: 'SSAFY 지원 자격과 전형 일정 총정리',
    opening:
      'SSAFY 지원을 준비하는 분들을 위해 자격과 일정을 정리했습니다. 만 29세 이하 미취업자라면 지원할 수 있습니다. 전형은 서류, 적성 진단, 인터뷰 순서로 진행됩니다. 자세한 내용은 공식 홈페이지를 참고하세요.',
  },
  {
    kind: 'other',
    title: 'CS 348 Lecture 7: Consensus',
    opening:
      'In the last lecture we saw why two generals can never agree. Today we study Paxos and its variants. Recall that a quorum is any majority of the acceptors. Problem set three is due next week.',
  },
  {
    kind: 'other',
    title: 'Postmortem of the API outage on March 3',
    url: 'https://status.papergull.example/incidents/0303',
    headings: ['Summary', 'Impact', 'Root cause', 'Lessons learned'],
    opening:
      'On March 3 between 09:12 and 10:47 UTC, requests to the public API failed with status 503. The cause was an expired certificate on an internal load balancer. We apologize to everyone affected. Monitoring for certificate expiry has been added.',
  },
  {
    kind: 'other',
    title: '제주 3박 4일 혼자 여행 후기',
    headings: ['1일 차', '2일 차', '3일 차', '경비'],
    opening:
      '회사에 연차를 내고 제주에 다녀왔습니다. 첫날은 비가 와서 카페에만 있었지만 둘째 날부터 날이 갰습니다. 숙소와 렌터카 비용을 모두 정리해 두었습니다. 항공권은 왕복 9만 원이었습니다.',
  },
  {
    kind: 'other',
    title: '연말 회고 질문 30개 노션 템플릿 무료 나눔',
    url: 'https://template-nook.example/year-end',
    opening:
      '한 해를 돌아보고 싶은데 무엇부터 써야 할지 모르겠다면 이 템플릿을 복제해 사용하세요. 월별 하이라이트, 감사한 일, 내년 목표를 적을 수 있습니다. 아래 버튼을 누르면 복제됩니다. 상업적 이용은 금지합니다.',
  },
  {
    kind: 'other',
    title: '2025년 국내 개발자 컨퍼런스 일정 모음',
    opening:
      '올해 열리는 개발자 컨퍼런스 일정을 월별로 모았습니다. 신청 기간이 짧은 행사가 많으니 미리 확인하세요. 온라인으로 볼 수 있는 행사는 따로 표시했습니다. 일정은 주최 측 사정으로 바뀔 수 있습니다.',
  },
  {
    kind: 'other',
    title: 'Learn Rust in a Year: A Complete Roadmap',
    headings: ['Month 1: Ownership', 'Month 6: Concurrency', 'Month 12: Your first release'],
    opening:
      'This roadmap takes you from your first cargo new to async services in twelve months. Each month has a reading list and a project. You do not need prior systems experience. Bookmark this page to track your progress.',
  },
  {
    kind: 'other',
    title: 'date-fns로 두 날짜의 1년 차이 계산하기',
    opening:
      '사용자의 근속 연수처럼 두 날짜 사이의 연 차이를 구해야 할 때가 있다. differenceInYears 함수를 쓰면 된다. 윤년이 끼어 있을 때 주의할 점도 살펴본다. 시간대는 UTC로 통일한다.',
  },
  {
    kind: 'other',
    title: '중고 자전거 구매 후기와 추천 부품',
    opening:
      '당근에서 12만 원에 입문용 로드를 샀습니다. 한 달 동안 출퇴근에 타 보고 느낀 장단점을 적었습니다. 안장과 페달은 꼭 바꾸는 걸 추천합니다. 링크는 아래에 있습니다.',
  },
  {
    kind: 'other',
    title: '처음 해커톤에 나가는 분들을 위한 가이드',
    headings: ['팀 만들기', '개발', '발표'],
    opening:
      '해커톤이 처음이라면 무엇을 준비해야 할지 막막할 수 있습니다. 팀 구성부터 발표까지 단계별로 알려 드립니다. 아이디어는 작게 잡는 것이 좋습니다. 충전기와 멀티탭을 챙기세요.',
  },
  {
    kind: 'other',
    title: 'Kestrel 65 keyboard: a review after one year of daily use',
    url: 'https://dev.to/solder_finch/kestrel-65',
    headings: ['Build', 'Sound', 'Verdict'],
    opening:
      'I have typed on this board every working day since last March. The hot-swap sockets held up, and the coating did not. What I learned is that I do not need a function row. It costs 149 dollars.',
  },
  {
    kind: 'other',
    title: 'Joining DataFrames in pandas, explained',
    opening:
      'There are four ways to join two frames, and most bugs come from picking the wrong one. This tutorial compares merge, join, and concat. We start with a small table of orders. All examples use pandas 2.',
  },
  {
    kind: 'other',
    title: '개발자 이직 준비 체크리스트: 이력서부터 처우 협상까지',
    opening:
      '이직을 고민하고 있다면 이 체크리스트를 따라가 보세요. 이력서에는 성과를 숫자로 적는 것이 좋습니다. 레퍼런스 체크와 처우 협의 팁도 함께 정리했습니다. 순서대로 하나씩 체크하면 됩니다.',
  },
  {
    kind: 'other',
    title: "Fixing 'Cannot read properties of undefined' in React",
    url: 'https://dev.to/hex_teapot/fixing-undefined-8k2',
    opening:
      'This error means that your component renders before the data arrives. In this post I will show you three ways to fix it. First, check the initial value of your state. The example uses function components.',
  },
];
