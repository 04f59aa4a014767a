import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../model/i18n.ts';
import { MAX_NAME_LENGTH } from '../model/limits.ts';
import type { SavedSearch } from '../model/settings.ts';
import { CloseIcon } from './icons.tsx';

interface Props {
  searches: readonly SavedSearch[];
  /** The place that is open: what the address has behind `#`. */
  place: string;
  /** Whether the place asks for something, so that it is worth keeping. */
  canSave: boolean;
  suggestName: () => string;
  onSave: (name: string) => void;
  onForget: (search: SavedSearch) => void;
}

/** Searches that the reader keeps, and the way to keep the one that is open. */
export function SavedSearches({ searches, place, canSave, suggestName, onSave, onForget }: Props) {
  const [isNaming, setNaming] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const isSaved = searches.some((search) => search.place === place);
  if (searches.length === 0 && !canSave) return null;
  const close = (): void => {
    // What had the focus goes.
    group.current?.focus();
    setNaming(false);
  };
  return (
    <div class="searches" role="group" aria-label={t('savedSearches')} tabIndex={-1} ref={group}>
      {searches.map((search) => (
        <span key={search.name + search.place} class={`saved-search ${search.place === place ? 'on' : ''}`}>
          <a href={`#${search.place}`} aria-current={search.place === place ? 'true' : undefined}>
            {search.name}
          </a>
          <button
            type="button"
            class="tool"
            aria-label={t('forgetSearch', search.name)}
            title={t('forgetSearch', search.name)}
            onClick={() => {
              group.current?.focus();
              onForget(search);
            }}
          >
            <CloseIcon />
          </button>
        </span>
      ))}
      {canSave && !isSaved && !isNaming && (
        <button type="button" class="quiet button" onClick={() => setNaming(true)}>
          {t('saveSearch')}
        </button>
      )}
      {canSave && isNaming && (
        <NameForm
          suggestion={suggestName()}
          onClose={close}
          onSave={(name) => {
            onSave(name);
            close();
          }}
        />
      )}
    </div>
  );
}

interface NameFormProps {
  suggestion: string;
  onSave: (name: string) => void;
  onClose: () => void;
}

function NameForm({ suggestion, onSave, onClose }: NameFormProps) {
  const [name, setName] = useState(suggestion);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <form
      class="tagging"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(name.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onClose();
      }}
    >
      <input
        ref={field}
        required
        pattern=".*\S.*"
        value={name}
        maxLength={MAX_NAME_LENGTH}
        aria-label={t('searchName')}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {t('save')}
      </button>
      <button type="button" class="button quiet" onClick={onClose}>
        {t('cancel')}
      </button>
    </form>
  );
}
