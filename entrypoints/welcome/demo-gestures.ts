/** Milliseconds that the pointer rests on a name until its card opens, and away from it until the card closes. */
const HOVER_DELAY = 180;
const LEAVE_DELAY = 300;

interface Gestures {
  /** Whether an event is in what we show. */
  owns: (event: Event) => boolean;
  /** Whether a card is open, which the pointer would leave. */
  hasCard: () => boolean;
  /** The reader is done with what is shown. */
  onLeave: () => void;
  onSelected: () => void;
  /** The pointer rests outside of what we show. */
  onRest: (x: number, y: number) => void;
}

/** Listens to what the reader does on the sample post, until the signal is aborted. */
export function listenToGestures({ owns, hasCard, onLeave, onSelected, onRest }: Gestures, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = <Type extends keyof DocumentEventMap>(
    type: Type,
    listener: (event: DocumentEventMap[Type]) => void,
  ): void => document.addEventListener(type, listener, { signal });
  listen('mousedown', (event) => {
    if (!owns(event)) onLeave();
  });
  listen('mouseup', (event) => {
    // The browser settles the selection only after the event.
    if (!owns(event)) setTimeout(onSelected);
  });
  listen('keyup', ({ key, shiftKey }) => {
    if (key === 'Shift' || (shiftKey && key.startsWith('Arrow'))) onSelected();
  });
  listen('keydown', ({ key }) => {
    if (key === 'Escape') onLeave();
  });
  listen('mousemove', (event) => {
    if (event.buttons !== 0) return;
    clearTimeout(timer);
    if (owns(event)) return;
    const { clientX, clientY } = event;
    timer = setTimeout(() => onRest(clientX, clientY), hasCard() ? LEAVE_DELAY : HOVER_DELAY);
  });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
