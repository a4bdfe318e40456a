import type { Language } from '../domain/localised.ts';
import type { Named, Place } from '../domain/place.ts';
import type { Province } from '../domain/province.ts';
import { KIND_NAMES, PORT_TYPE_NAMES } from './messages.ts';

/** Short phrases about things, in a language. */

export function nameOf(thing: Named, language: Language): string {
  return language === 'vi' ? thing.nameVi : thing.nameEn;
}

/** The name in the other language, or null where it is the same. */
export function otherNameOf(thing: Named, language: Language): string | null {
  const other = language === 'vi' ? thing.nameEn : thing.nameVi;
  return other === nameOf(thing, language) ? null : other;
}

export function kindOf(place: Place, language: Language): string {
  if (place.facts.kind === 'port') return PORT_TYPE_NAMES[place.facts.portType][language];
  return KIND_NAMES[place.facts.kind][language];
}

/** "Bac Ninh", or "Ho Chi Minh City (Binh Duong before July 2025)" where the merger changed the name. */
export function provinceOf(place: Place, language: Language, beforeText: string): string | null {
  const { province } = place;
  if (province === null) return null;
  const now = language === 'vi' ? province.nowVi : province.nowEn;
  const before = language === 'vi' ? province.beforeVi : province.beforeEn;
  return before === null || before === now ? now : `${now} (${before} ${beforeText})`;
}

/** "Industrial park · Bac Ninh", for lists of results. */
export function describePlace(place: Place, language: Language): string {
  const { province } = place;
  const now = province && (language === 'vi' ? province.nowVi : province.nowEn);
  const before = province && (language === 'vi' ? province.beforeVi : province.beforeEn);
  const where = before === null || before === now ? now : `${before} → ${now}`;
  return where === null ? kindOf(place, language) : `${kindOf(place, language)} · ${where}`;
}

export function describeProvince(province: Province, language: Language): string {
  if (province.division === '34') return language === 'vi' ? 'Tỉnh, thành phố' : 'Province or city';
  return language === 'vi' ? 'Tỉnh, thành trước 7/2025' : 'Province until July 2025';
}
