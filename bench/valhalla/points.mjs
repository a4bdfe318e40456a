/** Seeded random points on the roads of an extract. */
import { readRoads } from './extract.mjs';

/** Areas that pairs are drawn in: [west, south, east, north] in degrees. */
export const REGIONS = {
  north: [105.25, 20.4, 108.1, 21.75],
  south: [105.45, 10.25, 107.65, 11.65],
  country: [102.1, 8.5, 109.6, 23.4],
};

/** Only roads both routers have, whichever extract is read. */
const CLASSES = new Set(
  ['motorway', 'trunk', 'primary', 'secondary', 'tertiary'].flatMap((name) => [name, `${name}_link`]),
);

/** Numbers in [0, 1), the same for the same seed on every machine (mulberry32). */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Distance on a sphere, metres: good to 0.5 %, which is plenty for weights and for "is it the same place". */
export function metresBetween([lonA, latA], [lonB, latB]) {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((latB - latA) * rad) / 2) ** 2 +
    Math.cos(latA * rad) * Math.cos(latB * rad) * Math.sin(((lonB - lonA) * rad) / 2) ** 2;
  return 2 * 6_371_009 * Math.asin(Math.sqrt(h));
}

/**
 * Draws points uniformly by road length, each moved to one end of its stretch: junctions are in the same place
 * in every router, points between them are not once geometry has been generalised, so snapping does not decide.
 * Returns region name → () → [lon, lat].
 */
export function roadPoints(extract, random) {
  const { positions, ways } = readRoads(extract, CLASSES);
  const uses = new Map();
  for (const way of ways) {
    way.forEach((id, i) => uses.set(id, (uses.get(id) ?? 0) + (i === 0 || i === way.length - 1 ? 2 : 1)));
  }
  const stretches = [];
  for (const way of ways) {
    let start = 0;
    let metres = 0;
    for (let i = 1; i < way.length; i++) {
      metres += metresBetween(positions.get(way[i - 1]), positions.get(way[i]));
      if (uses.get(way[i]) < 2) continue;
      stretches.push({ ends: [positions.get(way[start]), positions.get(way[i])], metres });
      start = i;
      metres = 0;
    }
  }
  const inside = ([lon, lat], [west, south, east, north]) =>
    lon >= west && lon <= east && lat >= south && lat <= north;
  return Object.fromEntries(
    Object.entries(REGIONS).map(([region, box]) => {
      const local = stretches.filter(({ ends }) => ends.every((end) => inside(end, box)));
      const upTo = new Float64Array(local.length);
      let total = 0;
      local.forEach(({ metres }, i) => (upTo[i] = total += metres));
      const draw = () => {
        const target = random() * total;
        let low = 0;
        let high = local.length - 1;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (upTo[middle] < target) low = middle + 1;
          else high = middle;
        }
        return local[low].ends[random() < 0.5 ? 0 : 1];
      };
      return [region, local.length ? draw : null];
    }),
  );
}
