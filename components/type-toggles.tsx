import { t } from '../model/i18n.ts';
import { MENTION_TYPES, type MentionType } from '../model/mention.ts';

interface Props {
  /** How many names a post has of each type. */
  counts: Readonly<Record<MentionType, number>>;
  hidden: readonly MentionType[];
  onChange: (hidden: MentionType[]) => void;
}

/** The types of name, each with its count, switched on and off. */
export const TypeToggles = ({ counts, hidden, onChange }: Props) => (
  <div class="toggles" role="group" aria-label={t('shownTypes')}>
    {MENTION_TYPES.map((type) => {
      const isShown = !hidden.includes(type);
      return (
        <button
          key={type}
          type="button"
          class={`toggle ${type}`}
          aria-pressed={isShown}
          title={t(isShown ? 'hideType' : 'showType', t(`types_${type}`))}
          onClick={() => onChange(isShown ? [...hidden, type] : hidden.filter((other) => other !== type))}
        >
          <span class="dot" aria-hidden="true" />
          {t(`types_${type}`)} <span class="count">{counts[type]}</span>
        </button>
      );
    })}
  </div>
);
