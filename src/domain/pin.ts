import type { ProvinceDivision } from './layer.ts';
import type { Place } from './place.ts';
import type { Province } from './province.ts';
import { provinceAt } from './province-at.ts';
import type { Position } from './units.ts';

export type Provinces = Readonly<Record<ProvinceDivision, readonly Province[]>>;

/** A place of which nothing is known but where it is. */
export function pinAt(position: Position, provinces: Provinces): Place {
  const now = provinceAt(position, provinces['34']);
  const before = provinceAt(position, provinces['63']);
  return {
    id: 'pin',
    nameEn: 'Dropped pin',
    nameVi: 'Điểm đã ghim',
    status: 'unknown',
    source: 'set by the user',
    sourceDate: null,
    position,
    accuracyMetres: null,
    outline: null,
    province: now && {
      nowEn: now.nameEn,
      nowVi: now.nameVi,
      beforeEn: before?.nameEn ?? null,
      beforeVi: before?.nameVi ?? null,
    },
    commune: null,
    opened: null,
    opens: null,
    note: null,
    facts: { kind: 'pin' },
  };
}
