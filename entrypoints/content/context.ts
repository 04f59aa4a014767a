/**
 * How long this copy of the content script is at work. Stands in for WXT's class of the same name (wxt.config.ts), which
 * makes older copies retire by an event and a message that every page sees and can forge: here they find each other in
 * the world that only our scripts share.
 */
import { browser } from 'wxt/browser';

const AT_WORK = Symbol.for('retromark');

export class ContentScriptContext {
  readonly #end = new AbortController();

  constructor() {
    const world = globalThis as { [AT_WORK]?: ContentScriptContext };
    world[AT_WORK]?.abort();
    world[AT_WORK] = this;
  }

  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** Whether a newer copy has taken over, or the extension has been updated or taken away. */
  get isInvalid(): boolean {
    if (!browser.runtime?.id) this.abort();
    return this.signal.aborted;
  }

  abort(): void {
    this.#end.abort();
  }

  onInvalidated(listener: () => void): void {
    this.signal.addEventListener('abort', listener);
  }

  setTimeout(task: () => void, milliseconds = 0): number {
    return window.setTimeout(() => this.isInvalid || task(), milliseconds);
  }

  setInterval(task: () => void, milliseconds: number): void {
    const id = setInterval(() => this.isInvalid || task(), milliseconds);
    this.onInvalidated(() => clearInterval(id));
  }

  /** Listens until the end. The same listener is added only once. */
  listen(target: EventTarget, type: string, listener: (event: never) => void, options?: AddEventListenerOptions): void {
    target.addEventListener(type, listener as EventListener, { ...options, signal: this.signal });
  }
}
