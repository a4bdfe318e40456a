/** The layers a user can switch, in the order in which the panel lists them. */
export const LAYER_IDS = [
  'provinces',
  'industrial-parks',
  'plants',
  'institutions',
  'airports',
  'ports',
  'border-gates',
  'highways',
  'railways',
  'waterways',
  'comparison-hubs',
  'own',
] as const;
export type LayerId = (typeof LAYER_IDS)[number];

/** Off until somebody wants them: they lie over what most readers look for first. */
export const HIDDEN_AT_FIRST: readonly LayerId[] = ['waterways'];

/** Which division the provinces layer shows: 34 units since 1 July 2025, or the 63 before. */
export type ProvinceDivision = '34' | '63';
