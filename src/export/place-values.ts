import type { Localised } from '../domain/localised.ts';
import type { Investment, OwnFacts, Place, PlaceFacts } from '../domain/place.ts';
import type { Values } from './exported.ts';

/**
 * What is known of a place, under the names that the published files of `public/geojson` have: what comes from them goes back
 * as it came. What nobody knows is left out.
 */
export function placeValues(place: Place): Values {
  const { province, note, facts } = place;
  const values = known({
    ...briefValues(place),
    accuracy_m: place.accuracyMetres,
    province_2025_en: province?.nowEn ?? null,
    province_2025_vi: province?.nowVi ?? null,
    province_pre2025_en: province?.beforeEn ?? null,
    province_pre2025_vi: province?.beforeVi ?? null,
    commune_2025: place.commune,
    opened: place.opened,
    opens: place.opens,
    ...factValues(facts),
    ...localised('note', note),
    source: place.source,
    source_date: place.sourceDate,
  });
  return facts.kind === 'own' ? { ...values, ...ownValues(facts, values) } : values;
}

/** What the user's file says, under its own names but where those are taken. */
function ownValues({ fields }: OwnFacts, taken: Values): Values {
  return Object.fromEntries(
    fields.map(([name, value]) => [Object.hasOwn(taken, name) ? `file_${name}` : name, value]),
  );
}

/** What tells a place from others, for lists of many kinds. */
export function briefValues({ id, nameEn, nameVi, status, facts }: Place): Values {
  return {
    id,
    name_en: nameEn,
    name_vi: nameVi,
    kind: facts.kind,
    // of a pin or a point of the user's own nobody asks that
    ...(facts.kind !== 'pin' && facts.kind !== 'own' && { status }),
  };
}

/** Where a place is, in the columns that QGIS and our own import look for. */
export function positionValues({ position: [longitude, latitude] }: Pick<Place, 'position'>): Values {
  return { longitude, latitude };
}

function known(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function factValues(facts: PlaceFacts): Values {
  switch (facts.kind) {
    case 'industrial-park':
      return {
        park_type: facts.parkType,
        developer: facts.developer,
        area_ha: facts.areaHa,
        area_source: facts.areaSource,
        outline_ha: facts.outlineHa,
        unverified: words(facts.unverified),
      };
    case 'airport':
      return {
        use: facts.use,
        serves: facts.serves,
        iata: facts.iata,
        icao: facts.icao,
        international: facts.international,
        military: facts.military,
        runway_m: facts.runwayMetres,
        passengers: facts.passengers,
        passengers_year: facts.passengersYear,
        design_passengers: facts.designPassengers,
      };
    case 'port':
      return {
        port_type: facts.portType,
        unlocode: facts.unlocode,
        part_of: facts.partOf,
        operator: facts.operator,
        teu: facts.teu,
        teu_year: facts.teuYear,
        teu_source: facts.teuSource,
        max_ship_dwt: facts.largestShipDwt,
        max_ship_source: facts.largestShipSource,
      };
    case 'station':
      return { ...localised('line', facts.line), gauge_mm: facts.gauge };
    case 'plant':
      return {
        company: facts.company,
        ...localised('what', facts.what),
        park: facts.park,
        company_since: facts.companySince,
        ...invested('investment', facts.investment),
        ...invested('company_investment', facts.companyInvestment),
        unverified: words(facts.unverified),
      };
    case 'institution':
      return { institution_type: facts.institutionType, ...localised('what', facts.what) };
    case 'border-gate':
      return {
        neighbour: facts.neighbour,
        gate_class: facts.gateClass,
        rail: facts.isRail,
        opposite: facts.opposite,
      };
    case 'logistics':
      return {
        ...localised('what', facts.what),
        operator: facts.operator,
        park: facts.park,
        area_ha: facts.areaHa,
      };
    case 'city':
      return { seat_of: facts.seatOf };
    case 'landmark':
      return { ...localised('what', facts.what), area_ha: facts.areaHa };
    case 'pin':
    case 'own':
      return {};
  }
}

function localised(name: string, text: Localised | null): Values {
  return text === null ? {} : { [`${name}_en`]: text.en, [`${name}_vi`]: text.vi };
}

function invested(name: string, sum: Investment | null): Values {
  return sum === null
    ? {}
    : {
        [`${name}_busd`]: sum.billionUsd,
        [`${name}_precision`]: sum.precision,
        [`${name}_year`]: sum.year,
        [`${name}_source`]: sum.source,
      };
}

function words(all: readonly string[]): string | null {
  return all.length === 0 ? null : all.join(' ');
}
