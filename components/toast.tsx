interface Props {
  text: string;
  action?: { label: string; run: () => void } | undefined;
}

/** A short message at the foot of the panel, with what can be done about it. */
export const Toast = ({ text, action }: Props) => (
  <div class="toast">
    <span>{text}</span>
    {action && (
      <button type="button" onClick={action.run}>
        {action.label}
      </button>
    )}
  </div>
);
