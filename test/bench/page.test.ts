// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { findArticle } from '../../anchoring/article.ts';
import { readTitle } from '../../anchoring/page-info.ts';
import { PageText } from '../../anchoring/page-text.ts';
import { articleSelector } from '../../model/sites.ts';
import { blogPage } from '../../scripts/bench/weight/blog-page.ts';
import { CONTENDERS } from '../../scripts/bench/weight/contenders.ts';
import type { TracedLoad } from '../../scripts/bench/weight/lab.ts';
import { type PageResult, report } from '../../scripts/bench/weight/report.ts';
import { threadTimes, type TraceEvent } from '../../scripts/bench/weight/trace.ts';

test("the bench's page is read as the post that was put into it", () => {
  const lines = Array.from({ length: 40 }, (_, index) => `올해는 <Redis> & Kafka를 ${index}번 썼다.`);
  const html = blogPage({ title: '2024년 회고', text: ['시작하며', ...lines, '- 항목'].join('\n') });
  const page = new DOMParser().parseFromString(html, 'text/html');
  const roots = findArticle(page, articleSelector(CONTENDERS.retromark.host));
  expect(readTitle(page, roots)).toBe('2024년 회고');
  const { text } = new PageText(roots);
  for (const line of ['시작하며', ...lines, '항목']) expect(text).toContain(line);
  expect(text).not.toContain('글 잘 읽었습니다');
});

describe('a trace', () => {
  const event = (name: string, ts: number, dur: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
    name,
    ts,
    dur,
    tdur: dur,
    ph: 'X',
    pid: 1,
    tid: 1,
    ...more,
  });
  const url = 'http://blog.example/post';
  const start = event('navigationStart', 100, 0, { ph: 'R', args: { data: { documentLoaderURL: url } } });
  const evaluate = event('EvaluateScript', 5_000, 2_000, {
    args: { data: { url: 'chrome-extension://id/content.js' } },
  });

  test('gives the time of tasks, scripts and rendering, each once', () => {
    const times = threadTimes(
      [
        start,
        event('RunTask', 0, 50),
        event('RunTask', 1_000, 3_000),
        event('Layout', 1_500, 2_000),
        event('RunTask', 5_000, 4_000),
        evaluate,
        event('FunctionCall', 5_500, 1_000),
        event('UpdateLayoutTree', 5_600, 500),
        event('RunTask', 6_000, 9_000, { tid: 2 }),
        event('RunTask', 10_000, 6_000, { tdur: 1_000 }),
      ],
      url,
    );
    expect(times).toEqual({ total: 8, script: 1.5, rendering: 2.5, longest: 4, longestScript: 2 });
  });

  test('has no longest task of ours where no content script ran', () => {
    expect(threadTimes([start, event('RunTask', 200, 70_000)], url).longest).toBe(0);
  });

  test('of another page is refused', () => {
    expect(() => threadTimes([start], 'http://elsewhere.example/')).toThrow(RangeError);
  });
});

test('the report says which aims are met, of however few runs', () => {
  const load = (total: number): TracedLoad => ({
    total,
    script: 1,
    rendering: 1,
    longest: 7,
    longestScript: 5,
    shift: 0,
    marked: 3,
  });
  const result: PageResult = {
    environment: { date: '2026-01-01T00:00', processor: 'p', cores: 2, memoryGB: 8, load: 0, browser: 'b' },
    texts: '2 files',
    runs: 1,
    posts: [
      {
        name: 'typical',
        bytes: 20_000,
        loads: { nothing: [load(40)], empty: [load(42)], retromark: [load(50)], markJs: [load(300)] },
        other: { nothing: [load(40)], empty: [load(42)], retromark: [load(44)] },
        shown: { retromark: [120], markJs: [300] },
        shownStopped: [200],
        asked: [60],
        askedStopped: [310],
      },
    ],
    memory: [{ tabs: 30, contenders: { nothing: { heap: 1e6 }, retromark: { heap: 2e6, proportional: 3e7 } } }],
    contentScriptBytes: 50_000,
  };
  const lines = report(result).split('\n');
  const met = (start: string): string | undefined =>
    lines
      .find((line) => line.startsWith(start))
      ?.split(/ {2,}/)
      .at(-1);
  expect(met('typical: main thread in all')).toBe('met');
  expect(met('typical: nothing to do')).toBe('missed');
  expect(met('typical: from asking, background running')).toBe('met');
  expect(met('typical: from asking, background stopped')).toBe('missed');
  expect(met('content script, bytes')).toBe('met');
});
