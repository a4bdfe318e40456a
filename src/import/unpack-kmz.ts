import { MOST_BYTES } from './limits.ts';
import { Refused } from './refused.ts';
import { placeOf, unzipEntry, zipEntries, type ZipEntry } from './zip-entries.ts';
import type { Refusal, Remark } from './protocol.ts';

export type UnpackedKmz = { readonly bytes: Uint8Array; readonly remarks: readonly Remark[] };

/**
 * The KML in a KMZ: `doc.kml`, or else the first one at its top, or else the first one. Nothing else in the archive is unpacked.
 * @throws Refused where it is another archive, damaged, or holds too much.
 */
export function unpackKmz(archive: Uint8Array): UnpackedKmz {
  const entries = zipEntries(archive);
  const kmls = entries.filter(({ name }) => /\.kml$/i.test(name));
  const main =
    kmls.find(({ name }) => /^doc\.kml$/i.test(name)) ??
    kmls.find(({ name }) => !name.includes('/')) ??
    kmls[0];
  if (main === undefined) throw new Refused(otherArchive(entries.map(({ name }) => name)));
  if (main.size > MOST_BYTES.kml)
    throw new Refused({ kind: 'unpacks too large', mostBytes: MOST_BYTES.kml, at: placeOf(main) });
  return {
    bytes: unpacked(archive, main),
    remarks: kmls.length > 1 ? [{ kind: 'files left out', count: kmls.length - 1 }] : [],
  };
}

function unpacked(archive: Uint8Array, main: ZipEntry): Uint8Array {
  try {
    return unzipEntry(archive, main);
  } catch (error) {
    if (error instanceof Refused) throw error;
    // the packed data are none
    throw new Refused({ kind: 'damaged', format: 'kmz', at: placeOf(main), isCutOff: false });
  }
}

function otherArchive(names: readonly string[]): Refusal {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/\.shp$/i)) return { kind: 'other format', is: 'shapefile' };
  if (has(/^(?:xl\/|content\.xml$)/)) return { kind: 'other format', is: 'spreadsheet' };
  return { kind: 'no kml in archive' };
}
