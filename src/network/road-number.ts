/**
 * A road's number without the ways of writing it: `QL.18`, `QL 18`, `ql18`, `NH18` and `Quốc lộ 18` are one; so are 1 and 1A, which
 * is what the national highway 1 was called.
 */
export function roadNumber(written: string): string {
  const plain = written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'D')
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '');
  return plain
    .replace(/^(QUOCLO|NATIONAL(HIGHWAY|ROAD)|NH)(?=\d)/, 'QL')
    .replace(/^(CAOTOC|EXPRESSWAY)(?=\d)/, 'CT')
    .replace(/^(QL)?1A$/, '$11');
}
