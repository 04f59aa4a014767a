/**
 * The two posts that the timeline must read right. They are others' texts and not part of the project: RETROMARK_SEEDS
 * names the folder that has retrospective-2024.txt and internship-2021.txt.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Period, timelineOf } from '../../insights/timeline.ts';
import { createRecognizer } from '../../recognizer/recognizer.ts';
import { readLexicon } from '../../scripts/lexicon-files.ts';

const folder = process.env['RETROMARK_SEEDS'] ?? '';
const present = folder !== '' && existsSync(join(folder, 'retrospective-2024.txt'));
if (!present) console.warn('RETROMARK_SEEDS names no folder with the seed posts; they are skipped.');

describe.skipIf(!present)('the seed posts', () => {
  const periodsOf = (file: string): Period[] => {
    const text = readFileSync(join(folder, file), 'utf8');
    return timelineOf({ text, mentions: createRecognizer(readLexicon()).recognize(text) }).periods;
  };
  const names = (period: Period | undefined): string[] =>
    [...(period?.companies ?? []), ...(period?.names ?? [])].map(({ canonical }) => canonical);
  const events = (period: Period | undefined): string[] =>
    period?.events.map(({ kind, company }) => `${kind} ${company ?? ''}`.trim()) ?? [];

  test('the year of 2024', () => {
    const periods = periodsOf('retrospective-2024.txt');
    expect(periods.map(({ label }) => label)).toEqual([
      '1월 - 2월', '3월 - 4월', '5월', '6-7월', '8월 - 10월', '11월 - 12월', 'Welcome 2025',
    ]); // prettier-ignore
    expect(periods[6]?.when).toEqual({ kind: 'phase', phase: 'plans', year: 2025 });
    expect(events(periods[2])).toContain('won Kakao');
    expect(events(periods[4])).toEqual(['interned NHN AD']);
    expect(names(periods[4])).toEqual(expect.arrayContaining(['NHN AD', 'AWS', 'AWS Lambda', 'Amazon SageMaker AI']));
    expect(names(periods[4]).some((name) => /CDK|Cloud Development Kit/.test(name))).toBe(true);
    expect(events(periods[5])).toEqual(['converted']);
  });

  test('the internship of 2021', () => {
    const periods = periodsOf('internship-2021.txt');
    expect(periods.map(({ label }) => label)).toEqual([
      'Application Process', 'The First Day', 'The First 2 Weeks', '셋째 주부터', '인턴십 4주차와 8주차', 'Conclusion',
      'Contributions After the Internship',
    ]); // prettier-ignore
    expect(events(periods[0])).toEqual(['accepted Lablup']);
    expect(names(periods[2])).toEqual(expect.arrayContaining(['Machine Learning', 'Backend.AI', 'Docker']));
    expect(names(periods[3])).toEqual(expect.arrayContaining(['GitHub', 'Lit', 'TypeScript', 'CSS']));
    expect(names(periods[6])).toEqual(['Backend.AI']);
  });
});
