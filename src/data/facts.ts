import type { DatasetId } from '../domain/catalogue.ts';
import { PORT_TYPES, UNVERIFIED_FACTS, type PlaceFacts } from '../domain/place.ts';
import type { Properties } from './properties.ts';

/** The datasets whose features are places. */
export type PlaceDataset = Extract<
  DatasetId,
  'industrial-parks' | 'airports' | 'ports' | 'stations' | 'places'
>;

/** What a place is by the dataset it stands in; names of properties are those of the published files. */
export function readFacts(dataset: PlaceDataset, properties: Properties): PlaceFacts {
  const { text, optionalText, optionalNumber, flag, oneOf } = properties;
  switch (dataset) {
    case 'industrial-parks':
      return {
        kind: 'industrial-park',
        developer: optionalText('developer'),
        areaHa: optionalNumber('area_ha'),
        areaSource: optionalText('area_source'),
        outlineHa: optionalNumber('outline_ha'),
        opened: optionalNumber('opened'),
        unverified: unverifiedIn(optionalText('unverified')),
      };
    case 'airports':
      return {
        kind: 'airport',
        iata: optionalText('iata'),
        icao: optionalText('icao'),
        international: flag('international'),
        military: flag('military'),
        runwayMetres: optionalNumber('runway_m'),
        passengers: optionalNumber('passengers'),
        passengersYear: optionalNumber('passengers_year'),
        opens: optionalNumber('opens'),
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
        opens: optionalNumber('opens'),
      };
    case 'stations':
      return { kind: 'station', line: optionalText('line') };
    case 'places':
      return oneOf('kind', ['city', 'landmark']) === 'city'
        ? { kind: 'city', seatOf: oneOf('seat_of', ['province', 'former-province']) }
        : { kind: 'landmark', what: text('what') };
  }
}

/** Names of facts, separated by spaces. */
function unverifiedIn(names: string | null): (typeof UNVERIFIED_FACTS)[number][] {
  const given = new Set(names?.split(' '));
  return UNVERIFIED_FACTS.filter((name) => given.has(name));
}
