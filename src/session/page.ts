import { recall } from '../data/kept.ts';
import { createShelf, type Shelf } from './shelf.ts';
import { browserTab, type Tab } from './tab.ts';

/** What of the browser saving needs. */
export type Page = {
  readonly shelf: Shelf;
  readonly tab: Tab;
  /** What the user asked to keep, by key. */
  readonly recallKept: (key: string) => Promise<unknown>;
  /** What stands behind the `#`. */
  readonly address: () => string;
  readonly isReload: boolean;
  readonly now: () => number;
  readonly idle: () => Promise<void>;
  /** The page is out of sight: phones end such pages without a word. */
  readonly onHidden: (hear: () => void) => void;
  /** The page is left, and may come back as it was. */
  readonly onLeft: (hear: () => void) => void;
  readonly onReturned: (hear: () => void) => void;
  /** Has the browser ask before the page is left, if that is needed then; null: not at all. */
  readonly guard: (isNeeded: (() => boolean) | null) => void;
};

export function browserPage(): Page {
  let guard: (() => boolean) | null = null;
  const ask = (event: BeforeUnloadEvent): void => {
    if (guard?.() !== true) return;
    event.preventDefault();
    // older browsers look at this alone
    event.returnValue = true;
  };
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return {
    shelf: createShelf(),
    tab: browserTab(),
    recallKept: recall,
    address: () => location.hash.slice(1),
    isReload: navigation?.type === 'reload',
    now: () => Date.now(),
    idle: () =>
      new Promise((resolve) => {
        // Safari has none
        if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 500 });
        else setTimeout(resolve, 20);
      }),
    onHidden(hear) {
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') hear();
      });
    },
    onLeft: (hear) => addEventListener('pagehide', hear),
    onReturned(hear) {
      addEventListener('pageshow', (event: PageTransitionEvent) => {
        if (event.persisted) hear();
      });
    },
    guard(isNeeded) {
      // a listener that need not be there keeps some browsers from showing the page again at once
      if (isNeeded === null) removeEventListener('beforeunload', ask);
      else if (guard === null) addEventListener('beforeunload', ask);
      guard = isNeeded;
    },
  };
}
