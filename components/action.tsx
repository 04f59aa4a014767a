import { type MessageKey, t } from '../model/i18n.ts';

interface Props {
  /** Says what the button does, and is its class. */
  name: MessageKey;
  onClick: () => void;
}

export const Action = ({ name, onClick }: Props) => (
  <button type="button" class={name} onClick={onClick}>
    {t(name)}
  </button>
);
