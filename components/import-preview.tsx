import { type MessageKey, t, uiLanguage } from '../model/i18n.ts';
import { shorten } from './shorten.ts';

interface Row {
  kind: 'page' | 'annotation' | 'term' | 'name' | 'setting';
  id: string;
  label: string;
  deleted?: true;
}

interface Group {
  counts: Partial<Record<Row['kind'], number>>;
  total: number;
  examples: readonly Row[];
}

interface Props {
  added: Group;
  changed: Group;
  skipped: Group;
  unread: readonly {
    reason: MessageKey;
    count: number;
    examples: readonly { entry: string; details: string }[];
  }[];
}

const GROUPS = ['added', 'changed', 'skipped'] as const;
const TITLES = { added: 'previewAdded', changed: 'previewChanged', skipped: 'previewSkipped' } as const;

/** What an import would add, change and leave, each with a few examples. */
export function ImportPreview({ unread, ...groups }: Props) {
  return (
    <dl class="preview">
      {GROUPS.filter((name) => groups[name].total > 0).map((name) => (
        <div key={name} class={`group ${name}`}>
          <dt>
            <strong>{t(TITLES[name])}</strong>
            <span class="faint">{countsText(groups[name].counts)}</span>
          </dt>
          <dd>
            <Examples {...groups[name]} />
          </dd>
        </div>
      ))}
      {unread.map(({ reason, count, examples }) => (
        <div key={reason} class="group unread">
          <dt>
            <strong>{t('previewUnread', number(count))}</strong>
            <span class="faint">{t(reason)}</span>
          </dt>
          <dd>
            <ul>
              {examples.map(({ entry, details }) => (
                <li key={entry}>
                  <code>{entry}</code> {details}
                </li>
              ))}
              {count > examples.length && <li class="faint">{t('andMore', number(count - examples.length))}</li>}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const Examples = ({ examples, total }: Group) => (
  <ul>
    {examples.map(({ kind, id, label, deleted }) => (
      <li key={`${kind} ${id}`}>
        <span class="faint">{t(`kind_${kind}`)}</span> <span class="label">{labelOf(kind, label)}</span>
        {deleted && <span class="faint"> · {t('deletedThere')}</span>}
      </li>
    ))}
    {total > examples.length && <li class="faint">{t('andMore', number(total - examples.length))}</li>}
  </ul>
);

/** Settings go by names of ours. */
const labelOf = (kind: Row['kind'], label: string): string =>
  (kind === 'setting' && t(`setting_${label}` as MessageKey)) || shorten(label, 120);

const countsText = (counts: Group['counts']): string =>
  (Object.entries(counts) as [Row['kind'], number][])
    .map(([kind, count]) => `${t(`kinds_${kind}`)} ${number(count)}`)
    .join(' · ');

const number = (value: number): string => value.toLocaleString(uiLanguage());
