import type { Position } from 'geojson';
import type { Status } from '../../src/domain/place.ts';
import { collection, type LayerCollection, type LayerFeature } from './dataset.ts';
import { joinLines, withoutParallels } from './lines.ts';
import { lineMetres } from './measure.ts';
import { nameKey } from './names.ts';
import { type Reference, textOf } from './reference.ts';
import { roundLine, simplifyLine } from './shape.ts';
import { readTable, type Row } from './table.ts';

/** Main tracks and sidings of one line, generalised to 100 m by the source, lie this near each other. */
const PARALLEL_METRES = 120;
const TOLERANCE_METRES = 100;
const DECIMALS = 4;
const SHORTEST_LINE_METRES = 500;

/** A railway as the source draws it: one OSM way. */
export type RailWay = {
  readonly name: string | null;
  /** As in OSM's lifecycle: `unknown` is a plain railway tag, a line in use. */
  readonly status: string;
  readonly lines: readonly Position[][];
};

/** Reads the railway lines of the reference; yards and sidings belong to no named line and fall away later. */
export function readRailWays(reference: Reference): RailWay[] {
  return reference.features('osm-2026/railways.geojson.gz').map((feature) => {
    const geometry = feature.geometry;
    if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString')
      throw new Error('A railway is no line.');
    return {
      name: textOf(feature, 'name_vi'),
      status: textOf(feature, 'status') ?? 'unknown',
      lines: geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
    };
  });
}

const STATUS_OF: Readonly<Record<string, Status>> = {
  unknown: 'operating',
  operating: 'operating',
  under_construction: 'under_construction',
  planned: 'planned',
  disused: 'closed',
  abandoned: 'closed',
};

/**
 * The railway lines of the curated table, each with the ways that carry one of its names in OSM; a line without a
 * way is left out, but for a coming one that the table sketches. `date` is the ISO date of the ways.
 */
export function railways(ways: readonly RailWay[], date: string): LayerCollection {
  return collection(
    readTable('railways').flatMap((row) => (row.text('sketch') ? [sketched(row)] : drawn(row, ways, date))),
  );
}

function drawn(row: Row, ways: readonly RailWay[], date: string): LayerFeature[] {
  const names = new Set(row.required('osm_names').split('|').map(nameKey));
  // What is given up of a line that is still to come is a former plan, not a closed railway.
  const isToCome = row.number('opens') !== null;
  const mine = ways.filter(
    (way) => way.name !== null && names.has(nameKey(way.name)) && !(isToCome && statusOf(way) === 'closed'),
  );
  const statuses = [...new Set(mine.map(statusOf))].sort();
  return statuses.flatMap((status): LayerFeature[] => {
    const lines = mine.filter((way) => statusOf(way) === status).flatMap((way) => way.lines);
    const tracks = withoutParallels(joinLines(lines), PARALLEL_METRES);
    const coordinates = joinLines(tracks)
      .filter((line) => lineMetres(line) >= SHORTEST_LINE_METRES)
      .map((line) => roundLine(simplifyLine(line, TOLERANCE_METRES), DECIMALS))
      .sort((a, b) => lineMetres(b) - lineMetres(a));
    if (coordinates.length === 0) return [];
    const id = row.required('id');
    return [
      railwayFeature(row, status, tracks, coordinates, {
        id: statuses[0] === status ? id : `${id}-${status.replace('_', '-')}`,
        source: '© OpenStreetMap contributors',
        source_date: date,
      }),
    ];
  });
}

/** A line that no map has yet, through the places it is to pass. */
function sketched(row: Row): LayerFeature {
  const line = row
    .required('sketch')
    .split(' ')
    .map((position) => position.split(',').map(Number));
  return railwayFeature(row, 'planned', [line], [roundLine(line, DECIMALS)], {
    id: row.required('id'),
    source: row.required('source'),
    source_date: row.required('source_date'),
  });
}

function statusOf(way: RailWay): Status {
  return STATUS_OF[way.status] ?? 'unknown';
}

function railwayFeature(
  row: Row,
  status: Status,
  tracks: readonly Position[][],
  coordinates: Position[][],
  origin: { readonly id: string; readonly source: string; readonly source_date: string },
): LayerFeature {
  return {
    type: 'Feature',
    properties: {
      id: origin.id,
      name_en: row.required('name_en'),
      name_vi: row.required('name_vi'),
      status,
      usage: row.required('usage'),
      gauge_mm: row.text('gauge_mm'),
      length_km: Math.round(tracks.reduce((sum, line) => sum + lineMetres(line), 0) / 100) / 10,
      official_km: row.number('official_km'),
      opens: row.number('opens'),
      accuracy_m: row.number('accuracy_m'),
      note_en: row.text('note_en'),
      note_vi: row.text('note_vi'),
      facts_source: row.text('source'),
      source: origin.source,
      source_date: origin.source_date,
    },
    geometry: { type: 'MultiLineString', coordinates },
  };
}
