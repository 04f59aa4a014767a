/** What most programs do: one big regular expression. */
import type { Contender } from './contender.ts';

/** All forms as alternatives, the longest first, each between edges that are no Latin letter or digit. */
export function boundaryRegExp(forms: readonly string[]): RegExp {
  const alternatives = [...new Set(forms)]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<![A-Za-z0-9])(?:${alternatives.join('|')})(?![A-Za-z0-9])`, 'gi');
}

export function build(forms: readonly string[]): Contender {
  const pattern = boundaryRegExp(forms);
  return {
    on: (text) => ({
      once() {
        let found = 0;
        let sum = 0;
        pattern.lastIndex = 0;
        for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
          found++;
          sum += match.index + match[0].length;
        }
        return { found, sum };
      },
    }),
  };
}
