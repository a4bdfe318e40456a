import type { Localised } from './localised.ts';

/** Something in a data file that could not be used, said so that a user can act on it. */
export type Problem = {
  /** File name as published: `ports.geojson`. */
  readonly file: string;
  /** Place of the feature in the file, counted from 0; null where the whole file is meant. */
  readonly feature: number | null;
  /** A sentence: what was found, what was expected. */
  readonly reason: Localised;
};
