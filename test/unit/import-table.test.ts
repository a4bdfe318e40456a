import { describe, expect, it } from 'vitest';
import { MOST_CELL_TEXT, MOST_COLUMNS } from '../../src/import/limits.ts';
import { readCellAngle } from '../../src/import/table-angle.ts';
import { ask, read, refusal } from '../fixtures/read-own.ts';
import type { TablePreview } from '../../src/import/protocol.ts';

async function preview(text: BlobPart, name = 'table.csv'): Promise<TablePreview> {
  const answer = await ask(text, { name });
  if (answer.kind !== 'table') throw new Error(`No table: ${JSON.stringify(answer)}`);
  return answer.preview;
}

async function positions(text: BlobPart): Promise<unknown[]> {
  return (await read(text)).features.map(({ geometry }) =>
    geometry.type === 'Point' ? geometry.coordinates : null,
  );
}

describe('columns of a table', () => {
  it.each([
    ['name,lat,lon', { latitude: 1, longitude: 2, name: 0 }],
    ['Longitude,Latitude,Title', { latitude: 1, longitude: 0, name: 2 }],
    ['LNG,LAT,LABEL', { latitude: 1, longitude: 0, name: 2 }],
    ['Tên,Vĩ độ,Kinh độ', { latitude: 1, longitude: 2, name: 0 }],
    ['Tên dự án,Kinh độ (E),Vĩ độ (N)', { latitude: 2, longitude: 1, name: 0 }],
    ['ten_kcn,vi_do,kinh_do', { latitude: 1, longitude: 2, name: 0 }],
    ['x,y,site', { latitude: 1, longitude: 0, name: 2 }],
    ['gps_lat,gps_lng,Company name', { latitude: 0, longitude: 1, name: 2 }],
    ['start latitude,startLongitude,id', { latitude: 0, longitude: 1, name: null }],
    ['X (m),Y (m),STT', { latitude: 1, longitude: 0, name: null }],
    ['Toạ độ Y,Toạ độ X,STT', { latitude: 0, longitude: 1, name: null }],
    ['lat,lon,2020', { latitude: 0, longitude: 1, name: null }],
  ])('are told by their names: %s', async (header, columns) => {
    const isFirstWord = (name: string): boolean => /name|title|label|tên|ten|site|company/i.test(name);
    const row = header
      .split(',')
      .map((name) => (isFirstWord(name) ? 'A' : /lat|vĩ|vi_|\by\b/i.test(name) ? '21.1' : '105.9'))
      .join(',');
    const { guess } = await preview(`${header}\n${row}\n${row}\n`);
    expect(guess).toEqual({ hasHeader: true, both: null, ...columns });
  });

  it('are told by their values where there are no names', async () => {
    expect((await preview('VSIP,105.93,21.22,120\nYen Phong,105.99,21.20,350\n')).guess).toEqual({
      hasHeader: false,
      latitude: 2,
      longitude: 1,
      both: null,
      name: 0,
    });
  });

  it('are told by their values in metres, too', async () => {
    expect((await preview('1;2325000,5;587000,25\n2;2326000,5;588000,75\n')).guess).toMatchObject({
      latitude: 1,
      longitude: 2,
    });
  });

  it('are told by letters of the compass', async () => {
    expect((await preview('A;52°30′E;13°24′N\nB;52°31′E;13°25′N\n')).guess).toMatchObject({
      latitude: 2,
      longitude: 1,
    });
  });

  it.each([
    ['coordinates', '"21.02, 105.84"'],
    ['Toạ độ', '"21,02; 105,84"'],
    ['location', '"21°01′12″N 105°50′24″E"'],
    ['wkt', 'POINT (105.84 21.02)'],
    ['geom', '"SRID=4326;POINT(105.84 21.02)"'],
  ])('may be one for both, called %s', async (called, cell) => {
    const text = `name,${called}\nHa Noi,${cell}\n`;
    expect((await preview(text)).guess).toEqual({
      hasHeader: true,
      latitude: null,
      longitude: null,
      both: 1,
      name: 0,
    });
    expect(await positions(text)).toEqual([[expect.closeTo(105.84, 6), expect.closeTo(21.02, 6)]]);
  });

  it('are none where nothing looks like coordinates', async () => {
    expect((await preview('a,b\n1,2\n3,4\n')).guess).toMatchObject({
      latitude: null,
      longitude: null,
      both: null,
    });
  });
});

