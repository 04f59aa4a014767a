import { expect, test } from 'vitest';
import { compileLexicon } from '../../recognizer/compiled-lexicon.ts';
import { createNameSearch } from '../../recognizer/name-search.ts';
import { lexicon } from './lexicon.ts';

const search = createNameSearch(
  compileLexicon(
    lexicon({
      technology: 'Kubernetes | k8s, 쿠버네티스, 쿠버\nKubeFlow\nSpring Boot | 스프링 부트\nMinikube',
      company: 'Kakao | 카카오',
    }),
  ),
);

test.each([
  ['쿠버', ['Kubernetes']],
  ['k8s', ['Kubernetes']],
  ['kube', ['KubeFlow', 'Kubernetes', 'Minikube']],
  ['ＫＵＢＥ', ['KubeFlow', 'Kubernetes', 'Minikube']],
  ['springb', ['Spring Boot']],
  ['부트', ['Spring Boot']],
  ['kakao', ['Kakao']],
  ['', []],
  ['  ', []],
  ['nothing', []],
])('"%s" means, best first', (query, names) => {
  expect(search(query, 8).map(({ canonical }) => canonical)).toEqual(names);
});

test('names come with their types, no more than asked for', () => {
  expect(search('ka', 1)).toEqual([{ type: 'company', canonical: 'Kakao' }]);
});
