import { PRESENT_YEAR } from './assumptions.ts';
import type { ClaimWorld } from './claim-readings.ts';
import type { ClaimQuantity, CompassSide, ProvinceRef, Reading, ReadingEnd } from './claim.ts';
import { bearing } from './geometry.ts';
import { lineLength } from './great-circle.ts';
import { findProvince, nowOf } from './province-relations.ts';
import type { Province } from './province.ts';
import { blank, lacking, unknown } from './reading.ts';
import { sharedBorder } from './shared-border.ts';
import type { Year } from './units.ts';
import { SIDE_DEGREES } from './verdict.ts';

/** On 1 July 2025 the 63 provinces became 34: the last full year of the old ones. */
const LAST_YEAR_OF_63: Year = 2024;

const MIDDLE_OF_SIDE: Readonly<Record<CompassSide, number>> = { north: 0, east: 90, south: 180, west: 270 };

type Adjacent = Extract<ClaimQuantity, { kind: 'adjacent' }>;

/** By the borders of the division that is meant, and by those of today where they are others. */
export function provinceReadings(
  { provinces: [one, other], side }: Adjacent,
  years: readonly Year[],
  world: ClaimWorld,
): readonly Reading[] {
  const isFormer = one.division === '63' && other.division === '63';
  const meant = [find(one, world), find(other, world)] as const;
  if (!isFormer) return readingsIn(meant, [one, other], PRESENT_YEAR, side, world);
  const year = Math.min(years[0] ?? PRESENT_YEAR, LAST_YEAR_OF_63);
  const then = readingsIn(meant, [one, other], year, side, world);
  const now = [nowOfMeant(meant[0], world), nowOfMeant(meant[1], world)] as const;
  // by its old names: the one of today has no neighbour to be told beside
  if (now[0] !== null && now[0].code === now[1]?.code) {
    const ends = { from: provinceEnd(meant[0], one), to: provinceEnd(meant[1], other) };
    return [...then, lacking(blank('border', ends, null, PRESENT_YEAR), 'one province')];
  }
  return [...then, ...readingsIn(now, [one, other], PRESENT_YEAR, side, world)];
}

function nowOfMeant(province: Province | null, { provinces }: ClaimWorld): Province | null {
  return province && nowOf(province, provinces);
}

function readingsIn(
  [one, other]: readonly [Province | null, Province | null],
  [ref, otherRef]: readonly [ProvinceRef, ProvinceRef],
  year: Year,
  side: CompassSide | null,
  world: ClaimWorld,
): readonly Reading[] {
  const ends = { from: provinceEnd(one, ref), to: provinceEnd(other, otherRef) };
  const border = blank('border', ends, null, year);
  if (one === null || other === null) return [unknown(border, world)];
  const lines = sharedBorder(one.geometry, other.geometry);
  const metres = lines.reduce((sum, line) => sum + lineLength(line), 0);
  const borderReading: Reading = {
    ...border,
    value: metres,
    outcome: metres > 0 ? 'holds' : 'does not hold',
    evidence: { type: 'MultiLineString', coordinates: lines.map((line) => line.map((at) => [...at])) },
  };
  if (side === null) return [borderReading];
  const degrees = bearing(other.labelPosition, one.labelPosition);
  const sideReading: Reading = {
    ...blank('side', ends, null, year),
    value: degrees,
    outcome: liesTo(degrees, side) ? 'holds' : 'does not hold',
    evidence: { type: 'LineString', coordinates: [[...other.labelPosition], [...one.labelPosition]] },
  };
  return [borderReading, sideReading];
}

/** Whether a bearing points to a side of the compass; exactly between two it points to both. */
export function liesTo(degrees: number, side: CompassSide): boolean {
  const off = Math.abs(((degrees - MIDDLE_OF_SIDE[side] + 540) % 360) - 180);
  return off <= SIDE_DEGREES;
}

function find(ref: ProvinceRef, { provinces }: ClaimWorld): Province | null {
  return findProvince(ref, provinces);
}

function provinceEnd(province: Province | null, { division, code }: ProvinceRef): ReadingEnd {
  const nothing = { status: null, accuracyMetres: null, isEdge: false };
  if (province === null) {
    const name = `${division}/${code}`;
    return { id: null, name: { en: name, vi: name }, position: null, ...nothing };
  }
  const { nameEn, nameVi, labelPosition } = province;
  return { id: null, name: { en: nameEn, vi: nameVi }, position: labelPosition, ...nothing };
}
