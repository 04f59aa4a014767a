import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../model/i18n.ts';
import type { MentionType } from '../model/mention.ts';
import { listKey } from './key-press.ts';
import { FindCard, type FindEvents } from './find-card.tsx';

/** A name that was found in a post, with its places. */
export interface FoundName {
  termId: string;
  type: MentionType;
  canonical: string;
  places: { start: number; end: number; surface: string }[];
}

interface Props extends FindEvents {
  names: readonly FoundName[];
  /** Goes to a place of a name. */
  onGo: (name: FoundName, place: number) => void;
}

/**
 * Names of a post. Pressing one goes to its next place (the first at first, then on and around), and opens its card.
 */
export function FindList({ names, onGo, ...events }: Props) {
  /** Which name's card is open, at which of its places; and the key that opened it, if that asked for more. */
  const [open, setOpen] = useState<{ termId: string; place: number; key?: string }>();
  const list = useRef<HTMLUListElement>(null);
  const close = (): void => setOpen(undefined);
  const go = (name: FoundName): void => {
    const place = open?.termId === name.termId ? (open.place + 1) % name.places.length : 0;
    setOpen({ termId: name.termId, place });
    onGo(name, place);
  };
  const onKeyDown = (event: KeyboardEvent, termId: string): void => {
    const key = listKey(event);
    if (open?.termId === termId || (key !== 'e' && key !== 'x' && key !== 'k')) return;
    event.preventDefault();
    setOpen({ termId, place: 0, key });
  };
  // Elsewhere, the reader is done with the card.
  useEffect(() => {
    if (!open) return undefined;
    const onPress = ({ target }: Event): void => {
      if (target instanceof Node && !list.current?.contains(target)) close();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open === undefined]);
  return (
    <ul class="chips" ref={list}>
      {names.map((name) => {
        const { termId, type, canonical, places } = name;
        const isOpen = open?.termId === termId;
        return (
          <li key={termId} class={type} data-row onKeyDown={(event) => onKeyDown(event, termId)}>
            <button
              type="button"
              class="chip"
              aria-keyshortcuts="Enter"
              aria-expanded={isOpen}
              title={t('goTo', canonical)}
              onClick={() => go(name)}
            >
              {canonical}
              {places.length > 1 && (
                <span class="count" aria-label={t('countLabel', places.length)}>
                  {places.length}
                </span>
              )}
            </button>
            {isOpen && <FindCard name={name} place={open.place} pressed={open.key} onClose={close} {...events} />}
          </li>
        );
      })}
    </ul>
  );
}
