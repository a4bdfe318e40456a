import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { PbfReader } from 'pbf';
import { OsmFileError } from './osm-file-error.ts';

/** Limits of https://wiki.openstreetmap.org/wiki/PBF_Format#File_format, where a reader must stop to believe. */
const MAX_HEADER_BYTES = 64 * 1024;
const MAX_BLOB_BYTES = 32 * 1024 * 1024;

/** What a file may demand of its reader; anything else there means data that would be misread. */
const KNOWN_FEATURES = new Set(['OsmSchema-V0.6', 'DenseNodes']);

export type OsmBlob = {
  /** Where the blob's data begins in the file. */
  readonly offset: number;
  /** Uncompressed PrimitiveBlock message. */
  readonly data: Uint8Array;
};

/** What a file says about itself; empty where it does not. */
export type OsmHeader = { readonly writingProgram: string; readonly source: string };

export type BlobOptions = {
  /** Called after each blob with the share of the file read so far, 0 to 1. */
  readonly progress?: ((done: number) => void) | undefined;
  /** Called once, with what the file says about itself. */
  readonly header?: ((header: OsmHeader) => void) | undefined;
  /** Blobs to leave packed and unread: true for an offset that holds nothing of interest. */
  readonly skip?: ((offset: number) => boolean) | undefined;
};

/**
 * The data blobs of an OSM PBF file one after another; never more than one in memory. Checks the header's
 * required features. Throws `OsmFileError` with the byte offset for a file that is truncated, corrupt, packed in
 * a way other than raw or zlib, or no OSM PBF at all.
 */
export function* readBlobs(file: string, options: BlobOptions = {}): Generator<OsmBlob> {
  const descriptor = openSync(file, 'r');
  try {
    const size = fstatSync(descriptor).size;
    let offset = 0;
    let headerSeen = false;
    while (offset < size) {
      const header = readBlobHeader(descriptor, file, offset, size);
      offset = header.dataOffset + header.dataSize;
      if (!headerSeen && header.type !== 'OSMHeader') {
        throw new OsmFileError(file, 0, `expected an OSMHeader block first, got "${header.type}"`);
      }
      // A block of a type we do not know is to be passed over, says the format.
      if (header.type === 'OSMHeader') {
        const facts = readHeader(unpack(descriptor, file, header), file, header.dataOffset);
        if (!headerSeen) options.header?.(facts);
        headerSeen = true;
      } else if (header.type === 'OSMData' && !options.skip?.(header.dataOffset)) {
        yield { offset: header.dataOffset, data: unpack(descriptor, file, header) };
      }
      options.progress?.(offset / size);
    }
    if (!headerSeen) throw new OsmFileError(file, 0, 'the file is empty');
  } finally {
    closeSync(descriptor);
  }
}

type BlobHeader = { type: string; dataSize: number; dataOffset: number };

function readBlobHeader(descriptor: number, file: string, offset: number, size: number): BlobHeader {
  const length = readBytes(descriptor, file, offset, 4).readUInt32BE(0);
  if (length > MAX_HEADER_BYTES) {
    throw new OsmFileError(file, offset, `not an OSM PBF file: a block header of ${length} bytes`);
  }
  const bytes = readBytes(descriptor, file, offset + 4, length);
  const header = parse(file, offset + 4, bytes, (pbf) =>
    pbf.readFields(
      (tag, result) => {
        if (tag === 1) result.type = pbf.readString();
        else if (tag === 3) result.dataSize = pbf.readVarint();
      },
      { type: '', dataSize: -1, dataOffset: offset + 4 + length },
    ),
  );
  if (header.dataSize < 0 || header.dataSize > MAX_BLOB_BYTES) {
    throw new OsmFileError(file, offset, `not an OSM PBF file: a block of ${header.dataSize} bytes`);
  }
  if (header.dataOffset + header.dataSize > size) {
    throw new OsmFileError(
      file,
      header.dataOffset,
      `the file is truncated: ${header.dataSize} bytes expected, ${size - header.dataOffset} there`,
    );
  }
  return header;
}

function unpack(descriptor: number, file: string, header: BlobHeader): Uint8Array {
  const bytes = readBytes(descriptor, file, header.dataOffset, header.dataSize);
  const blob = parse(file, header.dataOffset, bytes, (pbf) =>
    pbf.readFields(
      (tag, result) => {
        if (tag === 1) result.raw = pbf.readBytes();
        else if (tag === 2) result.rawSize = pbf.readVarint();
        else if (tag === 3) result.zlib = pbf.readBytes();
        else if (tag >= 4 && tag <= 7) result.otherPacking = tag;
      },
      { raw: null, zlib: null, rawSize: -1, otherPacking: 0 } as Packed,
    ),
  );
  if (blob.raw) return blob.raw;
  if (!blob.zlib) {
    const packing = { 4: 'LZMA', 5: 'bzip2', 6: 'LZ4', 7: 'Zstandard' }[blob.otherPacking];
    const reason = packing
      ? `the block is packed with ${packing}; only zlib and raw blocks are read`
      : 'the block has no data';
    throw new OsmFileError(file, header.dataOffset, reason);
  }
  let data: Uint8Array;
  try {
    data = inflateSync(blob.zlib, { maxOutputLength: MAX_BLOB_BYTES });
  } catch (error) {
    throw new OsmFileError(
      file,
      header.dataOffset,
      `a block cannot be unpacked: ${(error as Error).message}`,
    );
  }
  if (blob.rawSize >= 0 && data.length !== blob.rawSize) {
    throw new OsmFileError(
      file,
      header.dataOffset,
      `a block unpacks to ${data.length} bytes, said to be ${blob.rawSize}`,
    );
  }
  return data;
}

type Packed = {
  raw: Uint8Array | null;
  zlib: Uint8Array | null;
  rawSize: number;
  otherPacking: number;
};

function readHeader(data: Uint8Array, file: string, offset: number): OsmHeader {
  const header = parse(file, offset, data, (pbf) =>
    pbf.readFields(
      (tag, result) => {
        if (tag === 4) result.required.push(pbf.readString());
        else if (tag === 16) result.writingProgram = pbf.readString();
        else if (tag === 17) result.source = pbf.readString();
      },
      { required: [] as string[], writingProgram: '', source: '' },
    ),
  );
  const unknown = header.required.find((feature) => !KNOWN_FEATURES.has(feature));
  if (unknown !== undefined) {
    throw new OsmFileError(
      file,
      offset,
      `the file requires the feature "${unknown}", which is not supported`,
    );
  }
  return { writingProgram: header.writingProgram, source: header.source };
}

/** Runs a parser over a message and turns whatever it stumbles over into an `OsmFileError`. */
export function parse<T>(file: string, offset: number, bytes: Uint8Array, read: (pbf: PbfReader) => T): T {
  const pbf = new PbfReader(bytes);
  try {
    const result = read(pbf);
    if (pbf.pos > bytes.length) throw new Error('a field is longer than its block');
    return result;
  } catch (error) {
    if (error instanceof OsmFileError) throw error;
    throw new OsmFileError(file, offset, `a block is corrupt: ${(error as Error).message}`);
  }
}

function readBytes(descriptor: number, file: string, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let read = 0;
  while (read < length) {
    const got = readSync(descriptor, bytes, read, length - read, offset + read);
    if (got === 0) {
      throw new OsmFileError(
        file,
        offset + read,
        `the file is truncated: ${length - read} more bytes expected`,
      );
    }
    read += got;
  }
  return bytes;
}
