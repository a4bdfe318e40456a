import type { DisplayUnits } from '../domain/display-units.ts';
import type { Language } from '../domain/localised.ts';
import type { Place } from '../domain/place.ts';
import { formatPosition } from './format.ts';
import { REACH_PHRASES } from './reach-messages.ts';

/** A pin is called by where it is, for there may be several; null for what has a name of its own. */
export function pinnedName(place: Place, language: Language, units: DisplayUnits): string | null {
  if (place.facts.kind !== 'pin') return null;
  return REACH_PHRASES.originKeptPin[language](formatPosition(place.position, language, units));
}
