import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  AuthorIcon,
  DeleteIcon,
  KeyboardIcon,
  MapIcon,
  MarkIcon,
  MissingIcon,
  NameIcon,
  TogetherIcon,
  TrendIcon,
} from '../../components/icons.tsx';
import { type MessageKey, t } from '../../model/i18n.ts';
import { Message } from '../../panel/message.tsx';
import { withMarks } from '../../panel/orphans.ts';
import { UndoButtons } from '../../panel/undo-buttons.tsx';
import { type Actions, useActions } from '../../panel/use-actions.ts';
import { useLive } from '../../panel/use-live.ts';
import { allOrphans } from '../../storage/orphans.ts';
import { Authors } from './authors.tsx';
import { Corrections } from './corrections.tsx';
import { Deleted } from './deleted.tsx';
import { CompanyMap } from './map.tsx';
import { Marks } from './marks.tsx';
import { Orphans } from './orphans.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { Together } from './together.tsx';
import { Trends } from './trends.tsx';

interface Section {
  title: MessageKey;
  about: MessageKey;
  Icon: ComponentType;
  Content: ComponentType<{ actions: Actions }>;
}

/** The sections, by the fragment of the page's address. */
const SECTIONS = {
  marks: { title: 'sectionMarks', about: 'aboutMarks', Icon: MarkIcon, Content: Marks },
  orphans: { title: 'sectionOrphans', about: 'aboutOrphans', Icon: MissingIcon, Content: Orphans },
  trends: { title: 'sectionTrends', about: 'aboutTrends', Icon: TrendIcon, Content: Trends },
  map: { title: 'sectionMap', about: 'aboutMap', Icon: MapIcon, Content: CompanyMap },
  together: { title: 'sectionTogether', about: 'aboutTogether', Icon: TogetherIcon, Content: Together },
  authors: { title: 'sectionAuthors', about: 'aboutAuthors', Icon: AuthorIcon, Content: Authors },
  corrections: { title: 'sectionCorrections', about: 'aboutCorrections', Icon: NameIcon, Content: Corrections },
  deleted: { title: 'sectionDeleted', about: 'aboutDeleted', Icon: DeleteIcon, Content: Deleted },
  shortcuts: { title: 'sectionShortcuts', about: 'aboutShortcuts', Icon: KeyboardIcon, Content: Shortcuts },
} as const satisfies Record<string, Section>;
type SectionName = keyof typeof SECTIONS;
const NAMES = Object.keys(SECTIONS) as SectionName[];

const openOrphans = async () => (await withMarks(await allOrphans(MOST_COUNTED))).filter(({ record }) => !record.kept);
const MOST_COUNTED = 500;

/** The section that the address names; the first where it names none. */
const sectionNow = (): SectionName => NAMES.find((name) => `#${name}` === location.hash) ?? 'marks';

export function App() {
  const [name, setName] = useState(sectionNow);
  const { actions, message } = useActions();
  /** How many marks wait for the reader to say what becomes of them. */
  const waiting = useLive(openOrphans, []).value?.length ?? 0;
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, about, Content } = SECTIONS[name];
  useEffect(() => {
    const onHashChange = (): void => {
      setName(sectionNow());
      window.scrollTo(0, 0);
      // Whoever listens to the page hears where it has gone.
      heading.current?.focus();
    };
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, []);
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
          {NAMES.map((candidate) => (
            <SectionLink
              key={candidate}
              name={candidate}
              isCurrent={candidate === name}
              count={candidate === 'orphans' ? waiting : 0}
            />
          ))}
        </nav>
        <div class="steps">
          <UndoButtons actions={actions} />
        </div>
      </header>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {t(title)}
        </h1>
        <p class="about">{t(about)}</p>
        <Content key={name} actions={actions} />
      </main>
      <Message message={message} actions={actions} />
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