describe('a table', () => {
  it.each([
    [',', 'name,lat,lon\n"A, B",21.5,105.5\n'],
    [';', 'name;lat;lon\nA, B;21,5;105,5\n'],
    ['\t', 'name\tlat\tlon\nA, B\t21.5\t105,5\n'],
    ['|', 'name|lat|lon\nA, B|21.5|105.5\n'],
    [';', 'sep=;\r\nname;lat;lon\r\n"A, B";21,5;105,5\r\n'],
    [',', 'name,lat,lon\n"A, B","21,5","105,5"\n'],
  ])('is parted by %j, with points or commas in its numbers', async (delimiter, text) => {
    expect((await preview(text)).delimiter).toBe(delimiter);
    const { features } = await read(text);
    expect(features).toMatchObject([{ name: 'A, B', geometry: { coordinates: [105.5, 21.5] } }]);
  });

  it('shows its first rows and how many there are', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `P${i},21.${i},105.${i}`);
    const shown = await preview(`name,lat,lon\n${rows.join('\n\n')}\n`);
    expect(shown.rows).toHaveLength(20);
    expect(shown.rows[1]).toEqual(['P0', '21.0', '105.0']);
    expect(shown.rowCount).toBe(51);
  });

  it('numbers its rows as a spreadsheet does, and says why it skips one', async () => {
    const text = 'name,lat,lon,ha\nA,21,105,1\n\nB,,105,2\nC,abc,105,3\nD,21\nE,95,105,5\n"F\nG",22,106,6\n';
    const { features, report, checksum } = await read(text);
    expect(features.map(({ id, name, fields }) => [id, name, fields])).toEqual([
      [`own-${checksum}-2`, 'A', [['ha', '1']]],
      [`own-${checksum}-8`, 'F\nG', [['ha', '6']]],
    ]);
    expect(report.skipped).toEqual([
      { place: { kind: 'row', row: 4 }, why: { kind: 'no position' } },
      { place: { kind: 'row', row: 5 }, why: { kind: 'not a number', text: 'abc' } },
      { place: { kind: 'row', row: 6 }, why: { kind: 'no position' } },
      { place: { kind: 'row', row: 7 }, why: { kind: 'outside the earth', text: '105, 95' } },
    ]);
  });

  it('does not count a line that names the delimiter, which Excel does not show', async () => {
    const { report } = await read('sep=;\nname;lat;lon\nA;21;105\nB;;\n');
    expect(report.skipped[0]?.place).toEqual({ kind: 'row', row: 3 });
  });

  it.each(['\r', '\n', '\t', '\t"'])(
    'ends its rows as they end, also with %j in the quotes of a heading',
    async (odd) => {
      const heading = `"a${odd.replaceAll('"', '""')}"`;
      const { features } = await read(`name,lat,lon,${heading}\r\nA,21,105.8,x\r\nB,21.1,105.9,y\r\n`, {
        name: 'x.csv',
      });
      expect(features.map(({ name, fields }) => [name, fields[0]?.[1]])).toEqual([
        ['A', 'x'],
        ['B', 'y'],
      ]);
    },
  );

  it('tells a row whose quotes do not fit', async () => {
    const { report } = await read('name,lat,lon\nA,21,105\nC,21,105\nD,21,105\n"B" x,21,105\n');
    expect(report.skipped.map(({ why }) => why.kind)).toEqual(['malformed']);
  });

  it('is read with the columns that the user chooses', async () => {
    const text = 'A,7,21.5,105.5\n';
    const columns = { hasHeader: false, latitude: 2, longitude: 3, both: null, name: 1 };
    expect((await read(text, { columns })).features).toMatchObject([
      { name: '7', geometry: { coordinates: [105.5, 21.5] }, fields: [['#1', 'A']] },
    ]);
    const without = { ...columns, latitude: null };
    expect((await read(text, { columns: without })).report.skipped[0]?.why).toEqual({ kind: 'no position' });
  });

  it('may be the coordinates alone, as they are pasted', async () => {
    expect(await positions('21.02, 105.84')).toEqual([[105.84, 21.02]]);
    expect(await positions('21°01′30″N 105°50′24″E\n10°46′N 106°42′E')).toEqual([
      [expect.closeTo(105.84), expect.closeTo(21.025)],
      [expect.closeTo(106.7), expect.closeTo(10.7667, 4)],
    ]);
  });

  it('has columns of a projection swapped, as surveyors in Vietnam name them', async () => {
    const text = 'tên;X;Y\nA;2325000,5;587000,25\n';
    const columns = { hasHeader: true, latitude: 2, longitude: 1, both: null, name: 0 };
    expect(await refusal(text, { columns })).toMatchObject({ kind: 'projected' });
    const { features, report } = await read(text, { columns, crs: 'EPSG:3405' });
    expect(features[0]?.geometry).toMatchObject({
      coordinates: [expect.closeTo(105.8391, 4), expect.closeTo(21.0227, 4)],
    });
    expect(report.remarks.map(({ kind }) => kind)).toEqual(['axes swapped', 'converted']);
  });

  it('with a line of nothing but delimiters is refused', async () => {
    expect(await refusal(`lat,lon\n${','.repeat(5_000_000)}`)).toEqual({
      kind: 'too many',
      what: 'columns',
      most: MOST_COLUMNS,
      at: { kind: 'text', line: 2, character: MOST_COLUMNS + 1 },
    });
  });

  it('may have lines that end each in another way, and numbers them as an editor does', async () => {
    const { features, report } = await read('name,lat,lon\nA,21,105\r\rB,22,106\r\nC,x,106\nD,20,105', {
      name: 'a.csv',
    });
    expect(features.map(({ name }) => name)).toEqual(['A', 'B', 'D']);
    expect(report.skipped).toMatchObject([{ place: { row: 5 } }]);
  });

  it('with a cell that never ends is refused where it begins, before it is built', async () => {
    const text = `name,lat,lon\nA,21,105\nB,22,"106${'""'.repeat(MOST_CELL_TEXT / 2)}`;
    expect(await refusal(text, { name: 'a.csv' })).toEqual({
      kind: 'cell too long',
      most: MOST_CELL_TEXT,
      at: { kind: 'text', line: 3, character: 6 },
    });
  });

  it.each(['\n', '\r\n', '\r'])('may hold thousands of commas in quotes, rows ending in %j', async (end) => {
    const outline = `POLYGON((${'105 21,'.repeat(5000)}105 21))`;
    const text = [`name,lat,lon,outline`, `A,21,105,"${outline}"`, `B,22,106,"say ""a,b"" " `, ''].join(end);
    const { features } = await read(text, { name: 'a.csv' });
    expect(features.map(({ name }) => name)).toEqual(['A', 'B']);
  });

  it('with nothing in it is refused', async () => {
    expect(await refusal(',,\n,,\n')).toEqual({ kind: 'empty' });
  });
});

