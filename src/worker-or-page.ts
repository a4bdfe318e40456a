// oxlint-disable unicorn/require-post-message-target-origin, unicorn/prefer-add-event-listener --
// a worker has no origin to name, and it has one listener: that of whoever has it.

/** What is asked of a worker; where none can be had, a stand-in in the page has the same manners. */
export type WorkerLink<Said, Heard> = {
  postMessage(message: Said): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Heard>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
};

/** Serves what comes in on a port, as the worker's script does. */
export type Serves = (port: MessagePort) => void;

/** A worker that has not shown a sign of life for so long, and no error either, is not to be expected. */
const STARTING_MS = 60_000;

/**
 * Makes workers; from the first one that does not start (no workers at all, forbidden by a policy, a missing script) the same
 * work is done in the page, whose code `loadServes` brings. What was asked before is asked again there, so that nobody but
 * `onInPage` notices. The script must say something as soon as it runs. A worker that did start and then crashes is its
 * owner's business: work that took all memory must not take that of the page.
 */
export function workerOrPage<Said, Heard>(
  createWorker: () => Worker,
  loadServes: () => Promise<Serves>,
  onInPage: () => void,
): () => WorkerLink<Said, Heard> {
  let isInPage = false;

  return () => {
    /** What was said before there was a sign of life. */
    let held: Said[] = [];
    let send: (message: Said) => void = (message) => void held.push(message);
    let end = (): void => {};
    const link: WorkerLink<Said, Heard> = {
      postMessage: (message) => send(message),
      terminate: () => end(),
      onmessage: null,
      onerror: null,
      onmessageerror: null,
    };

    const goIntoPage = (): void => {
      if (!isInPage) onInPage();
      isInPage = true;
      const { port1: page, port2: inside } = new MessageChannel();
      let isEnded = false;
      send = (message) => void held.push(message);
      end = () => {
        isEnded = true;
        page.close();
      };
      page.onmessage = (event: MessageEvent<Heard>) => {
        if (!isEnded) link.onmessage?.(event);
      };
      loadServes().then(
        (serves) => {
          serves(inside);
          send = (message) => page.postMessage(message);
          for (const message of held) send(message);
          held = [];
        },
        () => link.onerror?.(new ErrorEvent('error')),
      );
    };

    const start = (): void => {
      const worker = createWorker();
      let isAlive = false;
      const stop = (): void => {
        clearTimeout(waiting);
        worker.onmessage = worker.onerror = worker.onmessageerror = null;
        worker.terminate();
      };
      const giveUp = (): void => {
        stop();
        goIntoPage();
      };
      const waiting = setTimeout(giveUp, STARTING_MS);
      send = (message) => {
        if (!isAlive) held.push(message);
        worker.postMessage(message);
      };
      end = stop;
      worker.onmessage = (event: MessageEvent<Heard>) => {
        isAlive = true;
        held = [];
        clearTimeout(waiting);
        link.onmessage?.(event);
      };
      worker.onerror = (event) => {
        if (isAlive) return link.onerror?.(event);
        // it is not the page's own error
        event.preventDefault?.();
        giveUp();
      };
      worker.onmessageerror = (event) => link.onmessageerror?.(event);
    };

    if (isInPage) goIntoPage();
    else {
      try {
        start();
      } catch {
        goIntoPage();
      }
    }
    return link;
  };
}
