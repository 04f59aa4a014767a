import { useState } from 'preact/hooks';
import type { NameSuggestion } from '../model/background-requests.ts';
import { t } from '../model/i18n.ts';
import { MAX_NAME_LENGTH } from '../model/limits.ts';
import { MENTION_TYPES, type MentionType } from '../model/mention.ts';
import { type Scope, SCOPES, type TermRecord } from '../model/records.ts';
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

/** Says what a word of the post means: which name, of which type, or none, and where. */
export function NameForm({ surface, known, scope: firstScope, suggestNames, onSave, onClose }: Props) {
  const [type, setType] = useState<MentionType | 'never'>(known?.type ?? 'technology');
  const [canonical, setCanonical] = useState(known?.canonical ?? surface);
  const [scope, setScope] = useState(firstScope);
  const [names, setNames] = useState<NameSuggestion[]>([]);

  const onName = (name: string): void => {
    setCanonical(name);
    const suggested = names.find((each) => each.canonical === name);
    if (suggested) setType(suggested.type);
    if (name.trim() !== '') suggestNames(name).then(setNames, () => undefined);
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = canonical.trim() || surface;
    const meaning = type === 'never' ? undefined : { type, canonical: name };
    const rule = ruleOf(surface, known, meaning, names);
    onSave({ surface, rule, scope, ...(meaning && { meaning }) });
  };

  return (
    <form class="editor names" role="dialog" aria-label={t(known ? 'correct' : 'addName')} onSubmit={onSubmit}>
      <strong>{surface}</strong>
      <Choice
        label={t('typeLabel')}
        values={known ? MEANINGS : MENTION_TYPES}
        value={type}
        textOf={(each) => (each === 'never' ? t('notAName') : t(`type_${each}`))}
        onPick={setType}
      />
      {type !== 'never' && (
        <label class="row">
          <span>{t('canonicalName')}</span>
          <input
            list="retromark-names"
            value={canonical}
            maxLength={MAX_NAME_LENGTH}
            onInput={(event) => onName(event.currentTarget.value)}
          />
        </label>
      )}
      <datalist id="retromark-names">
        {names.map((each) => (
          <option key={each.type + each.canonical} value={each.canonical}>
            {t(`type_${each.type}`)}
          </option>
        ))}
      </datalist>
      <label class="row">
        <span>{t('scopeLabel')}</span>
        <select value={scope} onChange={(event) => setScope(event.currentTarget.value as Scope)}>
          {SCOPES.map((each) => (
            <option key={each} value={each}>
              {t(`scope_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="row end">
        <button type="button" onClick={onClose}>
          {t('cancel')}
        </button>
        <button class="primary">{t('save')}</button>
      </div>
    </form>
  );
}

/** The rule that makes `surface` mean `meaning`, where it was taken for `known`. */
export function ruleOf(
  surface: string,
  known: NameSuggestion | undefined,
  meaning: NameSuggestion | undefined,
  names: readonly NameSuggestion[],
): TermRecord['rule'] {
  if (!meaning) return 'never';
  if (known) return meaning.canonical === known.canonical ? 'retype' : 'alias';
  const { type, canonical } = meaning;
  const isListed = names.some((name) => name.type === type && name.canonical === canonical);
  return isListed && canonical !== surface ? 'alias' : 'add';
}