describe('a coordinate in a cell', () => {
  it.each<[string, number | null]>([
    ['21.0285', 21.0285],
    [' -21,0285 ', -21.0285],
    ['\u221221.5', -21.5],
    ['+105', 105],
    ['.5', 0.5],
    ['1.0584E+02', 105.84],
    ['1,0584E+02', 105.84],
    ['21°01′30″', 21.025],
    ['21° 1\' 30" N', 21.025],
    ['21°1.5′N', 21.025],
    ['21 01 30 N', 21.025],
    ['21:01:30', 21.025],
    ['21 độ 1 phút 30 giây', 21.025],
    ['105°50′24″ Đ', 105.84],
    ['21°1′30″ B', 21.025],
    ['21.5°S', -21.5],
    ['E 105.84', 105.84],
    ['587,123.45', 587123.45],
    ['2.325.000,5', 2325000.5],
    ['2 325 000.5', 2325000.5],
    ['587,123', 587123],
    ['587.123', 587.123],
    ['21,028', 21.028],
    ['21.028.511', 21028511],
    ['', null],
    ['n/a', null],
    ['0x10', null],
    ['21°75′', null],
    ['Infinity', null],
    ['1e999', null],
    ['12/05/2024', null],
    ['21.0.5', null],
  ])('%j is %s', (text, degrees) => {
    const angle = readCellAngle(text);
    if (degrees === null) expect(angle).toBeNull();
    else expect(angle?.degrees).toBeCloseTo(degrees, 9);
  });
});

describe('the encoding of a table', () => {
  const text = 'tên,lat,lon\nĐường Nguyễn Trãi – Hà Nội,21.5,105.5\n';

  it.each([
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`), null],
    ['UTF-16, little end first', utf16(`\uFEFF${text}`, true), 'utf-16le'],
    ['UTF-16, big end first', utf16(`\uFEFF${text}`, false), 'utf-16be'],
    ['UTF-16 without a mark', utf16(text, true), 'utf-16le'],
  ])('is recognised: %s', async (_, bytes, encoding) => {
    const { features, report } = await read(bytes as BlobPart);
    expect(features).toMatchObject([
      { name: 'Đường Nguyễn Trãi – Hà Nội', geometry: { coordinates: [105.5, 21.5] } },
    ]);
    expect(report.remarks).toEqual(encoding === null ? [] : [{ kind: 'encoding', encoding }]);
  });

  it('of old Vietnamese Windows becomes whole letters', async () => {
    // "Đường Nguyễn": Đ=D0 ư=FD ơ=F5 and a grave accent CC of its own; ê=EA and a tilde DE
    const name = [0xd0, 0xfd, 0xf5, 0xcc, 0x6e, 0x67, 0x20, 0x4e, 0x67, 0x75, 0x79, 0xea, 0xde, 0x6e];
    const bytes = new Uint8Array([
      ...Buffer.from('name,lat,lon\n'),
      ...name,
      ...Buffer.from(',21.5,105.5\n'),
    ]);
    const { features, report } = await read(bytes);
    expect(features[0]?.name).toBe('Đường Nguyễn');
    expect(report.remarks).toEqual([{ kind: 'encoding', encoding: 'windows-1258' }]);
  });

  it('of old Western Windows is told from it', async () => {
    const bytes = Uint8Array.from('name,lat,lon\nMünchen Straße Café Ålborg,21.5,105.5\n', (letter) =>
      letter.charCodeAt(0),
    );
    const { features, report } = await read(bytes);
    expect(features[0]?.name).toBe('München Straße Café Ålborg');
    expect(report.remarks).toEqual([{ kind: 'encoding', encoding: 'windows-1252' }]);
  });

  it('is still UTF-8 where a few bytes of it are damaged', async () => {
    const whole = new TextEncoder().encode(`${text}Bắc Ninh,21.5,105.5\nĐồng Nai`);
    const { features, report } = await read(whole.slice(0, -5).fill(0xff, whole.length - 8));
    expect(features.map(({ name }) => name)).toContain('Bắc Ninh');
    expect(report.remarks).toEqual([]);
  });
});

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return bytes;
}
