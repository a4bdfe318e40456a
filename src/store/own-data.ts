import type { OwnSet } from '../domain/own-set.ts';

/** The user's own files: what was read of each, and what is being read. */
export type OwnData = {
  readonly sets: readonly OwnSet[];
};

export const NO_OWN_DATA: OwnData = { sets: [] };
