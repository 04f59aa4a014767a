import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isBackgroundRequest } from '../../model/background-requests.ts';
import { answerRequests } from '../../model/channel.ts';
import { dropOldTombstones } from '../../storage/annotations.ts';
import { removeOpenFramesOfTab } from '../../storage/open-frames.ts';
import { createMenus, onCommand, onMenu } from './actions.ts';
import { handle } from './handlers.ts';

/** Listeners are registered synchronously, so that a stopped worker is woken by the event it was stopped before. */
export default defineBackground(() => {
  answerRequests(isBackgroundRequest, handle);
  browser.runtime.onInstalled.addListener(createMenus);
  browser.runtime.onStartup.addListener(() => void dropOldTombstones(Date.now()));
  browser.contextMenus.onClicked.addListener((info, tab) => void onMenu(info, tab));
  browser.commands.onCommand.addListener((command, tab) => void onCommand(command, tab));
  browser.tabs.onRemoved.addListener((tabId) => void removeOpenFramesOfTab(tabId));
});
