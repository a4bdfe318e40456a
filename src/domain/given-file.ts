import { CLAIMS_FORMAT } from './claims-file.ts';

/** What a file that somebody gave to the page is for. */
export type FilePurpose = 'roads' | 'claims' | 'places';

/** So many bytes of a file's beginning are enough to tell. */
export const HEAD_BYTES = 512;

/** The mark of a network file at its beginning, see tools/network/FORMAT.md. */
const ROADS_MARK = 'VSAROADS';

/**
 * Tells by name and beginning: a network file by its mark or, compressed, by its name; claims by the format that their file names at its
 * top. All else is for the reader of places, which says what it cannot read.
 */
export function whatIs(name: string, head: string): FilePurpose {
  if (head.startsWith(ROADS_MARK) || /\.roads(\.gz)?$/i.test(name)) return 'roads';
  const isClaims = head.trimStart().startsWith('{') && head.includes(`"${CLAIMS_FORMAT}"`);
  return isClaims ? 'claims' : 'places';
}

/** The name under which the reader is given text from the clipboard. */
export const PASTED = 'pasted';
