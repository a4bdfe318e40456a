import type { MultiLineString, Point, Position } from 'geojson';
import { collection, type LayerCollection, type LayerFeature } from './dataset.ts';
import type { Locator } from './locate.ts';
import { lat, metresBetween, metresPerDegree } from './measure.ts';
import { nameKey, slug, withoutDiacritics } from './names.ts';
import { type Reference, textOf } from './reference.ts';
import { metresToSegment, roundPosition } from './shape.ts';
import { readTable } from './table.ts';

/** A station as its source gives it, `Ga` before its name. */
export type SourceStation = {
  readonly nameVi: string;
  readonly position: Position;
  /** ISO date of the source. */
  readonly date: string;
};

/** The same name this near is the same station, drawn elsewhere along its platforms. */
const SAME_STATION_METRES = 3000;
/** A station belongs to the line that runs this near: the lines are generalised to 100 m, yards are wide. */
const ON_LINE_METRES = 600;

/**
 * Railway stations: the curated table, then those of OSM that it does not know. A rough position in the table
 * gives way to that of OSM.
 */
export function stations(
  known: readonly SourceStation[],
  railways: LayerCollection,
  locate: Locator,
): LayerCollection {
  const taken = new Set<SourceStation>();
  const features = readTable('stations').map((row): LayerFeature => {
    const given = [row.number('lon') ?? 0, row.number('lat') ?? 0];
    const twins = known.filter((station) => isSame(station, row.required('name_vi'), given));
    for (const twin of twins) taken.add(twin);
    const better = row.number('accuracy_m') === null ? undefined : twins[0];
    return stationFeature(better?.position ?? given, railways, locate, {
      id: row.required('id'),
      name_en: row.required('name_en'),
      name_vi: row.required('name_vi'),
      status: row.required('status') as LayerFeature['properties']['status'],
      accuracy_m: better ? null : row.number('accuracy_m'),
      opens: row.number('opens'),
      note_en: row.text('note_en'),
      note_vi: row.text('note_vi'),
      source: better ? '© OpenStreetMap contributors' : row.required('source'),
      source_date: better?.date ?? row.required('source_date'),
    });
  });
  for (const station of known) {
    const isTwin = features.some(({ properties, geometry }) =>
      isSame(station, properties.name_vi, (geometry as Point).coordinates),
    );
    if (isTwin || taken.has(station)) continue;
    const own = station.nameVi.replace(/^Ga\s+/u, '');
    const ids = new Set(features.map(({ properties }) => properties.id));
    const plain = `station-${slug(own)}`;
    features.push(
      stationFeature(station.position, railways, locate, {
        id: ids.has(plain) ? `${plain}-${slug(String(roundPosition(station.position, 2)))}` : plain,
        name_en: `${withoutDiacritics(own)} Station`,
        name_vi: station.nameVi,
        status: 'operating',
        source: '© OpenStreetMap contributors',
        source_date: station.date,
      }),
    );
  }
  return collection(features);
}

/** Stations of the reference by their corrected names. Metro stations, whose names do not begin with `Ga`, are left out. */
export function readStations(reference: Reference): SourceStation[] {
  const corrections = new Map(readTable('station-names').map((row) => [row.required('osm_name'), row]));
  return reference.features('osm-2021/layers/railway_stations.geojson.gz').flatMap((feature) => {
    const found = textOf(feature, 'name');
    const correction = corrections.get(found ?? '');
    if (!found || !/^ga /iu.test(found) || correction?.text('action') === 'drop') return [];
    return [
      {
        nameVi: correction?.text('name_vi') ?? found.replace(/^ga\s+/iu, 'Ga '),
        position: roundPosition((feature.geometry as Point).coordinates, 5),
        date: '2021-08-06',
      },
    ];
  });
}

function isSame(station: SourceStation, nameVi: string, position: Position): boolean {
  const isNear = metresBetween(station.position, position) < SAME_STATION_METRES;
  return isNear && nameKey(station.nameVi) === nameKey(nameVi);
}

function stationFeature(
  position: Position,
  railways: LayerCollection,
  locate: Locator,
  properties: LayerFeature['properties'],
): LayerFeature {
  const coordinates = roundPosition(position, 5);
  return {
    type: 'Feature',
    properties: { ...properties, ...lineAt(coordinates, railways), ...locate(coordinates) },
    geometry: { type: 'Point', coordinates },
  };
}

type LineOfStation = Partial<Record<'line_en' | 'line_vi' | 'gauge_mm', LayerFeature['properties'][string]>>;

/** Name and gauge of the line in use that passes nearest, nothing where none is near. */
function lineAt(position: Position, railways: LayerCollection): LineOfStation {
  let found: LineOfStation = {};
  let nearest = ON_LINE_METRES;
  const { x, y } = metresPerDegree(lat(position));
  for (const { properties, geometry } of railways.features) {
    if (properties.status !== 'operating') continue;
    for (const line of (geometry as MultiLineString).coordinates) {
      for (let i = 1; i < line.length; i++) {
        const metres = metresToSegment(position, line[i - 1] as Position, line[i] as Position, x, y);
        if (metres >= nearest) continue;
        nearest = metres;
        found = {
          line_en: properties.name_en,
          line_vi: properties.name_vi,
          gauge_mm: properties['gauge_mm'],
        };
      }
    }
  }
  return found;
}
