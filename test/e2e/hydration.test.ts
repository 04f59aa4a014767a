/** Pages that React renders on the server and brings to life after we have painted on them. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { page } from './fixtures/platform.ts';
import { clickOn, highlighted, inBothBrowsers } from './harness.ts';
import { expectMarks, markQuote } from './quotes.ts';
import type { FixtureMark } from './fixtures/platform.ts';
import type { Tab } from '../../scripts/browser/driver.ts';

const HOST = 'hydrated.vercel.app';

/** By Node itself: Vitest would put Preact in React's place. */
const require = createRequire(import.meta.url);
const { POST, DOCUMENT } = require('./fixtures/react/server.mjs') as Record<'POST' | 'DOCUMENT', string>;
const { SENTENCE, COUNTED } = require('./fixtures/react/post.mjs') as Record<'SENTENCE' | 'COUNTED', string>;
const client = await bundleClient();

inBothBrowsers(
  'Hydration',
  {
    [`${HOST}/document`]: DOCUMENT,
    [`${HOST}/root`]: page('2024년 회고', `<div id="root">${POST}</div><script src="/client.js"></script>`),
    [`${HOST}/client.js`]: { headers: { 'content-type': 'text/javascript' }, body: client },
  },
  (world) => {
    test.each(['/document', '/root'])('%s comes to life without complaint, and its marks stay', async (path) => {
      const sentence = markOf(SENTENCE, 'note');
      const counted = markOf(countedBy(0), 'skill');
      const state = markOf('읽어 주셔서 고맙다는 말로 글을 맺는다.', 'company');
      const marks = [sentence, counted, state];

      const tab = await world.open(HOST, path);
      const names = await highlighted(tab, 'technology');
      for (const mark of marks) await markQuote(tab, mark);
      await expectMarks(tab, marks);

      await hydrate(tab);
      await expectMarks(tab, marks);

      await clickOn(tab, '#like');
      await tab.waitFor('the count', () => document.getElementById('likes')!.textContent?.includes('은 1명이다.'));
      await clickOn(tab, '#like');
      await tab.waitFor('the count', () => document.getElementById('likes')!.textContent?.includes('은 2명이다.'));
      await expectMarks(tab, [sentence, markOf(countedBy(2), 'skill'), state]);
      expect(await highlighted(tab, 'technology')).toEqual(names);
      expect(await complaintsOf(tab)).toEqual([]);
      await tab.close();
    });

    test('React would complain of a highlighter that wraps words', async () => {
      const tab = await world.open(HOST, '/root');
      await tab.evaluate(() => {
        const wrapper = document.createElement('mark');
        const words = document.querySelectorAll('#root p')[1]!.firstChild!;
        words.replaceWith(wrapper);
        wrapper.append(words);
      });
      await hydrate(tab);
      await expect.poll(() => complaintsOf(tab)).toContainEqual(expect.stringMatching(/recovered: Hydration failed/));
      await tab.close();
    });
  },
);

async function hydrate(tab: Tab): Promise<void> {
  await tab.waitFor('the script', () => 'hydrate' in window);
  await tab.evaluate(() => (window as unknown as { hydrate(): void }).hydrate());
  await tab.waitFor('React to take over', () =>
    Object.keys(document.getElementById('like')!).some((key) => key.startsWith('__reactProps')),
  );
}

const complaintsOf = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => (window as unknown as { complaints: string[] }).complaints);

const countedBy = (likes: number): string => `${COUNTED} ${likes}명이다. 숫자가 중요하지는 않지만`;

const markOf = (quote: string, type: FixtureMark['type']): FixtureMark => ({ quote, type, later: { quote } });

/** The page's script, as a site would ship it; React's development build, which is the one that complains. */
async function bundleClient(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('./fixtures/react/client.mjs', import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const [output] = 'output' in result ? result.output : [];
  if (!output) throw new Error('Vite gave no bundle');
  return output.code;
}
