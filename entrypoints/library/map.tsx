import { useMemo, useState } from 'preact/hooks';
import { Computing } from '../../components/pictures/computing.tsx';
import { type Focus, inFocus, mapNames, mapTable, matrixOf, nameOf } from '../../components/pictures/map-data.ts';
import { MapMatrix } from '../../components/pictures/map-matrix.tsx';
import { NameField } from '../../components/pictures/name-field.tsx';
import { Picture } from '../../components/pictures/picture.tsx';
import { companyMap, type MapLink } from '../../insights/company-map.ts';
import { t } from '../../model/i18n.ts';
import { StorageNotice } from '../../panel/storage-notice.tsx';
import type { Actions } from '../../panel/use-actions.ts';
import { useLive } from '../../panel/use-live.ts';
import { useSteps } from '../../panel/use-steps.ts';
import { allLinks } from '../../storage/pages.ts';
import { downloadTable } from './download-table.ts';
import { MapFocus } from './map-focus.tsx';
import './pictures.css';

const MOST_ROWS = 16;
const MOST_COLUMNS = 18;

/** Which technologies posts name with which companies. */
export function CompanyMap({ actions }: { actions: Actions }) {
  const stored = useLive(allLinks, []);
  const posts = stored.value;
  const links = useSteps(posts && (() => companyMap(posts)), posts?.length ?? 0, [posts]);
  if (stored.error) return <StorageNotice error={stored.error} />;
  if (links.isSlow) return <Computing {...links} />;
  if (!links.value) return null;
  if (links.value.length === 0) return <p class="empty">{t('emptyMap')}</p>;
  return <Linked links={links.value} actions={actions} />;
}

function Linked({ links, actions }: { links: readonly MapLink[]; actions: Actions }) {
  const [focus, setFocus] = useState<Focus>({});
  const matrix = useMemo(() => matrixOf(links, MOST_ROWS, MOST_COLUMNS), [links]);
  const termIds = useMemo(() => mapNames(links), [links]);
  const names = useMemo(() => termIds.map(nameOf), [termIds]);
  const found = useMemo(() => inFocus(links, focus), [links, focus]);
  const termId = focus.company ?? focus.technology;
  const isOne = termId !== undefined && (focus.company === undefined || focus.technology === undefined);
  const onPick = (name: string | undefined): void => {
    const picked = name === undefined ? undefined : termIds[names.indexOf(name)];
    if (picked === undefined) setFocus({});
    else setFocus(picked.startsWith('company:') ? { company: picked } : { technology: picked });
  };
  return (
    <>
      <NameField
        label={t('chooseMapName')}
        placeholder={t('allNames')}
        names={names}
        value={isOne ? nameOf(termId) : ''}
        onPick={onPick}
      />
      <Picture title={t('mapTitle')} about={t('mapHow')} table={() => mapTable(links)} onDownload={downloadTable}>
        <MapMatrix matrix={matrix} focus={focus} onFocus={setFocus} />
      </Picture>
      {termId !== undefined && <MapFocus {...{ focus, found, actions }} onFocus={setFocus} />}
    </>
  );
}
