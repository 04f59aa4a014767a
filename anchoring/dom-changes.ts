/** More changed parts than this are not told apart: a hidden page may change for days. */
const MOST = 10_000;

/** Which parts of a page have changed since it was read. */
export class DomChanges {
  readonly #targets = new Set<Node>();
  readonly #touched = new Set<Node>();

  /** Notes that something below `target` has changed; of the document itself, that anything may have. */
  add(target: Node): void {
    if (this.#targets.size >= MOST) {
      this.#targets.clear();
      this.#touched.clear();
      target = target.ownerDocument ?? target;
    }
    this.#targets.add(target);
    for (let at: Node | null = target; at && !this.#touched.has(at); at = parentOf(at)) this.#touched.add(at);
  }

  get isEmpty(): boolean {
    return this.#targets.size === 0;
  }

  /** Whether something below `node` is known to have changed. */
  has(node: Node): boolean {
    return this.#targets.has(node);
  }

  /** Whether anything in `element` has changed. */
  touches(element: Element): boolean {
    return this.#touched.has(element) || this.#targets.has(element.ownerDocument);
  }

  /** Whether all changes are inside of one of `roots`. */
  areInside(roots: readonly Element[]): boolean {
    return [...this.#targets].every((target) => roots.some((root) => root.contains(target)));
  }
}

const parentOf = (node: Node): Node | null => node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
