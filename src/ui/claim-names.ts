import type { ClaimEnd, ProvinceRef } from '../domain/claim.ts';
import { parentOf } from '../domain/conditions.ts';
import { isolated } from '../domain/isolated.ts';
import type { Language } from '../domain/localised.ts';
import type { Place } from '../domain/place.ts';
import { findProvince } from '../domain/province-relations.ts';
import { placeById } from '../store/select.ts';
import type { State } from '../store/state.ts';
import { useAtlasState } from './atlas-context.ts';
import { CLAIM_PHRASES } from './claims-messages.ts';
import { nameOf } from './describe.ts';

/** What ends and provinces of claims are called. */
export function useClaimNames() {
  const byId = useAtlasState(placeById);
  const provinces = useAtlasState((s) => s.data.provinces);
  return {
    nameOfEnd: (end: ClaimEnd, language: Language) => nameOfEnd(end, byId, language),
    nameOfProvince: (ref: ProvinceRef, language: Language) => nameOfProvince(ref, provinces, language),
  };
}

function nameOfEnd(end: ClaimEnd, byId: ReadonlyMap<string, Place>, language: Language): string {
  const nameOfId = (id: string): string => {
    const place = byId.get(id);
    return place === undefined ? id : nameOf(place, language);
  };
  switch (end.kind) {
    case 'point':
      return isolated(end.name[language]);
    case 'place':
      return nameOfId(end.id);
    case 'any': {
      const parents = new Set(end.ids.map((id) => byId.get(id)).map((place) => place && parentOf(place)));
      const [parent] = parents;
      if (parents.size === 1 && parent) return CLAIM_PHRASES.terminals[language](nameOfId(parent));
      return end.ids.map(nameOfId).join(', ');
    }
  }
}

function nameOfProvince(ref: ProvinceRef, provinces: State['data']['provinces'], language: Language): string {
  const province = findProvince(ref, provinces);
  return province === null ? `${ref.code} (${ref.division})` : nameOf(province, language);
}
