import { describe, expect, test } from 'vitest';
import { build as buildAhoCorasick } from '../../scripts/bench/page/aho-corasick.ts';
import { boundaryRegExp, build as buildRegExp } from '../../scripts/bench/page/boundary-regexp.ts';
import { start, startFrom } from '../../scripts/bench/page/ours.ts';
import { parseLexicon } from '../../recognizer/lexicon-format.ts';

const forms = ['C', 'C++', 'Spring', 'Spring Boot', '리액트'];
const text = 'spring boot와 C++로,\n\nreact와 리액트로 Springy';

describe('the contenders of bench recognize', () => {
  test('the pattern prefers the longest form and keeps to edges', () => {
    expect(text.match(boundaryRegExp(forms))).toEqual(['spring boot', 'C++', '리액트']);
  });

  test.each([
    ['ours as shipped', start(), 3],
    ['ours from entries', startFrom(parseLexicon('C++\nSpring Boot\nReact | 리액트', 'technology', 't')), 4],
    ['Aho–Corasick, which keeps to no edges', buildAhoCorasick(forms), 7],
    ['the pattern', buildRegExp(forms), 3],
  ])('%s finds the same in every run', (_, contender, least) => {
    const run = contender.on(text);
    const first = run.once();
    run.reset?.();
    expect(first.found).toBeGreaterThanOrEqual(least);
    expect(first.sum).toBeGreaterThan(0);
    expect(run.once()).toEqual(first);
  });
});
