import { t } from '../model/i18n.ts';
import { parseTermId } from '../model/mention.ts';
import type { TermRecord } from '../model/records.ts';
import { readScope } from '../model/scope.ts';
import { isoTime, shownDay } from './dates.ts';
import { focusNeighbor } from './focus.ts';
import { DeleteIcon, EditIcon } from './icons.tsx';
import { type Correction, type SuggestNames, TermForm } from './term-form.tsx';

interface Props {
  terms: readonly TermRecord[];
  /** The correction that is being edited. */
  editing: string | undefined;
  titleOf: (url: string) => string;
  suggest: SuggestNames;
  onEdit: (id: string | undefined) => void;
  onSave: (correction: Correction) => Promise<void>;
  onForget: (term: TermRecord) => void;
}

/** The reader's names and corrections: what a spelling means, and where. */
export function TermList({ terms, editing, suggest, titleOf, onEdit, onSave, onForget }: Props) {
  return (
    <ul class="terms">
      {terms.map((term) =>
        term.id === editing ? (
          <li key={term.id} class="term">
            <TermForm term={term} suggest={suggest} onSave={onSave} onClose={() => onEdit(undefined)} />
          </li>
        ) : (
          <Term key={term.id} term={term} titleOf={titleOf} onEdit={onEdit} onForget={onForget} />
        ),
      )}
    </ul>
  );
}

function Term({
  term,
  titleOf,
  onEdit,
  onForget,
}: { term: TermRecord } & Pick<Props, 'titleOf' | 'onEdit' | 'onForget'>) {
  const { id, surface, rule, termId, scope, updated } = term;
  const meaning = termId === undefined ? undefined : parseTermId(termId);
  return (
    <li class={`term ${meaning?.type ?? 'none'}`} data-row>
      <div class="says">
        <strong class="surface">{surface}</strong>
        <span class="rule">{t(`rule_${rule}`)}</span>
        {meaning && (
          <span class={`meaning ${meaning.type}`}>
            <span class="dot" aria-hidden="true" />
            {meaning.canonical !== surface && meaning.canonical}
            <span class="faint">{t(`type_${meaning.type}`)}</span>
          </span>
        )}
      </div>
      <div class="meta">
        <span class="title">{shownScope(scope, titleOf)}</span>
        <time dateTime={isoTime(updated)}>{shownDay(updated)}</time>
      </div>
      <span class="tools">
        <button
          type="button"
          class="edit tool"
          aria-keyshortcuts="e"
          data-edits={id}
          aria-label={t('editTerm', surface)}
          title={t('edit')}
          onClick={() => onEdit(id)}
        >
          <EditIcon />
        </button>
        <button
          type="button"
          class="delete tool"
          aria-keyshortcuts="x"
          aria-label={t('forgetTerm', surface)}
          title={t('delete')}
          onClick={(event) => {
            focusNeighbor(event.currentTarget);
            onForget(term);
          }}
        >
          <DeleteIcon />
        </button>
      </span>
    </li>
  );
}

function shownScope(stored: string, titleOf: Props['titleOf']): string {
  const { scope, place = '' } = readScope(stored);
  if (scope === 'everywhere') return t('within_everywhere');
  return scope === 'site' ? t('onSite', place) : t('onPage', titleOf(place));
}
