import type { FeatureCollection } from 'geojson';
import type { Place } from '../domain/place.ts';
import { statusIn } from '../domain/scenario.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { countPlaces } from './counts.ts';
import { markOf, marks } from './marks.ts';
import { themeOf } from './palette.ts';
import type { LegendEntry, LegendState, Subject } from './subject.ts';

/** Crossings to China, Laos and Cambodia; the international ones come first. */
export const borderGates: Subject = {
  sources: { 'border-gates': { promoteId: 'id', maxzoom: 9 } },
  layers: (state) => {
    const { gate: color, gateInk: ink } = themeOf(state);
    return marks(state, {
      layer: 'border-gates',
      source: 'border-gates',
      iconsFrom: 6.5,
      namesFrom: 8.2,
      color,
      ink,
      filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 8.5, 2]],
    });
  },
  features: (state) => ({ 'border-gates': points(state) }),
  legend,
};

const points = derive(
  (s: State) => [s.data.places['border-gates'], s.assumptions.year],
  (places, year): FeatureCollection => ({
    type: 'FeatureCollection',
    features: places.map((place) => {
      const mark = markOf(place, statusIn(place, year));
      return { ...mark, properties: { ...mark.properties, rank: isInternational(place) ? 1 : 2 } };
    }),
  }),
);

function isInternational({ facts }: Place): boolean {
  return facts.kind === 'border-gate' && facts.gateClass === 'international';
}

function legend(state: LegendState): LegendEntry[] {
  const color = themeOf(state).gate;
  return [
    {
      key: 'border-gate',
      label: { en: 'Border gate', vi: 'Cửa khẩu' },
      swatch: { kind: 'icon', icon: 'border-gate:operating', color },
      count: countPlaces(state, 'border-gates', () => true),
    },
  ];
}
