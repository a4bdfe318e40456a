import type { Place } from '../domain/place.ts';
import type { SiteRef } from './state.ts';

/** How a place is meant in the state. */
export function refOf({ id, nameEn, position, facts }: Place): SiteRef {
  switch (facts.kind) {
    case 'pin':
      return { kind: 'pin', position };
    case 'own':
      return { kind: 'own', id, position, name: nameEn };
    default:
      return { kind: 'place', id };
  }
}

/** Stable name of a site, to tell it from others. */
export function keyOfSite(ref: SiteRef): string {
  return ref.kind === 'pin' ? `pin:${ref.position.join()}` : ref.id;
}

/** Two pins are the same where they stand at the same spot. */
export function isSameSite(a: SiteRef, b: SiteRef): boolean {
  return a.kind === b.kind && keyOfSite(a) === keyOfSite(b);
}
