import type { StorageFailure } from '../../storage/failure.ts';
import { diagnosed } from '../../storage/full-disk.ts';

/** Lets a post be read and painted though nothing can be stored, and remembers why. */
export class StorageTrouble {
  failure: StorageFailure | undefined;

  /** What the database answers, or else `otherwise`. Other errors are thrown on. */
  async bear<Value>(task: Promise<Value>, otherwise: Value): Promise<Value> {
    try {
      return await task;
    } catch (error) {
      const failure = await diagnosed(error);
      if (!failure) throw error;
      console.warn('[retromark]', error);
      this.failure = failure;
      return otherwise;
    }
  }
}
