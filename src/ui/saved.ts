import type { PlaceDatasetId } from '../domain/catalogue.ts';
import type { TextFormat } from '../export/formats.ts';
import type { InsideKind } from '../store/inside.ts';
import type { Minutes } from '../domain/units.ts';

/** What can be saved as a file. */
export type Saved =
  | { readonly kind: 'site' }
  | { readonly kind: 'reach' }
  | { readonly kind: 'inside'; readonly of: InsideKind; readonly minutes: Minutes }
  | { readonly kind: 'gateways' }
  | { readonly kind: 'nearest' }
  | { readonly kind: 'route' }
  | { readonly kind: 'places'; readonly dataset: PlaceDatasetId }
  | { readonly kind: 'overlap' }
  | { readonly kind: 'found' }
  | { readonly kind: 'comparison' }
  | { readonly kind: 'measurements' }
  | { readonly kind: 'table' }
  | { readonly kind: 'claims' }
  | { readonly kind: 'ranking' }
  /** One of the user's own files, by the id of its set. */
  | { readonly kind: 'own'; readonly set: string };

/** `png` is the map as it is shown. */
export type SavedFormat = TextFormat | 'png';

/** The formats that make sense of each, the likeliest first. */
export const FORMATS_OF: Readonly<Record<Saved['kind'], readonly SavedFormat[]>> = {
  site: ['geojson', 'kml', 'gpx', 'csv', 'png'],
  reach: ['geojson', 'kml', 'csv', 'png'],
  inside: ['csv', 'geojson', 'kml', 'gpx'],
  gateways: ['csv', 'geojson', 'kml', 'gpx'],
  nearest: ['csv', 'geojson', 'kml', 'gpx'],
  route: ['gpx', 'geojson', 'kml', 'csv', 'png'],
  places: ['csv', 'geojson', 'kml', 'gpx'],
  overlap: ['geojson', 'kml', 'png'],
  found: ['csv', 'geojson', 'kml', 'gpx'],
  comparison: ['csv', 'geojson', 'kml', 'png'],
  measurements: ['geojson', 'csv', 'kml', 'gpx', 'png'],
  table: ['csv', 'geojson', 'kml'],
  claims: ['csv', 'geojson', 'kml'],
  ranking: ['csv', 'geojson', 'kml', 'gpx'],
  own: ['geojson', 'csv', 'kml', 'gpx'],
};
