import type { Geometry, Position } from 'geojson';
import type { Exported, ExportedFeature } from './exported.ts';
import { element, elementWith, xmlPieces, type Xml } from './xml.ts';

/**
 * GPX 1.1 for navigation devices, elements in the order of its schema: points as waypoints, lines and outlines as tracks. It
 * has no place for figures but a description in words.
 */
export function writeGpx(exported: Exported): string {
  return [...gpxLines(exported)].join('');
}

/** The same piece by piece. */
export function gpxLines({ title, about, features }: Exported): Iterable<string> {
  const description = about.map(([name, words]) => `${name}: ${words}`).join('\n');
  return xmlPieces(
    [
      elementWith(
        'gpx',
        { version: '1.1', creator: 'Vietnam Site Atlas', xmlns: 'http://www.topografix.com/GPX/1/1' },
        element('metadata', element('name', title), element('desc', description)),
      ),
    ],
    inTheirOrder(features),
  );
}

/** The schema wants all waypoints before all tracks. */
function* inTheirOrder(features: Exported['features']): Generator<Xml> {
  for (const feature of features) yield* waypoints(feature);
  for (const feature of features) yield* tracks(feature);
}

function waypoints(feature: ExportedFeature): Xml[] {
  return pointsOf(feature.geometry).map((position) => at('wpt', position, ...told(feature)));
}

function tracks(feature: ExportedFeature): Xml[] {
  const lines = linesOf(feature.geometry);
  if (lines.length === 0) return [];
  const segments = lines.map((line) => element('trkseg', ...line.map((position) => at('trkpt', position))));
  return [element('trk', ...told(feature), ...segments)];
}

function at(tag: string, [longitude = 0, latitude = 0]: Position, ...children: readonly Xml[]): Xml {
  return elementWith(tag, { lat: latitude.toFixed(6), lon: longitude.toFixed(6) }, ...children);
}

function told({ name, values }: ExportedFeature): Xml[] {
  const known = Object.entries(values).filter(([, value]) => value !== null);
  return [
    element('name', name),
    element('desc', known.map(([key, value]) => `${key}: ${String(value)}`).join('\n')),
  ];
}

function pointsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
      return geometry.coordinates;
    case 'GeometryCollection':
      return geometry.geometries.flatMap(pointsOf);
    default:
      return [];
  }
}

function linesOf(geometry: Geometry): readonly Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
    default:
      return [];
  }
}
