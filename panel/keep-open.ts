/** The side panel: Chrome's, or Firefox's sidebar. */
import { browser } from 'wxt/browser';

/** What the two browsers call it; each has one of the two. */
interface SidePanels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

const { sidePanel, sidebarAction } = browser as unknown as SidePanels;

export const canKeepOpen = sidePanel !== undefined || sidebarAction !== undefined;

/** Opens the side panel of a window. To be called in a click at once: browsers open it only then. */
export async function openSidePanel(windowId: number): Promise<void> {
  await (sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open());
}
