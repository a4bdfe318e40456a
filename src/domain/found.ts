import type { ComparisonHub } from './comparison-hub.ts';
import { writePosition } from './coordinates.ts';
import type { Localised } from './localised.ts';
import type { Place } from './place.ts';
import type { Province } from './province.ts';
import type { Position } from './units.ts';

/** Something a search can find. */
export type Found =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'province'; readonly province: Province }
  | { readonly kind: 'hub'; readonly hub: ComparisonHub }
  /** Coordinates that were typed or pasted. */
  | { readonly kind: 'position'; readonly position: Position };

export type PlaceSearch = (query: string, limit: number) => readonly Found[];

/** What something found is called, in each language. */
export function foundNames(found: Found): Localised {
  switch (found.kind) {
    case 'place':
      return namesOf(found.place);
    case 'province':
      return namesOf(found.province);
    case 'hub':
      return found.hub.name;
    case 'position':
      return {
        en: writePosition(found.position, 'decimal', 'en'),
        vi: writePosition(found.position, 'decimal', 'vi'),
      };
  }
}

/** Different things may share an id; two found things never share this. */
export function foundKey(found: Found): string {
  switch (found.kind) {
    case 'place':
      return found.place.id;
    case 'province':
      return found.province.id;
    case 'hub':
      return `hub-${found.hub.id}`;
    case 'position':
      return 'position';
  }
}

export function namesOf(
  thing: { readonly nameEn: string; readonly nameVi: string } | { readonly name: Localised },
): Localised {
  return 'name' in thing ? thing.name : { en: thing.nameEn, vi: thing.nameVi };
}
