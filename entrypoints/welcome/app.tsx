import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { MarkType, Quote, Tags } from '../../components/mark-parts.tsx';
import { Markdown } from '../../components/markdown.tsx';
import { t, uiLanguage } from '../../model/i18n.ts';
import type { Annotation } from '../../model/records.ts';
import { WithheldNotice } from '../../panel/withheld-notice.tsx';
import { Demo, STEPS, type Step } from './demo.ts';
import { type Sample, SAMPLES } from './samples.ts';

/** Shows on a sample post what there is to do, in three steps. */
export function App() {
  const sample = SAMPLES[uiLanguage().startsWith('ko') ? 'ko' : 'en'];
  const article = useRef<HTMLElement>(null);
  const demo = useRef<Demo>(undefined);
  const [done, setDone] = useState<ReadonlySet<Step>>(new Set());
  const [marks, setMarks] = useState<readonly Annotation[]>([]);
  useEffect(() => {
    document.title = `${t('welcomeTitle')} · Retromark`;
    const made = new Demo(article.current!, {
      onStep: (step) => setDone((before) => new Set([...before, step])),
      onMarks: setMarks,
    });
    demo.current = made;
    void made.start();
    return () => made.stop();
  }, []);
  return (
    <>
      <header class="intro">
        <p class="brand">
          <img src="/icon/48.png" alt="" width="28" height="28" />
          Retromark
        </p>
        <h1>{t('welcomeTitle')}</h1>
        <p class="about">{t('welcomeAbout')}</p>
        <WithheldNotice />
      </header>
      <main>
        <ol class="steps">
          {STEPS.map((step, index) => (
            <li key={step} class={done.has(step) ? 'done' : ''}>
              <span class="number" role="img" aria-label={done.has(step) ? t('done') : String(index + 1)}>
                {done.has(step) ? '✓' : index + 1}
              </span>
              <div>
                <h2>{t(`welcome_${step}`)}</h2>
                <p>{t(`welcomeHow_${step}`)}</p>
                <button type="button" class="button" onClick={() => demo.current?.show(step, sample.sentence)}>
                  {t('showMe')}
                </button>
              </div>
            </li>
          ))}
        </ol>
        <div class="stage">
          <SamplePost sample={sample} article={article} />
          <Kept marks={marks} />
        </div>
      </main>
      <footer>
        <p class="faint">{t('welcomePrivacy')}</p>
        <button type="button" class="button primary" onClick={() => void openLibrary()}>
          {t('openLibrary')}
        </button>
      </footer>
    </>
  );
}

/** Drawn once: what is painted hangs on its very nodes. */
function SamplePost({ sample, article }: { sample: Sample; article: { current: HTMLElement | null } }) {
  return useMemo(
    () => (
      <article ref={article} aria-label={t('welcomeSample')}>
        <p class="label">{t('welcomeSample')}</p>
        <h2>{sample.title}</h2>
        {sample.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
    ),
    [],
  );
}

/** What was marked, as the library lists it. */
const Kept = ({ marks }: { marks: readonly Annotation[] }) => (
  <section class="kept-marks" aria-labelledby="kept">
    <h2 id="kept">{t('welcomeLibrary')}</h2>
    {marks.length === 0 ? (
      <p class="faint">{t('welcomeNoMarks')}</p>
    ) : (
      <ul class="marks">
        {marks.map((annotation) => (
          <li key={annotation.id} class={`mark ${annotation.type}`}>
            <div class="meta">
              <MarkType annotation={annotation} />
            </div>
            <Quote annotation={annotation} />
            {annotation.note.trim() !== '' && (
              <div class="written">
                <Markdown text={annotation.note} />
              </div>
            )}
            <Tags tags={annotation.tags} />
          </li>
        ))}
      </ul>
    )}
  </section>
);

const openLibrary = (): Promise<unknown> => browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
