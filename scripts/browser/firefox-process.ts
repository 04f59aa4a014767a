import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { atExit, killNow } from './cleanup.ts';
import { poll } from './poll.ts';

/** How much of Firefox's output an error quotes. */
const QUOTED_LINES = 15;

/** A running Firefox with its Marionette server. */
export class FirefoxProcess {
  /** Where Marionette listens on 127.0.0.1. */
  readonly port: number;
  readonly #child: ChildProcess;
  readonly #forget: () => void;

  private constructor(child: ChildProcess, port: number, forget: () => void) {
    this.#child = child;
    this.port = port;
    this.#forget = forget;
  }

  /** Starts Firefox and waits until Marionette listens. Throws an Error with the last lines of its output if not. */
  static async start(
    executable: string,
    profile: string,
    headless: boolean,
    timeoutMs: number,
  ): Promise<FirefoxProcess> {
    const portFile = join(profile, 'MarionetteActivePort');
    rmSync(portFile, { force: true });
    const child = spawn(
      executable,
      [
        '--marionette',
        '--remote-allow-system-access',
        '--new-instance',
        '--profile',
        profile,
        ...(headless ? ['--headless'] : []),
      ],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
        // A process group of its own, so that its children can be ended with it.
        detached: process.platform !== 'win32',
      },
    );
    const forget = atExit(() => kill(child));
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-20_000)));
    let failure: string | undefined;
    child.once('error', (error) => (failure = error.message));
    child.once('exit', (code, signal) => (failure ??= `it ended with ${signal ?? `code ${code}`}`));
    try {
      const ask = (): string => {
        if (failure !== undefined) return failure;
        return existsSync(portFile) ? readFileSync(portFile, 'utf8').trim() : '';
      };
      const port = Number(await poll('Marionette to listen', ask, timeoutMs));
      if (Number.isNaN(port)) throw new Error(failure);
      return new FirefoxProcess(child, port, forget);
    } catch (error) {
      kill(child);
      forget();
      const lines = output.trim().split('\n').slice(-QUOTED_LINES).join('\n');
      throw new Error(`Firefox (${executable}) did not start: ${(error as Error).message}\n${lines}`.trim(), {
        cause: error,
      });
    }
  }

  /** Waits for the process to end by itself. */
  async exit(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit');
  }

  /** Waits for the process to end; ends it by force after `timeoutMs` milliseconds. */
  async ended(timeoutMs: number): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const force = setTimeout(() => kill(this.#child), timeoutMs);
      await once(this.#child, 'exit');
      clearTimeout(force);
    }
    // The main process has gone; a helper of it may not have.
    kill(this.#child);
    this.#forget();
  }
}

function kill(child: ChildProcess): void {
  if (child.pid !== undefined) killNow(process.platform === 'win32' ? child.pid : -child.pid);
}
