import type { Geometry, Position } from 'geojson';
import { eachOf, type Exported, type ExportedFeature, type Value } from './exported.ts';
import { asRfc7946 } from './geojson.ts';
import { element, elementWith, xmlPieces, type Xml } from './xml.ts';

/**
 * KML 2.2 (OGC 07-147r2), elements in the order of its schema: what the figures rest on in the description of the document,
 * values as `ExtendedData`, a style for each colour.
 */
export function writeKml(exported: Exported): string {
  return [...kmlLines(exported)].join('');
}

/** The same piece by piece. */
export function kmlLines({ title, about, features }: Exported): Iterable<string> {
  const colors = new Set<string>();
  for (const { color } of features) if (color !== null) colors.add(color);
  const description = about.map(([name, words]) => `${name}: ${words}`).join('\n');
  const head = [element('name', title), element('open', '1'), element('description', description)];
  return xmlPieces(
    [
      elementWith('kml', { xmlns: 'http://www.opengis.net/kml/2.2' }),
      element('Document', ...head, ...Array.from(colors, style)),
    ],
    eachOf(features, placemark),
  );
}

const FILL_OPACITY = '66';
const LINE_WIDTH = '3';

/** KML writes opacity first and then the colours backwards. */
function style(color: string): Xml {
  const [red, green, blue] = [color.slice(1, 3), color.slice(3, 5), color.slice(5, 7)];
  const backwards = `${blue}${green}${red}`;
  return elementWith(
    'Style',
    { id: styleOf(color) },
    element('LineStyle', element('color', `ff${backwards}`), element('width', LINE_WIDTH)),
    element('PolyStyle', element('color', `${FILL_OPACITY}${backwards}`)),
  );
}

function styleOf(color: string): string {
  return `color-${color.slice(1)}`;
}

function placemark({ name, values, geometry, color }: ExportedFeature): Xml {
  const data = Object.entries(values).filter(([, value]) => value !== null);
  return element(
    'Placemark',
    element('name', name),
    ...(color === null ? [] : [element('styleUrl', `#${styleOf(color)}`)]),
    ...(data.length === 0
      ? []
      : [
          element(
            'ExtendedData',
            ...data.map(([key, value]) => elementWith('Data', { name: key }, element('value', said(value)))),
          ),
        ]),
    shape(asRfc7946(geometry)),
  );
}

function said(value: Value): string {
  return value === null ? '' : String(value);
}

function shape(geometry: Geometry): Xml {
  switch (geometry.type) {
    case 'Point':
      return element('Point', coordinates([geometry.coordinates]));
    case 'LineString':
      return line(geometry.coordinates);
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPoint':
      return element(
        'MultiGeometry',
        ...geometry.coordinates.map((one) => element('Point', coordinates([one]))),
      );
    case 'MultiLineString':
      return element('MultiGeometry', ...geometry.coordinates.map(line));
    case 'MultiPolygon':
      return element('MultiGeometry', ...geometry.coordinates.map(polygon));
    case 'GeometryCollection':
      return element('MultiGeometry', ...geometry.geometries.map(shape));
  }
}

function line(positions: readonly Position[]): Xml {
  // follows the ground where the earth is shown as a ball
  return element('LineString', element('tessellate', '1'), coordinates(positions));
}

function polygon(rings: readonly Position[][]): Xml {
  return element(
    'Polygon',
    ...rings.map((ring, at) =>
      element(at === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs', element('LinearRing', coordinates(ring))),
    ),
  );
}

function coordinates(positions: readonly Position[]): Xml {
  return element('coordinates', positions.map((position) => position.join()).join(' '));
}
