import { Inflate } from 'fflate';
import { MOST_ARCHIVE_ENTRIES } from './limits.ts';
import { quoted } from './quoted.ts';
import { Refused } from './refused.ts';
import type { SpotInFile } from './protocol.ts';

export type ZipEntry = {
  readonly name: string;
  /** As the archive says; nothing makes it tell the truth. */
  readonly size: number;
  readonly packedSize: number;
  readonly isPacked: boolean;
  readonly isEncrypted: boolean;
  readonly offset: number;
};

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MOST_COMMENT_BYTES = 65_535;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;

/** Of packed data at a time: DEFLATE makes at most 1,032 times as much of it (zlib.net, "Technical Details"). */
const PIECE_BYTES = 32_768;

/**
 * The table of contents of a ZIP archive (PKWARE, APPNOTE.TXT 4.3). Archives of more than 4 GB are not understood.
 * @throws Refused where there is none, it is too long, or points outside the archive.
 */
export function zipEntries(archive: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOfArchive(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ARCHIVE_ENTRIES) {
    throw new Refused({ kind: 'too many', what: 'entries', most: MOST_ARCHIVE_ENTRIES, at: byteAt(end) });
  }
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    const isThere = at + ENTRY_BYTES <= view.byteLength;
    if (!isThere || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw damaged(byteAt(Math.min(at, view.byteLength)), !isThere);
    const nameBytes = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(archive.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      isPacked: view.getUint16(at + 10, true) !== 0,
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * One file of an archive, unpacked piece by piece into a buffer of the size that the archive says; as soon as there is more,
 * it ends.
 * @throws Refused where the file is damaged, encrypted or larger than it says; whatever the unpacker throws of packed data that
 * are none.
 */
export function unzipEntry(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const { offset, packedSize, size } = entry;
  const place = placeOf(entry);
  if (entry.isEncrypted) throw new Refused({ kind: 'encrypted', at: place });
  if (offset + LOCAL_BYTES > view.byteLength) throw damaged(place, true);
  const from = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = archive.subarray(from, from + packedSize);
  if (packed.length < packedSize) throw damaged(place, true);
  if (!entry.isPacked) return packed;

  const bytes = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((piece) => {
    if (filled + piece.length > size)
      throw new Refused({ kind: 'unpacks too large', mostBytes: size, at: place });
    bytes.set(piece, filled);
    filled += piece.length;
  });
  for (let at = 0; at < packedSize; at += PIECE_BYTES) {
    inflate.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packedSize);
  }
  if (filled < size) throw damaged(place, true);
  return bytes;
}

/** It stands last, but for a comment. */
function endOfArchive(view: DataView): number {
  const least = Math.max(0, view.byteLength - END_BYTES - MOST_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= least; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw damaged(byteAt(view.byteLength), true);
}

/** Names may be as long as somebody likes. */
export function placeOf({ name }: ZipEntry): SpotInFile {
  return { kind: 'entry', name: quoted(name) };
}

function byteAt(byte: number): SpotInFile {
  return { kind: 'byte', byte };
}

function damaged(at: SpotInFile, isCutOff: boolean): Refused {
  return new Refused({ kind: 'damaged', format: 'kmz', at, isCutOff });
}
