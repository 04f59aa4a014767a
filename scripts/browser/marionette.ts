import { connect, type Socket } from 'node:net';

interface Reply {
  resolve(value: unknown): void;
  reject(error: Error): void;
  command: string;
}

/**
 * A connection to Firefox's Marionette server. A message is `<bytes>:<JSON>`; the JSON is `[0, id, command, parameters]`
 * one way and `[1, id, error, result]` the other.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Reply>();
  #received = Buffer.alloc(0);
  #lastId = 0;
  #closed: Error | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('error', (error) => this.#end(error));
    socket.on('close', () => this.#end(new Error('Firefox closed the Marionette connection')));
  }

  /** Connects to a port of this machine. */
  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new Marionette(socket));
      });
    });
  }

  /** Sends a command such as `WebDriver:Navigate`. Throws an Error with what Firefox says went wrong. */
  send(command: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(this.#closed);
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject, command });
      const json = JSON.stringify([0, id, command, parameters]);
      this.#socket.write(`${Buffer.byteLength(json)}:${json}`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      // Firefox greets with an object; all that follows are arrays.
      if (Array.isArray(message))
        this.#settle(message as [1, number, { error: string; message: string } | null, unknown]);
    }
  }

  #settle([, id, error, result]: [1, number, { error: string; message: string } | null, unknown]): void {
    const reply = this.#waiting.get(id);
    if (reply === undefined) return;
    this.#waiting.delete(id);
    if (error) reply.reject(new Error(`${reply.command}: ${error.error}: ${error.message}`));
    else reply.resolve(result);
  }

  #end(error: Error): void {
    this.#closed ??= error;
    for (const reply of this.#waiting.values()) reply.reject(this.#closed);
    this.#waiting.clear();
  }
}
