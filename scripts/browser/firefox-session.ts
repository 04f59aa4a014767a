import { callResult, callSource } from './call.ts';
import type { Marionette } from './marionette.ts';

/** How Marionette marks a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** What the commands of one step see: a tab (or Firefox itself) has been chosen, and stays so until the step ends. */
export interface Step {
  send(command: string, parameters?: Record<string, unknown>): Promise<unknown>;
  /** Runs `fn` where the step is. `first` is source text of an extra first argument; `system` gives it privileges. */
  call<R>(fn: (...args: never) => R | Promise<R>, args: unknown[], first?: string, system?: boolean): Promise<R>;
  /** Goes into the iframe that the selector names, until the step ends. */
  enterFrame(selector: string): Promise<void>;
}

/**
 * Marionette keeps one "current" tab, frame and context for the whole connection. So each step chooses its own first,
 * and steps wait for each other.
 */
export class FirefoxSession {
  readonly #marionette: Marionette;
  #last: Promise<unknown> = Promise.resolve();

  constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  /** A step in a tab. `front` brings the tab to the front. */
  inTab<T>(handle: string, use: (step: Step) => Promise<T>, front = false): Promise<T> {
    return this.#exclusive(async () => {
      await this.#marionette.send('WebDriver:SwitchToWindow', { handle, focus: front });
      await this.#marionette.send('WebDriver:SwitchToFrame', { id: null });
      return use(this.#step());
    });
  }

  /** A step in Firefox's own window, with system privileges, whatever tab is there. */
  inBrowser<T>(use: (step: Step) => Promise<T>): Promise<T> {
    return this.#exclusive(async () => {
      await this.#marionette.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await use(this.#step());
      } finally {
        await this.#marionette.send('Marionette:SetContext', { value: 'content' });
      }
    });
  }

  #exclusive<T>(run: () => Promise<T>): Promise<T> {
    // An error from Firefox arrives in a socket's event; its stack should name who asked.
    const callers = new Error().stack?.replace(/^.*\n/, '');
    const result = this.#last.then(run).catch((error: unknown) => {
      if (error instanceof Error) error.stack = `${error.name}: ${error.message}\n${callers}`;
      throw error;
    });
    this.#last = result.catch(() => undefined);
    return result;
  }

  #step(): Step {
    const marionette = this.#marionette;
    return {
      send: (command, parameters) => marionette.send(command, parameters),
      async call<R>(fn: (...args: never) => R | Promise<R>, args: unknown[], first?: string, system = false) {
        const reply = await marionette.send('WebDriver:ExecuteScript', {
          script: `return ${callSource(fn, args, first)};`,
          args: [],
          // Without a name Marionette runs the script as the page itself would.
          ...(system ? { sandbox: 'system' } : {}),
        });
        return callResult((reply as { value: unknown }).value) as R;
      },
      async enterFrame(selector) {
        const reply = await marionette.send('WebDriver:FindElement', { using: 'css selector', value: selector });
        const { value } = reply as { value: Record<string, string> };
        await marionette.send('WebDriver:SwitchToFrame', { element: value[ELEMENT] });
      },
    };
  }
}
