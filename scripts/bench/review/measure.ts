/** What a reader waits for in the panel and the library, measured inside the pages themselves. */
import type { Driver, Tab } from '../../browser/driver.ts';
import { figuresOf } from '../statistics.ts';

const ROUNDS = 7;
/** Milliseconds after which a step is given up. */
const PATIENCE = 120_000;

/** From the start of the popup's navigation to the paint of its largest text. */
export async function measurePopup(driver: Driver, path: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const popup = await driver.newTab(driver.extensionUrl(path));
    await popup.waitFor('the finds', () => document.querySelector('.chip'));
    times.push(
      await popup.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? NaN)).observe({
              type: 'largest-contentful-paint',
              buffered: true,
            });
          }),
      ),
    );
    await popup.close();
  }
  return figuresOf(times).median;
}

const QUERIES = ['쿠버네티스', 'ㅋㅂㄴ', 'redis', '다시 읽어', '리팩토'];

/** From typing a query to its answer on the page: the first one, and the slowest of those after it. */
export async function measureSearch(driver: Driver, path: string): Promise<[first: number, later: number]> {
  const popup = await driver.newTab(driver.extensionUrl(path));
  await popup.waitFor('the panel', () => document.querySelector('#tab-saved'));
  await popup.evaluate(() => document.querySelector<HTMLElement>('#tab-saved')?.click());
  const first = await answerTo(popup, '카프카');
  // Until the whole library can be searched, answers are not comparable.
  await popup.waitFor(
    'the index',
    () => document.querySelector('.marks') && !document.querySelector('[role=progressbar], progress'),
    [],
    PATIENCE,
  );
  const later: number[] = [];
  for (const query of QUERIES) later.push(await answerTo(popup, query));
  await popup.close();
  return [first, Math.max(...later)];
}

const answerTo = (popup: Tab, query: string): Promise<number> =>
  popup.evaluate(
    (text: string, patience: number) =>
      new Promise<number>((resolve, reject) => {
        const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
        const view = document.querySelector('#view')!;
        const start = performance.now();
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - start));
        });
        observer.observe(view, { childList: true, subtree: true, characterData: true, attributes: true });
        setTimeout(() => reject(new Error('no answer')), patience);
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    query,
    PATIENCE,
  );

/** The longest frame while all marks are scrolled through, page by page. */
export async function measureScroll(driver: Driver): Promise<number> {
  const library = await driver.newTab(driver.extensionUrl('library.html#marks'));
  await library.waitFor('the marks', () => document.querySelector('[role=row]'), [], PATIENCE);
  const longest = await library.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    let before = await frame();
    let most = 0;
    for (let step = 0; step < 120; step++) {
      window.scrollBy(0, innerHeight * (step % 10 === 9 ? 20 : 0.5));
      const now = await frame();
      most = Math.max(most, now - before);
      before = now;
    }
    return most;
  });
  await library.close();
  return longest;
}

/** From asking for a section of the library to its picture, in a page that is open already. */
export async function measureCharts(driver: Driver, hash: string): Promise<number> {
  const library = await driver.newTab(driver.extensionUrl('library.html#shortcuts'));
  await library.waitFor('the library', () => document.querySelector('main h1'));
  const time = await library.evaluate(
    (section: string, patience: number) =>
      new Promise<number>((resolve, reject) => {
        const start = performance.now();
        const look = (): void => {
          if (document.querySelector('main figure svg, main svg[role=img], main .picture svg, main table'))
            resolve(performance.now() - start);
          else if (performance.now() - start > patience) reject(new Error(`no picture at ${section}`));
          else requestAnimationFrame(look);
        };
        location.hash = section;
        look();
      }),
    hash,
    PATIENCE,
  );
  await library.close();
  return time;
}

/** From the click to the file. */
export async function measureExport(driver: Driver, format: string): Promise<number> {
  const library = await driver.newTab(driver.extensionUrl('library.html#exchange'));
  await library.waitFor('the export', () => document.querySelector('.export-form'));
  const time = await library.evaluate(
    (id: string, patience: number) =>
      new Promise<number>((resolve, reject) => {
        const make = URL.createObjectURL.bind(URL);
        const start = performance.now();
        URL.createObjectURL = (blob) => {
          if (blob instanceof Blob && blob.size > 10_000) resolve(performance.now() - start);
          return make(blob);
        };
        setTimeout(() => reject(new Error(`no file of ${id}`)), patience);
        document.querySelector<HTMLInputElement>(`.export-form input[value=${id}]`)?.click();
        setTimeout(() => document.querySelector<HTMLElement>('.export-form [type=submit]')?.click(), 100);
      }),
    format,
    PATIENCE,
  );
  await library.close();
  return time - 100;
}
