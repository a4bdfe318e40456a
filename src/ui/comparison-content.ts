import { COMPARED_LETTERS } from '../domain/comparison.ts';
import type { Language } from '../domain/localised.ts';
import type { Table, Value } from '../export/exported.ts';
import { comparedReach } from '../store/compared-reach.ts';
import { comparedProvinces, nearestGateways } from '../store/comparison.ts';
import { comparedSites } from '../store/compared-sites.ts';
import type { State } from '../store/state.ts';
import { COMPARISON_MESSAGES } from './comparison-messages.ts';
import { comparisonSections, type ComparisonSection } from './comparison-rows.ts';
import { writtenName } from './describe.ts';

/** The whole comparison for a spreadsheet, also the lines in which all are alike. */
export function comparedTable(state: State): Table {
  const { language, units, division, comparison, people } = state;
  const places = comparedSites(state).map(({ place }) => place);
  const sections = comparisonSections(
    {
      places,
      nearest: nearestGateways(state),
      reach: comparedReach(state),
      provinces: comparedProvinces(state),
      division,
      minutes: comparison.minutes,
      people: people.kind,
    },
    { language, units },
  );
  return comparisonTable(
    places.map((place) => writtenName(place, language)),
    sections,
    language,
  );
}

/**
 * A criterion a line with its unit, for each site its figure and beside it what belongs to it. Quantities are numbers in the
 * unit of the line, metric whatever the page shows; what is not known is empty, with the reason beside it.
 */
export function comparisonTable(
  names: readonly string[],
  sections: readonly ComparisonSection[],
  language: Language,
): Table {
  const { criterion, unit, remark } = COMPARISON_MESSAGES;
  const head = names.flatMap((name, column) => {
    const site = `${COMPARED_LETTERS[column]} ${name}`;
    return [site, `${COMPARED_LETTERS[column]} ${remark[language]}`];
  });
  const rows = sections.flatMap(({ title, rows: lines }) =>
    lines.map((line): readonly Value[] => [
      `${title}: ${line.name}`,
      line.unit ?? '',
      ...line.cells.flatMap((cell): Value[] => {
        if (cell.kind === 'pending') return [null, null];
        if (cell.kind === 'unknown') return [null, cell.why];
        const value = cell.amount === null ? cell.text : Number(cell.amount.toFixed(2));
        return [value, cell.notes.join('; ')];
      }),
    ]),
  );
  return { columns: [criterion[language], unit[language], ...head], rows };
}
