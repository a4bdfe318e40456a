import { Refused } from './refused.ts';

export type FileBytes = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same memory, filled up with zeros to whole words. */
  readonly words: Uint32Array<ArrayBuffer>;
};

const PIECE_BYTES = 8_000_000;

/**
 * The contents of a file, piece by piece, so that it can be told how far that is.
 * @throws Refused where the browser does not hand them out.
 */
export async function readBytes(file: Blob, onProgress: (done: number) => void): Promise<FileBytes> {
  const words = new Uint32Array(Math.ceil(file.size / 4));
  const bytes = new Uint8Array(words.buffer, 0, file.size);
  for (let from = 0; from < file.size; from += PIECE_BYTES) {
    bytes.set(await bytesOf(file.slice(from, from + PIECE_BYTES)), from);
    onProgress(Math.min(1, (from + PIECE_BYTES) / file.size));
  }
  return { bytes, words };
}

/** @throws Refused as `readBytes` does. */
export async function bytesOf(piece: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await piece.arrayBuffer());
  } catch {
    throw new Refused({ kind: 'unreadable' });
  }
}
