/**
 * A derived value that is computed again only when one of its inputs is another object, so that an unchanged
 * result is the *same* object and whoever watches it can compare by identity.
 */
export function derive<S, I extends readonly unknown[], R>(
  inputs: (state: S) => readonly [...I],
  compute: (...values: I) => R,
): (state: S) => R {
  let last: { values: readonly unknown[]; result: R } | null = null;
  return (state) => {
    const values = inputs(state);
    if (last === null || values.some((value, i) => value !== last?.values[i]))
      last = { values, result: compute(...values) };
    return last.result;
  };
}

/** The object from before where the new one says the same, so that what follows from it stays, too. For small plain data. */
export function steady<S, R>(select: (state: S) => R): (state: S) => R {
  let last: { result: R; written: string } | null = null;
  return (state) => {
    const result = select(state);
    if (last !== null && last.result === result) return result;
    const written = JSON.stringify(result);
    if (last?.written !== written) last = { result, written };
    return last.result;
  };
}
