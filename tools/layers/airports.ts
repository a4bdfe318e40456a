import type { Point, Position } from 'geojson';
import { collection, type LayerCollection, type LayerFeature } from './dataset.ts';
import type { Locator } from './locate.ts';
import { type Reference, textOf } from './reference.ts';
import { roundPosition } from './shape.ts';
import { readTable } from './table.ts';

/** Positions of the named points of the source (aerodromes, ports) by OSM element: `way/54242195`. */
export function osmPoints(reference: Reference): Map<string, Position> {
  const points = new Map<string, Position>();
  for (const feature of reference.features('osm-2026/airports_ports_borders.geojson.gz')) {
    const osm = (textOf(feature, 'id') ?? '').replace(/^osm-(\w+)-(\d+)$/, '$1/$2');
    points.set(osm, (feature.geometry as Point).coordinates);
  }
  return points;
}

/** Airports in use, military ones and planned ones, from the curated table; see tables/airports.csv for the columns. */
export function airports(reference: Reference, locate: Locator): LayerCollection {
  const points = osmPoints(reference);
  const features = readTable('airports').map((row): LayerFeature => {
    const id = row.required('id');
    const given = row.number('lon') === null ? null : [row.number('lon') ?? 0, row.number('lat') ?? 0];
    const position = given ?? points.get(row.text('osm') ?? '');
    if (!position) throw new Error(`airports.csv: ${id} has neither a point nor a known OSM element.`);
    const coordinates = roundPosition(position, 5);
    return {
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
        ...locate(coordinates),
        source: `© OpenStreetMap contributors (position); ${row.required('source')}`,
        source_date: row.required('source_date'),
      },
      geometry: { type: 'Point', coordinates },
    };
  });
  return collection(features);
}
