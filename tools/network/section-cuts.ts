/**
 * Where numbers of another kind begin in a network file that is not compressed yet (FORMAT.md): sections, and within them the planes of
 * four bytes. More cuts than there are planes do no harm.
 */
export function sectionCuts(file: Uint8Array): readonly number[] {
  const words = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const sections = words.getUint32(5 * 4, true);
  const cuts: number[] = [];
  for (let section = 0; section < sections; section++) {
    const entry = (8 + section * 4) * 4;
    const isPacked = words.getUint32(entry, true) >>> 16 !== 0;
    const [offset, bytes] = [words.getUint32(entry + 4, true), words.getUint32(entry + 8, true)];
    const planes = isPacked ? 4 : 1;
    for (let plane = 0; plane < planes; plane++) cuts.push(offset + Math.floor((bytes * plane) / planes));
  }
  return [...new Set(cuts)].filter((cut) => cut < file.length);
}
