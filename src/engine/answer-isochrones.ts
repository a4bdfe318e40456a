import { areaSquareKm } from '../domain/geometry.ts';
import type { Minutes } from '../domain/units.ts';
import { BEYOND_SECONDS } from '../network/isochrone.ts';
import { findSurface } from '../network/reach.ts';
import type { Surface } from '../network/reach.ts';
import { stopsOf } from '../network/stops.ts';
import type { Stop } from '../network/stops.ts';
import { describeSnap } from './answer-snap.ts';
import type { Costed, OpenedNetwork } from './opened-network.ts';
import type { Isochrones, IsochronesQuestion } from './protocol.ts';

/** Longest time for which areas are made, in minutes at pace 1. */
export const LONGEST_MINUTES: Minutes = 240;

export function answerIsochrones(opened: OpenedNetwork, question: IsochronesQuestion): Isochrones {
  const { origins, assumptions } = question;
  const minutes = [...new Set(question.minutes)].sort((a, b) => a - b);
  const longest = minutes.at(-1) ?? 0;
  const costed = opened.costed(assumptions);
  const accesses = origins.map((origin) => opened.snap(costed, origin));
  const snaps = accesses.map(([nearest]) => describeSnap(opened.network, nearest));
  if (accesses.every((ways) => ways.length === 0) || longest === 0) {
    return {
      bands: { type: 'FeatureCollection', features: [] },
      cellMetres: 0,
      snaps,
      timings: { searchMs: 0, polygonsMs: 0 },
    };
  }

  const begun = performance.now();
  const surface = surfaceOf(opened, costed, question, stopsOf(opened.network, accesses.flat()), longest);
  const searched = performance.now();
  const limits = minutes.map((limit) => (limit * 60) / assumptions.pace);
  const { cellMetres, polygons } = costed.areas().areas(surface, origins[0]!, limits, longest);
  const features: Isochrones['bands']['features'] = minutes.map((limit, band) => {
    const geometry = { type: 'MultiPolygon' as const, coordinates: polygons[band]! };
    return {
      type: 'Feature',
      properties: { minutes: limit, areaKm2: areaSquareKm(geometry) },
      geometry,
    };
  });
  return {
    bands: { type: 'FeatureCollection', features },
    cellMetres,
    snaps,
    timings: { searchMs: searched - begun, polygonsMs: performance.now() - searched },
  };
}

/**
 * Searched once per origins, direction and costs: far enough for the question, and when that turns out to
 * have been too little, as far as any question may go. So moving a time slider searches at most once more.
 */
function surfaceOf(
  opened: OpenedNetwork,
  costed: Costed,
  { origins, assumptions }: IsochronesQuestion,
  stops: readonly Stop[],
  longest: Minutes,
): Surface {
  const { direction, pace } = assumptions;
  const key = `${costed.key} ${direction} ${origins.join(' ')}`;
  const wanted = (longest * 60) / pace + BEYOND_SECONDS;
  const known = opened.surfaces.peek(key);
  if (known !== undefined && known.limit >= wanted) return known;
  const limit = known === undefined ? wanted : Math.max(wanted, LONGEST_MINUTES * 60 + BEYOND_SECONDS);
  const surface = findSurface(costed, opened.search, stops, direction, limit);
  opened.surfaces.put(key, surface);
  return surface;
}
