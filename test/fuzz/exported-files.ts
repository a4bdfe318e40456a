import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Exported } from '../../src/export/exported.ts';
import { withAboutColumns, writeCsv, writeTsv } from '../../src/export/csv.ts';
import { writeGeoJson } from '../../src/export/geojson.ts';
import { writeGpx } from '../../src/export/gpx.ts';
import { writeKml } from '../../src/export/kml.ts';

/** Small whole files of every format, as the atlas itself writes them, and as others do: what is mutated. */

const SQUARE = [[105, 21], [106, 21], [106, 22], [105, 22], [105, 21]]; // prettier-ignore
const about = [['licence', 'ODbL 1.0']] as const;
const features: Exported['features'] = [
  {
    name: 'Bắc Ninh "1" & <co>',
    values: { id: 'park', people: 996820, note: '=1+1', __proto__: 'x' },
    geometry: { type: 'Point', coordinates: [105.93044, 21.22167] },
    color: null,
  },
  {
    name: 'Way',
    values: { toll: false },
    geometry: { type: 'LineString', coordinates: SQUARE.slice(0, 3) },
    color: '#45207a',
  },
  {
    name: '≤ 60 min',
    values: { within_min: 60 },
    geometry: { type: 'MultiPolygon', coordinates: [[SQUARE]] },
    color: '#45207a',
  },
];
const table = { columns: ['within_min', 'people'], rows: [[30, 996820], [60, null]] }; // prettier-ignore
const exported: Exported = {
  file: 'sites',
  title: 'Sites of “Bắc Ninh”',
  about,
  table,
  features,
  basis: { methods: [], assumed: 'none', hasRoads: false, answers: [], datasets: [] },
};
const rows = [
  ['Tên', 'Vĩ độ', 'Kinh độ', 'note'],
  ['Yên Phong', 21.2217, 105.9304, 'two\nlines, "quoted"'],
  ['Mỹ Phước; 3', 11.1523, 106.6104, '=SUM(A1)'],
  ['Cảng', 20.83, 106.77, null],
] as const;

const geometryCollection = {
  type: 'GeometryCollection',
  geometries: [
    { type: 'MultiPoint', coordinates: [[105, 21, 7], [106, 21]] }, // prettier-ignore
    { type: 'GeometryCollection', geometries: [{ type: 'Polygon', coordinates: [SQUARE] }] },
  ],
};
const collection = {
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3405' } },
  features: [
    {
      type: 'Feature',
      id: 7,
      properties: { name: 'A' },
      geometry: { type: 'Point', coordinates: [587_000, 2_325_000] },
    },
  ],
};

/** JSON texts; values where they can be changed as JSON. */
export const GEOJSON_VALUES: readonly unknown[] = [
  JSON.parse(writeGeoJson(exported)),
  { type: 'Feature', bbox: [105, 21, 106, 22], properties: null, geometry: geometryCollection },
  { type: 'MultiLineString', coordinates: [SQUARE.slice(0, 2), SQUARE.slice(2)] },
  collection,
];
export const GEOJSON_LINES = JSON.parse(writeGeoJson(exported)).features as readonly unknown[];

const KML_TRACK = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><Folder><name>A</name>
<Placemark><name>T</name><description><![CDATA[<p>x<br>y</p>]]></description><ExtendedData><Data name="k"><value>1</value></Data></ExtendedData>
<gx:Track><when>2020-01-01T00:00:00Z</when><gx:coord>105 21 0</gx:coord><gx:coord>106 21 9</gx:coord></gx:Track></Placemark>
<Placemark><MultiGeometry><Point><coordinates>105.8, 21.0</coordinates></Point><Polygon><outerBoundaryIs><LinearRing>
<coordinates>105,21 106,21 106,22 105,21</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark>
</Folder><NetworkLink/></Document></kml>`;

export const KML_FILES: readonly string[] = [writeKml(exported), KML_TRACK];
export const GPX_FILES: readonly string[] = [
  writeGpx(exported),
  '<?xml version="1.0"?><gpx version="1.1"><wpt lat="21" lon="105"><name>W</name><ele>3</ele></wpt><rte><rtept lat="1" lon="2"/><rtept lat="2" lon="3"/></rte><trk><trkseg><trkpt lat="1" lon="2"><ele>9</ele></trkpt><trkpt lat="2" lon="2"/></trkseg></trk></gpx>',
];
export const TABLES: readonly string[] = [
  writeCsv(rows),
  writeTsv(rows),
  writeCsv(withAboutColumns(table, about)),
  'name;toạ độ\r\nA;"21,5; 105,8"\r\nB;21°01′30″N 105°50′24″E\r\n',
  'sep=|\nx|y|ten\n2325000|587000|A\n2.325.100,5|587.200,5|B\n',
  'id,wkt\n1,POINT(105.8 21)\n2,"POINT (106 20)"\n',
];
/** Of one date, so that the same seed makes the same bytes: an archive bears the time of day otherwise. */
const zipped = (files: Zippable): Uint8Array => zipSync(files, { mtime: '2026-01-01T00:00:00' });
export const KMZ_FILES: readonly Uint8Array<ArrayBuffer>[] = [
  zipped({ 'doc.kml': strToU8(KML_TRACK) }),
  zipped({
    'a/b.kml': [strToU8(KML_FILES[0]!), { level: 0 }],
    'files/icon.png': new Uint8Array(9),
    'x.kml': strToU8('<kml/>'),
  }),
  zipped({ 'inner.kmz': zipped({ 'doc.kml': strToU8(KML_TRACK) }) }),
].map((bytes) => new Uint8Array(bytes));
/** What people paste. */
export const PASTED: readonly string[] = [
  '21.2217, 105.9304',
  '105.9304 21.2217',
  '21°13′18.1″ N, 105°55′49.4″ E',
  '21° 13′ B, 105° 55′ Đ',
  '[105.93, 21.22]',
  '21,2217; 105,9304',
  'N21 13.3 E105 55.8',
];
