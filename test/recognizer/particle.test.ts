import { expect, test } from 'vitest';
import { lengthWithoutParticle } from '../../recognizer/particle.ts';

test.each([
  ['쿠버네티스를', '쿠버네티스'],
  ['래블업에서는', '래블업'],
  ['알파도에', '알파도'],
  ['구글로', '구글'],
  ['토스로', '토스'],
  ['당근으로', '당근'],
  ['카카오의', '카카오'],
  ['회사가', '회사'],
  ['하이퍼커넥트와', '하이퍼커넥트'],
  ['Redis를', 'Redis'],
  ['K8s에서도', 'K8s'],
  ['Node.js로', 'Node.js'],
  // Nouns that end as particles do.
  ['회고', '회고'],
  ['난이도', '난이도'],
  ['컴퓨터공학과', '컴퓨터공학과'],
  ['전문가', '전문가'],
  ['회의', '회의'],
  ['분야', '분야'],
  ['Kubernetes', 'Kubernetes'],
  ['Redis클러스터매니저링', 'Redis클러스터매니저링'],
  ['', ''],
])('of "%s" "%s" is left', (word, left) => {
  expect(word.slice(0, lengthWithoutParticle(word))).toBe(left);
});
