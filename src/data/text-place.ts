export type TextPlace = { readonly line: number; readonly character: number };

/** The place of a unit of a text, both from 1, as an editor shows it: lines end with LF, CR LF or CR alone. */
export function textPlaceAt(text: string, offset: number): TextPlace {
  let line = 1;
  let start = 0;
  for (let i = 0; i < offset; i++) {
    const unit = text.charCodeAt(i);
    const isEnd = unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10);
    if (!isEnd) continue;
    line++;
    start = i + 1;
  }
  return { line, character: offset - start + 1 };
}
