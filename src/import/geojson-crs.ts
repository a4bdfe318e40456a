import { CRS_CODES } from '../domain/reference-systems.ts';
import { quoted } from './quoted.ts';
import { Refused } from './refused.ts';
import type { CrsCode } from '../domain/reference-systems.ts';

/** Other names for systems that are known here. */
const ALSO_CALLED: ReadonlyMap<string, CrsCode> = new Map([
  ['CRS84', 'EPSG:4326'],
  ['CRS84h', 'EPSG:4326'],
  ['EPSG:4979', 'EPSG:4326'],
  ['EPSG:900913', 'EPSG:3857'],
  ['EPSG:102100', 'EPSG:3857'],
  ['EPSG:102113', 'EPSG:3857'],
  ['EPSG:3785', 'EPSG:3857'],
]);

/**
 * The system that the member `crs` of GeoJSON from before RFC 7946 names (geojson.org, specification of 2008): as
 * `EPSG:3405`, as a URN or an address of the OGC. Null where there is none.
 * @throws Refused where it names one that is not known here.
 */
export function declaredCrs(crs: unknown): CrsCode | null {
  if (crs === undefined || crs === null) return null;
  const text = nameOf(crs);
  const ogc = /\b(?:OGC)\b.*\b(CRS84h?)$/i.exec(text)?.[1];
  const epsg = /\b(?:EPSG|ESRI)\b.*?(\d+)\D*$/i.exec(text)?.[1];
  const code = ogc ?? (epsg === undefined ? text.trim() : `EPSG:${epsg}`);
  const known = ALSO_CALLED.get(code) ?? CRS_CODES.find((it) => it === code);
  if (known === undefined) throw new Refused({ kind: 'unknown crs', text: quoted(text) });
  return known;
}

function nameOf(crs: unknown): string {
  if (typeof crs === 'string' && crs.trim() !== '') return crs;
  const properties = (crs as { properties?: unknown }).properties ?? crs;
  const { name, code, href } = Object(properties) as Record<string, unknown>;
  if (typeof code === 'number' || typeof code === 'string') return `EPSG:${code}`;
  const said = name ?? href;
  // one without a name is told as it stands: nobody could look for “” in the file
  return typeof said === 'string' && said.trim() !== '' ? said : JSON.stringify(crs);
}
