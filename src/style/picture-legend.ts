import { COMPARED_LETTERS } from '../domain/comparison.ts';
import { comparedSites } from '../store/compared-sites.ts';
import { latestAnswer, lookedAt, type State } from '../store/state.ts';
import { bandLegend } from './bands.ts';
import { comparedSwatches } from './compared-areas.ts';
import { overlapLegend } from './conditions.ts';
import type { LegendEntry } from './subject.ts';

/** What a picture of the map must explain, as nothing stands beside it: areas and roads that were worked out. */
export function pictureLegend(state: State): readonly LegendEntry[] {
  if (latestAnswer(state.isochrones) !== null || latestAnswer(state.reachedRoads) !== null)
    return bandLegend(state);
  switch (lookedAt(state).kind) {
    case 'conditions':
      return latestAnswer(state.overlap) === null ? [] : [overlapLegend(state)];
    case 'comparison':
      return latestAnswer(state.comparedAreas) === null ? [] : comparedLegend(state);
    default:
      return [];
  }
}

/** Letter and name of each site, on the colour of its area. */
function comparedLegend(state: State): readonly LegendEntry[] {
  const swatches = comparedSwatches(state);
  return comparedSites(state).flatMap(({ place: { nameEn, nameVi } }, column): LegendEntry[] => {
    const [letter, swatch] = [COMPARED_LETTERS[column], swatches[column]];
    return letter === undefined || swatch === undefined
      ? []
      : [
          {
            key: letter,
            label: { en: `${letter}  ${nameEn}`, vi: `${letter}  ${nameVi}` },
            swatch,
            count: null,
          },
        ];
  });
}
