import type { PlaceDatasetId } from '../domain/catalogue.ts';
import type { Localised } from '../domain/localised.ts';
import {
  AIRPORT_USES,
  GATE_CLASSES,
  INSTITUTION_TYPES,
  INVESTMENT_PRECISIONS,
  NEIGHBOUR_CODES,
  PARK_TYPES,
  PORT_TYPES,
  UNVERIFIED_FACTS,
  type CityFacts,
  type Investment,
  type LandmarkFacts,
  type LogisticsFacts,
  type PlaceFacts,
} from '../domain/place.ts';
import type { Properties } from './properties.ts';

/** What a place is by the dataset it stands in; names of properties are those of the published files. */
export function readFacts(dataset: PlaceDatasetId, properties: Properties): PlaceFacts {
  const { text, optionalText, optionalNumber, flag, oneOf, optionalOneOf } = properties;
  switch (dataset) {
    case 'industrial-parks':
      return {
        kind: 'industrial-park',
        parkType: oneOf('park_type', PARK_TYPES),
        developer: optionalText('developer'),
        areaHa: optionalNumber('area_ha'),
        areaSource: optionalText('area_source'),
        outlineHa: optionalNumber('outline_ha'),
        unverified: unverifiedIn(optionalText('unverified')),
      };
    case 'airports':
      return {
        kind: 'airport',
        use: oneOf('use', AIRPORT_USES),
        serves: optionalText('serves'),
        iata: optionalText('iata'),
        icao: optionalText('icao'),
        international: flag('international'),
        military: flag('military'),
        runwayMetres: optionalNumber('runway_m'),
        passengers: optionalNumber('passengers'),
        passengersYear: optionalNumber('passengers_year'),
        designPassengers: optionalNumber('design_passengers'),
      };
    case 'ports':
      return {
        kind: 'port',
        portType: oneOf('port_type', PORT_TYPES),
        unlocode: optionalText('unlocode'),
        partOf: optionalText('part_of'),
        operator: optionalText('operator'),
        teu: optionalNumber('teu'),
        teuYear: optionalNumber('teu_year'),
        teuSource: optionalText('teu_source'),
        largestShipDwt: optionalNumber('max_ship_dwt'),
        largestShipSource: optionalText('max_ship_source'),
      };
    case 'stations':
      return {
        kind: 'station',
        line: optionalPair('line', properties),
        gauge: optionalText('gauge_mm'),
      };
    case 'plants':
      return {
        kind: 'plant',
        company: text('company'),
        what: pair('what', properties),
        park: optionalText('park'),
        companySince: optionalNumber('company_since'),
        investment: investment('investment', properties),
        companyInvestment: investment('company_investment', properties),
        unverified: unverifiedIn(optionalText('unverified')),
      };
    case 'institutions':
      return {
        kind: 'institution',
        institutionType: oneOf('institution_type', INSTITUTION_TYPES),
        what: pair('what', properties),
      };
    case 'border-gates':
      return {
        kind: 'border-gate',
        neighbour: oneOf('neighbour', NEIGHBOUR_CODES),
        gateClass: optionalOneOf('gate_class', GATE_CLASSES),
        isRail: flag('rail'),
        opposite: optionalText('opposite'),
      };
    case 'places':
      return readSettlement(properties);
  }
}

/** `places.geojson` holds cities and single sites, told apart by `kind`. */
function readSettlement(properties: Properties): CityFacts | LandmarkFacts | LogisticsFacts {
  const { optionalText, optionalNumber, oneOf } = properties;
  const kind = oneOf('kind', ['city', 'landmark', 'logistics']);
  switch (kind) {
    case 'city':
      return { kind, seatOf: oneOf('seat_of', ['province', 'former-province']) };
    case 'landmark':
      return { kind, what: pair('what', properties), areaHa: optionalNumber('area_ha') };
    case 'logistics':
      return {
        kind,
        what: pair('what', properties),
        operator: optionalText('operator'),
        park: optionalText('park'),
        areaHa: optionalNumber('area_ha'),
      };
  }
}

/** A text in both languages, `<name>_en` and `<name>_vi`, both of which must be there. */
function pair(name: string, { text }: Properties): Localised {
  return { en: text(`${name}_en`), vi: text(`${name}_vi`) };
}

/** A text in both languages, or null where one is missing. */
export function optionalPair(name: string, { optionalText }: Properties): Localised | null {
  const [en, vi] = [optionalText(`${name}_en`), optionalText(`${name}_vi`)];
  return en === null || vi === null ? null : { en, vi };
}

/** A sum only with its year and source: without them it is no figure. */
function investment(name: string, properties: Properties): Investment | null {
  const billionUsd = properties.optionalNumber(`${name}_busd`);
  const year = properties.optionalNumber(`${name}_year`);
  const source = properties.optionalText(`${name}_source`);
  if (billionUsd === null || year === null || source === null) return null;
  const precision = properties.optionalOneOf(`${name}_precision`, INVESTMENT_PRECISIONS) ?? 'stated';
  return { billionUsd, precision, year, source };
}

/** Names of facts, separated by spaces. */
function unverifiedIn(names: string | null): (typeof UNVERIFIED_FACTS)[number][] {
  const given = new Set(names?.split(' '));
  return UNVERIFIED_FACTS.filter((name) => given.has(name));
}
