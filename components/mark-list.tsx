import { t } from '../model/i18n.ts';
import type { Annotation } from '../model/records.ts';

interface Props {
  annotations: readonly Annotation[];
  /** The title of a post, where the list spans several. */
  titleOf?: (url: string) => string;
  onGo: (annotation: Annotation) => void;
  onDelete: (annotation: Annotation) => void;
}

/** The reader's marks with their notes. */
export function MarkList({ annotations, titleOf, onGo, onDelete }: Props) {
  return (
    <ul class="marks">
      {annotations.map((annotation) => {
        const { id, type, color, selector, note, url } = annotation;
        return (
          <li key={id} class={`mark ${type}`}>
            <button
              type="button"
              class="quote"
              title={t('goTo', shorten(selector.exact))}
              onClick={() => onGo(annotation)}
            >
              <span class="meta">
                <span class="dot" aria-hidden="true" />
                {t(`type_${type}`)}
                {titleOf && <span class="title"> · {titleOf(url)}</span>}
              </span>
              <span class={`text ${color}`}>{selector.exact}</span>
              {note !== '' && <span class="written">{note}</span>}
            </button>
            <button
              type="button"
              class="delete"
              aria-label={t('deleteMark', shorten(selector.exact))}
              title={t('delete')}
              onClick={() => onDelete(annotation)}
            >
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
