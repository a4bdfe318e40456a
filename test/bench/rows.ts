import { greatCircleMetres } from '../../src/domain/geometry.ts';
import type { Minutes, Position } from '../../src/domain/units.ts';
import type { Question } from './contestant.ts';
import { moved } from './places.ts';
import type { Places } from './places.ts';

/** A line of the table: cases that every contestant is given, in the same order. */
export type Row = {
  readonly name: string;
  readonly cases: readonly Case[];
};

/** The case's time is the median over what is asked; what comes before is not measured. */
export type Case = {
  /** Whether the contestant forgets everything first. */
  readonly isNew: boolean;
  readonly before: readonly Question[];
  readonly ask: readonly Question[];
};

const LIMITS: readonly (readonly Minutes[])[] = [
  [15],
  [30],
  [60],
  [120],
  [240],
  [15, 30, 60],
  [20, 40, 60, 80, 100, 120],
];
/** A pin that is dragged: so many steps of so many metres. */
const STEPS = 4;
const STEP_METRES = 300;
const MATRIX_RUNS = 5;

export function rowsOf(places: Places): Row[] {
  return [
    ...LIMITS.flatMap((minutes) => areaRows(places, minutes)),
    routeRow(places),
    matrixRow(places, 90, 90),
    matrixRow(places, 300, 100),
  ];
}

function areaRows({ sites }: Places, minutes: readonly Minutes[]): Row[] {
  const areas = (origin: Position): Question => ({ kind: 'areas', origin, minutes });
  const dragged = (site: Position): Question[] =>
    Array.from({ length: STEPS }, (_, step) => areas(moved(site, (step + 1) * STEP_METRES)));
  const name = `areas ${minutes.join(' ')} min`;
  return [
    {
      name: `${name}, first in a region`,
      // The code and the session are warmed up as far away as can be.
      cases: sites.map((site) => ({
        isNew: true,
        before: [areas(furthest(site, sites))],
        ask: [areas(site)],
      })),
    },
    {
      name: `${name}, dragging`,
      cases: sites.map((site) => ({ isNew: false, before: [areas(site)], ask: dragged(site) })),
    },
  ];
}

function routeRow({ pairs }: Places): Row {
  const routes = pairs.map(([from, to]): Question => ({ kind: 'route', from, to }));
  const half = routes.length / 2;
  return {
    name: 'route, 20 to 330 km',
    cases: routes.slice(half).map((route, i) => ({
      isNew: false,
      before: i === 0 ? routes.slice(0, half) : [],
      ask: [route],
    })),
  };
}

function matrixRow({ parks, gateways }: Places, rows: number, columns: number): Row {
  const origins = parks.slice(0, rows);
  const destinations = gateways.slice(0, columns);
  // Something else, so that profile and year are known.
  const route: Question = { kind: 'route', from: parks.at(-1)!, to: gateways.at(-1)! };
  const one: Case = { isNew: true, before: [route], ask: [{ kind: 'matrix', origins, destinations }] };
  return { name: `matrix ${rows} × ${columns}`, cases: Array.from({ length: MATRIX_RUNS }, () => one) };
}

function furthest(from: Position, places: readonly Position[]): Position {
  return places.reduce((best, at) =>
    greatCircleMetres(from, at) > greatCircleMetres(from, best) ? at : best,
  );
}
