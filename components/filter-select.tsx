import { shownNumber } from './numbers.ts';

interface Props {
  label: string;
  value: string;
  /** The empty value, which asks for nothing, stands before them under the label. */
  options: readonly { value: string; text: string; count?: number }[];
  onPick: (value: string) => void;
}

/** One value of many that a list is filtered by, or none. */
export const FilterSelect = ({ label, value, options, onPick }: Props) => (
  <select
    class={`facet ${value === '' ? '' : 'on'}`}
    aria-label={label}
    value={value}
    disabled={options.length === 0}
    onChange={(event) => onPick(event.currentTarget.value)}
  >
    <option value="">{label}</option>
    {options.map(({ value: each, text, count }) => (
      <option key={each} value={each} selected={each === value}>
        {count === undefined ? text : `${text} (${shownNumber(count)})`}
      </option>
    ))}
  </select>
);
