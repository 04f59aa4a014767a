/** Context menus and the browser's one command: what a reader can ask for without the popup. */
import { type Browser, browser } from 'wxt/browser';
import { askPage } from '../../model/channel.ts';
import { t } from '../../model/i18n.ts';
import { ANNOTATION_TYPES, type AnnotationType } from '../../model/records.ts';
import { handle } from './handlers.ts';

const MARK_PREFIX = 'mark-';

export function createMenus(): void {
  // A second installation event must not fail on menus that exist.
  void browser.contextMenus.removeAll().then(() => {
    browser.contextMenus.create({ id: 'mark', title: t('menuMark'), contexts: ['selection'] });
    for (const type of ANNOTATION_TYPES) {
      browser.contextMenus.create({
        id: `${MARK_PREFIX}${type}`,
        parentId: 'mark',
        title: t(`type_${type}`),
        contexts: ['selection'],
      });
    }
    browser.contextMenus.create({ id: 'read-page', title: t('readPage'), contexts: ['page'] });
  });
}

export async function onMenu(info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): Promise<void> {
  if (tab?.id === undefined) return;
  const id = String(info.menuItemId);
  const type = ANNOTATION_TYPES.find((candidate) => id === MARK_PREFIX + candidate);
  if (type) await markSelection(tab.id, info.frameId ?? 0, type);
  else if (id === 'read-page') await readTab(tab.id);
}

export async function onCommand(command: string, tab?: Browser.tabs.Tab): Promise<void> {
  if (tab?.id !== undefined && command === 'read-page') await readTab(tab.id);
}

/** The reader's click gave access to the tab, so a page that is not on our list can be read first. */
async function markSelection(tabId: number, frameId: number, type: AnnotationType): Promise<void> {
  const request = { kind: 'markSelection', type } as const;
  try {
    await askPage({ tabId, frameId }, request);
  } catch {
    await readTab(tabId);
    await askPage({ tabId, frameId: 0 }, request);
  }
}

const readTab = (tabId: number): Promise<unknown> => handle({ kind: 'readTab', tabId }, {});
