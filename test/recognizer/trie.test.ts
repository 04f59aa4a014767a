import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StringPool, StringPoolBuilder } from '../../recognizer/string-pool.ts';
import { buildTrie, Trie } from '../../recognizer/trie.ts';

/** What a trie of `keys` finds in `text` at `start`, as strings. */
function finder(keys: readonly string[]): (text: string, start?: number) => string[] {
  const strings = new StringPoolBuilder();
  const { tables, numbered } = buildTrie(keys, strings);
  const trie = new Trie(tables, new StringPool(strings.build()));
  return (text, start = 0) =>
    trie.matchesAt(text, start).map(({ key, end }) => {
      expect(text.slice(start, end)).toBe(numbered[key]);
      // The quick look must not pass over a key.
      expect(trie.mayStartAt(text, start)).toBe(true);
      return text.slice(start, end);
    });
}

test('keys that begin with each other are all found, shortest first', () => {
  const find = finder(['java', 'javascript', 'ja', 'j', 'javascripts']);
  expect(find('javascripts')).toEqual(['j', 'ja', 'java', 'javascript', 'javascripts']);
  expect(find('javascrip')).toEqual(['j', 'ja', 'java']);
  expect(find('my java', 3)).toEqual(['j', 'ja', 'java']);
});

test('a key is not found where the text ends, or goes another way, within it', () => {
  const find = finder(['kubernetes', 'redis']);
  expect(find('kubernete')).toEqual([]);
  expect(find('kubernetis')).toEqual([]);
  expect(find('')).toEqual([]);
  expect(find('redis', 5)).toEqual([]);
});

test('every UTF-16 unit is a character of its own', () => {
  const find = finder(['\ud83d\ude80', '\ud83d', '\ude80x', '\0', '\uffff']);
  expect(find('🚀')).toEqual(['\ud83d', '🚀']);
  expect(find('🚀x', 1)).toEqual(['\ude80x']);
  expect(find('\0')).toEqual(['\0']);
  expect(find('\uffff')).toEqual(['\uffff']);
});

test('an empty trie finds nothing', () => {
  expect(finder([])('redis')).toEqual([]);
});

test('an empty key is refused', () => {
  expect(() => finder(['redis', ''])).toThrow(RangeError);
});

test('it holds more nodes, keys and children than fit into 16 bits', () => {
  const keys = Array.from({ length: 70_000 }, (_, i) => `${String.fromCharCode(i & 0xffff)}${i}${i % 7 ? '' : '!'}`);
  const find = finder(keys);
  for (let i = 0; i < keys.length; i += 13) expect(find(`${keys[i]} `)).toEqual([keys[i]]);
});

test('the order in which keys come does not matter', () => {
  const keys = ['b', 'ab', 'a', '가', 'abc'];
  const build = (list: string[]): unknown => buildTrie(list, new StringPoolBuilder());
  expect(build(keys)).toEqual(build(keys.toReversed()));
});

test('it finds what comparing with every key finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '가', '\ud83d', '\ude80'), maxLength: 7 });
  const keys = fc.uniqueArray(word.filter((key) => key !== ''));
  fc.assert(
    fc.property(keys, fc.array(word), (list, words) => {
      const find = finder(list);
      const text = words.join('');
      for (let start = 0; start < text.length; start++) {
        const expected = list.filter((key) => text.startsWith(key, start)).sort((a, b) => a.length - b.length);
        expect(find(text, start)).toEqual(expected);
      }
    }),
  );
});
