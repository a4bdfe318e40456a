import { lineOfEdge, roadsWithin } from '../network/roads-within.ts';
import type { OpenedNetwork } from './opened-network.ts';
import type { LocalRoads, LocalRoadsQuestion } from './protocol.ts';

/** National numbers, which the map draws as highways with their history. */
const NATIONAL = /^(CT|QL|AH)[.\s\d]/u;

export function answerLocalRoads(opened: OpenedNetwork, { bounds, year }: LocalRoadsQuestion): LocalRoads {
  const { network, lines, index } = opened;
  const local = roadsWithin(network, index, bounds, year).filter(
    ({ roadClass, ref }) => !roadClass.startsWith('motorway') && !NATIONAL.test(ref),
  );
  return {
    type: 'FeatureCollection',
    features: local.map(({ roadClass, name, ref, edges }) => ({
      type: 'Feature',
      properties: { roadClass, name, ref },
      geometry: {
        type: 'MultiLineString',
        coordinates: edges.map((edge) => lineOfEdge(lines, edge)),
      },
    })),
  };
}
