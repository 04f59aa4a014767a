/** The pages that the end-to-end tests serve: blog posts of our own, in the shapes that blogs have. */

const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>${title}</title>${head}
<style>body { max-width: 640px; margin: 0 auto; font: 16px/1.8 sans-serif }</style></head><body>${body}</body></html>`;

const article = (title: string, paragraphs: readonly string[]): string =>
  `<nav><a href="/">Kubernetes 블로그</a></nav><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article>
<footer>Powered by React</footer>`;

const FILLER =
  '올해를 돌아보면 아쉬운 점도 많았지만 나는 그만큼 많이 배웠고, 힘들었던 시간도 지나고 보니 감사한 경험이었다. ' +
  '내년에는 조금 더 꾸준히 기록하고 싶다고 느꼈다. 함께한 동료들 덕분에 끝까지 즐겁게 달릴 수 있었다. ';

/** The sentence that tests mark by hand. */
export const SENTENCE = '배포가 무서웠던 내가 이제는 하루에 세 번 배포한다.';

export const YEARLY = page(
  '2024년 회고',
  article('2024년 회고', [
    '래블업에서 인턴을 마치고 <a href="#k8s">쿠버네티스</a>를 공부했다. 쿠버네티스(Kubernetes)는 어렵지만 재미있었다.',
    `<b id="mark">${SENTENCE}</b>`,
    '<code>Redis</code>는 코드 안에 있으니 이름으로 치지 않는다. 동료는 Type<span>Script</span>와 <em>리</em>액트를 썼다.',
    FILLER.repeat(12),
    '마지막에는 노션에 <span id="last">그라파나</span> 대시보드를 정리했다.',
  ]),
);

export const OTHER_YEAR = page(
  '2023년 회고',
  article('2023년 회고', [
    'Django와 PostgreSQL로 첫 <i id="word">서비스</i>를 만들었다. 네이버 면접도 보았다.',
    FILLER.repeat(3),
  ]),
);

export const TUTORIAL = page(
  'Docker 설치 방법',
  article('Docker 설치 방법', [
    '이 글에서는 우분투에 Docker를 설치하는 방법을 알아보겠습니다.',
    '먼저 패키지 목록을 갱신한 뒤 저장소를 추가하고, 설치가 끝나면 버전을 확인합니다. '.repeat(8),
  ]),
);

export const ENGLISH = page(
  'My summer internship at Lablup',
  article('My summer internship at Lablup', [
    'I joined Lablup as an intern and spent the summer on Kubernetes and gRPC. Looking back, I learned a lot. '.repeat(
      6,
    ),
  ]),
);

/** A blog that goes from post to post without loading: the address first, the new content a little later. */
export const SINGLE_PAGE_APP = page(
  '2024년 회고',
  `<div id="root">${article('2024년 회고', [`래블업에서 쿠버네티스를 썼다. ${FILLER.repeat(3)}`])}</div>
<button id="next" onclick="go()">다음 글</button>
<script>
function go() {
  history.pushState(null, '', '/post/2');
  document.title = '2023년 회고';
  setTimeout(() => {
    document.getElementById('root').innerHTML = ${JSON.stringify(
      article('2023년 회고', [`Django와 PostgreSQL로 첫 서비스를 만들었다. ${FILLER.repeat(3)}`]),
    )};
  }, 250);
}
</script>`,
);

/** Naver Blog: the post is in a same-site iframe, the page around it is empty. */
export const NAVER_FRAMESET = page(
  '개발자의 블로그 : 네이버 블로그',
  '<iframe id="mainFrame" name="mainFrame" src="/PostView.naver?blogId=dev&logNo=1" width="900" height="700"></iframe>',
);
export const NAVER_POST = page(
  '2024년 회고 : 네이버 블로그',
  `<div id="postListBody"><div class="se-main-container"><p>2024년 회고</p><p>래블업에서 쿠버네티스를 썼다.</p><p>${FILLER.repeat(3)}</p></div></div>`,
);

/** A post inside of a web component. */
export const WEB_COMPONENT = page(
  '2024년 회고',
  `<main><h1>2024년 회고</h1><blog-post></blog-post></main>
<script>
customElements.define('blog-post', class extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML =
      ${JSON.stringify(`<section><p>래블업에서 <span id="name">쿠버네티스</span>를 썼다.</p><p>${FILLER.repeat(3)}</p></section>`)};
  }
});
</script>`,
);

/** A post that lets nobody select or copy, in the ways that blogs have for it. */
export const NO_COPY = page(
  '2024년 회고',
  article('2024년 회고', [
    '래블업에서 쿠버네티스를 썼다. 배포가 무서웠다!',
    FILLER.repeat(12),
    '마지막 문장은 이렇게 끝난다.',
  ]),
  `<style>body { user-select: none; -webkit-user-select: none }</style>
<script>
for (const type of ['selectstart', 'contextmenu', 'copy', 'dragstart']) {
  window.addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true);
}
document.addEventListener('mousedown', (event) => event.preventDefault());
</script>`,
);

/** A post with paragraphs, a list and a table to select in. */
export const SHAPES = page(
  '2024년 회고',
  article('2024년 회고', [
    '쿠버네티스를 배운 첫 문단의 <span id="from">끝</span>',
    '<span id="to">둘째</span> 문단의 처음',
    FILLER.repeat(3),
  ]).replace(
    '</article>',
    `<ul><li>하나 <span id="item">둘</span></li><li><span id="next-item">셋</span> 넷</li></ul>
<table><tr><td id="cell">다섯</td><td id="next-cell">여섯</td></tr></table></article>`,
  ),
);
