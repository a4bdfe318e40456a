import type { FeatureCollection, Point } from 'geojson';

type MapName = {
  readonly at: readonly [number, number];
  readonly kind: 'country' | 'sea';
  readonly rank: number;
  readonly en: string;
  readonly vi: string;
};

/** Names around Vietnam, placed by hand where they are in nobody's way. */
const NAMES: readonly MapName[] = [
  { at: [108.4, 22.75], kind: 'country', rank: 1, en: 'China', vi: 'Trung Quốc' },
  { at: [102.3, 19.6], kind: 'country', rank: 1, en: 'Laos', vi: 'Lào' },
  { at: [104.9, 12.7], kind: 'country', rank: 1, en: 'Cambodia', vi: 'Campuchia' },
  { at: [102.0, 15.9], kind: 'country', rank: 1, en: 'Thailand', vi: 'Thái Lan' },
  { at: [112.4, 13.2], kind: 'sea', rank: 1, en: 'East Sea\n(South China Sea)', vi: 'Biển Đông' },
  { at: [107.75, 19.75], kind: 'sea', rank: 2, en: 'Gulf of Tonkin', vi: 'Vịnh Bắc Bộ' },
  { at: [102.6, 9.4], kind: 'sea', rank: 2, en: 'Gulf of Thailand', vi: 'Vịnh Thái Lan' },
];

export const MAP_NAMES: FeatureCollection<Point> = {
  type: 'FeatureCollection',
  features: NAMES.map(({ at, kind, rank, en, vi }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...at] },
    properties: { kind, rank, label_en: en, label_vi: vi },
  })),
};
