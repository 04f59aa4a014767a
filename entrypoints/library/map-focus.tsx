import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Focus, nameOf } from '../../components/pictures/map-data.ts';
import { ProofList } from '../../components/pictures/proof-list.tsx';
import type { MapLink } from '../../insights/company-map.ts';
import { t } from '../../model/i18n.ts';
import type { Actions } from '../../panel/use-actions.ts';
import { useLive } from '../../panel/use-live.ts';
import { wordsOfProofs } from './proof-words.ts';

interface Props {
  focus: Focus;
  found: readonly MapLink[];
  actions: Actions;
  onFocus: (focus: Focus) => void;
}

const MOST_PARTNERS = 24;
const MOST_PROOFS = 20;

/** What one name is linked with, or the sentences that link two. */
export function MapFocus({ focus: { company, technology }, found, actions, onFocus }: Props) {
  const posts = found.reduce((sum, { proofs }) => sum + proofs.length, 0);
  const first = useMemo(() => proofsOf(found), [found]);
  const proofs = useLive(() => wordsOfProofs(first), [first]);
  const heading = useRef<HTMLHeadingElement>(null);
  // What a click asks for may be below what is in view.
  useEffect(() => heading.current?.scrollIntoView({ block: 'nearest' }), [company, technology]);
  const names = [company, technology].flatMap((termId) => (termId === undefined ? [] : [nameOf(termId)]));
  return (
    <section class="map-focus" aria-label={names.join(', ')}>
      <h2 ref={heading}>{names.join(' · ')}</h2>
      {(company === undefined || technology === undefined) && (
        <ul class="chips">
          {found.slice(0, MOST_PARTNERS).map((link) => {
            const isCompany = company === undefined;
            return (
              <li key={isCompany ? link.company : link.technology}>
                <button
                  type="button"
                  class={`chip ${isCompany ? 'company' : 'technology'}`}
                  onClick={() => onFocus({ company: link.company, technology: link.technology })}
                >
                  <span class="dot" aria-hidden="true" />
                  {nameOf(isCompany ? link.company : link.technology)}
                  <span class="count">{link.proofs.length}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <p class="picture-about" role="status">
        {t('proofsAbout', Math.min(posts, MOST_PROOFS), posts)}
      </p>
      {proofs.value && (
        <ProofList proofs={proofs.value} onGo={({ url, start, end }) => actions.goToPlace(url, start, end)} />
      )}
    </section>
  );
}

/** The first proofs, in turn of each link, so that a name with many partners shows more than one of them. */
function proofsOf(links: readonly MapLink[]) {
  const proofs = [];
  for (let turn = 0; proofs.length < MOST_PROOFS; turn++) {
    const round = links.flatMap((link) => {
      const proof = link.proofs[turn];
      return proof ? [{ ...proof, company: link.company, technology: link.technology }] : [];
    });
    if (round.length === 0) break;
    proofs.push(...round);
  }
  return proofs.slice(0, MOST_PROOFS);
}
