import type { Geometry, Position } from 'geojson';
import type { Exported } from './exported.ts';

/**
 * A feature collection by RFC 7946, with what the figures rest on as a member of its own, which the RFC allows and others
 * skip. `name` is what GDAL and QGIS call the layer.
 */
export function writeGeoJson(exported: Exported): string {
  return [...geoJsonLines(exported)].join('');
}

/** The same piece by piece: a line a feature, which is readable, and an editor does not choke on it. */
export function* geoJsonLines({ file, title, about, features }: Exported): Generator<string> {
  const head = { type: 'FeatureCollection', name: file, metadata: { title, ...Object.fromEntries(about) } };
  yield `${JSON.stringify(head).slice(0, -1)},"features":[`;
  let between = '\n';
  for (const { name, values, geometry } of features) {
    const properties = { name, ...values };
    yield between + JSON.stringify({ type: 'Feature', properties, geometry: asRfc7946(geometry) });
    between = ',\n';
  }
  yield '\n]}\n';
}

/** Seven digits are a centimetre; more would only look exact. */
const DIGITS = 7;

/** Rings closed and by the right-hand rule (outer ones counterclockwise), no more digits than make sense. */
export function asRfc7946(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: position(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: geometry.coordinates.map(position) };
    case 'MultiLineString':
      return { type: geometry.type, coordinates: geometry.coordinates.map((line) => line.map(position)) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: polygon(geometry.coordinates) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(polygon) };
    case 'GeometryCollection':
      return { type: 'GeometryCollection', geometries: geometry.geometries.map(asRfc7946) };
  }
}

function position(coordinates: Position): Position {
  return coordinates.slice(0, 3).map((value) => Number(value.toFixed(DIGITS)));
}

function polygon(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, at) => {
    const exact = closed(ring.map(position));
    return isCounterclockwise(exact) === (at === 0) ? exact : exact.toReversed();
  });
}

function closed(ring: Position[]): Position[] {
  const [first] = ring;
  return first === undefined || first.join() === ring.at(-1)?.join() ? ring : [...ring, [...first]];
}

/** By the shoelace formula, from the first corner: far from the origin small rings would drown in rounding. */
function isCounterclockwise(ring: readonly Position[]): boolean {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let doubled = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = [ring[i - 1], ring[i]];
    doubled += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  }
  return doubled > 0;
}
