import type { ProvinceDivision } from './layer.ts';
import type { Place, Status } from './place.ts';
import { regionOf, type Region } from './region.ts';
import type { Hectares } from './units.ts';

/** Which industrial parks are shown. A part that is null does not restrict; all parts must hold. */
export type ParkFilter = {
  readonly region: Region | null;
  /** English name of a province, of today or before the merger. */
  readonly province: { readonly division: ProvinceDivision; readonly nameEn: string } | null;
  readonly developer: string | null;
  readonly status: Status | null;
  readonly size: ParkSize | null;
};

export const NO_PARK_FILTER: ParkFilter = {
  region: null,
  province: null,
  developer: null,
  status: null,
  size: null,
};

/** Classes of area: up to 100 ha, up to 300, up to 1,000, beyond; and parks of which no area is known. */
export const PARK_SIZES = ['small', 'medium', 'large', 'huge', 'unknown'] as const;
export type ParkSize = (typeof PARK_SIZES)[number];

/** Lower limits of the classes; a park of just that size belongs to the class. */
export const PARK_SIZE_FROM: Readonly<Record<Exclude<ParkSize, 'unknown'>, Hectares>> = {
  small: 0,
  medium: 100,
  large: 300,
  huge: 1000,
};

/** Area as published, else as measured from the outline; null where neither is known. */
export function parkHectares({ facts }: Place): Hectares | null {
  return facts.kind === 'industrial-park' ? (facts.areaHa ?? facts.outlineHa) : null;
}

export function parkSize(park: Place): ParkSize {
  const hectares = parkHectares(park);
  if (hectares === null) return 'unknown';
  if (hectares >= PARK_SIZE_FROM.huge) return 'huge';
  if (hectares >= PARK_SIZE_FROM.large) return 'large';
  return hectares >= PARK_SIZE_FROM.medium ? 'medium' : 'small';
}

export function isFiltered(filter: ParkFilter): boolean {
  return Object.values(filter).some((part) => part !== null);
}

export function passesFilter(park: Place, filter: ParkFilter): boolean {
  const { region, province, developer, status, size } = filter;
  if (region !== null && (park.province === null || regionOf(park.province.nowEn) !== region)) return false;
  if (province !== null && provinceName(park, province.division) !== province.nameEn) return false;
  if (developer !== null && developerOf(park) !== developer) return false;
  if (status !== null && park.status !== status) return false;
  return size === null || parkSize(park) === size;
}

/** English name of the province that a place lies in, by a division; null where that is not known. */
export function provinceName(place: Place, division: ProvinceDivision): string | null {
  return (division === '34' ? place.province?.nowEn : place.province?.beforeEn) ?? null;
}

/** The developers of parks, each once, the one with most parks first. */
export function developersOf(
  parks: readonly Place[],
): readonly { readonly name: string; readonly parks: number }[] {
  const counts = new Map<string, number>();
  for (const park of parks) {
    const name = developerOf(park);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, parks: count }))
    .sort((a, b) => b.parks - a.parks || (a.name < b.name ? -1 : 1));
}

function developerOf({ facts }: Place): string | null {
  return facts.kind === 'industrial-park' ? facts.developer : null;
}
