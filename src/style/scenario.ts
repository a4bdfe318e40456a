import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { PRESENT_YEAR } from '../domain/assumptions.ts';
import type { Year } from '../domain/units.ts';

/** `statusIn` of the domain as an expression, for files whose features only the map reads. */
export function statusInYear(year: Year): ExpressionSpecification {
  const known: ExpressionSpecification = ['coalesce', ['get', 'opened'], ['get', 'opens'], year];
  return [
    'match',
    ['get', 'status'],
    'closed',
    'closed',
    ['under_construction', 'planned'],
    [
      'case',
      ['all', year > PRESENT_YEAR, ['has', 'opens'], ['<=', ['to-number', ['get', 'opens'], 0], year]],
      'operating',
      ['get', 'status'],
    ],
    ['case', ['>', ['to-number', known], year], 'planned', ['get', 'status']],
  ];
}
