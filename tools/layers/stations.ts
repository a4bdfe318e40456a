import type { Point } from 'geojson';
import { collection, type LayerCollection, type LayerFeature } from './dataset.ts';
import type { Locator } from './locate.ts';
import { metresBetween } from './measure.ts';
import { nameKey, slug, withoutDiacritics } from './names.ts';
import { type Reference, textOf } from './reference.ts';
import { roundPosition } from './shape.ts';
import { readTable } from './table.ts';

/** Classes of the source's points that are stations and not buses, shops or sights that bear a station's name. */
const STATION_CLASSES = new Set([
  'station',
  'station_way',
  'building_name',
  'landuse_name',
  'bus_station',
  'attraction',
  'information',
  'police',
]);
/** The same name this near is the same station, drawn elsewhere along its platforms. */
const SAME_STATION_METRES = 3000;

/** Railway stations: the curated table, then those of OSM that it does not know. */
export function stations(reference: Reference, locate: Locator): LayerCollection {
  const features: LayerFeature[] = readTable('stations').map((row) => {
    const coordinates = roundPosition([row.number('lon') ?? 0, row.number('lat') ?? 0], 5);
    return {
      type: 'Feature',
      properties: {
        id: row.required('id'),
        name_en: row.required('name_en'),
        name_vi: row.required('name_vi'),
        status: row.required('status') as LayerFeature['properties']['status'],
        line: row.text('line'),
        accuracy_m: row.number('accuracy_m'),
        ...locate(coordinates),
        source: row.required('source'),
        source_date: row.required('source_date'),
      },
      geometry: { type: 'Point', coordinates },
    };
  });

  for (const feature of reference.features('osm-2021/layers/railway_stations.geojson.gz')) {
    const name = textOf(feature, 'name');
    if (!name || !/^ga /iu.test(name) || !STATION_CLASSES.has(textOf(feature, 'class') ?? '')) continue;
    const coordinates = roundPosition((feature.geometry as Point).coordinates, 5);
    const isKnown = features.some(
      (known) =>
        nameKey(known.properties.name_vi) === nameKey(name) &&
        metresBetween((known.geometry as Point).coordinates, coordinates) < SAME_STATION_METRES,
    );
    if (isKnown) continue;
    const own = name.replace(/^ga\s+/iu, '').replace(/\s+-\s+bus station$/iu, '');
    features.push({
      type: 'Feature',
      properties: {
        id: `station-${slug(own)}`,
        name_en: `${withoutDiacritics(own)} Station`,
        name_vi: `Ga ${own}`,
        status: 'operating',
        ...locate(coordinates),
        source: '© OpenStreetMap contributors',
        source_date: '2021-08-06',
      },
      geometry: { type: 'Point', coordinates },
    });
  }
  return collection(features);
}
