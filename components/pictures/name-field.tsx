import { useId } from 'preact/hooks';

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
  const onInput = (written: string): void => {
    if (written === '') onPick(undefined);
    else if (names.includes(written)) onPick(written);
  };
  return (
    <label class="name-field">
      <span>{label}</span>
      <input
        type="search"
        class="search"
        list={id}
        placeholder={placeholder}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <datalist id={id}>
        {names.slice(0, MOST_OPTIONS).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}
