/** Posts of our own that tell a career: a year by months in Korean, an internship by weeks in English. */

const page = (title: string, year: number, body: string): string =>
  `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>${title}</title>
<meta name="author" content="김회고"><meta property="article:published_time" content="${year}-12-31T09:00:00+09:00">
<style>body { max-width: 640px; margin: 0 auto; font: 16px/1.8 sans-serif } p { margin: 1em 0 }</style></head>
<body><article><h1>${title}</h1>${body}</article></body></html>`;

const section = (heading: string, paragraphs: readonly string[]): string =>
  `<h2>${heading}</h2>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}`;

const FILLER =
  '돌아보면 아쉬운 점도 많았지만 그만큼 많이 배웠다. 매일 조금씩 기록하면서 무엇이 부족한지 알게 되었고, ' +
  '함께한 동료들 덕분에 끝까지 즐겁게 달릴 수 있었다. 내년에는 더 꾸준히 쓰고 싶다. ';

/** The sentence of the last event. */
export const SHIPPED = '12월에는 첫 서비스를 출시했다.';

export const MONTHS = page(
  '2024년 회고: 느리지만 꾸준히',
  2024,
  [
    section('1월 - 2월', [
      `학교 연합 동아리에서 <b>React</b>와 TypeScript로 첫 팀 프로젝트를 만들었다. 나는 프론트엔드 리드를 맡게 되었다.`,
      FILLER.repeat(3),
    ]),
    section('3월 - 5월', [
      '네이버 해커톤에 나가 우수상을 받았다. 본선에서는 Docker와 Kubernetes를 밤새 공부했다.',
      FILLER.repeat(3),
    ]),
    section('6-7월', ['토스에 합격했다. 면접에서는 Spring Boot와 Redis를 물어보았다.', FILLER.repeat(3)]),
    section('8월 - 12월', [
      '토스에서 백엔드 개발자로 일하면서 Kafka와 Kotlin을 배웠다.',
      FILLER.repeat(3),
      `<span id="shipped">${SHIPPED}</span>`,
    ]),
    section('2025년 계획', ['내년에는 Rust를 배우고 싶다.']),
  ].join('\n'),
);

export const WEEKS = page(
  'My summer internship at Lablup',
  2023,
  [
    section('The First Day', [
      'I joined Lablup as a backend intern. I got a laptop and met my team. Looking back, I was nervous all day.',
    ]),
    section('The First 2 Weeks', [
      'I read a lot of Python and learned how Kubernetes schedules pods. My mentor reviewed every line that I wrote.',
      'I was slow, and I learned more than in a whole semester. '.repeat(6),
    ]),
    section('Week 4', ['I presented what I had learned about gRPC and Redis to the whole team.']),
    section('After the Internship', ['I still contribute to open source, and I miss the team. Thank you all!']),
  ].join('\n'),
);
