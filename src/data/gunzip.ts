/** More than somebody was ready to unpack. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/**
 * What a gzipped file holds, and any other file as it is, for some hosts unpack by themselves. Rejects with `TooLargeError` as
 * soon as there is more of it than `mostBytes`, and with whatever the platform says of a broken file.
 */
export async function gunzip(bytes: ArrayBuffer, mostBytes = Infinity): Promise<ArrayBuffer> {
  const start = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    if (bytes.byteLength > mostBytes) throw new TooLargeError();
    return bytes;
  }
  // browsers of before 2023
  if (typeof DecompressionStream === 'undefined') return gunzipByHand(bytes, mostBytes);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const limited = mostBytes === Infinity ? unpacked : unpacked.pipeThrough(atMost(mostBytes));
  return new Response(limited).arrayBuffer();
}

async function gunzipByHand(bytes: ArrayBuffer, mostBytes: number): Promise<ArrayBuffer> {
  const { Gunzip } = await import('fflate');
  const portions: Uint8Array[] = [];
  let length = 0;
  const stream = new Gunzip((portion) => {
    portions.push(portion);
    length += portion.byteLength;
    if (length > mostBytes) throw new TooLargeError();
  });
  for (let at = 0; at < bytes.byteLength; at += PORTION)
    stream.push(
      new Uint8Array(bytes, at, Math.min(PORTION, bytes.byteLength - at)),
      at + PORTION >= bytes.byteLength,
    );
  const whole = new Uint8Array(length);
  let at = 0;
  for (const portion of portions) {
    whole.set(portion, at);
    at += portion.byteLength;
  }
  return whole.buffer;
}

/** Packed bytes that are unpacked at a time: of a bomb no more than a portion is. */
const PORTION = 65_536;

function atMost(bytes: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let rest = bytes;
  return new TransformStream({
    transform(chunk, controller) {
      rest -= chunk.byteLength;
      if (rest < 0) throw new TooLargeError();
      controller.enqueue(chunk);
    },
  });
}
