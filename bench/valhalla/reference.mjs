/**
 * Valhalla behind the three questions our own router answers, with the same shapes. From a program:
 * `const reference = await openReference(extract)`; from a shell: `node reference.mjs <question> <extract.osm.pbf>`
 * with JSON on stdin. Positions are [longitude, latitude], distances metres, times seconds (areas: minutes).
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Actor, VALHALLA_VERSION } from '@valhallajs/valhallajs';
import { metresBetween } from './points.mjs';
import { decodePolyline } from './polyline.mjs';
import { ensureTiles, tilesConfig } from './tiles.mjs';

export { VALHALLA_VERSION };

/**
 * Our profiles in Valhalla's words. Its scooter keeps off motorways, as motorbikes must in Vietnam (its motorcycle
 * does not), but would not go faster than 45 km/h: 60 is the limit outside built-up areas.
 */
const COSTING = {
  car: { costing: 'auto' },
  truck: { costing: 'truck' },
  motorbike: { costing: 'motor_scooter', costing_options: { motor_scooter: { top_speed: 60 } } },
};

/**
 * Costing options that bring Valhalla nearest to "the fastest way": by default it shuns changes of road name, and
 * drops smaller roads far from both ends, which on long ways in Vietnam has cost up to two hours of its own time.
 */
export const FASTEST = { maneuver_penalty: 0, disable_hierarchy_pruning: true };

/** The part of a request that says how to travel; `options` (Valhalla's costing options) change its defaults. */
function travel(profile, options) {
  const choice = COSTING[profile];
  if (!choice) throw new Error(`no such profile: ${profile}; there are ${Object.keys(COSTING).join(', ')}`);
  const { costing, costing_options: own } = choice;
  return { costing, costing_options: { [costing]: { ...own?.[costing], ...options } } };
}

const location = ([lon, lat]) => ({ lon, lat });

/** A whole route request in Valhalla's words; languages and turn texts are left out. */
function routeRequest(from, to, profile, options) {
  return {
    locations: [location(from), location(to)],
    ...travel(profile, options),
    directions_type: 'none',
    units: 'kilometers',
  };
}

/** Furthest a point of a way given to map matching may be from the next; longer stretches it takes for gaps. Metres. */
const MATCH_STEP = 300;

/** The same line with points no further apart than `MATCH_STEP`. */
function densified(coordinates) {
  const dense = [coordinates[0]];
  for (let i = 1; i < coordinates.length; i++) {
    const [a, b] = [coordinates[i - 1], coordinates[i]];
    const steps = Math.ceil(metresBetween(a, b) / MATCH_STEP) || 1;
    for (let k = 1; k <= steps; k++)
      dense.push([a[0] + ((b[0] - a[0]) * k) / steps, a[1] + ((b[1] - a[1]) * k) / steps]);
  }
  return dense;
}

/** True where Valhalla answered "there is no way", false where something else went wrong. */
function isNoRoute(error) {
  // 171: no edge near the point; 442: no path between the two.
  return /\b(171|442)\b|No (path|suitable edges)/.test(String(error.message ?? error));
}

/** Opens the tiles of an extract, building them first if need be. */
export async function openReference(extract, tiles) {
  const actor = new Actor(tilesConfig(await ensureTiles(extract, tiles)));
  return {
    actor,

    /**
     * The way Valhalla would drive: { metres, seconds, geometry } (a GeoJSON LineString), or null where there is none.
     * The geometry starts and ends on the road: the way to the road is neither in it nor in the figures.
     */
    async route(from, to, profile = 'car', options = {}) {
      try {
        const { trip } = await actor.route(routeRequest(from, to, profile, options));
        return {
          metres: Math.round(trip.summary.length * 1000),
          seconds: trip.summary.time,
          geometry: { type: 'LineString', coordinates: decodePolyline(trip.legs[0].shape) },
        };
      } catch (error) {
        if (isNoRoute(error)) return null;
        throw error;
      }
    },

    /**
     * { metres, seconds }, each a row per origin with a number (or null) per destination. Quick, but not what `route`
     * answers: Valhalla searches matrices differently, and one cell in twenty is off by more than 3 %.
     */
    async matrix(origins, destinations, profile = 'car') {
      const { sources_to_targets: table } = await actor.matrix({
        sources: origins.map(location),
        targets: destinations.map(location),
        ...travel(profile),
        units: 'kilometers',
        verbose: false,
      });
      return {
        metres: table.distances.map((row) => row.map((km) => (km === null ? null : Math.round(km * 1000)))),
        seconds: table.durations,
      };
    },

    /** What is reached within each of the minutes, ascending: { bands }, MultiPolygons with `minutes`. */
    async isochrone(origin, minutes, profile = 'car') {
      const answer = await actor.isochrone({
        locations: [location(origin)],
        ...travel(profile),
        contours: [...minutes].sort((a, b) => a - b).map((time) => ({ time })),
        polygons: true,
        denoise: 0,
        generalize: 50,
      });
      const features = answer.features
        .map(({ properties, geometry }) => ({
          type: 'Feature',
          properties: { minutes: properties.contour },
          geometry:
            geometry.type === 'Polygon'
              ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] }
              : geometry,
        }))
        .sort((a, b) => a.properties.minutes - b.properties.minutes);
      return { bands: { type: 'FeatureCollection', features } };
    },

    /**
     * The edges Valhalla drives on between two points, with their attributes (trace_attributes along its route);
     * null in the rare case that it does not find its own route again.
     */
    async edges(from, to, profile = 'car') {
      const { trip } = await actor.route(routeRequest(from, to, profile));
      try {
        return await actor.traceAttributes({
          encoded_polyline: trip.legs[0].shape,
          shape_match: 'edge_walk',
          ...travel(profile),
        });
      } catch (error) {
        if (String(error.message ?? error).includes('edge_walk')) return null;
        throw error;
      }
    },

    /**
     * What Valhalla needs along a way that is not its own: { metres, seconds }, or null where it cannot follow it.
     * The way is matched to its roads, so it may be generalised by some metres.
     */
    async along(coordinates, profile = 'car') {
      try {
        const { trip } = await actor.traceRoute({
          shape: densified(coordinates).map(location),
          shape_match: 'map_snap',
          trace_options: { search_radius: 30, breakage_distance: 3000 },
          ...travel(profile),
          directions_type: 'none',
          units: 'kilometers',
        });
        return { metres: Math.round(trip.summary.length * 1000), seconds: trip.summary.time };
      } catch {
        return null;
      }
    },
  };
}

const QUESTIONS = {
  route: (reference, { from, to, profile }) => reference.route(from, to, profile),
  matrix: (reference, { origins, destinations, profile }) => reference.matrix(origins, destinations, profile),
  isochrone: (reference, { origin, minutes, profile }) => reference.isochrone(origin, minutes, profile),
  edges: (reference, { from, to, profile }) => reference.edges(from, to, profile),
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [question, extract, flag, tiles] = process.argv.slice(2);
  if (!(question in QUESTIONS) || !extract || (flag && flag !== '--tiles')) {
    console.error(
      'usage: node reference.mjs route|matrix|isochrone|edges <extract.osm.pbf> [--tiles <folder>] < question.json',
    );
    process.exit(2);
  }
  const reference = await openReference(extract, tiles);
  console.log(JSON.stringify(await QUESTIONS[question](reference, JSON.parse(readFileSync(0, 'utf8')))));
}
