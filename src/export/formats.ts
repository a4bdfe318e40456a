import { csvLines, withAboutColumns } from './csv.ts';
import type { Exported } from './exported.ts';
import { geoJsonLines } from './geojson.ts';
import { gpxLines } from './gpx.ts';
import { kmlLines } from './kml.ts';

export const TEXT_FORMATS = ['geojson', 'csv', 'kml', 'gpx'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

type Writer = {
  /** As servers and file dialogs know it. */
  readonly mediaType: string;
  /** The text piece by piece; null where the content has nothing for the format. */
  readonly write: (exported: Exported) => Iterable<string> | null;
};

const ofFeatures =
  (write: (exported: Exported) => Iterable<string>) =>
  (exported: Exported): Iterable<string> | null =>
    exported.features.length === 0 ? null : write(exported);

/** By the ending of the file. */
export const WRITERS: Readonly<Record<TextFormat, Writer>> = {
  geojson: { mediaType: 'application/geo+json', write: ofFeatures(geoJsonLines) },
  csv: {
    mediaType: 'text/csv',
    write: ({ table, about }) =>
      table === null || table.rows.length === 0 ? null : csvLines(withAboutColumns(table, about)),
  },
  kml: { mediaType: 'application/vnd.google-earth.kml+xml', write: ofFeatures(kmlLines) },
  gpx: { mediaType: 'application/gpx+xml', write: ofFeatures(gpxLines) },
};
