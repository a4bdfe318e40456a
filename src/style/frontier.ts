import { booleanPointInPolygon } from '../domain/point-in-polygon.ts';
import type { Position } from '../domain/units.ts';

/**
 * A line down the middle of Vietnam, from Mong Cai to Ha Tien: the outer edge of the country west of it is a
 * frontier on land, east of it coast. The province data does not tell the two apart.
 */
const SPINE: readonly Position[] = [
  [108.06, 21.535],
  [107.97, 21.515],
  [107.7, 21.47],
  [107.3, 21.42],
  [106.7, 21.2],
  [106, 20.7],
  [105.7, 20.2],
  [105.5, 19.6],
  [105.3, 18.9],
  [105.6, 18.4],
  [105.95, 18.0],
  [106.2, 17.75],
  [106.42, 17.4],
  [106.75, 16.95],
  [107.05, 16.6],
  [107.4, 16.25],
  [107.8, 15.8],
  [108.2, 15.2],
  [108.5, 14.4],
  [108.6, 13.5],
  [108.4, 12.6],
  [107.8, 12],
  [107, 11.4],
  [106.5, 11],
  [106.35, 10.75],
  [105.8, 10.6],
  [105.2, 10.55],
  [104.75, 10.45],
  [104.47, 10.4],
];

const WEST_OF_SPINE = {
  type: 'Polygon' as const,
  coordinates: [
    [
      ...SPINE,
      [104.3, 10.42] as const,
      [98, 10.42] as const,
      [98, 26] as const,
      [108.06, 26] as const,
      SPINE[0] ?? [0, 0],
    ].map(([longitude, latitude]) => [longitude, latitude]),
  ],
};

/** True for a point of the country's edge where another country begins. */
export function isOnFrontier([longitude = 0, latitude = 0]: readonly number[]): boolean {
  return booleanPointInPolygon([longitude, latitude], WEST_OF_SPINE);
}
