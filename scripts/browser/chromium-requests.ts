import type { Page } from 'playwright-core';

interface NetLogEvent {
  type?: number;
  params?: { url?: string; initiator?: string; request_type?: string };
}

/**
 * URLs in Chromium's --log-net-log file that `origin` (such as `chrome-extension://…`) asked for, in order, without
 * navigations of whole tabs. The file may still be growing: it holds one event a line, and an unfinished one is skipped.
 */
export function requestsInNetLog(text: string, origin: string): string[] {
  const [constants = '', ...lines] = text.split('\n');
  const started = Number(/"URL_REQUEST_START_JOB":(\d+)/.exec(constants)?.[1]);
  const urls: string[] = [];
  for (const line of lines) {
    if (!line.includes(origin)) continue;
    let event: NetLogEvent;
    try {
      // The separator after an event is a comma, or the end of the list.
      event = JSON.parse(line.slice(0, line.lastIndexOf('}') + 1)) as NetLogEvent;
    } catch {
      continue;
    }
    const { url, initiator, request_type: kind } = event.params ?? {};
    if (event.type === started && url !== undefined && initiator === origin && kind !== 'main frame') urls.push(url);
  }
  return urls;
}

/** A DevTools call stack, as far as it is read here. */
interface Stack {
  callFrames: { url: string }[];
  parent?: Stack;
}

const watched = new WeakSet<Page>();

/**
 * Has `add` called for each request in `page` that a script or style sheet of `origin` causes. The net log cannot tell
 * a content script's request from the page's own, for both carry the page's origin; the call stack can.
 */
export async function recordContentScripts(page: Page, origin: string, add: (url: string) => void): Promise<void> {
  if (watched.has(page)) return;
  watched.add(page);
  const fromExtension = (stack: Stack | undefined): boolean =>
    stack !== undefined && (stack.callFrames.some(({ url }) => url.startsWith(origin)) || fromExtension(stack.parent));
  const session = await page.context().newCDPSession(page);
  session.on('Network.requestWillBeSent', ({ request, initiator, documentURL, type }) => {
    // The net log has what the extension's own pages ask for.
    if (type === 'Document' || documentURL.startsWith(origin) || !/^https?:/.test(request.url)) return;
    if (initiator.url?.startsWith(origin) || fromExtension(initiator.stack)) add(request.url);
  });
  session.on('Network.webSocketCreated', ({ url, initiator }) => {
    if (!page.url().startsWith(origin) && fromExtension(initiator?.stack)) add(url);
  });
  await session.send('Network.enable');
}
