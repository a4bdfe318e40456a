import { collection, type LayerCollection, type LayerFeature } from './dataset.ts';
import type { Locator } from './locate.ts';
import { roundPosition } from './shape.ts';
import { readTable, type Row } from './table.ts';

/** A row that is a place: a point with names, status, accuracy, note and source, and what its kind has besides. */
export function pointFeature(
  row: Row,
  locate: Locator,
  facts: Readonly<Record<string, string | number | boolean | null>>,
): LayerFeature {
  const coordinates = roundPosition([requiredNumber(row, 'lon'), requiredNumber(row, 'lat')], 5);
  return {
    type: 'Feature',
    properties: {
      id: row.required('id'),
      name_en: row.required('name_en'),
      name_vi: row.required('name_vi'),
      status: row.required('status') as LayerFeature['properties']['status'],
      ...facts,
      accuracy_m: row.number('accuracy_m'),
      ...locate(coordinates),
      source: row.required('source'),
      source_date: row.required('source_date'),
    },
    geometry: { type: 'Point', coordinates },
  };
}

/** What a place is and what is to be noted about it, in both languages. */
export function described(row: Row): Record<'what_en' | 'what_vi' | 'note_en' | 'note_vi', string | null> {
  return {
    what_en: row.required('what_en'),
    what_vi: row.required('what_vi'),
    note_en: row.text('note_en'),
    note_vi: row.text('note_vi'),
  };
}

/**
 * Factories of the companies that shape a region. What a company has invested in all of Vietnam stands once, in
 * `companies.csv`, and is written to each of its plants.
 */
export function plants(locate: Locator): LayerCollection {
  const companies = new Map(readTable('companies').map((row) => [row.required('company'), row]));
  return collection(
    readTable('plants').map((row) => {
      const company = companies.get(row.required('company'));
      if (!company) throw new Error(`plants.csv: companies.csv has no ${row.required('company')}.`);
      return pointFeature(row, locate, {
        company: row.required('company'),
        ...described(row),
        park: row.text('park'),
        opened: row.number('opened'),
        company_since: company.number('since'),
        ...investment('investment', row, 'investment_'),
        ...investment('company_investment', company, ''),
        unverified: row.text('unverified'),
      });
    }),
  );
}

function investment(name: string, row: Row, prefix: string): Record<string, string | number | null> {
  if (row.number(`${prefix}busd`) === null) return {};
  return {
    [`${name}_busd`]: row.number(`${prefix}busd`),
    [`${name}_precision`]: row.required(`${prefix}precision`),
    [`${name}_year`]: requiredNumber(row, `${prefix}year`),
    [`${name}_source`]: row.required(`${prefix}source`),
  };
}

/** Universities and places of innovation. */
export function institutions(locate: Locator): LayerCollection {
  return collection(
    readTable('institutions').map((row) =>
      pointFeature(row, locate, { institution_type: row.required('institution_type'), ...described(row) }),
    ),
  );
}

/** Border gates; the class only where a source says so. */
export function borderGates(locate: Locator): LayerCollection {
  return collection(
    readTable('border-gates').map((row) =>
      pointFeature(row, locate, {
        neighbour: row.required('neighbour'),
        gate_class: row.text('gate_class'),
        rail: row.isYes('rail') || null,
        opposite: row.text('opposite'),
      }),
    ),
  );
}

/** The hubs elsewhere in the world; order of the table, in which a hub's centre comes first. */
export function comparisonHubs(): LayerCollection {
  const nowhere: Locator = () => ({
    province_2025_en: null,
    province_2025_vi: null,
    province_pre2025_en: null,
    province_pre2025_vi: null,
    commune_2025: null,
  });
  const features = readTable('comparison-hubs').map((row) =>
    pointFeature(row, nowhere, {
      hub: row.required('hub'),
      role: row.required('role'),
      hub_name_en: row.text('hub_name_en'),
      hub_name_vi: row.text('hub_name_vi'),
      country_en: row.text('country_en'),
      country_vi: row.text('country_vi'),
      known_for_en: row.text('known_for_en'),
      known_for_vi: row.text('known_for_vi'),
      known_for_source: row.text('known_for_source'),
    }),
  );
  return { type: 'FeatureCollection', features };
}

function requiredNumber(row: Row, column: string): number {
  const value = row.number(column);
  if (value === null) throw new Error(`${row.required('id')}: ${column} is empty.`);
  return value;
}
