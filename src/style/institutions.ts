import type { FeatureCollection } from 'geojson';
import type { InstitutionType, Place } from '../domain/place.ts';
import { statusIn } from '../domain/scenario.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { countPlaces } from './counts.ts';
import { markOf, marks } from './marks.ts';
import { themeOf } from './palette.ts';
import type { LegendEntry, LegendState, Subject } from './subject.ts';

/** Universities and places of innovation. */
export const institutions: Subject = {
  sources: { institutions: { promoteId: 'id', maxzoom: 10 } },
  layers: (state) => {
    const { institution: color, institutionInk: ink } = themeOf(state);
    const zooms = { iconsFrom: 9.5, namesFrom: 11.2 };
    return marks(state, { layer: 'institutions', source: 'institutions', ...zooms, color, ink });
  },
  features: (state) => ({ institutions: points(state) }),
  legend,
};

const points = derive(
  (s: State) => [s.data.places.institutions, s.assumptions.year],
  (places, year): FeatureCollection => ({
    type: 'FeatureCollection',
    features: places.map((place) => markOf(place, statusIn(place, year))),
  }),
);

function legend(state: LegendState): LegendEntry[] {
  const color = themeOf(state).institution;
  const count = (type: InstitutionType): number | null => countPlaces(state, 'institutions', isOfType(type));
  return [
    {
      key: 'university',
      label: { en: 'University', vi: 'Trường đại học' },
      swatch: { kind: 'icon', icon: 'university:operating', color },
      count: count('university'),
    },
    {
      key: 'innovation',
      label: { en: 'Institute, incubator, workshop', vi: 'Viện, vườn ươm, xưởng chế tạo' },
      swatch: { kind: 'icon', icon: 'innovation:operating', color },
      count: count('innovation'),
    },
  ];
}

const isOfType =
  (type: InstitutionType) =>
  ({ facts }: Place): boolean =>
    facts.kind === 'institution' && facts.institutionType === type;
