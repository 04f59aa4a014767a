import { useEffect, useRef } from 'preact/hooks';
import { listKey } from './key-press.ts';
import { focusGrid } from './virtual-grid.tsx';

interface Props {
  label: string;
  value: string;
  onInput: (value: string) => void;
}

/** The field that a list is searched by: `/` goes there, and the arrow down goes on into the list. */
export function SearchField({ label, value, onInput }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (listKey(event) !== '/' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <input
      ref={field}
      type="search"
      class="search"
      value={value}
      placeholder={label}
      aria-label={label}
      aria-keyshortcuts="/"
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' || event.isComposing) return;
        if (focusGrid()) event.preventDefault();
      }}
    />
  );
}
