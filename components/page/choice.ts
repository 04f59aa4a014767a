import { h } from './h.ts';

interface Props<Value extends string> {
  /** What is chosen; the field's name in its form too. */
  label: string;
  values: readonly Value[];
  value: Value;
  textOf: (value: Value) => string;
  onPick?: (value: Value) => void;
  /** Only the colored dots are shown; their names are told to those who do not see them. */
  bare?: boolean;
}

/** One of a few values, each with its color. */
export const choice = <Value extends string>({ label, values, value, textOf, onPick, bare }: Props<Value>) =>
  h(
    'div',
    { className: 'choice', role: 'radiogroup', ariaLabel: label },
    ...values.map((each) =>
      h(
        'label',
        { className: `pick ${each}`, title: bare ? textOf(each) : '' },
        h('input', {
          type: 'radio',
          name: label,
          value: each,
          ariaLabel: textOf(each),
          checked: each === value,
          onchange: () => onPick?.(each),
        }),
        h('span', { className: 'dot' }),
        !bare && textOf(each),
      ),
    ),
  );

/** Chooses a value in place of the reader. */
export function setChoice(element: HTMLElement, value: string): void {
  for (const field of element.querySelectorAll('input')) field.checked = field.value === value;
}
