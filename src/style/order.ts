/** Every layer of the map from bottom to top. Nothing else orders layers; an id that is not here throws. */
export const ORDER = [
  // ground
  'sea',
  'world-fill',
  'world-border',
  'coast-water-far',
  'coast-water-near',
  'neighbours-fill',
  'neighbours-border',
  'land',
  'disputed-reefs',
  'province-hover',
  'province-chosen',
  'water-line',
  'water-fill',
  'water-near-line',
  'water-near-fill',
  'provinces-ribbon',
  'frontier-ribbon',
  // drive-time areas lie on the ground, under everything drawn with a line
  'bands-fill',
  'bands-outline',
  'provinces-border',
  'frontier-line',
  'provinces-coast',
  'province-chosen-border',
  // areas and lines
  'parks-fill',
  'parks-outline',
  'railways-planned',
  'railways-line',
  'railways-ticks',
  'national-planned',
  'national-casing',
  'national-building',
  'national-line',
  'expressways-planned',
  'expressways-casing',
  'expressways-building',
  'expressways-line',
  // what was asked for lies on the roads
  'site-area',
  'site-outline',
  'site-accuracy',
  'snap-line',
  'route-casing',
  'route-line',
  // points and words: the higher, the earlier they find a place
  'neighbours-label',
  'sea-label',
  'water-label',
  'towns-label',
  'provinces-label',
  'disputed-label',
  'parks-dot',
  'parks-hover',
  'stations-dot',
  'national-shield',
  'expressways-shield',
  'stations-label',
  'parks-place',
  'parks-label',
  'landmarks-label',
  'settlements-hover',
  'cities-dot',
  'cities-label',
  'ports-hover',
  'ports-label',
  'airports-hover',
  'airports-label',
  'snap-label',
  'hubs-label',
  'metropoles-label',
  'gateway-ring',
  'gateway-label',
  'site-ring',
  'site-label',
] as const;
export type MapLayerId = (typeof ORDER)[number];

export const SOURCE_IDS = [
  'world',
  'neighbours',
  'names',
  'water',
  'water-near',
  'towns',
  'provinces',
  'province-borders',
  'province-labels',
  'bands',
  'park-outlines',
  'parks',
  'airports',
  'ports',
  'highways',
  'railways',
  'stations',
  'settlements',
  'route',
  'snap',
  'hubs',
  'site',
] as const;
export type SourceId = (typeof SOURCE_IDS)[number];

const RANKS = new Map<string, number>(ORDER.map((id, i) => [id, i]));

/** Sorts layers as `ORDER` says. Throws for one that is not in it, or twice. */
export function inOrder<L extends { id: string }>(layers: readonly L[]): L[] {
  const seen = new Set<string>();
  for (const { id } of layers) {
    if (!RANKS.has(id)) throw new Error(`The layer "${id}" has no place in the drawing order of order.ts`);
    if (seen.has(id)) throw new Error(`The layer "${id}" is there twice`);
    seen.add(id);
  }
  return [...layers].sort((a, b) => (RANKS.get(a.id) ?? 0) - (RANKS.get(b.id) ?? 0));
}
