import type { Row } from './table.ts';

/** A figure as a source gives it, or as it follows from such figures. */
type Figure = {
  readonly value: number;
  readonly year: number;
  readonly source: string;
  readonly isDerived: boolean;
};

/** A figure, or the codes of the members that have none. */
type Known = { readonly figure: Figure | null; readonly lacking: readonly string[] };

const SUMMED = 'National Statistics Office of Vietnam, old units summed';

/**
 * The properties that carry the figures of a unit: `<name>`, `<name>_year`, `<name>_source`, `<name>_derived`, and
 * `<name>_lacking` where a sum is not known because members have no figure. `members` are the rows of the old units
 * that it was made of, a single one for an old unit itself. A rank is nobody's sum: only a unit that went on
 * unchanged keeps it.
 */
export function figureProperties(
  row: Row,
  members: readonly Row[],
): Record<string, string | number | boolean | null> {
  const population = summed(members, 'population', 2024, (member) => member.required('source'), SUMMED);
  return {
    ...published('population', population),
    ...published('density_per_km2', density(population, row.number('official_km2'))),
    ...published('grdp_per_capita_mvnd', grdpPerCapita(members)),
    ...published(
      'fdi_busd',
      summed(members, 'fdi_busd', 2024, (member) => member.required('fdi_source'), 'sum of the old units'),
    ),
    ...published(
      'pci_rank',
      ranked(members, 'pci_rank', 'pci_source', () => 2024),
    ),
    ...published(
      'pci_score',
      ranked(members, 'pci_score', 'pci_source', () => 2024),
    ),
    ...published(
      'pci_earlier_rank',
      ranked(
        members,
        'pci_earlier_rank',
        'pci_earlier_source',
        (member) => member.number('pci_earlier_year') ?? 0,
      ),
    ),
  };
}

function published(
  name: string,
  { figure, lacking }: Known,
): Record<string, string | number | boolean | null> {
  if (figure === null) return { [`${name}_lacking`]: lacking.join(' ') || null };
  return {
    [name]: figure.value,
    [`${name}_year`]: figure.year,
    [`${name}_source`]: figure.source,
    [`${name}_derived`]: figure.isDerived || null,
  };
}

function codesWithout(members: readonly Row[], column: string): string[] {
  return members.filter((member) => member.number(column) === null).map((member) => member.required('code'));
}

function summed(
  members: readonly Row[],
  column: string,
  year: number,
  sourceOf: (member: Row) => string,
  sumSource: string,
): Known {
  const lacking = codesWithout(members, column);
  if (lacking.length > 0) return { figure: null, lacking: members.length > 1 ? lacking : [] };
  const isDerived = members.length > 1;
  const value = members.reduce((sum, member) => sum + (member.number(column) ?? 0), 0);
  const source = isDerived ? sumSource : sourceOf(members[0] as Row);
  return { figure: { value: rounded(value, 2), year, source, isDerived }, lacking: [] };
}

function density({ figure, lacking }: Known, km2: number | null): Known {
  if (figure === null || km2 === null) return { figure: null, lacking };
  const source = 'population 2024 by official area, National Statistics Office of Vietnam';
  const value = rounded(figure.value / km2, 1);
  return { figure: { value, year: figure.year, source, isDerived: true }, lacking: [] };
}

/** Of several members: their mean weighted by population, which is their common product by their common population. */
function grdpPerCapita(members: readonly Row[]): Known {
  const lacking = codesWithout(members, 'grdp_mvnd');
  if (lacking.length > 0) return { figure: null, lacking };
  const people = members.reduce((sum, member) => sum + (member.number('population') ?? 0), 0);
  const product = members.reduce(
    (sum, member) => sum + (member.number('grdp_mvnd') ?? 0) * (member.number('population') ?? 0),
    0,
  );
  const isDerived = members.length > 1;
  const source = isDerived
    ? 'National Statistics Office of Vietnam, old units weighted by population'
    : 'National Statistics Office of Vietnam, GRDP per capita 2024';
  return { figure: { value: rounded(product / people, 1), year: 2024, source, isDerived }, lacking: [] };
}

function ranked(
  members: readonly Row[],
  column: string,
  sourceColumn: string,
  yearOf: (member: Row) => number,
): Known {
  const [only, ...others] = members;
  const value = only?.number(column) ?? null;
  if (only === undefined || others.length > 0 || value === null) return { figure: null, lacking: [] };
  return {
    figure: { value, year: yearOf(only), source: only.required(sourceColumn), isDerived: false },
    lacking: [],
  };
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
