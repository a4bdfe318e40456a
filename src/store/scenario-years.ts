import { PRESENT_YEAR } from '../domain/assumptions.ts';
import type { Year } from '../domain/units.ts';
import { derive } from './memo.ts';
import { allPlaces } from './select.ts';
import type { State } from './state.ts';

/** Plans of ministries and provinces end with this year: it is asked for even where nothing opens in it. */
export const PLANNED_UNTIL: Year = 2030;

/** Years that mean no year: "some day". */
const FURTHEST_YEAR: Year = 2050;

/**
 * Years that make a difference, ascending: that of the road data, those in which roads of the network open, today, and
 * those by which a planned place is expected, and the one that plans are made for.
 */
export const scenarioYears = derive(
  (s: State) => [s.network, allPlaces(s)],
  (network, places): readonly Year[] => {
    if (network.kind !== 'ready') return [PRESENT_YEAR];
    const { roadsDate, openYears } = network.summary.meta;
    const first = Number(roadsDate.slice(0, 4));
    const expected = places.flatMap(({ opens }) => (opens !== null && opens > PRESENT_YEAR ? [opens] : []));
    const years = [first, ...openYears, PRESENT_YEAR, PLANNED_UNTIL, ...expected];
    return [...new Set(years)].filter((year) => year >= first && year < FURTHEST_YEAR).sort((a, b) => a - b);
  },
);
