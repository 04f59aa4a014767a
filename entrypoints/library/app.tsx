import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import {
  AuthorIcon,
  DeleteIcon,
  ExchangeIcon,
  HelpIcon,
  InboxIcon,
  KeyboardIcon,
  MapIcon,
  MarkIcon,
  MissingIcon,
  NameIcon,
  NamesIcon,
  PostIcon,
  SettingsIcon,
  TogetherIcon,
  TrendIcon,
} from '../../components/icons.tsx';
import { KeyHelp } from '../../components/key-help.tsx';
import type { Selection } from '../../exchange/library.ts';
import { type MessageKey, t } from '../../model/i18n.ts';
import { BackupBanner } from '../../panel/backup-reminder.tsx';
import { readPlace } from '../../panel/library-places.ts';
import { Message } from '../../panel/message.tsx';
import { withMarks } from '../../panel/orphans.ts';
import { StorageNews } from '../../panel/storage-news.tsx';
import { UndoButtons } from '../../panel/undo-buttons.tsx';
import { useActions } from '../../panel/use-actions.ts';
import { useListKeys } from '../../panel/use-list-keys.ts';
import { useLive } from '../../panel/use-live.ts';
import { allOrphans } from '../../storage/orphans.ts';
import { Authors } from './authors.tsx';
import { Corrections } from './corrections.tsx';
import { Deleted } from './deleted.tsx';
import { Exchange } from './exchange.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { Inbox } from './inbox.tsx';
import { CompanyMap } from './map.tsx';
import { Marks } from './marks.tsx';
import { Name } from './name.tsx';
import { Names } from './names.tsx';
import { Orphans } from './orphans.tsx';
import { Post } from './post.tsx';
import { Posts } from './posts.tsx';
import type { SectionProps } from './sections.ts';
import { SettingsPage } from './settings.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { Together } from './together.tsx';
import { Trends } from './trends.tsx';

interface Section {
  title: MessageKey;
  about: MessageKey;
  Icon: ComponentType;
  Content: ComponentType<SectionProps>;
  /** The section that it is a part of; it has a heading of its own. */
  within?: string;
}

/** The sections, by the fragment of the page's address. */
const SECTIONS = {
  posts: { title: 'sectionPosts', about: 'aboutPosts', Icon: PostIcon, Content: Posts },
  post: { title: 'sectionPosts', about: 'aboutPosts', Icon: PostIcon, Content: Post, within: 'posts' },
  marks: { title: 'sectionMarks', about: 'aboutMarks', Icon: MarkIcon, Content: Marks },
  names: { title: 'sectionNames', about: 'aboutNames', Icon: NamesIcon, Content: Names },
  name: { title: 'sectionNames', about: 'aboutNames', Icon: NamesIcon, Content: Name, within: 'names' },
  inbox: { title: 'sectionInbox', about: 'aboutInbox', Icon: InboxIcon, Content: Inbox },
  orphans: { title: 'sectionOrphans', about: 'aboutOrphans', Icon: MissingIcon, Content: Orphans },
  trends: { title: 'sectionTrends', about: 'aboutTrends', Icon: TrendIcon, Content: Trends },
  map: { title: 'sectionMap', about: 'aboutMap', Icon: MapIcon, Content: CompanyMap },
  together: { title: 'sectionTogether', about: 'aboutTogether', Icon: TogetherIcon, Content: Together },
  authors: { title: 'sectionAuthors', about: 'aboutAuthors', Icon: AuthorIcon, Content: Authors },
  corrections: { title: 'sectionCorrections', about: 'aboutCorrections', Icon: NameIcon, Content: Corrections },
  deleted: { title: 'sectionDeleted', about: 'aboutDeleted', Icon: DeleteIcon, Content: Deleted },
  exchange: { title: 'sectionExchange', about: 'aboutExchange', Icon: ExchangeIcon, Content: Exchange },
  settings: { title: 'sectionSettings', about: 'aboutSettings', Icon: SettingsIcon, Content: SettingsPage },
  shortcuts: { title: 'sectionShortcuts', about: 'aboutShortcuts', Icon: KeyboardIcon, Content: Shortcuts },
} as const satisfies Record<string, Section>;
type SectionName = keyof typeof SECTIONS;
const NAMES = Object.keys(SECTIONS) as SectionName[];

const IN_NAVIGATION = NAMES.filter((name) => !('within' in SECTIONS[name]));

const openOrphans = async () => (await withMarks(await allOrphans(MOST_COUNTED))).filter(({ record }) => !record.kept);
const MOST_COUNTED = 500;

/** The place that the address names, and its section; the marks where it names none. */
const placeNow = () => {
  const place = readPlace(location.hash);
  return { place, name: NAMES.find((name) => name === place.section) ?? 'marks' };
};

export function App() {
  const [{ place, name, visit }, setPlace] = useState(() => ({ ...placeNow(), visit: 0 }));
  const { actions, message } = useActions();
  const [exporting, setExporting] = useState<Selection>();
  const [isHelping, setHelping] = useState(false);
  /** How many marks wait for the reader to say what becomes of them. */
  const waiting = useLive(openOrphans, []).value?.length ?? 0;
  const { title, about, Content, within }: Section = SECTIONS[name];
  useListKeys({ u: actions.undo, 'Shift+u': actions.redo, '?': () => setHelping(true) });
  useEffect(() => {
    const onHashChange = (): void => setPlace((before) => ({ ...placeNow(), visit: before.visit + 1 }));
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, []);
  useLayoutEffect(() => {
    if (visit === 0) return;
    window.scrollTo(0, 0);
    // Whoever listens to the page hears where it has gone.
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [visit]);
  useEffect(() => {
    document.title = `${t(title)} · Retromark`;
  }, [title]);

  return (
    <>
      <header class="side">
        <p class="brand">
          <img src="/icon/48.png" alt="" width="24" height="24" />
          Retromark
        </p>
        <nav aria-label={t('libraryNav')}>
          {IN_NAVIGATION.map((candidate) => (
            <SectionLink
              key={candidate}
              name={candidate}
              isCurrent={candidate === (within ?? name)}
              count={candidate === 'orphans' ? waiting : 0}
            />
          ))}
        </nav>
        <div class="steps">
          <UndoButtons actions={actions} />
          <button
            type="button"
            class="help tool"
            aria-label={t('helpTitle')}
            title={t('helpTitle')}
            onClick={() => setHelping(true)}
          >
            <HelpIcon />
          </button>
        </div>
      </header>
      <main>
        <StorageNews />
        <BackupBanner />
        {within === undefined && (
          <>
            <h1 tabIndex={-1}>{t(title)}</h1>
            <p class="about">{t(about)}</p>
          </>
        )}
        {/* A list follows its filter in the address without going anywhere: each visit begins anew. */}
        <Content key={visit} actions={actions} place={place} onExport={setExporting} />
      </main>
      <Message message={message} actions={actions} />
      {isHelping && <KeyHelp onClose={() => setHelping(false)} />}
      {exporting && <ExportDialog selection={exporting} onClose={() => setExporting(undefined)} />}
    </>
  );
}

function SectionLink({ name, isCurrent, count }: { name: SectionName; isCurrent: boolean; count: number }) {
  const { title, Icon } = SECTIONS[name];
  return (
    <a href={`#${name}`} aria-current={isCurrent ? 'page' : undefined}>
      <Icon />
      {t(title)}
      {count > 0 && <span class="count">{count}</span>}
    </a>
  );
}
