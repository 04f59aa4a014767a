/** An origin private file system in memory, as far as the extension uses one: Node has none. */

/** Content of files by name; a folder is a map of its own. */
export class FakeFolder {
  readonly kind = 'directory';
  readonly entries = new Map<string, FakeFolder | FakeFile>();

  async getDirectoryHandle(name: string, { create = false } = {}): Promise<FakeFolder> {
    return this.#get(name, create, () => new FakeFolder()) as FakeFolder;
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<FakeFile> {
    return this.#get(name, create, () => new FakeFile(name)) as FakeFile;
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.entries.delete(name)) throw new DOMException(name, 'NotFoundError');
  }

  async *values(): AsyncGenerator<FakeFolder | FakeFile> {
    yield* this.entries.values();
  }

  #get(name: string, create: boolean, make: () => FakeFolder | FakeFile): FakeFolder | FakeFile {
    const found = this.entries.get(name) ?? (create ? make() : undefined);
    if (!found) throw new DOMException(name, 'NotFoundError');
    this.entries.set(name, found);
    return found;
  }
}

class FakeFile {
  readonly kind = 'file';
  readonly name: string;
  content = new Blob([]);

  constructor(name: string) {
    this.name = name;
  }

  getFile = async (): Promise<File> => new File([this.content], this.name);

  /** Nothing is in the file until the stream is closed. */
  createWritable = async (): Promise<WritableStream<Uint8Array<ArrayBuffer>>> => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    return new WritableStream({
      write: (part) => void parts.push(part),
      close: () => void (this.content = new Blob(parts)),
    });
  };
}

/** Gives this process such a file system, empty, in place of the one before. */
export function installFileSystem(): FakeFolder {
  const root = new FakeFolder();
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: { getDirectory: async () => root, estimate: async () => ({}), persisted: async () => false },
  });
  return root;
}
