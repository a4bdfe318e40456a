/** A worker is asked for a sign of life this often while something is asked of it. */
const EACH_MS = 15_000;
/**
 * After so many askings without one it is taken for stuck: two minutes of the page's own time. The longest that the engine works
 * without looking up is a few seconds; a slow machine may take ten times as long.
 */
const MOST_SILENT = 8;

export type WorkerWatch = {
  /** Something is asked: the watch begins, if it has not. */
  readonly begin: () => void;
  /** Something was heard. */
  readonly heard: () => void;
  readonly end: () => void;
};

/**
 * Tells when a worker from which an answer is awaited has been silent for too long. Time is counted by the page's own timer and
 * not by a clock: a laptop that slept, or a page that was held back, has not waited.
 */
export function watchWorker(ask: () => void, isAwaited: () => boolean, onStuck: () => void): WorkerWatch {
  let timer: ReturnType<typeof setInterval> | undefined;
  let silent = 0;

  const end = (): void => {
    clearInterval(timer);
    timer = undefined;
    silent = 0;
  };
  const look = (): void => {
    if (!isAwaited()) return end();
    if (silent >= MOST_SILENT) {
      end();
      onStuck();
      return;
    }
    silent++;
    ask();
  };
  return {
    begin: () => void (timer ??= setInterval(look, EACH_MS)),
    heard: () => void (silent = 0),
    end,
  };
}
