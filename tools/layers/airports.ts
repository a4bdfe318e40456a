import type { Point, Position } from 'geojson';
import { collection, type LayerCollection, type LayerFeature } from './dataset.ts';
import type { Locator } from './locate.ts';
import { type Reference, textOf } from './reference.ts';
import { roundPosition } from './shape.ts';
import { readTable } from './table.ts';

/** The position of an OSM element, `way/54242195`; null where the source is an extract that lacks it. */
export type PointOf = (osm: string) => Position | null;

/** Positions of the aerodromes and ports of the reference. Asking for one that it lacks throws a sentence. */
export function readPoints(reference: Reference): PointOf {
  const points = new Map<string, Position>();
  for (const feature of reference.features('osm-2026/airports_ports_borders.geojson.gz')) {
    const osm = (textOf(feature, 'id') ?? '').replace(/^osm-(\w+)-(\d+)$/, '$1/$2');
    points.set(osm, (feature.geometry as Point).coordinates);
  }
  return (osm) => {
    const point = points.get(osm);
    if (!point) throw new Error(`The reference has no aerodrome or port ${osm}, which a table names.`);
    return point;
  };
}

/** Airports in use, military ones and planned ones, from the curated table; see tables/airports.csv for the columns. */
export function airports(pointOf: PointOf, locate: Locator): LayerCollection {
  const features = readTable('airports').flatMap((row): LayerFeature[] => {
    const id = row.required('id');
    const given = row.number('lon') === null ? null : [row.number('lon') ?? 0, row.number('lat') ?? 0];
    const position = given ?? pointOf(row.text('osm') ?? '');
    if (!position) return [];
    const coordinates = roundPosition(position, 5);
    return [
      {
        type: 'Feature',
        properties: {
          id,
          name_en: row.required('name_en'),
          name_vi: row.required('name_vi'),
          status: row.required('status') as LayerFeature['properties']['status'],
          iata: row.text('iata'),
          icao: row.text('icao'),
          serves: row.text('serves'),
          use: row.required('use'),
          point: row.required('point'),
          international: row.isYes('international'),
          military: row.isYes('military'),
          runway_m: row.number('runway_m'),
          passengers: row.number('passengers'),
          passengers_year: row.number('passengers_year'),
          design_passengers: row.number('design_passengers'),
          opens: row.number('opens'),
          accuracy_m: row.number('accuracy_m'),
          note_en: row.text('note_en'),
          note_vi: row.text('note_vi'),
          ...locate(coordinates),
          source: `© OpenStreetMap contributors (position); ${row.required('source')}`,
          source_date: row.required('source_date'),
        },
        geometry: { type: 'Point', coordinates },
      },
    ];
  });
  return collection(features);
}
