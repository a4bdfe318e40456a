import { reachedRoads } from '../network/reached-roads.ts';
import type { OpenedNetwork } from './opened-network.ts';
import type { IsochronesQuestion, ReachedRoads } from './protocol.ts';
import { atPaceOne, reachOf } from './reach-of.ts';

export function answerRoads(opened: OpenedNetwork, question: IsochronesQuestion): ReachedRoads {
  const { origins, assumptions } = question;
  const minutes = [...new Set(question.minutes)].sort((a, b) => a - b);
  const { costed, snaps, reach } = reachOf(opened, origins, assumptions);
  if (reach === null || minutes.length === 0) {
    return { bands: { type: 'FeatureCollection', features: [] }, snaps };
  }
  const limits = minutes.map((limit) => atPaceOne(limit, assumptions));
  const pieces = costed.areas().cut(reach.surface, limits.at(-1)!);
  const bands = reachedRoads(opened.network, opened.ground().lines, pieces, limits);
  const features: ReachedRoads['bands']['features'] = bands.map(({ lines, roadMetres, ferryMetres }, i) => ({
    type: 'Feature',
    properties: { minutes: minutes[i]!, roadKm: roadMetres / 1000, ferryKm: ferryMetres / 1000 },
    geometry: { type: 'MultiLineString', coordinates: lines as [number, number][][] },
  }));
  return { bands: { type: 'FeatureCollection', features }, snaps };
}
