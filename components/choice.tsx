import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  label: string;
  choices: readonly Value[];
  chosen: Value;
  textOf: (choice: Value) => string;
  classOf?: (choice: Value) => string;
  onChoose: (choice: Value) => void;
}

/** One of a few, side by side. */
export function Choice<Value extends string>({ label, choices, chosen, textOf, classOf, onChoose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="segments">
        {choices.map((choice) => (
          <label key={choice} class={`segment ${classOf?.(choice) ?? ''}`}>
            <input
              type="radio"
              name={name}
              value={choice}
              checked={choice === chosen}
              onChange={() => onChoose(choice)}
            />
            {classOf && <span class="dot" aria-hidden="true" />}
            {textOf(choice)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
