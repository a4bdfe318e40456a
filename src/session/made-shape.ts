import { DIRECTIONS, FARTHEST_YEARS, PACES, type Assumptions } from '../domain/assumptions.ts';
import { MOST_BANDS } from '../domain/bands.ts';
import {
  LONGEST_COMPARED_MINUTES,
  MOST_COMPARED,
  SHORTEST_COMPARED_MINUTES,
  type ComparisonSettings,
} from '../domain/comparison.ts';
import { MOST_PEOPLE, PLACE_GROUPS, type SiteCondition } from '../domain/conditions.ts';
import type { FoundOrder } from '../domain/found-park.ts';
import { MEASUREMENT_KINDS, type Measurement } from '../domain/measurement.ts';
import type { MeasuringDoc } from '../domain/measuring.ts';
import { PARK_SIZES, type ParkFilter } from '../domain/park-filter.ts';
import { STATUSES } from '../domain/place.ts';
import { REGIONS } from '../domain/region.ts';
import {
  anyOf,
  flag,
  isRecord,
  listOf,
  maybe,
  number,
  object,
  oneOf,
  whole,
  type Shape,
} from '../domain/shape.ts';
import { TABLE_QUANTITIES } from '../domain/site-table.ts';
import { HEAT_SCOPES } from '../domain/table-heat.ts';
import { TABLE_GROUPINGS, type TableSort } from '../domain/table-order.ts';
import type { Made } from '../store/made.ts';
import type { WorkParts } from '../store/saved-work.ts';
import { ROW_GROUPS, type ColumnSource, type RowSource } from '../store/table-state.ts';
import {
  division,
  id,
  MANY,
  minutes,
  picked,
  position,
  profile,
  site,
  target,
  words,
} from './basic-shapes.ts';
import { claim, draft } from './claim-shape.ts';
import { score } from './score-shape.ts';

type PartName = keyof WorkParts;

const measurement: Shape<Measurement> = object<Measurement>({
  id,
  name: words,
  kind: oneOf(...MEASUREMENT_KINDS),
  points: listOf(object({ position, placeId: maybe(words) }), MANY),
  isShown: flag,
  thereAndBack: flag,
});

const condition: Shape<SiteCondition> = object<SiteCondition>({
  minutes,
  profile,
  target: anyOf<SiteCondition['target']>(
    target,
    object({ kind: oneOf('people'), people: whole(1, MOST_PEOPLE) }),
  ),
});

const order: Shape<FoundOrder> = anyOf<FoundOrder>(
  object({ by: oneOf('drives') }),
  object({ by: oneOf('tightest') }),
  object({ by: oneOf('area') }),
  object({ by: oneOf('condition'), at: whole(0, MANY) }),
);

const sort: Shape<TableSort> = anyOf<TableSort>(
  object({ by: oneOf('name'), isDescending: flag }),
  object({ by: oneOf('province'), isDescending: flag }),
  object({ by: oneOf('column'), key: words, isDescending: flag }),
);

const SHAPES: { readonly [Name in PartName]: Shape<WorkParts[Name]> } = {
  measuring: object<MeasuringDoc>({ measurements: listOf(measurement, MANY), activeId: maybe(words) }),
  claims: listOf(claim, MANY),
  assumptions: object<Assumptions>({
    profile,
    direction: oneOf(...DIRECTIONS),
    pace: number(...PACES),
    year: whole(...FARTHEST_YEARS),
    avoid: object({ tolls: flag, ferries: flag }),
    closures: listOf(position, MANY),
  }),
  bandMinutes: listOf(minutes, MOST_BANDS, 1),
  keptOrigins: listOf(site, MANY),
  search: object<Made['search']>({ conditions: listOf(condition, MANY), order }),
  parkFilter: object<ParkFilter>({
    region: maybe(oneOf(...REGIONS)),
    province: maybe(object({ division, nameEn: words })),
    developer: maybe(words),
    status: maybe(oneOf(...STATUSES)),
    size: maybe(oneOf(...PARK_SIZES)),
  }),
  compared: listOf(site, MOST_COMPARED),
  comparison: object<ComparisonSettings>({
    minutes: whole(SHORTEST_COMPARED_MINUTES, LONGEST_COMPARED_MINUTES),
    onlyDifferences: flag,
  }),
  table: object<Made['table']>({
    rows: listOf(anyOf<RowSource>(object({ kind: oneOf('group'), group: oneOf(...ROW_GROUPS) }), site), MANY),
    columns: listOf(
      anyOf<ColumnSource>(object({ kind: oneOf('group'), group: oneOf(...PLACE_GROUPS, 'own') }), picked),
      MANY,
    ),
    quantity: oneOf(...TABLE_QUANTITIES),
    heat: oneOf(...HEAT_SCOPES),
    sort: maybe(sort),
    grouping: oneOf(...TABLE_GROUPINGS),
    isTransposed: flag,
  }),
  score,
  draft: maybe(draft),
};

const NAMES = Object.keys(SHAPES) as readonly PartName[];

/** What of it can be used, each part for itself; `broken` names those that say something else than they should. */
export function readParts(value: unknown): {
  readonly parts: Partial<WorkParts>;
  readonly broken: readonly PartName[];
} {
  const given = isRecord(value) ? value : {};
  const read: [PartName, unknown][] = [];
  const broken: PartName[] = [];
  for (const name of NAMES) {
    // written by a version that did not have it yet
    if (!Object.hasOwn(given, name)) continue;
    const part = SHAPES[name](given[name]);
    if (part === undefined) broken.push(name);
    else read.push([name, part]);
  }
  return { parts: Object.fromEntries(read) as Partial<WorkParts>, broken };
}
