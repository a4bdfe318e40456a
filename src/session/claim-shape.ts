import { DRAFT_UNIT_SIZES, type ClaimDraft, type DraftUnit } from '../domain/claim-draft.ts';
import {
  COMPASS_SIDES,
  isSaidSensible,
  SAID_WORDS,
  type Claim,
  type ClaimEnd,
  type ClaimQuantity,
  type ProvinceRef,
  type PublishedIn,
  type Said,
} from '../domain/claim.ts';
import { isClaimDate, isWebAddress } from '../domain/published-in.ts';
import {
  anyOf,
  flag,
  listOf,
  maybe,
  number,
  object,
  oneOf,
  pairOf,
  where,
  type Shape,
} from '../domain/shape.ts';
import { division, id, localised, MANY, position, profile, words } from './basic-shapes.ts';

const end: Shape<ClaimEnd> = anyOf<ClaimEnd>(
  object({ kind: oneOf('place'), id }),
  object({ kind: oneOf('any'), ids: listOf(id, MANY) }),
  object({ kind: oneOf('point'), position, name: localised }),
);
const province: Shape<ProvinceRef> = object<ProvinceRef>({ division, code: id });
const side = oneOf(...COMPASS_SIDES);

const figure = number(0, Number.MAX_VALUE);
const said: Shape<Said<number>> = where(
  anyOf<Said<number>>(
    object({ word: oneOf('about', 'less than', 'at most', 'more than', 'at least'), value: figure }),
    object({ word: oneOf('between'), least: figure, most: figure }),
  ),
  isSaidSensible,
);

const quantity: Shape<ClaimQuantity> = anyOf<ClaimQuantity>(
  object({ kind: oneOf('distance'), from: end, to: end, said: maybe(said) }),
  object({ kind: oneOf('drive-time'), from: end, to: end, profile: maybe(profile), said }),
  object({ kind: oneOf('area'), of: end, isPlotInside: flag, said }),
  object({ kind: oneOf('on-road'), of: end, road: id }),
  object({ kind: oneOf('adjacent'), provinces: pairOf(province), side: maybe(side) }),
);

const published: Shape<PublishedIn> = object<PublishedIn>({
  title: localised,
  date: maybe(where(words, isClaimDate)),
  // an address is followed by a click: no other scheme gets that far
  url: maybe(where(words, isWebAddress)),
});

export const claim: Shape<Claim> = object<Claim>({
  id,
  text: localised,
  published,
  note: maybe(localised),
  quantity,
});

/** A claim while it is written, right or not. */
export const draft: Shape<ClaimDraft> = object<ClaimDraft>({
  id: maybe(id),
  kind: oneOf('distance', 'drive-time', 'area', 'on-road', 'adjacent'),
  from: maybe(end),
  to: maybe(end),
  provinces: pairOf(maybe(province)),
  side: maybe(side),
  word: oneOf(...SAID_WORDS),
  figures: pairOf(words),
  unit: oneOf(...(Object.keys(DRAFT_UNIT_SIZES) as DraftUnit[])),
  profile: maybe(profile),
  isPlotInside: flag,
  road: words,
  text: words,
  title: words,
  date: words,
  url: words,
});
