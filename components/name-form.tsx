import { Component } from 'preact';
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

interface State {
  type: MentionType | 'never';
  canonical: string;
  scope: Scope;
  names: NameSuggestion[];
}

/** Says what a word of the post means: which name, of which type, or none, and where. */
export class NameForm extends Component<Props, State> {
  override state: State = {
    type: this.props.known?.type ?? 'technology',
    canonical: this.props.known?.canonical ?? this.props.surface,
    scope: this.props.scope,
    names: [],
  };

  override render() {
    const { surface, known, onClose } = this.props;
    const { type, canonical, scope, names } = this.state;
    const title = t(known ? 'correct' : 'addName');
    return (
      <form class="editor names" aria-label={title} onSubmit={this.#save}>
        <strong>{surface}</strong>
        <Choice
          label={t('typeLabel')}
          values={known ? MEANINGS : MENTION_TYPES}
          value={type}
          textOf={(each) => t(each === 'never' ? 'notAName' : `type_${each}`)}
          onPick={(picked) => this.setState({ type: picked })}
        />
        {type !== 'never' && (
          <label class="row">
            <span>{t('canonicalName')}</span>
            <input
              list="retromark-names"
              value={canonical}
              maxLength={MAX_NAME_LENGTH}
              onInput={(event) => this.#write(event.currentTarget.value)}
            />
            <datalist id="retromark-names">
              {names.map((name) => (
                <option key={name.type + name.canonical} value={name.canonical}>
                  {t(`type_${name.type}`)}
                </option>
              ))}
            </datalist>
          </label>
        )}
        <Choice
          label={t('scopeLabel')}
          values={SCOPES}
          value={scope}
          textOf={(each) => t(`scope_${each}`)}
          onPick={(picked) => this.setState({ scope: picked })}
        />
        <div class="row end">
          <Action name="cancel" onClick={onClose} />
          <button class="primary">{t('save')}</button>
        </div>
      </form>
    );
  }

  /** A name that is known brings its type along. */
  #write(canonical: string): void {
    const known = this.state.names.find((name) => name.canonical === canonical);
    this.setState({ canonical, ...(known && { type: known.type }) });
    if (/\S/.test(canonical)) this.props.suggestNames(canonical).then((names) => this.setState({ names }), Boolean);
  }

  readonly #save = (event: SubmitEvent): void => {
    event.preventDefault();
    const { surface, known, onSave } = this.props;
    const { type, scope } = this.state;
    const canonical = this.state.canonical.trim() || surface;
    const meaning = type === 'never' ? undefined : { type, canonical };
    onSave({ surface, rule: ruleOf(surface, known, meaning), scope, ...(meaning && { meaning }) });
  };
}

/** The rule that makes `surface` mean `meaning`, where it was taken for `known`. */
export function ruleOf(surface: string, known?: NameSuggestion, meaning?: NameSuggestion): TermRecord['rule'] {
  if (!meaning) return 'never';
  if (meaning.canonical === known?.canonical) return 'retype';
  return meaning.canonical === surface ? 'add' : 'alias';
}
