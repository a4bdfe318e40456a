import { COMPARED_LETTERS } from '../domain/comparison.ts';
import { comparedAreas, comparedReach } from '../store/compared-reach.ts';
import { comparedSites } from '../store/compared-sites.ts';
import type { State } from '../store/state.ts';
import { LIGHT } from '../style/palette.ts';
import { assumedValues } from './drive-values.ts';
import { rounded, type Content, type ExportedFeature, type Table, type Values } from './exported.ts';
import { placeValues } from './place-values.ts';
import { datasetsOf } from './places.ts';

/** The sites that are side by side with their areas, and their table as the page words it. */
export function comparedContent(state: State, table: Table): Content | null {
  const sites = comparedSites(state);
  if (sites.length === 0 || state.comparedAreas.kind === 'waiting') return null;
  const { language, assumptions, comparison } = state;
  const reach = comparedReach(state);
  const values = sites.map(({ place }, column): Values => ({
    letter: COMPARED_LETTERS[column] ?? null,
    within_min: comparison.minutes,
    area_km2: number(reach[column]?.areaKm2, 2),
    people: number(reach[column]?.people, 0),
    ...assumedValues(assumptions),
    ...placeValues(place),
  }));
  const feature = (column: number, geometry: ExportedFeature['geometry']): ExportedFeature => {
    const { nameEn, nameVi } = sites[column]!.place;
    return {
      name: `${COMPARED_LETTERS[column]} ${language === 'vi' ? nameVi : nameEn}`,
      values: values[column]!,
      geometry,
      color: LIGHT.compared[column] ?? null,
    };
  };
  return {
    table,
    features: [
      ...comparedAreas(state).flatMap(({ column, area }) =>
        area.bands.features
          .filter(({ geometry }) => geometry.coordinates.length > 0)
          .map(({ geometry }) => feature(column, geometry)),
      ),
      ...sites.map(({ place }, column) =>
        feature(column, { type: 'Point', coordinates: [...place.position] }),
      ),
    ],
    basis: {
      methods: ['drives', 'great circle', 'areas', 'inside', 'people'],
      assumed: 'all',
      hasRoads: true,
      answers: ['comparedAreas', 'gatewayDrives'],
      datasets: [
        ...new Set([
          ...datasetsOf(sites.map(({ place }) => place)),
          ...(['airports', 'ports', state.division === '34' ? 'provinces-34' : 'provinces-63'] as const),
        ]),
      ],
    },
  };
}

function number(value: number | 'no road' | null | undefined, digits: number): number | null {
  return typeof value === 'number' ? rounded(value, digits) : null;
}
