import type { Request, Shift, Task, TimedEvent } from './vital-signs.ts';

/** What the page's own watch has written down. */
export type Watched = {
  readonly paint: number;
  readonly largest: { readonly time: number; readonly what: string; readonly size: number };
  readonly tasks: readonly Task[];
  /** Those that the page made itself: what its workers fetch, and the copy for use without a network, is not among them. */
  readonly requests: readonly Request[];
  readonly shifts: readonly Shift[];
  readonly events: readonly TimedEvent[];
  /** All interactions, those too short to be told among them. */
  readonly interactions: number;
  readonly now: number;
};

export type Watch = { step: string; readonly read: () => Watched };

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface adds to the global one
  interface Window {
    vitals: Watch;
  }
}

/** Runs in the page before anything of it does: writes down what the browser records. */
export function watchVitals(): void {
  type Entry = PerformanceEntry & {
    value?: number;
    hadRecentInput?: boolean;
    sources?: { node?: Node | null }[];
    element?: Element | null;
    size?: number;
    interactionId?: number;
    target?: Node | null;
    processingStart?: number;
    processingEnd?: number;
  };
  const named = (node: Node | null | undefined): string => {
    const element = node instanceof Element ? node : node?.parentElement;
    if (element === null || element === undefined) return '(gone)';
    const parts: string[] = [];
    for (let at: Element | null = element; at !== null && parts.length < 3; at = at.parentElement)
      parts.unshift(at.tagName.toLowerCase() + [...at.classList].map((name) => `.${name}`).join(''));
    return parts.join(' > ');
  };
  let paint = NaN;
  let largest = { time: NaN, what: '', size: 0 };
  const tasks: Task[] = [];
  const shifts: Shift[] = [];
  const events: TimedEvent[] = [];
  const observers: PerformanceObserver[] = [];
  const handlers: (() => void)[] = [];
  const on = (type: string, note: (entry: Entry) => void, options: object = {}): void => {
    const noteAll = (entries: PerformanceEntryList): void => entries.forEach((entry) => note(entry as Entry));
    const observer = new PerformanceObserver((list) => noteAll(list.getEntries()));
    observer.observe({ type, buffered: true, ...options });
    observers.push(observer);
    handlers.push(() => noteAll(observer.takeRecords()));
  };
  on('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') paint = entry.startTime;
  });
  on('largest-contentful-paint', (entry) => {
    largest = { time: entry.startTime, what: named(entry.element), size: entry.size ?? 0 };
  });
  on('longtask', ({ startTime, duration }) => tasks.push({ start: startTime, duration }));
  on('layout-shift', (entry) => {
    if (entry.hadRecentInput === true) return;
    const moved = (entry.sources ?? []).map(({ node }) => named(node));
    shifts.push({ time: entry.startTime, value: entry.value ?? 0, moved });
  });
  const noteEvent = (entry: Entry): void => {
    events.push({
      interaction: entry.interactionId ?? 0,
      type: entry.name,
      target: named(entry.target),
      step: window.vitals.step,
      start: entry.startTime,
      processingStart: entry.processingStart ?? entry.startTime,
      processingEnd: entry.processingEnd ?? entry.startTime,
      duration: entry.duration,
    });
  };
  on('event', noteEvent, { durationThreshold: 16 });
  window.vitals = {
    step: 'start',
    read: () => {
      for (const takeRest of handlers) takeRest();
      const { interactionCount: interactions } = performance;
      const requests = performance
        .getEntriesByType('resource')
        .map((entry) => ({ start: entry.startTime, end: (entry as PerformanceResourceTiming).responseEnd }));
      return { paint, largest, tasks, requests, shifts, events, interactions, now: performance.now() };
    },
  };
}
