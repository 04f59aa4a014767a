import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../model/i18n.ts';
import { Choice } from './choice.tsx';
import type { FoundName } from './find-list.tsx';
import { focusNeighbor } from './focus.ts';
import { type Correction, nameForm } from './page/name-form.ts';
import type { SuggestNames } from './term-form.tsx';

export interface FindEvents {
  /** Keeps a name as a mark, at one of its places. */
  onKeep: (name: FoundName, place: number) => void;
  /** Says what a spelling means. Rejects with a message for the reader. */
  onCorrect: (correction: Correction) => Promise<void>;
  suggestNames: SuggestNames;
}

interface Props extends FindEvents {
  name: FoundName;
  /** Which of its places the reader has gone to. */
  place: number;
  /** The key that was pressed before the card was open: does what it asks for. */
  pressed: string | undefined;
  onClose: () => void;
}

/** What a name of the post is, and what can be done about it. */
export function FindCard({ name, place, pressed, onKeep, onCorrect, suggestNames, onClose }: Props) {
  const { type, places } = name;
  const surfaces = [...new Set(places.map(({ surface }) => surface))];
  const here = places[place]?.surface ?? name.canonical;
  /** The spelling that a correction is about, where the reader has chosen another one than stands at the place. */
  const [chosen, setChosen] = useState<{ place: number; surface: string }>();
  const surface = chosen?.place === place ? chosen.surface : here;
  const [isCorrecting, setCorrecting] = useState(false);
  const [failure, setFailure] = useState('');
  const card = useRef<HTMLDivElement>(null);
  const chip = (): HTMLElement | null | undefined => card.current?.closest('li')?.querySelector<HTMLElement>('.chip');
  const close = (): void => {
    chip()?.focus();
    onClose();
  };
  const correct = async (correction: Correction): Promise<void> => {
    try {
      await onCorrect(correction);
      // Most corrections take the name away.
      const control = chip();
      if (control) focusNeighbor(control);
      onClose();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  // At once, or the next key would still go to the list.
  useLayoutEffect(() => {
    if (pressed) card.current?.querySelector<HTMLElement>(`[aria-keyshortcuts=${pressed}]`)?.click();
  }, []);
  useEffect(() => card.current?.scrollIntoView({ block: 'nearest' }), [isCorrecting]);
  return (
    <div
      ref={card}
      class="find-card"
      role="group"
      aria-label={name.canonical}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        close();
      }}
    >
      {isCorrecting ? (
        <NameForm
          {...{ surface, suggestNames }}
          known={name}
          onSave={(correction) => void correct(correction)}
          onClose={close}
        />
      ) : (
        <>
          <p class="meta">
            <span class="kind">
              <span class="dot" aria-hidden="true" />
              {t(`type_${type}`)}
            </span>
            {places.length > 1 && <span>{t('placeOf', place + 1, places.length)}</span>}
            {surfaces.length === 1 && surface !== name.canonical && <span>{t('writtenAs', surface)}</span>}
          </p>
          {surfaces.length > 1 && (
            <form class="plain">
              <Choice
                label={t('fieldSurface')}
                values={surfaces}
                value={surface}
                textOf={(each) => each}
                onPick={(each) => setChosen({ place, surface: each })}
              />
            </form>
          )}
          <div class="answers">
            <button type="button" class="button" aria-keyshortcuts="k" onClick={() => onKeep(name, place)}>
              {t('keep')}
            </button>
            <button type="button" class="button" aria-keyshortcuts="e" onClick={() => setCorrecting(true)}>
              {t('correct')}
            </button>
            <button
              type="button"
              class="button"
              aria-keyshortcuts="x"
              onClick={() => void correct({ surface, rule: 'never', scope: 'page' })}
            >
              {t('notThis')}
            </button>
          </div>
        </>
      )}
      {failure !== '' && (
        <p class="error" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}

type FormProps = Omit<Parameters<typeof nameForm>[0], 'scope' | 'known'> & { known: FoundName };

/** The form of the page, in the panel. */
function NameForm({ known: { type, canonical }, ...props }: FormProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const form = nameForm({ ...props, known: { type, canonical }, scope: 'everywhere' });
    place.current?.append(form);
    form.querySelector<HTMLElement>(':checked')?.focus();
  }, []);
  return <div ref={place} />;
}
