// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { PostTimeline } from '../../components/post-timeline.tsx';
import { shownWhen } from '../../components/when-text.ts';
import type { Span } from '../../insights/spans.ts';
import { timelineOf } from '../../insights/timeline.ts';
import type { When } from '../../insights/when.ts';
import { NO_PERIODS, YEAR_OF_MONTHS } from '../insights/posts.ts';

vi.mock('../../model/i18n.ts', () => ({
  t: (key: string, ...values: unknown[]) => [key, ...values].join(' '),
  uiLanguage: () => 'en',
}));

const mentionsOf = (text: string, names: Readonly<Record<string, 'company' | 'technology'>>) =>
  Object.entries(names)
    .flatMap(([canonical, type]) =>
      [...text.matchAll(new RegExp(canonical, 'g'))].map(({ index }) => ({
        type, canonical, start: index, end: index + canonical.length,
      })),
    )
    .sort((a, b) => a.start - b.start); // prettier-ignore

function drawn(text: string, names: Readonly<Record<string, 'company' | 'technology'>> = {}) {
  const gone: Span[] = [];
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const onGo = ({ start, end }: Span): void => void gone.push({ start, end });
  render(
    <PostTimeline timeline={timelineOf({ text, mentions: mentionsOf(text, names) })} text={text} onGo={onGo} />,
    root,
  );
  const click = (selector: string, words: string): Promise<void> =>
    act(() =>
      [...root.querySelectorAll<HTMLElement>(selector)].find((each) => each.textContent.includes(words))?.click(),
    );
  return { root, wentTo: () => gone.map(({ start, end }) => text.slice(start, end)), gone, click };
}

describe('the timeline of a post', () => {
  test('has every period with its label and time, and the source of the year once', () => {
    const { root } = drawn(YEAR_OF_MONTHS);
    const texts = (selector: string) =>
      [...root.querySelectorAll(selector)].map((each) => each.textContent.replace(/\s/g, ' '));
    expect(texts('.period-label').slice(0, 3)).toEqual(['1월 - 3월', '4월', '5-6월']);
    expect(texts('.when').slice(0, 2)).toEqual(['Jan – Mar 2023 · yearFrom_title', 'Apr 2023']);
  });

  test('leads from labels to headings, from events to sentences, and from names to each of their places', async () => {
    const { gone, wentTo, click } = drawn(YEAR_OF_MONTHS, { 토스: 'company' });
    await click('.period-label', '4월');
    await click('.event', '인기상');
    await click('.chip', '토스');
    await click('.chip', '토스');
    await click('.chip', '토스');
    expect(wentTo()).toEqual(['4월', '- 작은 데모데이에서 인기상 수상', '토스', '토스', '토스']);
    expect(gone[3]?.start).toBeGreaterThan(gone[2]?.start ?? 0);
    expect(gone[4]).toEqual(gone[2]);
  });

  test('says kindly that a post tells no periods, and shows what it names', () => {
    const { root } = drawn(NO_PERIODS, { React: 'technology' });
    expect(root.querySelector('.periods')).toBeNull();
    expect(root.querySelector('.hint')?.textContent).toBe('timelineNone');
    expect(root.querySelector('.chip')?.textContent).toBe('React');
  });

  test('of a post that tells nothing says that nothing was invented', () => {
    expect(drawn('안녕하세요').root.textContent).toBe('timelineEmpty');
  });

  test('folds long lists of names, and unfolds them', async () => {
    const names = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`Name${i}x`, 'technology' as const]));
    const { root, click } = drawn(Object.keys(names).join(' '), names);
    expect(root.querySelectorAll('.chip')).toHaveLength(13);
    await click('.rest', 'showMoreNames 8');
    expect(root.querySelectorAll('.chip')).toHaveLength(20);
  });

  test('is buttons all through: each has a name', () => {
    const { root } = drawn(YEAR_OF_MONTHS, { 토스: 'company', React: 'technology' });
    const buttons = [...root.querySelectorAll('button')];
    expect(buttons.length).toBeGreaterThan(10);
    expect(buttons.filter((button) => button.textContent.trim() === '')).toEqual([]);
  });
});

describe('a time is written', () => {
  test.each<[string, When, string]>([
    ['a month', { kind: 'calendar', from: { month: 5 }, to: { month: 5 } }, 'May'],
    ['months of a year', { kind: 'calendar', from: { year: 2024, month: 8 }, to: { year: 2024, month: 10 } }, 'Aug – Oct 2024'],
    ['months over the turn of an unknown year', { kind: 'calendar', from: { month: 11 }, to: { month: 2 } }, 'Nov – Feb'],
    ['a year', { kind: 'calendar', from: { year: 2021 }, to: { year: 2021 } }, '2021'],
    ['an open end', { kind: 'calendar', from: { year: 2021 } }, 'sinceTime 2021'],
    ['a season', { kind: 'calendar', from: { year: 2021, season: 'summer' }, to: { year: 2021, season: 'summer' } }, 'season_summer 2021'],
    ['a day', { kind: 'calendar', from: { month: 3, day: 2 }, to: { month: 3, day: 2 } }, 'Mar 2'],
    ['weeks', { kind: 'elapsed', unit: 'week', from: 1, to: 2 }, 'elapseds_week 1–2'],
    ['weeks apart', { kind: 'elapsed', unit: 'week', from: 4, to: 8, apart: true }, 'elapseds_week 4, 8'],
    ['from a week on', { kind: 'elapsed', unit: 'week', from: 3 }, 'elapsedOn elapsed_week 3'],
    ['the last week', { kind: 'elapsed', unit: 'week', from: -1, to: -1 }, 'final_week'],
    ['a look ahead', { kind: 'phase', phase: 'plans', year: 2025 }, 'phase_plans · 2025'],
  ])('%s', (_, when, shown) => expect(shownWhen(when).replace(/\s/g, ' ')).toBe(shown)); // prettier-ignore
});
