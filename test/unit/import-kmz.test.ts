import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MOST_ARCHIVE_ENTRIES, MOST_BYTES } from '../../src/import/limits.ts';
import { read, refusal } from '../fixtures/read-own.ts';

const doc = (name: string): Uint8Array =>
  strToU8(
    `<kml><Placemark><name>${name}</name><Point><coordinates>105.8,21</coordinates></Point></Placemark></kml>`,
  );

function zip(files: Zippable): Uint8Array<ArrayBuffer> {
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}

/** Where an entry of the table of contents says what the file unpacks to, and how much there is of it packed. */
function contentsAt(archive: Uint8Array): { view: DataView; packed: number; size: number } {
  const view = new DataView(archive.buffer, archive.byteOffset);
  const entry = view.getUint32(archive.length - 22 + 16, true);
  return { view, packed: entry + 20, size: entry + 24 };
}

describe('KMZ', () => {
  it('holds its KML at the top, and tells of others', async () => {
    const { features, format, report } = await read(
      zip({ 'files/a.png': new Uint8Array(9), 'more/b.kml': doc('B'), 'doc.kml': doc('A') }),
    );
    expect(format).toBe('kmz');
    expect(features.map(({ name }) => name)).toEqual(['A']);
    expect(report.remarks).toEqual([{ kind: 'files left out', count: 1 }]);
  });

  it('may call it anything, and leave it unpacked', async () => {
    const archive = zip({ 'Khu công nghiệp.kml': [doc('A'), { level: 0 }] });
    expect((await read(archive)).features.map(({ name }) => name)).toEqual(['A']);
  });

  it.each([
    ['a Shapefile', { 'a.shp': new Uint8Array(4) }, { kind: 'other format', is: 'shapefile' }],
    ['a workbook', { 'xl/workbook.xml': new Uint8Array(4) }, { kind: 'other format', is: 'spreadsheet' }],
    ['other things', { 'a.txt': new Uint8Array(4) }, { kind: 'no kml in archive' }],
  ])('is refused where it holds %s', async (_, files, why) => {
    expect(await refusal(zip(files))).toEqual(why);
  });

  it('that breaks off is refused', async () => {
    expect(await refusal(zip({ 'doc.kml': doc('A') }).slice(0, -30))).toMatchObject({
      kind: 'damaged',
      format: 'kmz',
    });
  });

  it('that unpacks to more than is read is refused by what it says', async () => {
    const bomb = zip({ 'doc.kml': new Uint8Array(1000) });
    const { view, size } = contentsAt(bomb);
    view.setUint32(size, MOST_BYTES.kml + 1, true);
    expect(await refusal(bomb)).toEqual({
      kind: 'unpacks too large',
      mostBytes: MOST_BYTES.kml,
      at: { kind: 'entry', name: 'doc.kml' },
    });
  });

  it('that says less than it unpacks to is stopped there', async () => {
    const bomb = zip({ 'doc.kml': new Uint8Array(20_000_000) });
    expect(bomb.length).toBeLessThan(30_000);
    const { view, size } = contentsAt(bomb);
    view.setUint32(size, 1000, true);
    expect(await refusal(bomb)).toMatchObject({ kind: 'unpacks too large', mostBytes: 1000 });
  });

  it('that says more than there is is damaged', async () => {
    const archive = zip({ 'doc.kml': doc('A') });
    const { view, size, packed } = contentsAt(archive);
    view.setUint32(size, 50_000_000, true);
    expect(await refusal(archive)).toMatchObject({ kind: 'damaged', isCutOff: true });
    view.setUint32(packed, 50_000_000, true);
    expect(await refusal(archive)).toMatchObject({ kind: 'damaged', isCutOff: true });
  });

  it('of very many files is refused by its table of contents', async () => {
    const files = Object.fromEntries(
      Array.from({ length: MOST_ARCHIVE_ENTRIES + 1 }, (_, i) => [`${i}`, new Uint8Array(0)]),
    );
    expect(await refusal(zip(files))).toEqual({
      kind: 'too many',
      what: 'entries',
      most: MOST_ARCHIVE_ENTRIES,
      at: { kind: 'byte', byte: zip(files).length - 22 },
    });
  });

  it('whose table of contents points nowhere is damaged', async () => {
    const archive = zip({ 'doc.kml': doc('A') });
    const { view } = contentsAt(archive);
    view.setUint32(archive.length - 22 + 16, 0xfffffff0, true);
    expect(await refusal(archive)).toMatchObject({
      kind: 'damaged',
      format: 'kmz',
      at: { kind: 'byte', byte: archive.length },
    });
  });

  it('with a password is refused with the name of the file', async () => {
    const archive = zip({ 'doc.kml': doc('A') });
    const { view, size } = contentsAt(archive);
    view.setUint16(size - 16, 1, true);
    expect(await refusal(archive)).toEqual({ kind: 'encrypted', at: { kind: 'entry', name: 'doc.kml' } });
  });
});
