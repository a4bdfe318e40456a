import { PROFILES } from '../domain/assumptions.ts';
import { LONGEST_MINUTES } from '../domain/bands.ts';
import { PLACE_GROUPS, type Target } from '../domain/conditions.ts';
import type { ProvinceDivision } from '../domain/layer.ts';
import type { Localised } from '../domain/localised.ts';
import type { PickedPlace } from '../domain/picked-place.ts';
import { anyOf, number, object, oneOf, pairOf, text, where, whole, type Shape } from '../domain/shape.ts';
import type { Position } from '../domain/units.ts';
import type { SiteRef } from '../store/state.ts';

/** What many parts of what is made consist of. */

/** More of anything than a hand makes. */
export const MANY = 20_000;

export const words = text(100_000);
export const id = where(words, (letters) => letters !== '');
export const localised: Shape<Localised> = object<Localised>({ en: words, vi: words });

const degrees = pairOf(number(-180, 180));
export const position: Shape<Position> = where(degrees, ([, latitude]) => Math.abs(latitude) <= 90);
export const minutes = whole(1, LONGEST_MINUTES);
export const profile = oneOf(...PROFILES);
export const division = oneOf<ProvinceDivision>('34', '63');

export const picked: Shape<PickedPlace> = anyOf<PickedPlace>(
  object({ kind: oneOf('place'), id }),
  object({ kind: oneOf('own'), id, position, name: words }),
);
export const site: Shape<SiteRef> = anyOf<SiteRef>(picked, object({ kind: oneOf('pin'), position }));
export const target: Shape<Target> = anyOf<Target>(
  picked,
  object({ kind: oneOf('group'), group: oneOf(...PLACE_GROUPS) }),
  object({ kind: oneOf('origins') }),
);
