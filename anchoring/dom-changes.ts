/** Which parts of a page have changed since it was read. */
import { contains, parentNode } from './native.ts';

export class DomChanges {
  private readonly targets = new Set<Node>();
  private readonly touched = new Set<Node>();

  /** Notes that something below `target` has changed. */
  add(target: Node): void {
    this.targets.add(target);
    for (let at: Node | null = target; at && !this.touched.has(at); at = parentOf(at)) this.touched.add(at);
  }

  get isEmpty(): boolean {
    return this.targets.size === 0;
  }

  /** Whether anything in `element` has changed. */
  touches(element: Element): boolean {
    return this.touched.has(element);
  }

  /** Whether all changes are inside of one of `roots`. */
  areInside(roots: readonly Element[]): boolean {
    return [...this.targets].every((target) => roots.some((root) => contains.call(root, target)));
  }
}

const parentOf = (node: Node): Node | null => parentNode.call(node) ?? (node instanceof ShadowRoot ? node.host : null);
