import type { Geometry } from 'geojson';
import { PRESENT_YEAR, type Profile } from './assumptions.ts';
import { provinceReadings } from './claim-borders.ts';
import {
  endPairs,
  endPlaces,
  positionOfEnd,
  profilesOf,
  type EndPlace,
  type FindPlace,
} from './claim-places.ts';
import type { Claim, ClaimQuantity, Reading, ReadingEnd, ReadingLack } from './claim.ts';
import { areaSquareKm } from './areas.ts';
import { greatCircleLines } from './great-circle.ts';
import { greatCircleMetres } from './geometry.ts';
import type { Provinces } from './province-relations.ts';
import { blank, judged, lacking, unknown, type Ends } from './reading.ts';
import { statusIn } from './scenario.ts';
import type { Metres, Position, Seconds, Year } from './units.ts';
import { admits, limitsOf } from './verdict.ts';

/** Something that the engine is asked for; `none` where there is no way, or no such road. */
export type Known<T> =
  | { readonly kind: 'pending' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'none' }
  | { readonly kind: 'known'; readonly value: T };

/** All that readings are taken from. */
export type ClaimWorld = {
  readonly find: FindPlace;
  readonly provinces: Provinces;
  /** Files with places or provinces are still on their way. */
  readonly isArriving: boolean;
  /** The first year that there are roads of. */
  readonly years: (claim: Claim) => readonly Year[];
  readonly drive: (profile: Profile, year: Year, from: Position, to: Position) => Known<ClaimDrive>;
  readonly roadBeside: (site: EndPlace, road: string, year: Year) => Known<RoadBeside>;
};

export type ClaimDrive = { readonly metres: Metres; readonly seconds: Seconds };

/** Where a numbered road passes a site, and its junctions near the site's edge, nearest first. */
export type RoadBeside = {
  readonly metres: Metres;
  readonly onEdge: Position;
  readonly onRoad: Position;
  readonly junctions: readonly {
    readonly position: Position;
    readonly onEdge: Position;
    readonly metres: Metres;
  }[];
};

/** Every sensible way to read a claim, with what is measured for it. */
export function readingsOf(claim: Claim, world: ClaimWorld): readonly Reading[] {
  const { quantity } = claim;
  const years = world.years(claim);
  switch (quantity.kind) {
    case 'distance':
    case 'drive-time':
      return endPairs(quantity, world.find).flatMap(([from, to]) => [
        ...(quantity.kind === 'distance' ? [straightReading(quantity, from, to, world)] : []),
        ...driveReadings(quantity, from, to, years, world),
      ]);
    case 'area':
      return endPlaces(quantity.of, world.find).map((end) => areaReading(quantity, end, world));
    case 'on-road':
      return endPlaces(quantity.of, world.find).flatMap((end) =>
        years.flatMap((year) => roadReadings(quantity, end, year, world)),
      );
    case 'adjacent':
      return provinceReadings(quantity, years, world);
  }
}

type Between<Kind extends ClaimQuantity['kind']> = Extract<ClaimQuantity, { kind: Kind }>;

function straightReading(
  quantity: Between<'distance'>,
  start: EndPlace,
  end: EndPlace,
  world: ClaimWorld,
): Reading {
  const ends = { from: readingEnd(start, null), to: readingEnd(end, null) };
  const base = blank('straight', ends, null, null);
  const [from, to] = [ends.from.position, ends.to.position];
  if (from === null || to === null) return unknown(base, world);
  return {
    ...judged(base, greatCircleMetres(from, to), limitsOf(quantity), marginOf(ends)),
    evidence: { type: 'MultiLineString', coordinates: greatCircleLines(from, to) },
  };
}

function driveReadings(
  quantity: Between<'distance' | 'drive-time'>,
  start: EndPlace,
  end: EndPlace,
  years: readonly Year[],
  world: ClaimWorld,
): readonly Reading[] {
  // where no number was published, both are told
  const bases: readonly ('road' | 'time')[] =
    quantity.kind === 'drive-time' ? ['time'] : quantity.said === null ? ['road', 'time'] : ['road'];
  const limits = limitsOf(quantity);
  return bases.flatMap((basis) =>
    profilesOf(quantity).flatMap((profile) =>
      years.map((year): Reading => {
        const ends = { from: readingEnd(start, year), to: readingEnd(end, year) };
        const base = blank(basis, ends, profile, year);
        const [from, to] = [ends.from.position, ends.to.position];
        if (from === null || to === null) return unknown(base, world);
        const drive = world.drive(profile, year, from, to);
        if (drive.kind !== 'known') return notKnown(base, drive, 'no way');
        const [value, margin] =
          basis === 'time' ? [drive.value.seconds, 0] : [drive.value.metres, marginOf(ends)];
        return { ...judged(base, value, limits, margin), drive: drive.value };
      }),
    ),
  );
}

