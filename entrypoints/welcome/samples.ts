/** A post to try things on, written for this page. */
export interface Sample {
  title: string;
  paragraphs: readonly string[];
  /** The sentence that is marked for who would rather watch. */
  sentence: string;
}

export const SAMPLES: Readonly<Record<'en' | 'ko', Sample>> = {
  en: {
    title: '2024 in review: from solo to team',
    paragraphs: [
      'In March I left a small startup and joined Shopify as a backend engineer. My first task was moving the order service from Ruby on Rails to Golang.',
      'In autumn we moved our deployments to Kubernetes. I still find k8s hard, but with our Grafana dashboards we now see most outages coming.',
      'What taught me most was code review. Once I had learned to ask, I was no longer afraid of being wrong. Next year I want to write the unit tests first.',
    ],
    sentence: 'Once I had learned to ask, I was no longer afraid of being wrong.',
  },
  ko: {
    title: '2024년 회고: 혼자에서 함께로',
    paragraphs: [
      '3월에 작은 스타트업을 떠나 당근마켓에 백엔드 개발자로 입사했다. 첫 일은 주문 서버를 자바에서 코틀린으로 옮기는 것이었다.',
      '가을에는 배포를 쿠버네티스로 옮겼다. k8s는 여전히 어렵지만, 그라파나 대시보드 덕분에 이제는 장애를 미리 알아챈다.',
      '가장 많이 배운 것은 코드 리뷰였다. 묻는 법을 배우고 나니 틀리는 것이 두렵지 않았다. 내년에는 단위 테스트를 먼저 쓰고 싶다.',
    ],
    sentence: '묻는 법을 배우고 나니 틀리는 것이 두렵지 않았다.',
  },
};
