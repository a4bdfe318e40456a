import type { DisplayUnits } from '../domain/display-units.ts';
import type { ProvinceDivision } from '../domain/layer.ts';
import type { Language, Localised } from '../domain/localised.ts';
import type { Place } from '../domain/place.ts';
import type { FigureName, Province } from '../domain/province.ts';
import type { Minutes } from '../domain/units.ts';
import type { ComparedReach } from '../store/compared-reach.ts';
import type { NearestGateway } from '../store/comparison.ts';
import { GATEWAY_GROUPS, type GatewayGroup } from '../store/gateway-rows.ts';
import { INSIDE_KINDS } from '../store/inside.ts';
import type { PeopleState } from '../store/state.ts';
import { COMPARISON_MESSAGES, COMPARISON_PHRASES, NEAREST_NAMES } from './comparison-messages.ts';
import { kindOf, nameOf, provinceWords } from './describe.ts';
import { formatArea, formatDistance, formatDuration, formatNumber, formatPosition } from './format.ts';
import { MESSAGES, STATUS_NAMES } from './messages.ts';
import { OWN_TEXTS } from './own-messages.ts';
import { factLines } from './place-facts.ts';
import { FIGURE_NAMES_SHOWN, FIGURE_UNITS, PLACE_MESSAGES } from './place-messages.ts';
import { INSIDE_NAMES } from './reach-messages.ts';
import { PANEL_MESSAGES } from './panel-messages.ts';

/** What one site has in a line of the comparison. */
export type ComparisonCell =
  | { readonly kind: 'pending' }
  /** Nobody knows, or there is none; `why` says which. */
  | { readonly kind: 'unknown'; readonly why: string }
  | {
      readonly kind: 'known';
      readonly text: string;
      /** In the unit of the row; null where it is no quantity. */
      readonly amount: number | null;
      /** What belongs beside the figure: to where, as of when, by whom. */
      readonly notes: readonly string[];
    };

export type ComparisonRow = {
  readonly key: string;
  readonly name: string;
  /** Unit of the amounts; null in a row of words. */
  readonly unit: string | null;
  readonly cells: readonly ComparisonCell[];
  /** Whether not all say the same, as far as they have answered. */
  readonly differs: boolean;
  /** Which columns have the least amount, of rows where less is plainly better: drives. */
  readonly best: readonly number[];
};

export type ComparisonSection = {
  readonly key: 'facts' | 'nearest' | 'within' | 'province';
  readonly title: string;
  readonly rows: readonly ComparisonRow[];
};

/** What is known of the sites, one of each list a site. */
export type ComparisonFacts = {
  readonly places: readonly Place[];
  readonly nearest: readonly ReadonlyMap<GatewayGroup, NearestGateway>[];
  readonly reach: readonly ComparedReach[];
  readonly provinces: readonly (Province | null)[];
  readonly division: ProvinceDivision;
  readonly minutes: Minutes;
  readonly people: PeopleState['kind'];
};

/** How it is written. */
export type Writing = { readonly language: Language; readonly units: DisplayUnits };

