import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isBackgroundRequest } from '../../model/background-requests.ts';
import { answerRequests } from '../../model/channel.ts';
import { dropOldTombstones } from '../../storage/annotations.ts';
import { settlePending } from '../../storage/chosen.ts';
import { db } from '../../storage/db.ts';
import { copyWeekly } from '../../storage/library-copies.ts';
import { removeOpenFramesOfTab } from '../../storage/open-frames.ts';
import { createMenus, onCommand, onMenu } from './actions.ts';
import { syncGrantedSites } from './granted-sites.ts';
import { handle } from './handlers.ts';
import { mustBeAllowed } from './sender.ts';
import { onUpdateAvailable } from './updates.ts';

/** Listeners are registered synchronously, so that a stopped worker is woken by the event it was stopped before. */
export default defineBackground(() => {
  answerRequests(isBackgroundRequest, async (request, sender) => {
    mustBeAllowed(request, sender);
    return handle(request, sender);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    createMenus();
    void syncGrantedSites();
    // What has to be upgraded is, before the reader needs it.
    if (reason === 'update') db.open().catch((error: unknown) => console.warn('[retromark]', error));
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => {
    dropOldTombstones(Date.now()).catch((error: unknown) => console.warn('[retromark]', error));
    // What an import brought that was killed before its settings were put.
    settlePending().catch((error: unknown) => console.warn('[retromark]', error));
    void copyWeekly();
    void syncGrantedSites();
  });
  // Chrome waits by itself until nothing of ours is open.
  if (import.meta.env.FIREFOX) browser.runtime.onUpdateAvailable.addListener(onUpdateAvailable);
  browser.permissions.onAdded.addListener(() => void syncGrantedSites());
  browser.permissions.onRemoved.addListener(() => void syncGrantedSites());
  browser.contextMenus.onClicked.addListener((info, tab) => void onMenu(info, tab));
  browser.commands.onCommand.addListener((command, tab) => void onCommand(command, tab));
  browser.tabs.onRemoved.addListener((tabId) => void removeOpenFramesOfTab(tabId));
});
