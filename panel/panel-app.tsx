import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { HelpIcon, LibraryIcon, SidePanelIcon } from '../components/icons.tsx';
import { KeyHelp } from '../components/key-help.tsx';
import { t } from '../model/i18n.ts';
import { annotationsOfPage } from '../storage/annotations.ts';
import { BackupDot } from './backup-dot.tsx';
import { type TabState, watchTab } from './current-tab.ts';
import { canKeepOpen, openSidePanel } from './keep-open.ts';
import { Message } from './message.tsx';
import { SavedView } from './saved-view.tsx';
import { StorageNews } from './storage-news.tsx';
import { ThisPage } from './this-page.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import { useActions } from './use-actions.ts';
import { useListKeys } from './use-list-keys.ts';
import { useOnceDrawn } from './use-once-drawn.ts';
import { useSettings } from './use-settings.ts';

const VIEWS = ['page', 'saved'] as const;
type View = (typeof VIEWS)[number];

/** The whole panel: the popup, or the side panel, which stays open beside the post. */
export function PanelApp({ isPopup = false }: { isPopup?: boolean }) {
  const [view, setView] = useState<View>('page');
  const [state, setState] = useState<TabState>();
  const [query, setQuery] = useState('');
  const [isHelping, setHelping] = useState(false);
  const [windowId, setWindowId] = useState<number>();
  const settings = useSettings();
  const { actions, message } = useActions();
  const main = useRef<HTMLElement>(null);
  const intoSearch = useOnceDrawn(() => {
    const field = main.current?.querySelector<HTMLInputElement>('[type=search]');
    field?.focus();
    field?.select();
  });

  // Before the first paint, which the answer may still make.
  useLayoutEffect(() => watchTab(setState), []);
  useEffect(() => {
    if (isPopup && canKeepOpen) void browser.windows.getCurrent().then(({ id }) => setWindowId(id));
  }, []);

  const search = (): void => {
    setView('saved');
    intoSearch();
  };
  const copyAll = (): void =>
    actions.attempt(async () => {
      if (view !== 'page' || state?.kind !== 'read') return;
      const marks = await annotationsOfPage(state.frame.url);
      if (marks.length > 0) actions.copy(marks);
    });
  useListKeys({
    '/': search,
    u: actions.undo,
    'Shift+u': actions.redo,
    c: copyAll,
    '?': () => setHelping(true),
  });

  const onTag = (tag: string): void => {
    setQuery(tag);
    setView('saved');
  };
  /** A post that was read has its own title at the top. */
  const isTitled = view === 'page' && state?.kind === 'read';
  const moveByArrows = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = view === 'page' ? 'saved' : 'page';
    setView(other);
    document.getElementById(`tab-${other}`)?.focus();
  };
  const keepOpen = (): void =>
    actions.attempt(async () => {
      if (windowId === undefined) return;
      await openSidePanel(windowId);
      close();
    });

  return (
    <>
      <header class="bar">
        <div class="tabs" role="tablist" onKeyDown={moveByArrows}>
          {VIEWS.map((candidate) => (
            <button
              key={candidate}
              type="button"
              role="tab"
              id={`tab-${candidate}`}
              aria-controls="view"
              aria-selected={view === candidate}
              tabIndex={view === candidate ? 0 : -1}
              onClick={() => setView(candidate)}
            >
              {t(candidate === 'page' ? 'tabPage' : 'tabSaved')}
            </button>
          ))}
        </div>
        <UndoButtons actions={actions} />
        <Tool name="help" label={t('helpTitle')} Icon={HelpIcon} onPress={() => setHelping(true)} />
        {isPopup && canKeepOpen && (
          <Tool name="keep-open" label={t('keepOpen')} Icon={SidePanelIcon} onPress={keepOpen} />
        )}
        <Tool
          name="library"
          label={t('openLibrary')}
          Icon={LibraryIcon}
          onPress={() => actions.attempt(() => browser.tabs.create({ url: browser.runtime.getURL('/library.html') }))}
        >
          <BackupDot />
        </Tool>
      </header>
      <main ref={main}>
        {!isTitled && <h1 class="unseen">{t('extensionName')}</h1>}
        <StorageNews />
        <div id="view" role="tabpanel" aria-labelledby={`tab-${view}`}>
          {view === 'saved' ? (
            <SavedView actions={actions} query={query} onQuery={setQuery} />
          ) : (
            settings && <ThisPage {...{ isPopup, state, settings, actions, onTag }} />
          )}
        </div>
      </main>
      <Message message={message} actions={actions} />
      {isHelping && <KeyHelp hasNames onClose={() => setHelping(false)} />}
    </>
  );
}

interface ToolProps {
  name: string;
  label: string;
  Icon: typeof HelpIcon;
  onPress: () => void;
  children?: ComponentChildren;
}

const Tool = ({ name, label, Icon, onPress, children }: ToolProps) => (
  <button type="button" class={`${name} tool`} aria-label={label} title={label} onClick={onPress}>
    <Icon />
    {children}
  </button>
);
