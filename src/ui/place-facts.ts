import type { DisplayUnits } from '../domain/display-units.ts';
import { areaSquareKm } from '../domain/areas.ts';
import type { Language, Localised } from '../domain/localised.ts';
import type { Investment, Place, UnverifiedFact } from '../domain/place.ts';
import { formatHectares, formatNumber } from './format.ts';
import {
  GATE_CLASS_NAMES,
  NEIGHBOUR_NAMES,
  PRECISION_NAMES,
  PLACE_PHRASES,
  PLACE_MESSAGES,
} from './place-messages.ts';

export type FactName = keyof typeof PLACE_MESSAGES;

/** A line of a card: what it is, the figure with its unit, and year and source of it. */
export type FactLine = { readonly name: FactName; readonly value: string; readonly note: string | null };

/** The facts that a place has besides where it is, in the order of its card; those that are not known are left out. */
export function factLines(place: Place, language: Language, units: DisplayUnits): readonly FactLine[] {
  const { add, lines } = collect();
  const say = (text: Localised | null): string | null => text && text[language];
  const count = (value: number | null, unit = ''): string | null =>
    value === null ? null : `${formatNumber(value, language)}${unit && ` ${unit}`}`;
  const hectares = (value: number | null): string | null =>
    value === null ? null : formatHectares(value, language, units);
  const { facts } = place;
  const unsourced = (name: UnverifiedFact): string | null =>
    'unverified' in facts && facts.unverified.includes(name) ? PLACE_MESSAGES.unverified[language] : null;

  switch (facts.kind) {
    case 'industrial-park':
      add('developer', facts.developer, unsourced('developer'));
      add('area', hectares(facts.areaHa), unsourced('area_ha') ?? published(facts.areaSource, language));
      add('areaOutline', hectares(facts.outlineHa), PLACE_MESSAGES.areaMeasured[language]);
      break;
    case 'airport':
      add('serves', facts.serves);
      add('codes', [facts.iata, facts.icao].filter((code) => code !== null).join(' · '));
      add('runway', count(facts.runwayMetres, 'm'));
      add('passengers', count(facts.passengers), inYear(facts.passengersYear));
      add('designPassengers', count(facts.designPassengers, PLACE_MESSAGES.perYear[language]));
      break;
    case 'port':
      add('codes', facts.unlocode);
      add('operator', facts.operator);
      add('throughput', count(facts.teu, 'TEU'), yearAndSource(facts.teuYear, facts.teuSource, language));
      add('largestShip', count(facts.largestShipDwt, 'DWT'), facts.largestShipSource);
      break;
    case 'station':
      add('line', say(facts.line));
      add('gauge', facts.gauge && `${facts.gauge.replace('/', ' + ')} mm`);
      break;
    case 'plant':
      add('company', facts.company);
      add('what', say(facts.what), unsourced('tenant'));
      add('investment', ...invested(facts.investment, language));
      add('companyInvestment', ...invested(facts.companyInvestment, language));
      add('companySince', facts.companySince && String(facts.companySince));
      break;
    case 'institution':
      add('what', say(facts.what));
      break;
    case 'border-gate':
      add('neighbour', NEIGHBOUR_NAMES[facts.neighbour][language]);
      add(
        'gateClass',
        [
          facts.gateClass && GATE_CLASS_NAMES[facts.gateClass][language],
          facts.isRail ? PLACE_MESSAGES.gateRail[language] : null,
        ]
          .filter((part) => part !== null)
          .join(', '),
      );
      add('opposite', facts.opposite);
      break;
    case 'logistics':
      add('what', say(facts.what));
      add('operator', facts.operator);
      add('area', hectares(facts.areaHa));
      break;
    case 'city':
      add('seatOf', PLACE_MESSAGES[facts.seatOf === 'province' ? 'seatNow' : 'seatBefore'][language]);
      break;
    case 'landmark':
      add('what', say(facts.what));
      add('area', hectares(facts.areaHa));
      break;
    case 'own':
      add(
        'areaOutline',
        hectares(place.outline && areaSquareKm(place.outline) * 100),
        PLACE_MESSAGES.areaMeasured[language],
      );
      break;
    case 'pin':
      break;
  }
  add('opened', place.opened && String(place.opened), unsourced('opened'));
  add('opens', place.opens && String(place.opens));
  return lines;
}

function collect() {
  const lines: FactLine[] = [];
  const add = (name: FactName, value: string | number | null, note: string | null = null): void => {
    if (value !== null && value !== '' && value !== 0) lines.push({ name, value: String(value), note });
  };
  return { add, lines };
}

/** "over 1.3 bn USD", and the year and source of the sum. */
function invested(sum: Investment | null, language: Language): [value: string | null, note: string | null] {
  if (sum === null) return [null, null];
  const amount = `${formatNumber(sum.billionUsd, language, 3)} ${language === 'vi' ? 'tỷ USD' : 'bn USD'}`;
  const precision = PRECISION_NAMES[sum.precision][language];
  return [`${precision} ${amount}`.trim(), yearAndSource(sum.year, sum.source, language)];
}

function inYear(year: number | null): string | null {
  return year === null ? null : `(${year})`;
}

/** "(2024), as published: the licence", or what of it is known. */
function yearAndSource(year: number | null, source: string | null, language: Language): string | null {
  const parts = [inYear(year), published(source, language)].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

function published(source: string | null, language: Language): string | null {
  return source === null ? null : PLACE_PHRASES.published[language](source);
}
