import { useEffect, useState } from 'preact/hooks';
import { PostTimeline as Picture } from '../components/post-timeline.tsx';
import { t } from '../model/i18n.ts';
import './post-timeline.css';
import { StorageNotice } from './storage-notice.tsx';
import { readPost, type TextTimeline, timelineInWorker } from './timeline.ts';
import type { Actions } from './use-actions.ts';
import { useLive } from './use-live.ts';

interface Props {
  /** The post's identity. */
  url: string;
  actions: Actions;
}

/** A stored post as a career; every entry leads to its sentence in the post. */
export const PostTimeline = (props: Props) => <OfPost key={props.url} {...props} />;

function OfPost({ url, actions }: Props) {
  const post = useLive(() => readPost(url).then((found) => ({ found })), [url]);
  const [made, setMade] = useState<TextTimeline | 'failed'>();
  const found = post.value?.found;
  useEffect(() => {
    if (!found) return undefined;
    const stop = new AbortController();
    timelineInWorker(found, stop.signal).then(setMade, () => {
      if (!stop.signal.aborted) setMade('failed');
    });
    return () => stop.abort();
  }, [found]);

  if (post.error) return <StorageNotice error={post.error} />;
  if (post.value && !found) return <p class="hint">{t('timelineNoText')}</p>;
  if (made === 'failed') return <p class="hint error">{t('errorUnexpected')}</p>;
  if (!made) return <p class="hint">{t('timelineReading')}</p>;
  return <Picture {...made} onGo={({ start, end }) => actions.goToPlace(url, start, end)} />;
}

/** The same, folded until the reader opens it: only then is the post read. */
export function FoldedTimeline(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="career" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('timelineTitle')}</summary>
      {isOpen && <PostTimeline {...props} />}
    </details>
  );
}
