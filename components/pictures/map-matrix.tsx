import { useState } from 'preact/hooks';
import { t } from '../../model/i18n.ts';
import { cellKey, type Focus, type Matrix, nameOf } from './map-data.ts';
import { nextInTable } from './next-in-table.ts';

interface Props {
  matrix: Matrix;
  focus: Focus;
  onFocus: (focus: Focus) => void;
}

/** The diameter of the fullest cell's circle, in CSS pixels; areas are in proportion to posts. */
const LARGEST = 26;
const SMALLEST = 7;
/** Circles with room for their number. */
const NUMBERED = 16;

/**
 * Companies down, technologies across; the larger the circle, the more posts name the two together. By keyboard it is one
 * stop: arrows go from name to name and from circle to circle.
 */
export function MapMatrix({ matrix: { companies, technologies, cells, most }, focus, onFocus }: Props) {
  const [stop, setStop] = useState<Focus>({ company: companies[0] ?? '' });
  const buttonFor = (of: Focus, label: string) => ({
    type: 'button' as const,
    tabIndex: isSame(of, stop) ? 0 : -1,
    'aria-label': label,
    'aria-pressed': isSame(of, focus),
    title: label,
    onFocus: () => setStop(of),
    onClick: () => onFocus(of),
  });
  const move = (event: KeyboardEvent): void => {
    const next = nextInTable(event.target, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div class="table-scroll matrix-scroll">
      <table class="matrix" onKeyDown={move}>
        <caption class="unseen">{t('mapTitle')}</caption>
        <thead>
          <tr>
            <td />
            {technologies.map((technology) => (
              <th key={technology} scope="col">
                <button {...buttonFor({ technology }, nameOf(technology))}>
                  <span>{nameOf(technology)}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {companies.map((company) => (
            <tr key={company}>
              <th scope="row">
                <button {...buttonFor({ company }, nameOf(company))}>{nameOf(company)}</button>
              </th>
              {technologies.map((technology) => {
                const posts = cells.get(cellKey(company, technology))?.proofs.length ?? 0;
                if (posts === 0) return <td key={technology} />;
                const size = Math.max(SMALLEST, Math.round(LARGEST * Math.sqrt(posts / most)));
                const label = t('cellTitle', nameOf(company), nameOf(technology), posts);
                return (
                  <td key={technology}>
                    <button class="cell" {...buttonFor({ company, technology }, label)}>
                      <span class="circle" style={{ width: `${size}px`, height: `${size}px` }}>
                        {size >= NUMBERED && posts}
                      </span>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isSame = (a: Focus, b: Focus): boolean => a.company === b.company && a.technology === b.technology;
