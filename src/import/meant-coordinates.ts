import { CRS_CODES } from '../domain/reference-systems.ts';
import { MAINLAND } from '../domain/vietnam.ts';
import { eachPosition } from './each-position.ts';
import { MOST_POSITIONS } from './limits.ts';
import { isInDegrees, toGlobeFrom, zoneOf } from './reference-system.ts';
import { Refused } from './refused.ts';
import type { CrsCode } from '../domain/reference-systems.ts';
import type { BoundingBox } from '../domain/units.ts';
import type { AxisOrder } from './protocol.ts';
import { placeInFile, type RawFile } from './raw-file.ts';
import type { ToGlobe } from './reference-system.ts';

/** How the numbers of a file are to be understood. */
export type MeantCoordinates = {
  readonly crs: CrsCode;
  readonly isSwapped: boolean;
  readonly toGlobe: ToGlobe;
};

/** Vietnam with its sea and islands, and what lies around. */
const NEAR_VIETNAM: BoundingBox = [100, 5, 120, 26];

/** How many of the first positions are converted to try a system out. */
const MOST_SAMPLED = 2_000;

/** A few broken ones among them change nothing. */
const NEARLY_ALL = 0.9;

type Survey = {
  readonly count: number;
  /** Degrees of longitude and latitude as they stand, and when swapped. */
  readonly possible: number;
  readonly possibleSwapped: number;
  readonly sample: readonly (readonly [number, number])[];
};

/**
 * Finds out which way round coordinates stand, and whether they are degrees. Where most of them cannot be longitude and
 * latitude but all could be latitude and longitude, they are; where a reference system is known, the order that brings more of
 * them near Vietnam counts (surveyors in Vietnam call the northing x).
 * @throws Refused where they are no degrees and no reference system is named; and where there are too many.
 */
export function meantCoordinates(
  file: Pick<RawFile, 'features' | 'numberedBy'>,
  crs: CrsCode | null,
  axes: AxisOrder,
): MeantCoordinates {
  const survey = surveyOf(file);
  if (crs === null) refuseProjected(survey);
  const known = crs ?? 'EPSG:4326';
  const toGlobe = toGlobeFrom(known);
  const isSwapped =
    axes === 'swapped' || (axes === 'guessed' && areSwapped(survey, isInDegrees(known) ? null : toGlobe));
  return {
    crs: known,
    isSwapped,
    toGlobe: isSwapped ? (x, y) => toGlobe(y, x) : toGlobe,
  };
}

function areSwapped({ count, possible, possibleSwapped, sample }: Survey, toGlobe: ToGlobe | null): boolean {
  if (toGlobe === null) return possible < count / 2 && possibleSwapped >= count * NEARLY_ALL;
  const near = (isSwapped: boolean) => countWithin(NEAR_VIETNAM, sample, toGlobe, isSwapped);
  return near(true) > near(false);
}

function refuseProjected({ count, possible, possibleSwapped, sample }: Survey): void {
  if (count === 0 || possible >= count / 2 || possibleSwapped >= count / 2) return;
  const beyond = sample.filter(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 180);
  const [example] = beyond;
  if (example === undefined) return;
  throw new Refused({ kind: 'projected', example, fits: systemsThatFit(beyond) });
}

/** The systems in which nearly all lie within their zone and on the mainland, or else at least near it. */
function systemsThatFit(sample: readonly (readonly [number, number])[]): readonly CrsCode[] {
  const fitting = (area: BoundingBox): readonly CrsCode[] =>
    CRS_CODES.filter((crs) => {
      if (isInDegrees(crs)) return false;
      const toZone = toZoneFrom(crs);
      return [false, true].some(
        (isSwapped) => countWithin(area, sample, toZone, isSwapped) >= sample.length * NEARLY_ALL,
      );
    });
  const onMainland = fitting(MAINLAND);
  return onMainland.length > 0 ? onMainland : fitting(NEAR_VIETNAM);
}

function toZoneFrom(crs: CrsCode): ToGlobe {
  const toGlobe = toGlobeFrom(crs);
  const zone = zoneOf(crs);
  return (x, y) => {
    const place = toGlobe(x, y);
    const isOutside = place !== null && zone !== null && Math.abs(place[0] - zone.meridian) > zone.reach;
    return isOutside ? null : place;
  };
}

function countWithin(
  [west, south, east, north]: BoundingBox,
  sample: readonly (readonly [number, number])[],
  toGlobe: ToGlobe,
  isSwapped: boolean,
): number {
  return sample.filter(([x, y]) => {
    const place = isSwapped ? toGlobe(y, x) : toGlobe(x, y);
    return place !== null && place[0] >= west && place[0] <= east && place[1] >= south && place[1] <= north;
  }).length;
}

function surveyOf({ features, numberedBy }: Pick<RawFile, 'features' | 'numberedBy'>): Survey {
  let count = 0;
  let possible = 0;
  let possibleSwapped = 0;
  const first: [number, number][] = [];
  for (const { geometry, fault, number } of features) {
    if (fault !== null) continue;
    eachPosition(geometry, (x, y) => {
      if (!Number.isFinite(x) || !Number.isFinite(y)) return;
      count++;
      if (Math.abs(x) <= 180 && Math.abs(y) <= 90) possible++;
      if (Math.abs(y) <= 180 && Math.abs(x) <= 90) possibleSwapped++;
      if (first.length < MOST_SAMPLED) first.push([x, y]);
    });
    if (count > MOST_POSITIONS) {
      const at = placeInFile(numberedBy, number);
      throw new Refused({ kind: 'too many', what: 'positions', most: MOST_POSITIONS, at });
    }
  }
  return { count, possible, possibleSwapped, sample: first };
}