function areaReading(
  { isPlotInside, ...quantity }: Between<'area'>,
  end: EndPlace,
  world: ClaimWorld,
): Reading {
  const base = blank('area', { from: readingEnd(end, null), to: null }, null, null);
  if (end.kind === 'unknown') return unknown(base, world);
  const outline = end.kind === 'place' ? end.place.outline : null;
  if (outline === null) return lacking(base, 'no outline known');
  const hectares = areaSquareKm(outline) * 100;
  const limits = limitsOf({ ...quantity, isPlotInside });
  if (!isPlotInside) return { ...judged(base, hectares, limits, 0), evidence: outline };
  // a plot is as large as anybody says, so long as it fits into what is around it
  const fits = limits === null || admits({ least: limits.least, most: null }, hectares);
  return {
    ...base,
    value: hectares,
    evidence: outline,
    ...(fits
      ? { outcome: 'cannot be measured', lack: 'only the park around it is known' }
      : { outcome: 'does not hold' }),
  };
}

/** How far the carriageway is, and how far one gets onto it: a road may pass without a way up. */
function roadReadings(
  quantity: Between<'on-road'>,
  end: EndPlace,
  year: Year,
  world: ClaimWorld,
): readonly Reading[] {
  const ends = { from: readingEnd(end, year), to: null };
  const limits = limitsOf(quantity);
  const bases = ['edge-to-road', 'edge-to-junction'] as const;
  return bases.map((basis): Reading => {
    const base = blank(basis, ends, null, year);
    if (end.kind === 'unknown') return unknown(base, world);
    const beside = world.roadBeside(end, quantity.road, year);
    if (beside.kind !== 'known') return notKnown(base, beside, 'no such road');
    const { metres, onEdge, onRoad, junctions } = beside.value;
    const margin = marginOf(ends);
    if (basis === 'edge-to-road') {
      return {
        ...judged(base, metres, limits, margin),
        to: pointEnd(onRoad, quantity.road),
        evidence: line(onEdge, onRoad),
      };
    }
    const [nearest] = junctions;
    // beyond the reach of the search, which is far beyond what counts as being on the road
    if (nearest === undefined)
      return { ...base, outcome: 'does not hold', lack: 'no junction near', count: 0 };
    return {
      ...judged(base, nearest.metres, limits, margin),
      to: pointEnd(nearest.position, quantity.road),
      count: junctions.length,
      evidence: {
        type: 'GeometryCollection',
        geometries: [
          line(nearest.onEdge, nearest.position),
          { type: 'MultiPoint', coordinates: junctions.map(({ position }) => [...position]) },
        ],
      },
    };
  });
}

function notKnown(
  base: Reading,
  { kind }: { readonly kind: 'pending' | 'failed' | 'none' },
  none: ReadingLack,
): Reading {
  if (kind === 'pending') return base;
  return lacking(base, kind === 'failed' ? 'engine failed' : none);
}

/** By how much a distance between the ends may be off for their positions. */
function marginOf({ from, to }: Ends): Metres {
  return (from.accuracyMetres ?? 0) + (to?.accuracyMetres ?? 0);
}

function readingEnd(end: EndPlace, year: Year | null): ReadingEnd {
  const position = positionOfEnd(end);
  const nothing = { status: null, accuracyMetres: null, isEdge: false };
  switch (end.kind) {
    case 'unknown':
      return { id: end.id, name: { en: end.id, vi: end.id }, position, ...nothing };
    case 'point':
      return { id: null, name: end.name, position, ...nothing };
    case 'place':
    case 'edge': {
      const { id, nameEn, nameVi, accuracyMetres } = end.place;
      const status = statusIn(end.place, year ?? PRESENT_YEAR);
      const isEdge = end.kind === 'edge';
      const name = isEdge
        ? { en: `${nameEn} (edge)`, vi: `${nameVi} (ranh giới)` }
        : { en: nameEn, vi: nameVi };
      return { id, name, position, status, accuracyMetres, isEdge };
    }
  }
}

function pointEnd(position: Position, name: string): ReadingEnd {
  return {
    id: null,
    name: { en: name, vi: name },
    position,
    status: null,
    accuracyMetres: null,
    isEdge: false,
  };
}

function line(from: Position, to: Position): Geometry {
  return { type: 'LineString', coordinates: [[...from], [...to]] };
}
