/** Lets through so many at a time, so often, in the order in which they came. */
export type Turnstile = {
  /**
   * Resolves when it is one's turn, with the function that says one is done. Rejects with the signal's reason once nobody
   * waits any more, and gives up the place.
   */
  enter(signal: AbortSignal): Promise<() => void>;
  /** Nobody enters for so long, whoever waits. */
  hold(seconds: number): void;
};

type Waiting = { readonly signal: AbortSignal; readonly open: () => void };

export function createTurnstile(mostAtOnce: number, gapSeconds: number): Turnstile {
  const queue: Waiting[] = [];
  let inside = 0;
  let opensAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function turn(): void {
    clearTimeout(timer);
    if (queue.length === 0 || inside >= mostAtOnce) return;
    const wait = opensAt - performance.now();
    if (wait > 0) {
      timer = setTimeout(turn, wait);
      return;
    }
    inside++;
    opensAt = performance.now() + gapSeconds * 1000;
    queue.shift()?.open();
    turn();
  }

  return {
    enter: (signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        let isInside = true;
        const leave = (): void => {
          if (!isInside) return;
          isInside = false;
          inside--;
          turn();
        };
        const giveUp = (): void => {
          queue.splice(queue.indexOf(waiting), 1);
          reject(signal.reason);
        };
        const waiting: Waiting = {
          signal,
          open: () => {
            signal.removeEventListener('abort', giveUp);
            resolve(leave);
          },
        };
        signal.addEventListener('abort', giveUp, { once: true });
        queue.push(waiting);
        turn();
      }),
    hold(seconds) {
      opensAt = Math.max(opensAt, performance.now() + seconds * 1000);
    },
  };
}
