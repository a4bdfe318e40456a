import {
  PRESET_IDS,
  type BoundLimit,
  type Criterion,
  type Influence,
  type Limit,
  type ScoreCandidates,
  type ScoreDoc,
  type StatusLimit,
} from '../../domain/score.ts';
import { COUNTED_GROUPS, SCORED_FIGURES, type Measure } from '../../domain/score-measure.ts';
import type { ProvinceDivision } from '../../domain/layer.ts';
import { STATUSES } from '../../domain/place.ts';
import { fields, listOf, marked, maybe, name, number, word, type Codec } from './codec.ts';
import { headed, partAs, type Part } from './part.ts';
import { minutes } from './reach-parts.ts';
import { MOST_SITES, target, vehicle } from './site-codec.ts';

/** The ranking: which sites, then a list of limits and criteria, each with a letter that says what it is. */

const MOST_ITEMS = 100;

/** Larger than any figure of a site in base units, and sums of so many stay numbers. */
const MOST = 1e12;
const amount = number(-MOST, MOST);

const places = marked('*', listOf(name, '+', MOST_SITES, String));
const listed = word(['parks', 'compared', 'own'], 'parks');
const candidates: Codec<ScoreCandidates> = {
  format(of) {
    if (of.kind === 'places') return places.format(of.ids);
    return listed.format(of.kind);
  },
  parse(text) {
    const lists = listed.parse(text);
    if (lists !== undefined) return { kind: lists };
    const ids = places.parse(text);
    return ids && { kind: 'places', ids };
  },
};

type MeasureOf<Kind extends Measure['kind']> = Omit<Extract<Measure, { kind: Kind }>, 'kind'>;

const DRIVE_LETTERS = { time: 't', distance: 'r' } as const;
const towards = fields<MeasureOf<'circuity'>>({ profile: vehicle, target }, ',');
const count = fields<MeasureOf<'count'>>({ profile: vehicle, minutes, of: word(COUNTED_GROUPS) }, ',');
const people = fields<MeasureOf<'people'>>({ profile: vehicle, minutes }, ',');
const figure = fields<MeasureOf<'province'>>(
  { figure: word(SCORED_FIGURES), division: word<ProvinceDivision>(['34', '63']) },
  ',',
);

/** A letter, then what it needs to be measured. */
const measure: Codec<Measure> = {
  format(of) {
    switch (of.kind) {
      case 'drive':
        return `${DRIVE_LETTERS[of.quantity]},${towards.format(of)}`;
      case 'circuity':
        return `c,${towards.format(of)}`;
      case 'count':
        return `n,${count.format(of)}`;
      case 'people':
        return `p,${people.format(of)}`;
      case 'area':
        return 'a';
      case 'province':
        return `f,${figure.format(of)}`;
    }
  },
  parse(text) {
    if (text === 'a') return { kind: 'area' };
    const rest = text.slice(2);
    switch (text.slice(0, 2)) {
      case 't,':
        return kindOf('drive', towards.parse(rest), { quantity: 'time' as const });
      case 'r,':
        return kindOf('drive', towards.parse(rest), { quantity: 'distance' as const });
      case 'c,':
        return kindOf('circuity', towards.parse(rest), {});
      case 'n,':
        return kindOf('count', count.parse(rest), {});
      case 'p,':
        return kindOf('people', people.parse(rest), {});
      case 'f,':
        return kindOf('province', figure.parse(rest), {});
      default:
        return undefined;
    }
  },
};

function kindOf<K extends string, T extends object, M extends object>(kind: K, read: T | undefined, more: M) {
  return read && { kind, ...more, ...read };
}

const BOUNDS = { 'at most': 'm', 'at least': 'a' } as const;
const bound = fields<Pick<BoundLimit, 'id' | 'measure' | 'value'>>({ id: name, measure, value: amount });
const status = fields<Pick<StatusLimit, 'id' | 'statuses'>>({
  id: name,
  statuses: listOf(word(STATUSES), '+', STATUSES.length, String),
});

