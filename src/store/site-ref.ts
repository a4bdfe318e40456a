import { pickedPlace } from '../domain/picked-place.ts';
import type { Place } from '../domain/place.ts';
import type { SiteRef } from './state.ts';

/** How a place is meant in the state. */
export function refOf(place: Place): SiteRef {
  return place.facts.kind === 'pin' ? { kind: 'pin', position: place.position } : pickedPlace(place);
}

/** Stable name of a site, to tell it from others. */
export function keyOfSite(ref: SiteRef): string {
  return ref.kind === 'pin' ? `pin:${ref.position.join()}` : ref.id;
}

/** Two pins are the same where they stand at the same spot. */
export function isSameSite(a: SiteRef, b: SiteRef): boolean {
  return a.kind === b.kind && keyOfSite(a) === keyOfSite(b);
}
