import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AuthorNames } from '../../insights/authors.ts';
import type { Met } from '../../insights/seen.ts';
import { t } from '../../model/i18n.ts';
import { parseTermId } from '../../model/mention.ts';
import { NAME_STATES } from '../../model/records.ts';

interface Props {
  names: AuthorNames;
  /** The term id of the name whose state the reader may change. */
  chosen: string | undefined;
  onChoose: (termId: string | undefined) => void;
  /** What is shown of the chosen name: in one place, since the name moves from group to group. */
  children: ComponentChildren;
}

const FEW = 30;

/** The names of one author, in groups of what the reader knows, learns and does not know. */
export const KnowledgeChips = ({ names, chosen, onChoose, children }: Props) => (
  <>
    {NAME_STATES.map((state) => (
      <section key={state} class={`knowledge ${state}`} aria-label={t(`knowledge_${state}`)}>
        <h3>
          {t(`knowledge_${state}`)} <span class="count">{names[state].length}</span>
        </h3>
        {names[state].length === 0 ? (
          <p class="hint">{t(`none_${state}`)}</p>
        ) : (
          <Chips key={names.author} names={names[state]} chosen={chosen} onChoose={onChoose} />
        )}
      </section>
    ))}
    {children}
  </>
);

function Chips({ names, chosen, onChoose }: { names: readonly Met[] } & Pick<Props, 'chosen' | 'onChoose'>) {
  const [areAll, setAll] = useState(false);
  const shown = areAll ? names : names.slice(0, FEW);
  return (
    <ul class="chips">
      {shown.map(({ termId, posts }) => {
        const { type, canonical } = parseTermId(termId);
        return (
          <li key={termId}>
            <button
              type="button"
              class={`chip ${type}`}
              title={t(`type_${type}`)}
              aria-pressed={termId === chosen}
              onClick={() => onChoose(termId === chosen ? undefined : termId)}
            >
              <span class="dot" aria-hidden="true" />
              {canonical}
              {posts > 1 && <span class="count">{posts}</span>}
            </button>
          </li>
        );
      })}
      {shown.length < names.length && (
        <li>
          <button type="button" class="chip rest" onClick={() => setAll(true)}>
            {t('showMoreNames', names.length - shown.length)}
          </button>
        </li>
      )}
    </ul>
  );
}
