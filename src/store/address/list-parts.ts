import {
  DEFAULT_COMPARISON,
  LONGEST_COMPARED_MINUTES,
  MOST_COMPARED,
  SHORTEST_COMPARED_MINUTES,
  type ComparisonSettings,
} from '../../domain/comparison.ts';
import { MOST_PEOPLE, type PeopleTarget, type SiteCondition } from '../../domain/conditions.ts';
import type { FoundOrder } from '../../domain/found-park.ts';
import type { ProvinceDivision } from '../../domain/layer.ts';
import { PARK_SIZES, type ParkFilter } from '../../domain/park-filter.ts';
import { STATUSES } from '../../domain/place.ts';
import { REGIONS } from '../../domain/region.ts';
import { keyOfSite } from '../site-ref.ts';
import type { SiteRef } from '../state.ts';
import { as, fields, flag, marked, maybe, name, whole, word, type Codec } from './codec.ts';
import { headed, partAs, single, type Part } from './part.ts';
import { minutes } from './reach-parts.ts';
import { site, target, vehicle } from './site-codec.ts';

/** Which sites: those that meet conditions, that pass the filter, that are set side by side. */

const MOST_CONDITIONS = 20;

export type Search = { readonly order: FoundOrder; readonly conditions: readonly SiteCondition[] };

const byCondition = marked('c', whole(0, MOST_CONDITIONS - 1));
const byOther = word(['drives', 'tightest', 'area'], 'drives');
const order: Codec<FoundOrder> = {
  format: (by) => (by.by === 'condition' ? byCondition.format(by.at) : byOther.format(by.by)),
  parse(text) {
    const at = byCondition.parse(text);
    if (at !== undefined) return { by: 'condition', at };
    const by = byOther.parse(text);
    return by && { by };
  },
};

/** `~500000` for at least so many people, or the places that it is about. */
const people: Codec<PeopleTarget> = as(
  marked('~', whole(1, MOST_PEOPLE)),
  (count) => ({ kind: 'people', people: count }),
  (of) => of.people,
);
const conditionTarget: Codec<SiteCondition['target']> = {
  format: (of) => (of.kind === 'people' ? people.format(of) : target.format(of)),
  parse: (text) => (text.startsWith('~') ? people.parse(text) : target.parse(text)),
};

export const searchPart: Part<Search> = partAs(
  headed('s', order, fields<SiteCondition>({ minutes, profile: vehicle, target: conditionTarget }), {
    most: MOST_CONDITIONS,
  }),
  ({ head, items }): Search => ({ order: head, conditions: items }),
  ({ order: by, conditions }) => ({ head: by, items: conditions }),
);

export const parksPart: Part<ParkFilter> = single(
  'f',
  fields<ParkFilter>({
    region: maybe(word(REGIONS)),
    province: maybe(fields({ division: word<ProvinceDivision>(['34', '63']), nameEn: name }, ':')),
    developer: maybe(name),
    status: maybe(word(STATUSES)),
    size: maybe(word(PARK_SIZES)),
  }),
);

export type Comparison = { readonly sites: readonly SiteRef[]; readonly settings: ComparisonSettings };

export const comparisonPart: Part<Comparison> = partAs(
  headed(
    'x',
    fields<ComparisonSettings>({
      minutes: whole(SHORTEST_COMPARED_MINUTES, LONGEST_COMPARED_MINUTES, DEFAULT_COMPARISON.minutes),
      onlyDifferences: flag('d'),
    }),
    site,
    { most: MOST_COMPARED, keyOf: keyOfSite },
  ),
  ({ head, items }): Comparison => ({ sites: items, settings: head }),
  ({ sites, settings }) => ({ head: settings, items: sites }),
);
