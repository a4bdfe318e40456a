/** The layers a user can switch, in the order in which the panel lists them. */
export const LAYER_IDS = [
  'provinces',
  'industrial-parks',
  'airports',
  'ports',
  'highways',
  'railways',
] as const;
export type LayerId = (typeof LAYER_IDS)[number];

/** Which division the provinces layer shows: 34 units since 1 July 2025, or the 63 before. */
export type ProvinceDivision = '34' | '63';