const INFLUENCE_LETTERS = {
  'more is better': 'u',
  'less is better': 'd',
  'ideal value': 'i',
} as const satisfies Record<Influence['kind'], string>;
type WrittenCriterion = Pick<Criterion, 'id' | 'measure' | 'weight' | 'minimum' | 'maximum'> & {
  readonly ideal: number | null;
};
const criterion = fields<WrittenCriterion>({
  id: name,
  measure,
  weight: number(0, MOST),
  minimum: maybe(amount),
  maximum: maybe(amount),
  ideal: maybe(amount),
});

type Item = { readonly limit: Limit } | { readonly criterion: Criterion };

/** `m`, `a`, `s`: at most, at least, any status of; `u`, `d`, `i`: up, down, ideal. With an `x` it is off. */
const item: Codec<Item> = {
  format(one) {
    if ('limit' in one) {
      const { limit } = one;
      return limit.kind === 'status'
        ? `s${off(limit)}.${status.format(limit)}`
        : `${BOUNDS[limit.kind]}${off(limit)}.${bound.format(limit)}`;
    }
    const { influence } = one.criterion;
    const ideal = influence.kind === 'ideal value' ? influence.value : null;
    const head = INFLUENCE_LETTERS[influence.kind] + off(one.criterion);
    return `${head}.${criterion.format({ ...one.criterion, ideal })}`;
  },
  parse(text) {
    const [, letter = '', x = '', rest = ''] = /^([masudi])(x?)\.(.*)$/.exec(text) ?? [];
    const isOn = x === '';
    switch (letter) {
      case 'm':
      case 'a':
        return limitOf(bound.parse(rest), { kind: letter === 'm' ? 'at most' : 'at least', isOn } as const);
      case 's':
        return limitOf(status.parse(rest), { kind: 'status', isOn } as const);
      default: {
        const read = criterion.parse(rest);
        const influence = read && influenceOf(letter, read.ideal);
        if (read === undefined || influence === undefined) return undefined;
        const { ideal: _, ...is } = read;
        return { criterion: { ...is, influence, isOn } };
      }
    }
  },
};

function off({ isOn }: { readonly isOn: boolean }): string {
  return isOn ? '' : 'x';
}

function limitOf<T extends object, M extends object>(read: T | undefined, more: M) {
  return read && { limit: { ...more, ...read } };
}

/** A value with an influence that has none, or none with one that needs it, is no criterion. */
function influenceOf(letter: string, value: number | null): Influence | undefined {
  if (letter === INFLUENCE_LETTERS['ideal value'])
    return value === null ? undefined : { kind: 'ideal value', value };
  if (value !== null) return undefined;
  if (letter === INFLUENCE_LETTERS['more is better']) return { kind: 'more is better' };
  return letter === INFLUENCE_LETTERS['less is better'] ? { kind: 'less is better' } : undefined;
}

const head = fields<Pick<ScoreDoc, 'candidates' | 'preset'>>({ candidates, preset: maybe(word(PRESET_IDS)) });

export const scorePart: Part<ScoreDoc> = partAs(
  headed('w', head, item, {
    most: MOST_ITEMS,
    keyOf: (one) => ('limit' in one ? `limit ${one.limit.id}` : `criterion ${one.criterion.id}`),
  }),
  ({ head: { candidates: of, preset }, items }): ScoreDoc => ({
    candidates: of,
    preset,
    limits: items.flatMap((one) => ('limit' in one ? one.limit : [])),
    criteria: items.flatMap((one) => ('criterion' in one ? one.criterion : [])),
  }),
  ({ limits, criteria, ...about }) => ({
    head: about,
    items: [...limits.map((limit) => ({ limit })), ...criteria.map((one) => ({ criterion: one }))],
  }),
);
