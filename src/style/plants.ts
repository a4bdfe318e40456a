import type { FeatureCollection } from 'geojson';
import { statusIn } from '../domain/scenario.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { countPlaces, isOpen } from './counts.ts';
import { markOf, marks } from './marks.ts';
import { themeOf } from './palette.ts';
import type { LegendEntry, LegendState, Subject } from './subject.ts';

/** Factories of the companies whose investment shapes a region. */
export const plants: Subject = {
  sources: { plants: { promoteId: 'id', maxzoom: 10 } },
  layers: (state) => {
    const { plant: color, plantInk: ink } = themeOf(state);
    return marks(state, { layer: 'plants', source: 'plants', iconsFrom: 8.5, namesFrom: 10.2, color, ink });
  },
  features: (state) => ({ plants: points(state) }),
  legend,
};

const points = derive(
  (s: State) => [s.data.places.plants, s.assumptions.year],
  (places, year): FeatureCollection => ({
    type: 'FeatureCollection',
    features: places.map((place) => markOf(place, statusIn(place, year))),
  }),
);

function legend(state: LegendState): LegendEntry[] {
  const color = themeOf(state).plant;
  return [
    {
      key: 'plant',
      label: { en: 'Plant of a large investor', vi: 'Nhà máy của nhà đầu tư lớn' },
      swatch: { kind: 'icon', icon: 'plant:operating', color },
      count: countPlaces(state, 'plants', (place) => isOpen(place, state.year)),
    },
    {
      key: 'plant-planned',
      label: { en: 'Plant planned or being built', vi: 'Nhà máy quy hoạch hoặc đang xây dựng' },
      swatch: { kind: 'icon', icon: 'plant:planned', color },
      count: countPlaces(state, 'plants', (place) => !isOpen(place, state.year)),
    },
  ];
}
