/**
 * Whether the browser may make room at the cost of the library. Chromium never does with an extension that has
 * `unlimitedStorage`, though it does not call that persisted. Firefox grants persistence to such an extension without
 * asking the reader, but wants to be asked for it; where it would ask the reader, that waits for a click in the settings.
 */

export const isPersisted = async (): Promise<boolean> =>
  import.meta.env.CHROME || (await navigator.storage.persisted());

/** Asks for it where that troubles nobody: once there is something to keep. Never rejects. */
export async function persistQuietly(): Promise<void> {
  try {
    if (await isPersisted()) return;
    const { state } = await navigator.permissions.query({ name: 'persistent-storage' });
    if (state === 'granted') await navigator.storage.persist();
  } catch {
    // The settings offer it.
  }
}
