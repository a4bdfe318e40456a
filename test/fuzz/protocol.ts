/** What the run and the process that reads say to each other. */
export type Task = {
  readonly target: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
};

export type Report = {
  readonly accepted: number;
  readonly refused: number;
  /** Milliseconds, and the number of the case. */
  readonly slowest: readonly [milliseconds: number, number: number];
  readonly failures: readonly Failure[];
};

export type Failure = {
  readonly target: string;
  readonly number: number;
  readonly message: string;
  /** TypeScript that makes the smallest input that still fails; null where it was not looked for. */
  readonly input: string | null;
};
