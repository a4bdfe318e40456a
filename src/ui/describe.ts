import { isolated } from '../domain/isolated.ts';
import type { Language } from '../domain/localised.ts';
import type { Named, Place } from '../domain/place.ts';
import type { Found } from '../domain/found.ts';
import type { Province } from '../domain/province.ts';
import {
  KIND_NAMES,
  PORT_TYPE_NAMES,
  AIRPORT_USE_NAMES,
  INSTITUTION_TYPE_NAMES,
  INTERNATIONAL_AIRPORT,
  PARK_TYPE_NAMES,
  MESSAGES,
} from './messages.ts';
import { fileName } from './own-messages.ts';

/** Short phrases about things, in a language. */

/** As it is shown, closed off from what stands around it. */
export function nameOf(thing: Named, language: Language): string {
  return isolated(writtenName(thing, language));
}

/** As the file has it, for what is saved or pasted elsewhere. */
export function writtenName(thing: Named, language: Language): string {
  return language === 'vi' ? thing.nameVi : thing.nameEn;
}

/** The name in the other language, or null where it is the same. */
export function otherNameOf(thing: Named, language: Language): string | null {
  const other = language === 'vi' ? thing.nameEn : thing.nameVi;
  return other === nameOf(thing, language) ? null : other;
}

export function kindOf({ facts }: Place, language: Language): string {
  switch (facts.kind) {
    case 'port':
      return PORT_TYPE_NAMES[facts.portType][language];
    case 'industrial-park':
      return PARK_TYPE_NAMES[facts.parkType][language];
    case 'airport':
      return (facts.international ? INTERNATIONAL_AIRPORT : AIRPORT_USE_NAMES[facts.use])[language];
    case 'institution':
      return INSTITUTION_TYPE_NAMES[facts.institutionType][language];
    default:
      return KIND_NAMES[facts.kind][language];
  }
}

/** "Industrial park · Bac Ninh", "Your own site · customers.csv · Bac Ninh", for lists of results. */
export function describePlace(place: Place, language: Language): string {
  const file = place.facts.kind === 'own' ? place.facts.file : null;
  const parts = [
    kindOf(place, language),
    file === null ? null : fileName(file, language),
    provinceWords(place, language),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** "Bac Ninh", or "Binh Duong → Ho Chi Minh City" where the merger changed the name; null outside the provinces. */
export function provinceWords({ province }: Place, language: Language): string | null {
  if (province === null) return null;
  const now = language === 'vi' ? province.nowVi : province.nowEn;
  const before = language === 'vi' ? province.beforeVi : province.beforeEn;
  return before === null || before === now ? now : `${before} → ${now}`;
}

export function describeProvince(province: Province, language: Language): string {
  return MESSAGES[province.division === '34' ? 'provinceNow' : 'provinceOld'][language];
}

/** The second line of a result: what was found, and where it is. */
export function describeFound(found: Found, language: Language): string {
  switch (found.kind) {
    case 'place':
      return describePlace(found.place, language);
    case 'province':
      return describeProvince(found.province, language);
    case 'hub':
      return `${MESSAGES.hub[language]} · ${found.hub.country[language]}`;
    case 'position':
      return MESSAGES.coordinatesPasted[language];
  }
}
