import type { Profile } from '../../domain/assumptions.ts';
import { PLACE_GROUPS, type PlaceGroup, type Target } from '../../domain/conditions.ts';
import type { OwnSpot, PickedPlace } from '../../domain/picked-place.ts';
import type { SiteRef } from '../state.ts';
import { fields, letters, marked, name, position, word, words, type Codec } from './codec.ts';

/** How sites, groups of places and vehicles are spelled, wherever in an address they stand. */

/** At most so many sites in one list: more than the atlas has parks. */
export const MOST_SITES = 500;

const pin = marked('@', position);
const own = marked('@', fields<Omit<OwnSpot, 'kind'>>({ position, id: name, name: words }, ':'));

/** A place by its `id`, one of the user's own as `@point:id:name`. */
export const picked: Codec<PickedPlace> = {
  format: (place) => (place.kind === 'own' ? own.format(place) : name.format(place.id)),
  parse(text) {
    if (text.startsWith('@')) {
      const spot = own.parse(text);
      return spot && { kind: 'own', ...spot };
    }
    const id = name.parse(text);
    return id === undefined ? undefined : { kind: 'place', id };
  },
};

/** The same, and a pin as `@point`. */
export const site: Codec<SiteRef> = {
  format: (ref) => (ref.kind === 'pin' ? pin.format(ref.position) : picked.format(ref)),
  parse(text) {
    const at = pin.parse(text);
    return at === undefined ? picked.parse(text) : { kind: 'pin', position: at };
  },
};

/** Any place of a group: `*seaports`. */
export const group: Codec<PlaceGroup> = marked('*', word(PLACE_GROUPS));

/** A group, a place, or `*` alone for any of the origins that are kept. */
export const target: Codec<Target> = {
  format(of) {
    if (of.kind === 'group') return group.format(of.group);
    return of.kind === 'origins' ? '*' : picked.format(of);
  },
  parse(text) {
    if (text === '*') return { kind: 'origins' };
    const of = group.parse(text);
    if (of !== undefined) return { kind: 'group', group: of };
    return text.startsWith('*') ? undefined : picked.parse(text);
  },
};

export const PROFILE_LETTERS = { car: 'c', truck: 'k', motorbike: 'm' } as const satisfies Record<
  Profile,
  string
>;

export const vehicle: Codec<Profile> = letters(PROFILE_LETTERS);

/** A car needs no letter. */
export const usualVehicle: Codec<Profile> = letters({ ...PROFILE_LETTERS, car: '' });
