import type { NameSuggestion } from '../../model/background-requests.ts';
import { t } from '../../model/i18n.ts';
import { MAX_NAME_LENGTH } from '../../model/limits.ts';
import { MENTION_TYPES, type MentionType } from '../../model/mention.ts';
import { type Scope, SCOPES, type TermRecord } from '../../model/records.ts';
import { choice, setChoice } from './choice.ts';
import { action, completed, h } from './h.ts';

/** What the reader says that a surface form means; without a meaning it is no name. */
export interface Correction {
  surface: string;
  rule: TermRecord['rule'];
  meaning?: NameSuggestion;
  scope: Scope;
}

type Meaning = MentionType | 'never';
const MEANINGS: readonly Meaning[] = [...MENTION_TYPES, 'never'];

interface Props {
  surface: string;
  /** What it was taken for; undefined where it was taken for no name. */
  known?: NameSuggestion | undefined;
  /** Where the correction is to hold, unless the reader says otherwise. */
  scope: Scope;
  suggestNames: (query: string) => Promise<NameSuggestion[]>;
  onSave: (correction: Correction) => void;
  onClose: () => void;
}

/** Says what a word of the post means: which name, of which type, or none, and where. */
export function nameForm({ surface, known, scope: firstScope, suggestNames, onSave, onClose }: Props): HTMLElement {
  let type: Meaning = known?.type ?? 'technology';
  let scope = firstScope;
  let names: readonly NameSuggestion[] = [];

  const pickType = (picked: Meaning): void => {
    type = picked;
    row.hidden = picked === 'never';
  };
  const types = choice<Meaning>({
    label: t('fieldType'),
    values: known ? MEANINGS : MENTION_TYPES,
    value: type,
    textOf: (each) => t(each === 'never' ? 'notAName' : `type_${each}`),
    onPick: pickType,
  });
  const list = h('datalist', { id: 'retromark-names' });
  const field = h('input', {
    value: known?.canonical ?? surface,
    maxLength: MAX_NAME_LENGTH,
    oninput() {
      const picked = names.find(({ canonical }) => canonical === field.value);
      // A name that is known brings its type along.
      if (picked) setChoice(types, (type = picked.type));
      void suggestNames(field.value).then(offer, Boolean);
    },
  });
  const offer = (found: readonly NameSuggestion[]): void => {
    names = found;
    list.replaceChildren(...names.map((name) => new Option(t(`type_${name.type}`), name.canonical)));
  };
  const row = h('label', { className: 'row' }, t('fieldCanonical'), completed(field, list), list);
  const scopes = choice({
    label: t('fieldScope'),
    values: SCOPES,
    value: scope,
    textOf: (each) => t(`scope_${each}`),
    onPick: (picked) => (scope = picked),
  });
  const save = (event: Event): void => {
    event.preventDefault();
    const meaning = type === 'never' ? undefined : { type, canonical: field.value.trim() || surface };
    onSave({ surface, rule: ruleOf(surface, known, meaning), scope, ...(meaning && { meaning }) });
  };
  return h(
    'form',
    { className: 'editor', ariaLabel: t(known ? 'correct' : 'addName'), onsubmit: save },
    h('strong', {}, surface),
    types,
    row,
    scopes,
    h('div', { className: 'row end' }, action('cancel', onClose), h('button', { className: 'save' }, t('save'))),
  );
}

/** The rule that makes `surface` mean `meaning`, where it was taken for `known`. */
export function ruleOf(surface: string, known?: NameSuggestion, meaning?: NameSuggestion): TermRecord['rule'] {
  if (!meaning) return 'never';
  if (meaning.canonical === known?.canonical) return 'retype';
  return meaning.canonical === surface ? 'add' : 'alias';
}
