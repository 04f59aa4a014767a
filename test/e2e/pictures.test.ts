import { expect, test } from 'vitest';
import { clickOn, expectText, highlighted, HOST, inBothBrowsers, openLibrary, openPanel } from './harness.ts';
import { MONTHS, SHIPPED, WEEKS } from './careers.ts';

inBothBrowsers('Pictures', { [`${HOST}/months`]: MONTHS, [`${HOST}/weeks`]: WEEKS }, (world) => {
  test('a post as a career: a click on an event goes to its sentence', async () => {
    const post = await world.open(HOST, '/months');
    await highlighted(post, 'technology');
    const panel = await openPanel(world, post);
    await clickOn(panel, '.career summary');
    await expectText(panel, '.timeline', SHIPPED);
    const labels = await panel.evaluate(() =>
      [...document.querySelectorAll('.period-label')].map((label) => label.textContent),
    );
    expect(labels).toEqual(['1월 - 2월', '3월 - 5월', '6-7월', '8월 - 12월', '2025년 계획']);
    await panel.evaluate((sentence: string) => {
      const event = [...document.querySelectorAll('.event')].find((each) => each.textContent.includes(sentence));
      event?.setAttribute('id', 'wanted');
    }, SHIPPED);
    await clickOn(panel, '#wanted');
    await post.waitFor('the sentence to be in view', () => {
      const { top, bottom } = document.querySelector('#shipped')!.getBoundingClientRect();
      return top > 0 && bottom < innerHeight && scrollY > 0;
    });
    await panel.close();
    await post.close();
  });

  test('two posts read: trends have lines, and a table with the names', async () => {
    const post = await world.open(HOST, '/weeks');
    await highlighted(post, 'technology');
    await post.close();
    const library = await openLibrary(world, 'trends');
    await library.waitFor('the lines', () => document.querySelectorAll('.plot svg path').length > 2);
    await clickOn(library, '.as-table');
    await expectText(library, '.data', 'Kubernetes');
    const head = await library.evaluate(() =>
      [...document.querySelectorAll('.data thead th')].map((cell) => cell.textContent),
    );
    expect(head.slice(-2)).toEqual(['2023', '2024']);
    const row = await library.evaluate(() =>
      [...document.querySelectorAll('.data tbody tr')]
        .map((cells) => [...cells.children].map((cell) => cell.textContent))
        .find(([name]) => name === 'Kubernetes'),
    );
    expect(row?.slice(-3)).toEqual(['2', '1', '1']);
    await library.close();
  });

  test('the map leads from a circle to the sentence', async () => {
    const library = await openLibrary(world, 'map');
    await library.waitFor('the circles', () => document.querySelector('.matrix .cell'));
    await library.evaluate(() => {
      document.querySelector('.matrix .cell[aria-label*="Toss"][aria-label*="Kafka"]')?.setAttribute('id', 'wanted');
    });
    await clickOn(library, '#wanted');
    await expectText(library, '.proof-place', 'Kafka와 Kotlin');
    await clickOn(library, '.proof-place');
    const post = await world.driver.findTab('/months');
    await highlighted(post, 'company');
    await post.close();
    await library.close();
  });
});
