/** What content scripts tell the background, overheard in a page of the extension. */
import type { World } from './harness.ts';

interface Message {
  kind: string;
  /** The address of the document that it comes from. */
  from: string;
  /** Length of the text that it carries. */
  length: number;
}

interface Heard {
  heard?: Message[];
  chrome: {
    runtime: {
      onMessage: {
        addListener(
          listener: (message: { kind?: string; text?: string } | undefined, sender: { url?: string }) => void,
        ): void;
      };
    };
  };
}

/** Listens from now on. */
export const overhear = ({ driver }: World): Promise<void> =>
  driver.inExtension(() => {
    const here = window as unknown as Heard;
    const heard: Message[] = (here.heard = []);
    here.chrome.runtime.onMessage.addListener((message, { url }) => {
      heard.push({ kind: message?.kind ?? '?', from: url ?? '', length: message?.text?.length ?? 0 });
    });
  });

/** What was heard from documents whose address contains `from`. */
export const messagesOf = ({ driver }: World, from: string): Promise<Message[]> =>
  driver.inExtension(
    (part: string) => (window as unknown as Heard).heard?.filter((message) => message.from.includes(part)) ?? [],
    from,
  );

/** How often a page was told to be read. */
export const visitsOf = async (world: World, from: string): Promise<number> =>
  (await messagesOf(world, from)).filter(({ kind }) => kind === 'visit').length;
