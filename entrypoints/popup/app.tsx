import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LibraryIcon } from '../../components/icons.tsx';
import { askBackground } from '../../model/channel.ts';
import { t } from '../../model/i18n.ts';
import { BackupDot } from '../../panel/backup-dot.tsx';
import { Message } from '../../panel/message.tsx';
import { SavedMarks } from '../../panel/saved-marks.tsx';
import { UndoButtons } from '../../panel/undo-buttons.tsx';
import { useActions } from '../../panel/use-actions.ts';
import { onOpenFramesChanged } from '../../storage/open-frames.ts';
import { stateOfTab, type TabState } from './current-tab.ts';
import { ThisPage } from './this-page.tsx';

const VIEWS = ['page', 'saved'] as const;
type View = (typeof VIEWS)[number];

export function App() {
  const [view, setView] = useState<View>('page');
  const [state, setState] = useState<TabState>();
  const [query, setQuery] = useState('');
  const { actions, message } = useActions();

  useEffect(() => {
    const update = (): void => void stateOfTab().then(setState);
    update();
    return onOpenFramesChanged(update);
  }, []);

  const onRead = (tabId: number): void =>
    actions.attempt(async () => {
      await askBackground({ kind: 'readTab', tabId });
      setState(await stateOfTab());
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
        <button
          type="button"
          class="library tool"
          aria-label={t('openLibrary')}
          title={t('openLibrary')}
          onClick={() => actions.attempt(openLibrary)}
        >
          <LibraryIcon />
          <BackupDot />
        </button>
      </header>
      <main>
        {!isTitled && <h1 class="unseen">{t('extensionName')}</h1>}
        <div id="view" role="tabpanel" aria-labelledby={`tab-${view}`}>
          {view === 'page' ? (
            <ThisPage {...{ state, actions, onRead, onTag }} />
          ) : (
            <SavedMarks actions={actions} query={query} onQuery={setQuery} />
          )}
        </div>
      </main>
      <Message message={message} actions={actions} />
    </>
  );
}

const openLibrary = (): Promise<unknown> => browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
