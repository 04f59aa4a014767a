/** Tells when a page has become another one (client-side navigation) or has changed, and when it has come to rest. */
import { READ_ATTRIBUTES } from '../../anchoring/elements.ts';
import { getRootNode, hidden } from '../../anchoring/native.ts';
import type { ContentScriptContext } from './context.ts';

/** Milliseconds without a change after which the DOM counts as quiet. */
const QUIET = 150;
/** Milliseconds after which we go on although the DOM never rests (clocks, animations). */
const IMPATIENCE = 2_000;
/** Milliseconds between two looks at what no event tells of. */
const PATROL = 1_000;

const CHANGES = { childList: true, characterData: true, subtree: true, attributeFilter: READ_ATTRIBUTES };

interface Watch {
  /** The address has changed within the document: what was read is another page's. Called at once. */
  onNavigate: () => void;
  /** The DOM has come to rest after a navigation, or after changes that are of concern. Resolves once it was looked at. */
  onQuiet: () => Promise<void>;
  /** Notes a change of `target`'s subtree; false if it is of no concern. */
  noteChange: (target: Node) => boolean;
  /** Whether a node is our own UI: that it comes or goes is no change of the page. */
  isOurs: (node: Node) => boolean;
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
  let quietTimer: number | undefined;
  let impatienceTimer: number | undefined;
  let unready: readonly Element[] = [];

  const look = async (): Promise<void> => {
    await watch.onQuiet();
    for (const root of watch.shadowRoots()) observer.observe(root, CHANGES);
    unready = watch.unready();
  };
  const rest = (): void => {
    clearTimeout(quietTimer);
    clearTimeout(impatienceTimer);
    quietTimer = impatienceTimer = undefined;
    void look();
  };
  const disturb = (): void => {
    clearTimeout(quietTimer);
    quietTimer = ctx.setTimeout(rest, QUIET);
    impatienceTimer ??= ctx.setTimeout(rest, IMPATIENCE);
  };

  const observer = new MutationObserver((records) => {
    // Every change has to be noted, so none may be passed over once one was of concern.
    const concerns = records.filter((record) => !isOurs(record, watch) && watch.noteChange(lightNode(record.target)));
    if (concerns.length > 0) disturb();
  });
  observer.observe(document, CHANGES);
  ctx.onInvalidated(() => observer.disconnect());

  // Fires after the address is committed, unlike WXT's location event, which comes before.
  ctx.listen(navigation, 'currententrychange', () => {
    const next = withoutPlace(location.href);
    if (next === address) return;
    address = next;
    watch.onNavigate();
    disturb();
  });
  // A page comes back from the back/forward cache as it was left, but its tab shows another one in the meantime.
  ctx.listen(window, 'pageshow', ({ isTrusted, persisted }) => isTrusted && persisted && void look());
  ctx.setInterval(() => {
    if (hidden.call(document)) return;
    watch.onPatrol();
    const ready = unready.filter((element) => element.matches(':defined') && watch.noteChange(lightNode(element)));
    if (ready.length > 0) disturb();
  }, PATROL);
  void look();
}

const isOurs = ({ addedNodes, removedNodes }: MutationRecord, watch: Watch): boolean => {
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every(watch.isOurs);
};

/** The node itself, or the host of the outermost shadow root that it is in. */
function lightNode(node: Node): Node {
  let light = node;
  for (let root = getRootNode.call(node); root instanceof ShadowRoot; root = getRootNode.call(light)) light = root.host;
  return light;
}

/** The address without a place inside of the page; a route (`#/post`) is another page. */
const withoutPlace = (href: string): string => href.replace(/#(?!!?\/).*$/, '');
