import { useId, useState } from 'preact/hooks';

interface Props {
  label: string;
  placeholder: string;
  /** What can be chosen, as it is written. */
  names: readonly string[];
  value: string;
  /** Gets one of `names`, or undefined where the field was emptied. */
  onPick: (name: string | undefined) => void;
}

/** Browsers draw all of them at once. */
const MOST_OPTIONS = 500;

/** One of many names, by a few letters. */
export function NameField({ label, placeholder, names, value, onPick }: Props) {
  const id = useId();
  /** Letters that name none yet; they are gone with the reader. */
  const [letters, setLetters] = useState<string>();
  const onInput = (written: string): void => {
    const isName = names.includes(written);
    setLetters(isName || written === '' ? undefined : written);
    if (isName) onPick(written);
    else if (written === '') onPick(undefined);
  };
  return (
    <label class="name-field">
      <span>{label}</span>
      <input
        type="search"
        class="search"
        list={id}
        placeholder={placeholder}
        value={letters ?? value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={() => setLetters(undefined)}
      />
      <datalist id={id}>
        {names.slice(0, MOST_OPTIONS).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}
