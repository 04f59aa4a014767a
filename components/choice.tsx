interface Props<Value extends string> {
  label: string;
  values: readonly Value[];
  value: Value;
  textOf: (value: Value) => string;
  onPick: (value: Value) => void;
  /** Only the colored dots are shown; their names are told to those who do not see them. */
  bare?: boolean;
}

/** One of a few values, each with its color. */
export const Choice = <Value extends string>({ label, values, value, textOf, onPick, bare }: Props<Value>) => (
  <div class="choice" role="radiogroup" aria-label={label}>
    {values.map((each) => (
      <label key={each} class={`pick ${each}`} title={bare ? textOf(each) : ''}>
        <input
          type="radio"
          name={label}
          value={each}
          aria-label={textOf(each)}
          checked={each === value}
          onChange={() => onPick(each)}
        />
        <span class="dot" />
        {!bare && textOf(each)}
      </label>
    ))}
  </div>
);
