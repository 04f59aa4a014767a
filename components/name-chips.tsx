import { t } from '../model/i18n.ts';
import { MENTION_TYPES, parseTermId } from '../model/mention.ts';

interface Props {
  names: readonly { termId: string; count: number }[];
  hrefOf: (termId: string) => string;
}

/** The names of a post by their types, the most frequent first; each leads to all of its posts. */
export function NameChips({ names, hrefOf }: Props) {
  const sorted = names.toSorted((a, b) => b.count - a.count).map((name) => ({ ...name, ...parseTermId(name.termId) }));
  return MENTION_TYPES.map((type) => {
    const group = sorted.filter((name) => name.type === type);
    if (group.length === 0) return null;
    return (
      <section key={type} class={`group ${type}`}>
        <h3>
          <span class="dot" aria-hidden="true" />
          {t(`types_${type}`)} <span class="count">{group.length}</span>
        </h3>
        <ul class="chips">
          {group.map(({ termId, canonical, count }) => (
            <li key={termId}>
              <a class="chip" href={hrefOf(termId)}>
                {canonical}
                {count > 1 && (
                  <span class="count" aria-label={t('countLabel', count)}>
                    {count}
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
