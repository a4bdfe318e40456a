export type DecodedText = {
  readonly text: string;
  /** The encoding's name in the Encoding Standard. */
  readonly encoding: string;
};

/**
 * The text of a file, without its byte order mark: UTF-8 or UTF-16; what is neither is taken for what its XML declaration
 * says, or for one of the two encodings in which Windows used to write Vietnamese and Western languages.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = utf16Of(bytes);
  if (wide !== null) return decoded(bytes, wide);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const declared = declaredEncoding(bytes);
    if (declared !== null) return decoded(bytes, declared);
    return isMostlyUtf8(bytes) ? decoded(bytes, 'utf-8') : decoded(bytes, oldEncodingOf(bytes));
  }
}

function decoded(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  // Windows-1258 writes most accents as marks of their own.
  return { text: encoding === 'windows-1258' ? text.normalize('NFC') : text, encoding };
}

/** By its mark, or by every other byte of the beginning being zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 200);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const many = length / 5;
  if (zeros[1]! > many && zeros[0] === 0) return 'utf-16le';
  return zeros[0]! > many && zeros[1] === 0 ? 'utf-16be' : null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const name = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1];
  if (name === undefined) return null;
  try {
    const { encoding } = new TextDecoder(name);
    return encoding.startsWith('utf') ? null : encoding;
  } catch {
    return null;
  }
}

/**
 * A few damaged bytes, or a character that the end of the file cut: not another encoding, whose letters would hardly ever
 * make characters of UTF-8.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const sample = new TextDecoder().decode(bytes.subarray(0, 1_000_000));
  let good = 0;
  let bad = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit === 0xfffd) bad++;
    else if (unit > 0x7f) good++;
  }
  return bad < good;
}

/**
 * The two differ in sixteen letters. Where windows-1258 has marks of Vietnamese tones, which stand after a vowel,
 * windows-1252 has letters, of which ì and ò do so seldom; and Ð, ð and Þ, where the other has Đ, đ and the sign of the đồng,
 * stand in next to nothing but Icelandic.
 */
function oldEncodingOf(bytes: Uint8Array): 'windows-1258' | 'windows-1252' {
  const TONES = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
  const VIETNAMESE_VOWELS = new Set([...'aeiouyAEIOUY'].map((letter) => letter.charCodeAt(0)));
  for (const vowel of [0xe2, 0xe3, 0xea, 0xf4, 0xf5, 0xfd, 0xc2, 0xc3, 0xca, 0xd4, 0xd5, 0xdd]) {
    VIETNAMESE_VOWELS.add(vowel);
  }
  const length = Math.min(bytes.length, 1_000_000);
  let vietnamese = 0;
  let other = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    if (byte === 0xd0 || byte === 0xf0) vietnamese++;
    else if (!TONES.has(byte))
      other += byte === 0xe4 || byte === 0xf6 || byte === 0xdf || byte === 0xe5 ? 1 : 0;
    else if (i > 0 && VIETNAMESE_VOWELS.has(bytes[i - 1]!)) vietnamese++;
    else other++;
  }
  return vietnamese > other ? 'windows-1258' : 'windows-1252';
}
