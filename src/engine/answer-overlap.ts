import { areaSquareKm } from '../domain/geometry.ts';
import { overlapArea } from '../network/overlap.ts';
import type { ReachCondition } from '../network/overlap.ts';
import type { OpenedNetwork } from './opened-network.ts';
import type { Overlap, OverlapQuestion } from './protocol.ts';
import { atPaceOne, reachOf } from './reach-of.ts';

/** Where all conditions hold; nowhere if some condition's places have no road near, or there is no condition. */
export function answerOverlap(opened: OpenedNetwork, { conditions: all }: OverlapQuestion): Overlap {
  const conditions = all.filter((condition) => 'places' in condition);
  if (conditions.length < all.length) throw new Error('No people have been loaded yet.');
  const found = conditions.map(({ places, assumptions }) => reachOf(opened, places, assumptions));
  const holding = found.flatMap(({ costed, reach }, i): ReachCondition[] => {
    const { assumptions, minutes } = conditions[i]!;
    const limit = atPaceOne(minutes, assumptions);
    return reach === null ? [] : [{ maker: costed.areas(), reach, limit, pace: assumptions.pace }];
  });
  const { cellMetres, polygons } =
    conditions.length === 0 || holding.length < conditions.length
      ? { cellMetres: 0, polygons: [] }
      : overlapArea(opened.ground(), holding, Math.max(...conditions.map(({ minutes }) => minutes)));
  const geometry = { type: 'MultiPolygon' as const, coordinates: polygons };
  return {
    area: { type: 'Feature', properties: { areaKm2: areaSquareKm(geometry) }, geometry },
    cellMetres,
    peopleCellMetres: null,
    snaps: found.map(({ snaps }) => snaps),
  };
}
