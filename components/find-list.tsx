import { t } from '../model/i18n.ts';
import { MENTION_TYPES, type MentionType } from '../model/mention.ts';

/** A name that was found in a post, with its places. */
export interface FoundName {
  termId: string;
  type: MentionType;
  canonical: string;
  places: { start: number; end: number }[];
}

interface Props {
  names: readonly FoundName[];
  /** Goes to the next place of a name: the first at first, then on and around. */
  onGo: (name: FoundName) => void;
}

/** What was found in a post, grouped by type, most frequent first. */
export function FindList({ names, onGo }: Props) {
  return (
    <>
      {MENTION_TYPES.map((type) => {
        const group = names.filter((name) => name.type === type);
        if (group.length === 0) return null;
        return (
          <section key={type} class={`group ${type}`}>
            <h3>
              <span class="dot" aria-hidden="true" />
              {t(`types_${type}`)} <span class="count">{group.length}</span>
            </h3>
            <ul class="chips">
              {group.map((name) => (
                <li key={name.termId}>
                  <button type="button" class="chip" title={t('goTo', name.canonical)} onClick={() => onGo(name)}>
                    {name.canonical}
                    {name.places.length > 1 && (
                      <span class="count" aria-label={t('countLabel', name.places.length)}>
                        {name.places.length}
                      </span>
                    )}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
