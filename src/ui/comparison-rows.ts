import type { DisplayUnits } from '../domain/display-units.ts';
import type { Language } from '../domain/localised.ts';
import type { Place } from '../domain/place.ts';
import { kindOf, provinceWords } from './describe.ts';
import { formatDistance } from './format.ts';
import { STATUS_NAMES, type MessageKey } from './messages.ts';
import { factLines } from './place-facts.ts';

/** A fact of all compared places; null where a place has no such fact, or nothing is known of it. */
export type ComparisonRow = {
  readonly name: MessageKey;
  readonly values: readonly (string | null)[];
  /** Whether not all say the same. */
  readonly differs: boolean;
};

/** The same facts of several places, in the order of their cards: those that any of them has. */
export function comparisonRows(
  places: readonly Place[],
  language: Language,
  units: DisplayUnits,
): readonly ComparisonRow[] {
  const facts = places.map(
    (place) => new Map(factLines(place, language, units).map((line) => [line.name, line.value])),
  );
  const names = new Set(facts.flatMap((lines) => [...lines.keys()]));
  const row = (name: MessageKey, values: readonly (string | null)[]): ComparisonRow => ({
    name,
    values,
    differs: new Set(values).size > 1,
  });
  return [
    row(
      'kind',
      places.map((place) => kindOf(place, language)),
    ),
    row(
      'status',
      places.map(({ facts: { kind }, status }) => (kind === 'pin' ? null : STATUS_NAMES[status][language])),
    ),
    row(
      'province',
      places.map((place) => provinceWords(place, language)),
    ),
    ...[...names].map((name) =>
      row(
        name,
        facts.map((lines) => lines.get(name) ?? null),
      ),
    ),
    row(
      'accuracy',
      places.map(({ accuracyMetres }) =>
        accuracyMetres === null ? null : `±${formatDistance(accuracyMetres, language, units)}`,
      ),
    ),
  ].filter(({ values }) => values.some((value) => value !== null));
}
