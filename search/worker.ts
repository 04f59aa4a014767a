/** One index for all open pages of the extension: whichever opens second finds it ready. */
import { unpackLexicon } from '../recognizer/packed-lexicon.ts';
import { Aliases } from './aliases.ts';
import { Keeper } from './keeper.ts';
import type { FromWorker } from './protocol.ts';
import { serve } from './serve.ts';

const ports = new Set<MessagePort>();
let keeper: Keeper | undefined;

function tell(port: MessagePort): void {
  if (keeper) port.postMessage({ kind: 'progress', progress: keeper.progress } satisfies FromWorker);
}

function open(lexicon: string): Keeper {
  keeper ??= new Keeper(loadAliases(lexicon), () => ports.forEach(tell));
  return keeper;
}

async function loadAliases(address: string): Promise<Aliases> {
  const response = await fetch(address);
  return Aliases.ofLexicon(unpackLexicon(await response.arrayBuffer()));
}

addEventListener('connect', (event) => {
  const port = (event as MessageEvent).ports[0]!;
  ports.add(port);
  serve(
    port,
    (lexicon) => {
      const opened = open(lexicon);
      tell(port);
      return opened;
    },
    () => ports.delete(port),
  );
});
