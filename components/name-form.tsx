import type { NameSuggestion } from '../model/background-requests.ts';
import { t } from '../model/i18n.ts';
import { MAX_NAME_LENGTH } from '../model/limits.ts';
import { MENTION_TYPES, type MentionType } from '../model/mention.ts';
import { type Scope, SCOPES, type TermRecord } from '../model/records.ts';
import { Action } from './action.tsx';
import { Choice } from './choice.tsx';

/** What the reader says that a surface form means; without a meaning it is no name. */
export interface Correction {
  surface: string;
  rule: TermRecord['rule'];
  meaning?: NameSuggestion;
  scope: Scope;
}

const MEANINGS = [...MENTION_TYPES, 'never'] as const;

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

/** Says what a word of the post means: which name, of which type, or none, and where. The form keeps its own state. */
export function NameForm({ surface, known, scope, suggestNames, onSave, onClose }: Props) {
  const [typeLabel, nameLabel, scopeLabel] = [t('fieldType'), t('fieldCanonical'), t('fieldScope')];
  let names: NameSuggestion[] = [];

  /** A name that is known brings its type along. */
  const onName = ({ value, list, form }: HTMLInputElement): void => {
    const picked = names.find(({ canonical }) => canonical === value);
    if (picked) (form?.elements.namedItem(typeLabel) as RadioNodeList).value = picked.type;
    suggestNames(value).then((found) => {
      names = found;
      list?.replaceChildren(...found.map(({ type, canonical }) => new Option(t(`type_${type}`), canonical)));
    }, Boolean);
  };
  const onSubmit = (event: SubmitEvent & { currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const type = values.get(typeLabel) as MentionType | 'never';
    const canonical = String(values.get(nameLabel)).trim() || surface;
    const meaning = type === 'never' ? undefined : { type, canonical };
    onSave({
      surface,
      rule: ruleOf(surface, known, meaning),
      scope: values.get(scopeLabel) as Scope,
      ...(meaning && { meaning }),
    });
  };

  return (
    <form class="editor names" aria-label={t(known ? 'correct' : 'addName')} onSubmit={onSubmit}>
      <strong>{surface}</strong>
      <Choice
        label={typeLabel}
        values={known ? MEANINGS : MENTION_TYPES}
        value={known?.type ?? 'technology'}
        textOf={(type) => t(type === 'never' ? 'notAName' : `type_${type}`)}
      />
      <label class="row">
        {nameLabel}
        <input
          name={nameLabel}
          list="retromark-names"
          defaultValue={known?.canonical ?? surface}
          maxLength={MAX_NAME_LENGTH}
          onInput={({ currentTarget }) => onName(currentTarget)}
        />
      </label>
      <datalist id="retromark-names" />
      <Choice label={scopeLabel} values={SCOPES} value={scope} textOf={(each) => t(`scope_${each}`)} />
      <div class="row end">
        <Action name="cancel" onClick={onClose} />
        <button class="primary">{t('save')}</button>
      </div>
    </form>
  );
}

/** The rule that makes `surface` mean `meaning`, where it was taken for `known`. */
export function ruleOf(surface: string, known?: NameSuggestion, meaning?: NameSuggestion): TermRecord['rule'] {
  if (!meaning) return 'never';
  if (meaning.canonical === known?.canonical) return 'retype';
  return meaning.canonical === surface ? 'add' : 'alias';
}
