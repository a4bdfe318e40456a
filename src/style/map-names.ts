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
  { at: [97.2, 22.4], kind: 'country', rank: 2, en: 'Myanmar', vi: 'Myanmar' },
  { at: [121.1, 16.9], kind: 'country', rank: 2, en: 'Philippines', vi: 'Philippines' },
  { at: [102.3, 4.6], kind: 'country', rank: 2, en: 'Malaysia', vi: 'Malaysia' },
  { at: [113.6, -1.2], kind: 'country', rank: 2, en: 'Indonesia', vi: 'Indonesia' },
  { at: [78.5, 22.5], kind: 'country', rank: 1, en: 'India', vi: 'Ấn Độ' },
  { at: [138, 36.4], kind: 'country', rank: 1, en: 'Japan', vi: 'Nhật Bản' },
  { at: [127.9, 36.6], kind: 'country', rank: 2, en: 'South Korea', vi: 'Hàn Quốc' },
  { at: [121, 23.7], kind: 'country', rank: 2, en: 'Taiwan', vi: 'Đài Loan' },
  { at: [100, 61], kind: 'country', rank: 1, en: 'Russia', vi: 'Nga' },
  { at: [134, -25], kind: 'country', rank: 1, en: 'Australia', vi: 'Úc' },
  { at: [45, 23.8], kind: 'country', rank: 1, en: 'Saudi Arabia', vi: 'Ả Rập Xê Út' },
  { at: [54.3, 23.5], kind: 'country', rank: 2, en: 'United Arab Emirates', vi: 'Các tiểu vương quốc Ả Rập' },
  { at: [19.4, 52.1], kind: 'country', rank: 2, en: 'Poland', vi: 'Ba Lan' },
  { at: [10.3, 51], kind: 'country', rank: 2, en: 'Germany', vi: 'Đức' },
  { at: [-102.5, 23.7], kind: 'country', rank: 1, en: 'Mexico', vi: 'Mexico' },
  { at: [-98.5, 39.5], kind: 'country', rank: 1, en: 'United States', vi: 'Hoa Kỳ' },
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
