import type { Profile } from '../../domain/assumptions.ts';
import { PLACE_GROUPS, type PlaceGroup, type Target } from '../../domain/conditions.ts';
import type { SiteRef } from '../state.ts';
import { fields, letters, marked, name, position, word, words, type Codec } from './codec.ts';

/** How sites, groups of places and vehicles are spelled, wherever in an address they stand. */

/** At most so many sites in one list: more than the atlas has parks. */
export const MOST_SITES = 500;

const own = marked(
  '@',
  fields<Omit<Extract<SiteRef, { kind: 'own' }>, 'kind'>>({ position, id: name, name: words }, ':'),
);
const pin = marked('@', position);

/** A place by its `id`, a pin as `@point`, a point of the user's own as `@point:id:name`. */
export const site: Codec<SiteRef> = {
  format(ref) {
    switch (ref.kind) {
      case 'place':
        return name.format(ref.id);
      case 'pin':
        return pin.format(ref.position);
      case 'own':
        return own.format(ref);
    }
  },
  parse(text) {
    if (!text.startsWith('@')) return placed(name.parse(text));
    const at = pin.parse(text);
    if (at !== undefined) return { kind: 'pin', position: at };
    const read = own.parse(text);
    return read && { kind: 'own', ...read };
  },
};

function placed(id: string | undefined): { readonly kind: 'place'; readonly id: string } | undefined {
  return id === undefined ? undefined : { kind: 'place', id };
}

/** Any place of a group: `*seaports`. */
export const group: Codec<PlaceGroup> = marked('*', word(PLACE_GROUPS));

/** A group, a place by its id, or `*` alone for any of the origins that are kept. */
export const target: Codec<Target> = {
  format(of) {
    switch (of.kind) {
      case 'group':
        return group.format(of.group);
      case 'place':
        return name.format(of.id);
      case 'origins':
        return '*';
    }
  },
  parse(text) {
    if (text === '*') return { kind: 'origins' };
    if (!text.startsWith('*')) return placed(name.parse(text));
    const of = group.parse(text);
    return of && { kind: 'group', group: of };
  },
};

const PROFILE_LETTERS = { car: 'c', truck: 'k', motorbike: 'm' } as const satisfies Record<Profile, string>;

export const vehicle: Codec<Profile> = letters(PROFILE_LETTERS);

/** A car needs no letter. */
export const usualVehicle: Codec<Profile> = letters({ ...PROFILE_LETTERS, car: '' });
