import { areaSquareKm } from '../domain/areas.ts';
import type { OpenedNetwork } from './opened-network.ts';
import type { Isochrones, IsochronesQuestion } from './protocol.ts';
import { atPaceOne, reachOf } from './reach-of.ts';

export function answerIsochrones(opened: OpenedNetwork, question: IsochronesQuestion): Isochrones {
  const { origins, assumptions } = question;
  const minutes = [...new Set(question.minutes)].sort((a, b) => a - b);
  const longest = minutes.at(-1) ?? 0;
  const begun = performance.now();
  const { costed, snaps, reach } = reachOf(opened, origins, assumptions);
  const searched = performance.now();
  if (reach === null || longest === 0) {
    return {
      bands: { type: 'FeatureCollection', features: [] },
      lack: reach === null ? 'no road near' : null,
      cellMetres: 0,
      snaps,
      timings: { searchMs: searched - begun, polygonsMs: 0 },
    };
  }

  const limits = minutes.map((limit) => atPaceOne(limit, assumptions));
  const detail = question.isPreview === true ? 2 * longest : longest;
  const { cellMetres, polygons } = costed.areas().areas(reach, limits, detail);
  const features: Isochrones['bands']['features'] = minutes.map((limit, band) => {
    const geometry = { type: 'MultiPolygon' as const, coordinates: polygons[band]! };
    return {
      type: 'Feature',
      properties: { minutes: limit, areaKm2: areaSquareKm(geometry) },
      geometry,
    };
  });
  const firstOnRoad = Math.min(...reach.accesses.map(({ seconds }) => seconds));
  return {
    bands: { type: 'FeatureCollection', features },
    lack: firstOnRoad > limits[0]! ? 'road reached too late' : null,
    cellMetres,
    snaps,
    timings: { searchMs: searched - begun, polygonsMs: performance.now() - searched },
  };
}
