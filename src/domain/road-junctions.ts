import type { Metres } from './units.ts';

/** How far from a site's edge junctions with a road are looked for. */
export const JUNCTION_REACH_METRES: Metres = 3000;

/** Junctions nearer to one another count as one: the ramps of an interchange, the corners of a crossing of divided roads. */
export const JUNCTION_APART_METRES: Metres = 500;
