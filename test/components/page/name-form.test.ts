import { expect, test, vi } from 'vitest';
import { ruleOf } from '../../../components/page/name-form.ts';
import { tagsIn } from '../../../components/page/tag-field.ts';
import type { NameSuggestion } from '../../../model/background-requests.ts';

vi.mock('../../../model/i18n.ts', () => ({ t: String }));

const GO: NameSuggestion = { type: 'technology', canonical: 'Go' };

test.each<
  [what: string, surface: string, known: NameSuggestion | undefined, meaning: NameSuggestion | undefined, string]
>([
  ['no name', 'Go', GO, undefined, 'never'],
  ['another type', 'Go', GO, { type: 'company', canonical: 'Go' }, 'retype'],
  ['another name', 'Go', GO, { type: 'technology', canonical: 'Golang' }, 'alias'],
  ['a name of its own after all', '고랭', GO, { type: 'technology', canonical: '고랭' }, 'add'],
  ['a new name', '연합동아리', undefined, { type: 'company', canonical: '연합동아리' }, 'add'],
  ['a new spelling', '고랭', undefined, GO, 'alias'],
])('%s', (_, surface, known, meaning, rule) => {
  expect(ruleOf(surface, known, meaning)).toBe(rule);
});

test.each<[string, string[]]>([
  ['배포', ['배포']],
  [' #배포 , 문화,, 배포', ['배포', '문화']],
  ['팀  문화', ['팀 문화']],
  ['C#', ['C#']],
  [' , #', []],
])('the tags in "%s"', (written, tags) => {
  expect(tagsIn(written)).toEqual(tags);
});
