import { deflateRawSync } from 'node:zlib';
import type { SeededRandom } from '../fixtures/seeded-random.ts';
import { KML_FILES, KMZ_FILES } from './exported-files.ts';
import { joined, mutateBytes, pick } from './mutations.ts';

/** What an archive says of one of its files; what is missing is as it should be. */
export type ZipFile = {
  readonly name: string;
  readonly data: Uint8Array;
  readonly stored?: boolean;
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly offset?: number;
  readonly extra?: number;
};

export type ZipEnd = { readonly count?: number; readonly start?: number; readonly comment?: string };

/** An archive (PKWARE, APPNOTE.TXT 4.3) that may say what is not so. */
export function zipOf(files: readonly ZipFile[], end: ZipEnd = {}): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const packed = file.stored === true ? Buffer.from(file.data) : deflateRawSync(file.data);
    const method = file.method ?? (file.stored === true ? 0 : 8);
    const fields = (header: Buffer, from: number): void => {
      header.writeUInt16LE(file.flags ?? 0, from);
      header.writeUInt16LE(method, from + 2);
      header.writeUInt32LE((file.packedSize ?? packed.length) >>> 0, from + 12);
      header.writeUInt32LE((file.size ?? file.data.length) >>> 0, from + 16);
      header.writeUInt16LE(name.length, from + 20);
    };
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    fields(local, 6);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50);
    fields(central, 8);
    central.writeUInt16LE(file.extra ?? 0, 30);
    central.writeUInt32LE((file.offset ?? at) >>> 0, 42);
    locals.push(local, name, packed);
    centrals.push(central, name);
    at += local.length + name.length + packed.length;
  }
  const comment = Buffer.from(end.comment ?? '');
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50);
  last.writeUInt16LE((end.count ?? files.length) & 0xffff, 8);
  last.writeUInt16LE((end.count ?? files.length) & 0xffff, 10);
  last.writeUInt32LE((end.start ?? at) >>> 0, 16);
  last.writeUInt16LE(comment.length, 20);
  return joined(...locals, ...centrals, last, comment);
}

const NAMES = [
  'doc.kml',
  'a.kml',
  '../../etc/passwd.kml',
  '/abs.kml',
  'C:\\x.kml',
  'a/b/c.KML',
  '\u0000.kml',
  'x'.repeat(3_000) + '.kml',
  'inner.kmz',
  'icon.png',
  '',
  'xl/workbook.xml',
  'a.shp',
];

export function lyingZip(random: SeededRandom): Uint8Array<ArrayBuffer> {
  const maybe = <T>(value: T): { value?: T } => (random.below(5) === 0 ? { value } : {});
  const number = (): number =>
    pick(random, [0, 1, 22, 999, 0xffff, 0x7fffffff, 0xffffffff, 100_000_001, random.below(2_000)]);
  const files = Array.from({ length: random.below(4) }, (): ZipFile => {
    const data = pick<Uint8Array>(random, [
      Buffer.from(pick(random, KML_FILES)),
      pick(random, KMZ_FILES),
      new Uint8Array(50_000),
      new Uint8Array(0),
    ]);
    const optional = {
      size: maybe(number()).value,
      packedSize: maybe(number()).value,
      offset: maybe(number()).value,
      extra: maybe(number() & 0xffff).value,
      method: maybe(pick(random, [0, 1, 8, 9, 12, 14, 99])).value,
      flags: maybe(pick(random, [1, 8, 0x800, 0xffff])).value,
    };
    const said = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
    return { name: pick(random, NAMES), data, stored: random.below(3) === 0, ...said };
  });
  const count = maybe(number());
  const start = maybe(number());
  const archive = zipOf(files, {
    ...('value' in count && { count: count.value }),
    ...('value' in start && { start: start.value }),
    ...(random.below(4) === 0 && { comment: 'x'.repeat(random.below(500)) }),
  });
  return random.below(3) === 0 ? mutateBytes(random, archive) : archive;
}
