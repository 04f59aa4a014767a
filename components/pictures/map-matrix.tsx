import { t } from '../../model/i18n.ts';
import { cellKey, type Focus, type Matrix, nameOf } from './map-data.ts';

interface Props {
  matrix: Matrix;
  focus: Focus;
  onFocus: (focus: Focus) => void;
}

/** The diameter of the fullest cell's circle, in CSS pixels; areas are in proportion to posts. */
const LARGEST = 26;
const SMALLEST = 7;

/** Companies down, technologies across; the larger the circle, the more posts name the two together. */
export function MapMatrix({ matrix: { companies, technologies, cells, most }, focus, onFocus }: Props) {
  return (
    <div class="table-scroll matrix-scroll" role="region" aria-label={t('mapTitle')} tabIndex={0}>
      <table class="matrix">
        <thead>
          <tr>
            <td />
            {technologies.map((technology) => (
              <th key={technology} scope="col">
                <button
                  type="button"
                  aria-pressed={focus.technology === technology && focus.company === undefined}
                  title={nameOf(technology)}
                  onClick={() => onFocus({ technology })}
                >
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
                <button
                  type="button"
                  aria-pressed={focus.company === company && focus.technology === undefined}
                  title={nameOf(company)}
                  onClick={() => onFocus({ company })}
                >
                  {nameOf(company)}
                </button>
              </th>
              {technologies.map((technology) => {
                const posts = cells.get(cellKey(company, technology))?.proofs.length ?? 0;
                if (posts === 0) return <td key={technology} />;
                const size = Math.max(SMALLEST, Math.round(LARGEST * Math.sqrt(posts / most)));
                const told = t('cellTitle', nameOf(company), nameOf(technology), posts);
                return (
                  <td key={technology}>
                    <button
                      type="button"
                      class="cell"
                      aria-label={told}
                      aria-pressed={focus.company === company && focus.technology === technology}
                      title={told}
                      onClick={() => onFocus({ company, technology })}
                    >
                      <span class="circle" style={{ width: `${size}px`, height: `${size}px` }}>
                        {size >= 16 && posts}
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
