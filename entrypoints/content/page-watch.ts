/** Tells when a page has become another one (client-side navigation) or has changed, and when it has come to rest. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';

/** Milliseconds without a change after which the DOM counts as quiet. */
const QUIET = 150;
/** Milliseconds after which we go on although the DOM never rests (clocks, animations). */
const IMPATIENCE = 2_000;

interface Watch {
  /** The address has changed within the document: what was read is another page's. Called at once. */
  onNavigate: () => void;
  /** The DOM has come to rest after a navigation, or after changes that `concerns` us. */
  onQuiet: () => void;
  /** Whether a change of `target`'s subtree may have changed what was read. */
  concerns: (target: Node) => boolean;
}

export function watchPage(ctx: ContentScriptContext, { onNavigate, onQuiet, concerns }: Watch): void {
  let address = withoutPlace(location.href);
  let quietTimer: number | undefined;
  let impatienceTimer: number | undefined;

  const rest = (): void => {
    clearTimeout(quietTimer);
    clearTimeout(impatienceTimer);
    quietTimer = impatienceTimer = undefined;
    onQuiet();
  };
  const disturb = (): void => {
    clearTimeout(quietTimer);
    quietTimer = ctx.setTimeout(rest, QUIET);
    impatienceTimer ??= ctx.setTimeout(rest, IMPATIENCE);
  };

  const observer = new MutationObserver((changes) => {
    if (impatienceTimer !== undefined || changes.some(({ target }) => concerns(target))) disturb();
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  ctx.onInvalidated(() => observer.disconnect());

  // Fires after the address is committed, unlike WXT's location event, which comes before.
  ctx.addEventListener(navigation, 'currententrychange', () => {
    const next = withoutPlace(location.href);
    if (next === address) return;
    address = next;
    onNavigate();
    disturb();
  });
}

/** The address without a place inside of the page; a route (`#/post`) is another page. */
const withoutPlace = (href: string): string => href.replace(/#(?!!?\/).*$/, '');
