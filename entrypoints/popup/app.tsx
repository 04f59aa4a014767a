import { useEffect, useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import { Toast } from '../../components/toast.tsx';
import { askBackground } from '../../model/channel.ts';
import { t } from '../../model/i18n.ts';
import type { Annotation } from '../../model/records.ts';
import { onOpenFramesChanged } from '../../storage/open-frames.ts';
import { stateOfTab, type TabState } from './current-tab.ts';
import { goToAnnotation } from './go.ts';
import { Saved } from './saved.tsx';
import { ThisPage } from './this-page.tsx';

const VIEWS = ['page', 'saved'] as const;
type View = (typeof VIEWS)[number];

interface Message {
  text: string;
  /** The id of the mark that can be brought back. */
  undo?: string;
}

const MESSAGE_MS = 8_000;

export function App() {
  const [view, setView] = useState<View>('page');
  const [state, setState] = useState<TabState>();
  const [message, setMessage] = useState<Message>();

  useEffect(() => {
    const update = (): void => void stateOfTab().then(setState);
    update();
    return onOpenFramesChanged(update);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setMessage(undefined), MESSAGE_MS);
    return () => clearTimeout(timer);
  }, [message]);

  /** Runs what a click asks for; what goes wrong is told. */
  const attempt = (task: () => Promise<void>): void => {
    task().catch((error: unknown) => setMessage({ text: failureText(error) }));
  };
  const onGo = (annotation: Annotation): void =>
    attempt(async () => {
      if (!(await goToAnnotation(annotation))) setMessage({ text: t('placeGone') });
    });
  const onDelete = ({ id }: Annotation): void =>
    attempt(async () => {
      await askBackground({ kind: 'remove', id });
      setMessage({ text: t('deleted'), undo: id });
    });
  const onUndo = (id: string): void =>
    attempt(async () => {
      await askBackground({ kind: 'restore', id });
      setMessage(undefined);
    });
  const onRead = (tabId: number): void =>
    attempt(async () => {
      await askBackground({ kind: 'readTab', tabId });
      setState(await stateOfTab());
    });

  return (
    <>
      <nav class="tabs" role="tablist">
        {VIEWS.map((candidate) => (
          <button
            key={candidate}
            type="button"
            role="tab"
            id={`tab-${candidate}`}
            aria-controls="view"
            aria-selected={view === candidate}
            onClick={() => setView(candidate)}
          >
            {t(candidate === 'page' ? 'tabPage' : 'tabSaved')}
          </button>
        ))}
      </nav>
      <div id="view" role="tabpanel" aria-labelledby={`tab-${view}`}>
        {view === 'page' ? <ThisPage {...{ state, onRead, onGo, onDelete }} /> : <Saved {...{ onGo, onDelete }} />}
      </div>
      {message && (
        <Toast
          text={message.text}
          action={message.undo === undefined ? undefined : { label: t('undo'), run: () => onUndo(message.undo ?? '') }}
        />
      )}
    </>
  );
}
