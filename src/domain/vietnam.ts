import type { BoundingBox } from './units.ts';

/** The mainland and the islands near it. */
export const MAINLAND: BoundingBox = [102.1, 8.3, 109.6, 23.5];
