import {
  PRESET_IDS,
  type Criterion,
  type Influence,
  type Limit,
  type ScoreCandidates,
  type ScoreDoc,
} from '../domain/score.ts';
import { COUNTED_GROUPS, SCORED_FIGURES, type Measure } from '../domain/score-measure.ts';
import { STATUSES } from '../domain/place.ts';
import { anyOf, flag, listOf, maybe, number, object, oneOf, type Shape } from '../domain/shape.ts';
import { division, id, MANY, minutes, profile, target } from './basic-shapes.ts';

/** Larger than any figure of a site in base units, and sums of so many stay numbers. */
const MOST = 1e12;
const amount = number(-MOST, MOST);

const measure: Shape<Measure> = anyOf<Measure>(
  object({ kind: oneOf('drive'), quantity: oneOf('time', 'distance'), profile, target }),
  object({ kind: oneOf('circuity'), profile, target }),
  object({ kind: oneOf('count'), of: oneOf(...COUNTED_GROUPS), profile, minutes }),
  object({ kind: oneOf('people'), profile, minutes }),
  object({ kind: oneOf('area') }),
  object({ kind: oneOf('province'), figure: oneOf(...SCORED_FIGURES), division }),
);

const limit: Shape<Limit> = anyOf<Limit>(
  object({ kind: oneOf('at most', 'at least'), id, measure, value: amount, isOn: flag }),
  object({ kind: oneOf('status'), id, statuses: listOf(oneOf(...STATUSES), STATUSES.length), isOn: flag }),
);

const influence: Shape<Influence> = anyOf<Influence>(
  object({ kind: oneOf('more is better') }),
  object({ kind: oneOf('less is better') }),
  object({ kind: oneOf('ideal value'), value: amount }),
);

const criterion: Shape<Criterion> = object<Criterion>({
  id,
  measure,
  weight: number(0, MOST),
  influence,
  minimum: maybe(amount),
  maximum: maybe(amount),
  isOn: flag,
});

const candidates: Shape<ScoreCandidates> = anyOf<ScoreCandidates>(
  object({ kind: oneOf('parks') }),
  object({ kind: oneOf('compared') }),
  object({ kind: oneOf('own') }),
  object({ kind: oneOf('places'), ids: listOf(id, MANY) }),
);

/** The ranking. */
export const score: Shape<ScoreDoc> = object<ScoreDoc>({
  candidates,
  preset: maybe(oneOf(...PRESET_IDS)),
  limits: listOf(limit, MANY),
  criteria: listOf(criterion, MANY),
});
