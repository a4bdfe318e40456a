/**
 * How a browser's own records (performance entries) become the figures that pages are judged by; the definitions are those of the W3C
 * drafts and of the `web-vitals` library. Pure: the records come from `vitals-page.ts`. All times are milliseconds since the page began.
 */

export type Task = { readonly start: number; readonly duration: number };

/** A task longer than this keeps the page from answering. */
const LONG_TASK_MS = 50;

/** Total blocking time: what each task between the two times takes beyond 50 ms. Only what lies between counts of a task that crosses an end. */
export function totalBlockingTime(tasks: readonly Task[], from: number, until: number): number {
  let sum = 0;
  for (const { start, duration } of tasks) {
    const within = Math.min(start + duration, until) - Math.max(start, from);
    sum += Math.max(0, within - LONG_TASK_MS);
  }
  return sum;
}

/** A request of the page, from asking to its last byte. */
export type Request = { readonly start: number; readonly end: number };

/** So long without a long task and with no more than so many requests on their way, and a page is interactive. */
const QUIET_WINDOW_MS = 5000;
const FEW_REQUESTS = 2;

/**
 * Time to interactive (https://web.dev/articles/tti, as Lighthouse has it): the end of the last long task before the first five seconds, after
 * `from`, in which no long task runs and at most two requests are on their way; `from` where there is none. Watched until `until`: beyond it nothing is known,
 * so a window that is not over by then does not count, and null is the answer where no other is.
 */
export function timeToInteractive(
  tasks: readonly Task[],
  requests: readonly Request[],
  from: number,
  until: number,
): number | null {
  const long = tasks
    .map(({ start, duration }) => ({ start, end: start + duration }))
    .filter(({ start, end }) => end - start > LONG_TASK_MS && end > from)
    .sort((a, b) => a.start - b.start);
  const isFree = (at: number, end: number): boolean =>
    !long.some((task) => task.start < end && task.end > at);
  const onTheWay = (at: number): number =>
    requests.filter(({ start, end }) => start <= at && at < end).length;
  // a window can begin only where a task or a request ends
  const begins = [from, ...long.map(({ end }) => end), ...requests.map(({ end }) => end)]
    .filter((at) => at >= from && at + QUIET_WINDOW_MS <= until)
    .sort((a, b) => a - b);
  const begin = begins.find((at) => {
    const end = at + QUIET_WINDOW_MS;
    const risings = requests.map(({ start }) => start).filter((start) => start > at && start < end);
    return isFree(at, end) && [at, ...risings].every((time) => onTheWay(time) <= FEW_REQUESTS);
  });
  if (begin === undefined) return null;
  return Math.max(from, ...long.filter(({ end }) => end <= begin).map(({ end }) => end));
}

export type Shift = {
  readonly time: number;
  readonly value: number;
  /** What moved, as selectors. */
  readonly moved: readonly string[];
};

/** A window of shifts ends after a second without one, or after five. */
const SHIFT_GAP_MS = 1000;
const SHIFT_WINDOW_MS = 5000;

/** Cumulative layout shift: the worst window of shifts. Those within 500 ms of an input are not shifts; the page leaves them out. */
export function cumulativeLayoutShift(shifts: readonly Shift[]): number {
  let worst = 0;
  let sum = 0;
  let [first, last] = [-Infinity, -Infinity];
  for (const { time, value } of [...shifts].sort((a, b) => a.time - b.time)) {
    const isSameWindow = time - last < SHIFT_GAP_MS && time - first < SHIFT_WINDOW_MS;
    if (!isSameWindow) [first, sum] = [time, 0];
    last = time;
    sum += value;
    worst = Math.max(worst, sum);
  }
  return worst;
}

/** One event as the browser timed it; a click is several events of one interaction. */
export type TimedEvent = {
  readonly interaction: number;
  readonly type: string;
  /** Selector of what the event went to. */
  readonly target: string;
  /** What the script was at when it came. */
  readonly step: string;
  readonly start: number;
  readonly processingStart: number;
  readonly processingEnd: number;
  /** Until the next frame was shown, in steps of 8 ms. */
  readonly duration: number;
};

export type Interaction = {
  readonly step: string;
  readonly type: string;
  readonly target: string;
  readonly start: number;
  /** Milliseconds from the input to the next frame: what the reader waits. */
  readonly duration: number;
  /** Waiting for what the page did before; handlers; style, layout, painting and whatever else came before the frame. */
  readonly delay: number;
  readonly processing: number;
  readonly presentation: number;
};

/** The browser rounds durations to this, so events of one frame differ by as much. */
const FRAME_SLACK_MS = 8;

/** Events by interaction, in order of time; an interaction takes as long as its longest event. Those without one (moves, hovers) count for nothing. */
export function interactionsOf(events: readonly TimedEvent[]): Interaction[] {
  const byInteraction = new Map<number, TimedEvent[]>();
  for (const event of events) {
    if (event.interaction === 0) continue;
    byInteraction.set(event.interaction, [...(byInteraction.get(event.interaction) ?? []), event]);
  }
  return [...byInteraction.values()].map(interactionOf).sort((a, b) => a.start - b.start);
}

function interactionOf(events: readonly TimedEvent[]): Interaction {
  const longest = events.reduce((most, event) => (event.duration > most.duration ? event : most));
  const { step, type, target, start, duration } = longest;
  // the frame that ended the longest event ended others, too: their handlers belong to what was waited for
  const shown = start + duration;
  const together = events.filter((event) => Math.abs(event.start + event.duration - shown) <= FRAME_SLACK_MS);
  const handled = Math.min(...together.map(({ processingStart }) => processingStart));
  const done = Math.min(shown, Math.max(...together.map(({ processingEnd }) => processingEnd)));
  return {
    step,
    type,
    target,
    start,
    duration,
    delay: Math.max(0, handled - start),
    processing: Math.max(0, done - handled),
    presentation: Math.max(0, shown - done),
  };
}

/** Of every so many interactions, the worst is forgiven. */
const FORGIVEN = 50;

/**
 * Interaction to next paint: the longest interaction, less the worst one of every fifty. `count` is how many there were in all, since the browser
 * tells of none that took less than 16 ms. Null where there was none.
 */
export function interactionToNextPaint(
  interactions: readonly Interaction[],
  count: number,
): Interaction | null {
  const worstFirst = [...interactions].sort((a, b) => b.duration - a.duration);
  return worstFirst[Math.min(worstFirst.length - 1, Math.floor(count / FORGIVEN))] ?? null;
}
