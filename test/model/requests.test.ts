/** Which messages are requests: all others are nobody's. */
import { describe, expect, test } from 'vitest';
import { isBackgroundRequest } from '../../model/background-requests.ts';
import { isPageRequest } from '../../model/page-requests.ts';

const mark = {
  kind: 'mark',
  page: { href: 'https://blog.dev/post' },
  type: 'note',
  color: 'yellow',
  note: '',
  tags: [],
  selector: { exact: '회고', prefix: '', suffix: '', start: 4, end: 6 },
};

describe('the background is not asked by', () => {
  test.each<[what: string, message: object]>([
    ['a mark that ends before it starts', { ...mark, selector: { ...mark.selector, end: 3 } }],
    ['a mark of a name without a type', { ...mark, termId: 'Kubernetes' }],
    ['a mark of a type without a name', { ...mark, termId: 'skill: ' }],
    ['a mark of a name in two lines', { ...mark, termId: 'skill:a\nb' }],
    ['a note on a name without a type', { kind: 'noteName', termId: 'a', note: '' }],
  ])('%s', (_, message) => {
    expect(isBackgroundRequest(mark)).toBe(true);
    expect(isBackgroundRequest(message)).toBe(false);
  });
});

describe('a page is not asked by', () => {
  test.each<[what: string, message: unknown]>([
    ['a kind that every object has', { kind: 'constructor' }],
    ['a kind that is no text', { kind: ['status'] }],
    ['a kind that cannot become text', { kind: Object.create(null) as unknown }],
  ])('%s', (_, message) => {
    expect(isPageRequest({ kind: 'status' })).toBe(true);
    expect(isPageRequest(message)).toBe(false);
  });
});
