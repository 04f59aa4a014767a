/**
 * Messages between the extension's own contexts. The only file besides i18n.ts in model/ that touches the browser.
 *
 * A listener decides synchronously whether a message is its own and otherwise returns undefined, so that listeners
 * elsewhere can answer; replies go through `sendResponse` with `return true`, which Chrome, Firefox, the polyfill and
 * the tests' fake browser all understand.
 */
import { type Browser, browser } from 'wxt/browser';
import type { BackgroundReplies, BackgroundRequest } from './background-requests.ts';
import type { PageReplies, PageRequest } from './page-requests.ts';

/** Why a request failed, as a key of the locales' `error…` messages. */
export type Failure =
  | 'invalidRequest'
  | 'storageFull'
  | 'storageUnavailable'
  | 'storageBlocked'
  | 'storageNewer'
  | 'storageDamaged'
  | 'settingsFailed'
  | 'notFound'
  | 'noAccess'
  | 'elsewhere'
  | 'unexpected';

/** A request that failed for a reason that a reader can be told. */
export class RequestError extends Error {
  override name = 'RequestError';
  readonly failure: Failure;
  constructor(failure: Failure, detail: string, options?: ErrorOptions) {
    super(`${failure}: ${detail}`, options);
    this.failure = failure;
  }
}

type Reply = { ok: true; value: unknown } | { ok: false; failure: Failure; detail: string };

type Sender = Browser.runtime.MessageSender;

/**
 * Answers the messages that `isRequest` recognizes and leaves the others to other listeners. Messages from outside the
 * extension are never answered. Returns the way to stop.
 */
export function answerRequests<Request>(
  isRequest: (message: unknown) => message is Request,
  handle: (request: Request, sender: Sender) => Promise<unknown>,
): () => void {
  const listener = (message: unknown, sender: Sender, sendResponse: (reply: Reply) => void): true | undefined => {
    if (sender.id !== browser.runtime.id || !isRequest(message)) return undefined;
    handle(message, sender).then(
      (value) => sendResponse({ ok: true, value }),
      (error: unknown) => sendResponse(failureOf(error)),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function failureOf(error: unknown): Reply {
  if (error instanceof RequestError) return { ok: false, failure: error.failure, detail: error.message };
  console.error('[retromark]', error);
  return { ok: false, failure: 'unexpected', detail: String(error) };
}

function unwrap(reply: Reply | undefined): unknown {
  if (reply?.ok) return reply.value;
  if (reply) throw new RequestError(reply.failure, reply.detail);
  throw new RequestError('invalidRequest', 'nobody answered');
}

/**
 * Asks the background. A worker that the browser just stopped can lose a message or its answer, so what is not answered is
 * sent once more, under the same id: the background does nothing twice. Throws RequestError.
 */
export async function askBackground<Kind extends BackgroundRequest['kind']>(
  request: Extract<BackgroundRequest, { kind: Kind }>,
): Promise<BackgroundReplies[Kind]> {
  // Pages without https have no randomUUID, and this one need only differ from the last hundred.
  const sent = { ...request, requestId: String(Math.random()) };
  const send = (): Promise<Reply | undefined> => browser.runtime.sendMessage(sent);
  const reply = (await send().catch(send)) ?? (await send());
  return unwrap(reply) as BackgroundReplies[Kind];
}

/** Asks the content script of one frame, or of every frame: then the first answer counts. Rejects where there is none. */
export async function askPage<Kind extends PageRequest['kind']>(
  place: { tabId: number; frameId?: number },
  request: Extract<PageRequest, { kind: Kind }>,
): Promise<PageReplies[Kind]> {
  const reply: Reply | undefined = await browser.tabs.sendMessage(
    place.tabId,
    request,
    place.frameId === undefined ? {} : { frameId: place.frameId },
  );
  return unwrap(reply) as PageReplies[Kind];
}
