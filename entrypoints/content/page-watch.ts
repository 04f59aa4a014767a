/** Tells when a page has become another one (client-side navigation) or has changed, and when it has come to rest. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { READ_ATTRIBUTES } from '../../anchoring/elements.ts';

/** Milliseconds without a change after which the DOM counts as quiet. */
const QUIET = 150;
/** Milliseconds after which we go on although the DOM never rests (clocks, animations). */
const IMPATIENCE = 2_000;
/**
 * A page that never rests is looked at less and less: some times in a row, and then only after as many milliseconds, or
 * after as many times as long as the last look took, so that the rest of the time is the page's.
 */
const LOOKS_IN_A_ROW = 8;
const REST = 15_000;
const TIMES_A_LOOK = 20;
/** More changes than this at once are not told apart. */
const MOST_RECORDS = 1_000;
/** Milliseconds between two looks at what no event tells of. */
const PATROL = 1_000;
/** Elements whose code is waited for. */
const MOST_UNREADY = 1_000;

const CHANGES = { childList: true, characterData: true, subtree: true, attributeFilter: READ_ATTRIBUTES };

interface Watch {
  /** The address has changed within the document: what was read is another page's. Called at once. */
  onNavigate: () => void;
  /** The DOM has come to rest after a navigation, or after changes that are of concern. Resolves once it was looked at. */
  onQuiet: () => Promise<void>;
  /** Notes a change of `target`'s subtree; false if it is of no concern. */
  noteChange: (target: Node) => boolean;
  /** Open shadow roots in which changes are of concern. */
  shadowRoots: () => readonly ShadowRoot[];
  /** Elements whose content may come without a change of the DOM, once their code has been loaded. */
  unready: () => readonly Element[];
  /** Called now and then while the page is visible. */
  onPatrol: () => void;
}

/** Watches until `ctx` ends. Looks at the page once at the start. */
export function watchPage(ctx: ContentScriptContext, watch: Watch): void {
  let address = withoutPlace(location.href);
  let unready: readonly Element[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first and the last of the changes came that were not looked at yet. */
  let firstChange: number | undefined;
  let lastChange = 0;
  let isLooking = false;
  /** When all looks so far will have been rested from. */
  let restedAt = 0;

  const look = async (): Promise<void> => {
    firstChange = undefined;
    isLooking = true;
    const begin = performance.now();
    await watch.onQuiet();
    const end = performance.now();
    isLooking = false;
    restedAt = Math.max(restedAt, end) + Math.max(REST, TIMES_A_LOOK * (end - begin));
    for (const root of watch.shadowRoots()) observer.observe(root, CHANGES);
    unready = watch.unready().slice(0, MOST_UNREADY);
    lookInTime();
  };
  /** Looks at what has changed, if it is time for that, or waits until then. One timer does, however often that is. */
  const lookInTime = (): void => {
    clearTimeout(timer);
    timer = undefined;
    // What nobody sees can wait until somebody does.
    if (firstChange === undefined || isLooking || document.hidden || !ctx.isValid) return;
    const quietAt = Math.min(lastChange + QUIET, firstChange + IMPATIENCE);
    const wait = Math.max(quietAt, restedAt - LOOKS_IN_A_ROW * REST) - performance.now();
    if (wait > 0) timer = setTimeout(lookInTime, wait);
    else void look();
  };
  const disturb = (): void => {
    lastChange = performance.now();
    firstChange ??= lastChange;
    timer ??= setTimeout(lookInTime, QUIET);
  };

  const observer = new MutationObserver((records) => {
    const targets =
      records.length > MOST_RECORDS
        ? [document]
        : records.filter((record) => !isOurs(record)).map(({ target }) => lightNode(target));
    // Every change has to be noted, so none may be passed over once one was of concern.
    const concerns = [...new Set(targets)].filter((target) => watch.noteChange(target));
    if (concerns.length > 0) disturb();
  });
  observer.observe(document, CHANGES);
  ctx.onInvalidated(() => observer.disconnect());

  // Fires after the address is committed, unlike WXT's location event, which comes before.
  ctx.addEventListener(navigation, 'currententrychange', () => {
    const next = withoutPlace(location.href);
    if (next === address) return;
    address = next;
    watch.onNavigate();
    isLooking = false;
    restedAt = 0;
    disturb();
  });
  // A page comes back from the back/forward cache as it was left, but its tab shows another one in the meantime.
  ctx.addEventListener(window, 'pageshow', ({ persisted }) => persisted && void look());
  ctx.addEventListener(document, 'visibilitychange', lookInTime);
  ctx.setInterval(() => {
    if (document.hidden) return;
    watch.onPatrol();
    const ready = unready.filter((element) => element.matches(':defined') && watch.noteChange(lightNode(element)));
    if (ready.length > 0) disturb();
  }, PATROL);
  // What is fetched before the reader asks for it may never be shown.
  if (!document.prerendering) void look();
  else ctx.addEventListener(document, 'prerenderingchange', () => void look());
}

declare global {
  interface Document {
    /** Left out: where browsers do not prerender. */
    readonly prerendering?: boolean;
  }
  interface DocumentEventMap {
    prerenderingchange: Event;
  }
}

/** Our own UI coming or going is no change of the page. */
const isOurs = ({ addedNodes, removedNodes }: MutationRecord): boolean => {
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every((node) => node instanceof Element && node.hasAttribute('data-retromark'));
};

/** The node itself, or the host of the outermost shadow root that it is in. */
function lightNode(node: Node): Node {
  let light = node;
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = light.getRootNode()) light = root.host;
  return light;
}

/** The address without a place inside of the page; a route (`#/post`) is another page. */
const withoutPlace = (href: string): string => href.replace(/#(?!!?\/).*$/, '');
