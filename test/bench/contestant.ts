import type { Minutes, Position, Seconds } from '../../src/domain/units.ts';

/** What a bench asks of every contestant, in its own words. */
export type Question =
  | { readonly kind: 'areas'; readonly origin: Position; readonly minutes: readonly Minutes[] }
  | { readonly kind: 'route'; readonly from: Position; readonly to: Position }
  | {
      readonly kind: 'matrix';
      readonly origins: readonly Position[];
      readonly destinations: readonly Position[];
    };

/** Milliseconds of an answer, measured right beside it. */
export type Took = {
  readonly ms: number;
  /** Of the milliseconds, as far as the contestant tells. */
  readonly searchMs?: number;
  readonly polygonsMs?: number;
  /** Of a route: its drive time, to see whether two contestants found the same; null where there is none. */
  readonly seconds?: Seconds | null;
  /** Where only so many cells of a matrix were asked, and `ms` is scaled to all of them. */
  readonly sampledCells?: number;
};

/** Megabytes after the garbage was collected. */
export type Memory = { readonly heap: number; readonly buffers: number; readonly resident: number };

/** A router under the clock. */
export type Contestant = {
  /** Null for what it cannot do. */
  ask(question: Question): Promise<Took | null>;
  /** Starts anew, with the roads loaded and nothing else known; not offered where nothing is remembered. */
  forget?(): Promise<void>;
  memory?(): Promise<Memory>;
  close?(): Promise<void>;
};

/** What a contestant opens: the network file, and the extract it was made from where that is at hand. */
export type Roads = { readonly file: string; readonly extract: string | null };

/**
 * By which clock everything in Node is timed: the one on the wall, or the processor's, which says something even where
 * others work on the machine. Processes are told through their environment. A page knows only the one on the wall.
 */
export const CLOCKS = ['wall', 'processor'] as const;
export const CLOCK_VARIABLE = 'BENCH_CLOCK';

function now(): number {
  if (process.env[CLOCK_VARIABLE] !== 'processor') return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Runs the work and says how many milliseconds it took. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; gives: T }> {
  const begun = now();
  const gives = await work();
  return { ms: now() - begun, gives };
}
