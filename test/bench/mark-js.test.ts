// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { build } from '../../scripts/bench/page/mark-js.ts';

test('mark.js finds the same again once its marks are taken back', () => {
  const run = build(['C++', 'Spring', 'Spring Boot', '리액트']).on('spring boot와 C++로,\n\nreact와 리액트로 Springy');
  expect(run.once()).toEqual({ found: 3, sum: 3 });
  run.reset?.();
  expect(run.once()).toEqual({ found: 3, sum: 3 });
});
