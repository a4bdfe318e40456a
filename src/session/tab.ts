import { ownId, rememberOwnId } from './own-id.ts';

/** This tab among the others: which work is its own, and who else is alive. */
export type Tab = {
  readonly ownId: () => string | null;
  readonly remember: (id: string | null) => void;
  /** Shows the others that this tab is alive and has this work, in place of what it had. False while another one has it. */
  readonly hold: (id: string) => Promise<boolean>;
  readonly letGo: () => void;
  /** Ids of the work of all tabs that are alive; empty where browsers do not tell. */
  readonly living: () => Promise<ReadonlySet<string>>;
  /** How often this tab began to bring back its work and did not live to say that it went well. */
  readonly tries: () => number;
  readonly setTries: (tries: number) => void;
};

const LOCK = 'vietnam-site-atlas work ';
const TRIES = 'vietnam-site-atlas tries';
/** A page that is being left lets go of its lock a moment later. */
const DYING_MS = 1500;

/** By Web Locks: a lock goes with its page, however that ends. */
export function browserTab(): Tab {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  let release = (): void => {};

  const hold = (id: string): Promise<boolean> => {
    if (locks === undefined) return Promise.resolve(true);
    return new Promise((resolve) => {
      const aborter = new AbortController();
      const timer = setTimeout(() => aborter.abort(), DYING_MS);
      locks
        .request(LOCK + id, { signal: aborter.signal }, () => {
          clearTimeout(timer);
          release();
          resolve(true);
          return new Promise<void>((end) => {
            release = end;
          });
        })
        .catch((error: unknown) => {
          clearTimeout(timer);
          // no answer in time: another tab has it. Else no locks are to be had here
          resolve(!(error instanceof DOMException && error.name === 'AbortError'));
        });
    });
  };

  return {
    ownId,
    remember: rememberOwnId,
    hold,
    letGo: () => release(),
    async living() {
      const { held = [] } = (await locks?.query().catch(() => undefined)) ?? {};
      const ids = held.flatMap(({ name }) =>
        name?.startsWith(LOCK) === true ? name.slice(LOCK.length) : [],
      );
      return new Set(ids);
    },
    tries: () => {
      try {
        return Number(sessionStorage.getItem(TRIES) ?? 0);
      } catch {
        return 0;
      }
    },
    setTries(tries) {
      try {
        if (tries === 0) sessionStorage.removeItem(TRIES);
        else sessionStorage.setItem(TRIES, String(tries));
      } catch {
        // then it is tried each time
      }
    },
  };
}
