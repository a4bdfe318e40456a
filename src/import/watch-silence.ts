const EACH_MS = 15_000;
/**
 * After so many looks without a sign of life a reader is taken for stuck: two minutes of the page's own time. The longest that it works
 * without telling how far it is are some seconds, for a text of 100 MB; a slow machine may take ten times as long.
 */
const MOST_SILENT = 8;

export type SilenceWatch = { readonly heard: () => void; readonly end: () => void };

/**
 * Tells when nothing has been heard for too long. Time is counted by the page's own timer and not by a clock: a laptop that slept, or
 * a page that was held back, has not waited.
 */
export function watchSilence(onStuck: () => void): SilenceWatch {
  let silent = 0;
  const timer = setInterval(() => {
    if (++silent <= MOST_SILENT) return;
    clearInterval(timer);
    onStuck();
  }, EACH_MS);
  return { heard: () => void (silent = 0), end: () => clearInterval(timer) };
}
