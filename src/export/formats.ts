import { withAboutColumns, writeCsv } from './csv.ts';
import type { Exported } from './exported.ts';
import { writeGeoJson } from './geojson.ts';
import { writeGpx } from './gpx.ts';
import { writeKml } from './kml.ts';

export const TEXT_FORMATS = ['geojson', 'csv', 'kml', 'gpx'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

type Writer = {
  /** As servers and file dialogs know it. */
  readonly mediaType: string;
  /** Null where the content has nothing for the format. */
  readonly write: (exported: Exported) => string | null;
};

const ofFeatures =
  (write: (exported: Exported) => string) =>
  (exported: Exported): string | null =>
    exported.features.length === 0 ? null : write(exported);

/** By the ending of the file. */
export const WRITERS: Readonly<Record<TextFormat, Writer>> = {
  geojson: { mediaType: 'application/geo+json', write: ofFeatures(writeGeoJson) },
  csv: {
    mediaType: 'text/csv',
    write: ({ table, about }) =>
      table === null || table.rows.length === 0 ? null : writeCsv(withAboutColumns(table, about)),
  },
  kml: { mediaType: 'application/vnd.google-earth.kml+xml', write: ofFeatures(writeKml) },
  gpx: { mediaType: 'application/gpx+xml', write: ofFeatures(writeGpx) },
};
