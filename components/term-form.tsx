import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BackgroundRequest, NameSuggestion } from '../model/background-requests.ts';
import { t } from '../model/i18n.ts';
import { MAX_NAME_LENGTH } from '../model/limits.ts';
import { MENTION_TYPES, type MentionType, parseTermId } from '../model/mention.ts';
import { SCOPES, type Scope, type TermRecord } from '../model/records.ts';
import { readScope } from '../model/scope.ts';
import { Choice } from './choice.tsx';

export type Correction = Omit<Extract<BackgroundRequest, { kind: 'correct' }>, 'kind'>;
export type SuggestNames = (query: string) => Promise<NameSuggestion[]>;

const RULES = ['add', 'alias', 'retype', 'never'] as const satisfies readonly Correction['rule'][];

const WIDEST_FIRST: readonly Scope[] = SCOPES.toReversed();

interface Props {
  /** The correction to change; left out for a new one. */
  term?: TermRecord;
  suggest: SuggestNames;
  /** Rejects with a message for the reader. */
  onSave: (correction: Correction) => Promise<void>;
  onClose: () => void;
}

/** Says what a spelling means to the reader, and where. */
export function TermForm({ term, suggest, onSave, onClose }: Props) {
  const meaning = term?.termId === undefined ? undefined : parseTermId(term.termId);
  const before = readScope(term?.scope ?? 'everywhere');
  const [surface, setSurface] = useState(term?.surface ?? '');
  const [rule, setRule] = useState<Correction['rule']>(term?.rule ?? 'add');
  const [type, setType] = useState<MentionType>(meaning?.type ?? 'technology');
  const [canonical, setCanonical] = useState(meaning?.canonical ?? '');
  const [scope, setScope] = useState<Scope>(before.scope);
  const [place, setPlace] = useState(before.place ?? '');
  const [names, setNames] = useState<NameSuggestion[]>([]);
  const [failure, setFailure] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const id = useId();
  useLayoutEffect(() => first.current?.focus(), []);
  useEffect(() => {
    let isCurrent = true;
    if (canonical.trim() === '') setNames([]);
    else
      suggest(canonical).then(
        (found) => isCurrent && setNames(found),
        () => undefined,
      );
    return () => {
      isCurrent = false;
    };
  }, [canonical]);

  const name = (text: string): void => {
    setCanonical(text);
    const known = names.find((candidate) => candidate.canonical === text);
    if (known && rule !== 'retype') setType(known.type);
  };
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    try {
      await onSave({
        ...(term && { id: term.id }),
        surface: surface.trim(),
        rule,
        ...(rule !== 'never' && { meaning: { type, canonical: canonical.trim() || surface.trim() } }),
        scope,
        ...(scope !== 'everywhere' && { page: { href: withScheme(place.trim()) } }),
      });
      onClose();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };

  return (
    <form
      class="term-form"
      aria-label={t(term ? 'editCorrection' : 'newCorrection')}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onClose();
      }}
    >
      <label class="field">
        <span>{t('fieldSurface')}</span>
        <input
          ref={first}
          name="surface"
          required
          pattern=".*\S.*"
          maxLength={MAX_NAME_LENGTH}
          value={surface}
          onInput={(event) => setSurface(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{t('fieldRule')}</span>
        <select name="rule" value={rule} onChange={(event) => setRule(event.currentTarget.value as typeof rule)}>
          {RULES.map((candidate) => (
            <option key={candidate} value={candidate}>
              {t(`rule_${candidate}`)}
            </option>
          ))}
        </select>
      </label>
      {rule !== 'never' && (
        <>
          <label class="field">
            <span>{t('fieldCanonical')}</span>
            <input
              name="canonical"
              required={rule === 'alias'}
              maxLength={MAX_NAME_LENGTH}
              list={id}
              autocomplete="off"
              placeholder={surface.trim()}
              value={canonical}
              onInput={(event) => name(event.currentTarget.value)}
            />
            <datalist id={id}>
              {names.map((found) => (
                <option key={`${found.type}:${found.canonical}`} value={found.canonical}>
                  {t(`type_${found.type}`)}
                </option>
              ))}
            </datalist>
          </label>
          <div class="field">
            <span aria-hidden="true">{t('fieldType')}</span>
            <Choice
              label={t('fieldType')}
              values={MENTION_TYPES}
              value={type}
              textOf={(candidate) => t(`type_${candidate}`)}
              onPick={setType}
            />
          </div>
        </>
      )}
      <div class="field plain">
        <span aria-hidden="true">{t('fieldScope')}</span>
        <Choice
          label={t('fieldScope')}
          values={WIDEST_FIRST}
          value={scope}
          textOf={(candidate) => t(`within_${candidate}`)}
          onPick={setScope}
        />
      </div>
      {scope !== 'everywhere' && (
        <label class="field wide">
          <span>{t(scope === 'site' ? 'fieldSite' : 'fieldPage')}</span>
          <input
            name="place"
            inputMode="url"
            required
            pattern="\s*(https?://)?[^\s/]+\.[^\s/]+.*"
            placeholder={scope === 'site' ? 'velog.io' : 'https://velog.io/@name/post'}
            value={place}
            onInput={(event) => setPlace(event.currentTarget.value)}
          />
        </label>
      )}
      <div class="answers wide">
        <button type="submit" class="button primary">
          {t('save')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('cancel')}
        </button>
        {failure !== '' && (
          <span class="error" role="alert">
            {failure}
          </span>
        )}
      </div>
    </form>
  );
}

const withScheme = (address: string): string => (/^https?:/i.test(address) ? address : `https://${address}`);
