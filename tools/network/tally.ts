/** What the compiler counted on its way: how many, and for roads how many kilometres, by what happened to them. */
export type Tally = {
  /** Adds to the count of a reason, written as a sentence's beginning: "ways dropped: no motor vehicles allowed". */
  count(reason: string, number?: number): void;
  /** Counts in order of the reason's first appearance. */
  readonly counts: ReadonlyMap<string, number>;
};

export function createTally(): Tally {
  const counts = new Map<string, number>();
  return {
    counts,
    count: (reason, number = 1) => {
      if (number > 0) counts.set(reason, (counts.get(reason) ?? 0) + number);
    },
  };
}