/** The whole comparison: facts of the cards, nearest gateways, what is within the limit, figures of the provinces. */
export function comparisonSections(facts: ComparisonFacts, writing: Writing): readonly ComparisonSection[] {
  const { language } = writing;
  const sections: readonly ComparisonSection[] = [
    { key: 'facts', title: COMPARISON_MESSAGES.facts[language], rows: factRows(facts, writing) },
    { key: 'nearest', title: COMPARISON_MESSAGES.nearest[language], rows: nearestRows(facts, writing) },
    {
      key: 'within',
      title: COMPARISON_PHRASES.within[language](String(facts.minutes)),
      rows: reachRows(facts, writing),
    },
    {
      key: 'province',
      title: MESSAGES[facts.division === '34' ? 'provinceNow' : 'provinceOld'][language],
      rows: provinceRows(facts, writing),
    },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

/** The rows in which the sites are not all alike; what has not been answered may still differ. */
export function onlyDifferences(sections: readonly ComparisonSection[]): readonly ComparisonSection[] {
  return sections
    .map((section) => ({
      ...section,
      rows: section.rows.filter(
        ({ differs, cells }) => differs || cells.some(({ kind }) => kind === 'pending'),
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function row(
  key: string,
  name: Localised,
  unit: string | null,
  cells: readonly ComparisonCell[],
  { language }: Writing,
  isBetterLess = false,
): ComparisonRow {
  const said = cells.flatMap((cell) => {
    if (cell.kind === 'pending') return [];
    // the same time to another port is not the same
    return cell.kind === 'unknown' ? '' : isBetterLess ? [cell.text, ...cell.notes].join('\n') : cell.text;
  });
  return {
    key,
    name: name[language],
    unit,
    cells,
    differs: new Set(said).size > 1,
    best: isBetterLess ? leastColumns(cells) : [],
  };
}

/** Of several columns those with the least amount; none where only one has any. */
function leastColumns(cells: readonly ComparisonCell[]): readonly number[] {
  const amounts = cells.map((cell) => (cell.kind === 'known' ? (cell.amount ?? Infinity) : Infinity));
  const least = Math.min(...amounts);
  if (amounts.filter((amount) => amount < Infinity).length < 2) return [];
  return amounts.flatMap((amount, column) => (amount === least ? [column] : []));
}

function known(text: string, amount: number | null = null, ...notes: (string | null)[]): ComparisonCell {
  return { kind: 'known', text, amount, notes: notes.filter((note) => note !== null) };
}

/** Rows of the cards: those that any of the places has. */
function factRows({ places }: ComparisonFacts, writing: Writing): readonly ComparisonRow[] {
  const { language, units } = writing;
  const unknown: ComparisonCell = { kind: 'unknown', why: COMPARISON_MESSAGES.notKnown[language] };
  const words = (key: string, name: Localised, write: (place: Place) => string | null): ComparisonRow => {
    const cells = places.map((place): ComparisonCell => {
      const text = write(place);
      return text === null ? unknown : known(text);
    });
    return row(key, name, null, cells, writing);
  };
  const lines = places.map(
    (place) => new Map(factLines(place, language, units).map((line) => [line.name, line])),
  );
  const names = new Set(lines.flatMap((of) => [...of.keys()]));
  const rows = [
    words('kind', PANEL_MESSAGES.kind, (place) => kindOf(place, language)),
    words('status', PLACE_MESSAGES.status, ({ facts, status }) =>
      facts.kind === 'pin' || facts.kind === 'own' ? null : STATUS_NAMES[status][language],
    ),
    words('province', PLACE_MESSAGES.province, (place) => provinceWords(place, language)),
    // a place has a name; of a pin this is all there is
    words('position', COMPARISON_MESSAGES.position, ({ facts, position }) =>
      facts.kind === 'pin' ? formatPosition(position, language, units) : null,
    ),
    ...[...names].map((name): ComparisonRow => {
      const amounts = places.map((place) => amountOf(place, name));
      const cells = lines.map((of, i): ComparisonCell => {
        const line = of.get(name);
        return line === undefined ? unknown : known(line.value, amounts[i] ?? null, line.note);
      });
      const isQuantity = amounts.some((amount) => amount !== null);
      return row(name, PLACE_MESSAGES[name], isQuantity ? (UNIT_OF[name] ?? '') : null, cells, writing);
    }),
    ...(places.some(({ accuracyMetres }) => accuracyMetres !== null)
      ? [words('accuracy', PLACE_MESSAGES.accuracy, (place) => accuracyOf(place, writing))]
      : []),
  ];
  return rows.filter(({ cells }) => cells.some(({ kind }) => kind === 'known'));
}

function accuracyOf({ accuracyMetres, facts }: Place, { language, units }: Writing): string {
  if (accuracyMetres !== null) return `±${formatDistance(accuracyMetres, language, units)}`;
  if (facts.kind === 'own') return OWN_TEXTS.asInFile[language];
  return facts.kind === 'pin' ? PLACE_MESSAGES.userSet[language] : COMPARISON_MESSAGES.exact[language];
}

/** Units of the facts that are quantities, and come with a bar. */
const UNIT_OF: Readonly<Record<string, string>> = {
  area: 'ha',
  areaOutline: 'ha',
  runway: 'm',
  passengers: '',
  throughput: 'TEU',
};

function amountOf({ facts }: Place, name: string): number | null {
  switch (name) {
    case 'area':
      return 'areaHa' in facts ? facts.areaHa : null;
    case 'areaOutline':
      return facts.kind === 'industrial-park' ? facts.outlineHa : null;
    case 'runway':
      return facts.kind === 'airport' ? facts.runwayMetres : null;
    case 'passengers':
      return facts.kind === 'airport' ? facts.passengers : null;
    case 'throughput':
      return facts.kind === 'port' ? facts.teu : null;
    default:
      return null;
  }
}

function nearestRows({ nearest }: ComparisonFacts, writing: Writing): readonly ComparisonRow[] {
  const { language, units } = writing;
  return GATEWAY_GROUPS.map(({ group }) => {
    const cells = nearest.map((byGroup): ComparisonCell => {
      const found = byGroup.get(group);
      if (found === undefined) return { kind: 'unknown', why: COMPARISON_MESSAGES.none[language] };
      const { drive, gateway, straightMetres } = found;
      if (drive.kind === 'pending') return { kind: 'pending' };
      if (drive.kind === 'no way') return { kind: 'unknown', why: COMPARISON_MESSAGES.noWay[language] };
      const minutes = drive.seconds / 60;
      return known(
        formatDuration(drive.seconds, language, units),
        minutes,
        nameOf(gateway, language),
        gateway.status === 'operating' ? null : STATUS_NAMES[gateway.status][language],
        `${formatDistance(drive.metres, language, units)} ${COMPARISON_MESSAGES.byRoad[language]}`,
        `${formatDistance(straightMetres, language, units)} ${COMPARISON_MESSAGES.straight[language]}`,
      );
    });
    return row(`nearest-${group}`, NEAREST_NAMES[group], 'min', cells, writing, true);
  });
}

function reachRows({ reach, people }: ComparisonFacts, writing: Writing): readonly ComparisonRow[] {
  const { language, units } = writing;
  const noRoad: ComparisonCell = { kind: 'unknown', why: COMPARISON_MESSAGES.noRoad[language] };
  const area = reach.map(({ areaKm2 }): ComparisonCell => {
    if (areaKm2 === null) return { kind: 'pending' };
    return areaKm2 === 'no road' ? noRoad : known(formatArea(areaKm2, language, units), areaKm2);
  });
  const persons = reach.map((of): ComparisonCell => {
    if (people === 'failed') return { kind: 'unknown', why: COMPARISON_MESSAGES.peopleFailed[language] };
    if (of.people === null) return { kind: 'pending' };
    if (of.people === 'no road') return noRoad;
    return known(
      formatNumber(roughly(of.people), language),
      of.people,
      COMPARISON_MESSAGES.estimate[language],
    );
  });
  return [
    row('area-reached', COMPARISON_MESSAGES.areaKm2, 'km²', area, writing),
    row('people', COMPARISON_MESSAGES.people, COMPARISON_MESSAGES.people[language], persons, writing),
    ...INSIDE_KINDS.map((kind) => {
      const cells = reach.map(({ inside }): ComparisonCell => {
        if (inside === null) return { kind: 'pending' };
        return known(formatNumber(inside[kind], language), inside[kind]);
      });
      return row(`within-${kind}`, INSIDE_NAMES[kind], '', cells, writing);
    }),
  ];
}

/** An estimate carries three digits. */
function roughly(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 2);
  return Math.round(count / step) * step;
}

/** A rank is a place in an order, no quantity: it has no bar. */
const RANKS: ReadonlySet<FigureName> = new Set(['pci', 'pciEarlier']);
const FIGURES: readonly { readonly name: FigureName; readonly digits: number }[] = [
  { name: 'population', digits: 0 },
  { name: 'density', digits: 0 },
  { name: 'grdp', digits: 1 },
  { name: 'fdi', digits: 2 },
  { name: 'pciScore', digits: 2 },
  { name: 'pci', digits: 0 },
];

function provinceRows({ provinces }: ComparisonFacts, writing: Writing): readonly ComparisonRow[] {
  const { language } = writing;
  if (provinces.every((province) => province === null)) return [];
  return FIGURES.map(({ name, digits }) => {
    const unit = FIGURE_UNITS[name][language];
    const cells = provinces.map((province): ComparisonCell => {
      const figure = province?.figures[name] ?? null;
      if (figure === null) return { kind: 'unknown', why: COMPARISON_MESSAGES.noFigure[language] };
      const text = [formatNumber(figure.value, language, digits), unit].filter((part) => part !== '');
      const isSummed = figure.isDerived && name !== 'density';
      const note = isSummed ? `${figure.year}, ${COMPARISON_MESSAGES.summed[language]}` : `${figure.year}`;
      return known(text.join(' '), RANKS.has(name) ? null : figure.value, note);
    });
    return row(name, FIGURE_NAMES_SHOWN[name], RANKS.has(name) ? null : unit, cells, writing);
  });
}
