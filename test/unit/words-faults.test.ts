import { afterEach, describe, expect, it } from 'vitest';
import { parseClaims } from '../../src/data/claims.ts';
import { parseComparisonHubs } from '../../src/data/comparison-hubs.ts';
import { NetworkFileError } from '../../src/data/check-network.ts';
import { readNetwork } from '../../src/data/network-file.ts';
import { parseJson } from '../../src/data/parse-json.ts';
import { parseCatalogue, parsePlaces, parseProvinces } from '../../src/data/parse.ts';
import { readPeople } from '../../src/data/people-file.ts';
import { Fault, saidOf } from '../../src/domain/fault.ts';
import { noFeatures, notLoaded, notUsable } from '../../src/domain/file-faults.ts';
import type { Localised } from '../../src/domain/localised.ts';
import { roadsFaultSaid } from '../../src/domain/roads-fault-said.ts';
import { writeDate } from '../../src/domain/written-date.ts';
import { connect } from '../../src/engine/connect.ts';
import type { Answer } from '../../src/engine/serve.ts';
import { fileFault } from '../../src/map/file-report.ts';
import { onlineStopped } from '../../src/map/map-faults.ts';
import { linkNoteWords } from '../../src/ui/link-messages.ts';
import { network } from '../fixtures/drawn-network.ts';
import { workerOverChannel } from '../fixtures/worker-over-channel.ts';
import { englishIn, VIETNAMESE_MARK } from '../fixtures/words.ts';

let worker: ReturnType<typeof workerOverChannel> | null = null;
afterEach(() => worker?.terminate());

/** What the page hears when the engine in a worker throws. */
async function heard(thrown: unknown): Promise<unknown> {
  const engine = connect(() => (worker = workerOverChannel((async () => Promise.reject(thrown)) as Answer)));
  return engine.ask('load', { url: 'x.roads' }).catch((error: unknown) => error);
}

describe('a fault', () => {
  it('comes out of a worker in both languages', async () => {
    const said = { en: 'x.roads is too small.', vi: 'x.roads quá nhỏ.' };
    const error = await heard(new Fault(said));
    expect(error).toBeInstanceOf(Fault);
    expect(saidOf(error)).toEqual(said);
  });

  it('that a browser says in English is quoted, in a worker and out of one', async () => {
    const words = new TypeError('Failed to fetch');
    const said = saidOf(words);
    expect(said).toEqual({
      en: 'Something unexpected went wrong (“Failed to fetch”).',
      vi: 'Đã xảy ra lỗi ngoài dự kiến (nguyên văn: “Failed to fetch”).',
    });
    expect(saidOf(await heard(words))).toEqual(said);
    expect(saidOf('gone').vi).toContain('“gone”');
  });

  it('of a network knows more for those who build one than for readers', () => {
    const { network: roads } = network('A---B', 500);
    const why = thrownBy(() => readNetwork(new ArrayBuffer(roads.edgeCount)));
    expect(why).toBeInstanceOf(NetworkFileError);
    expect((why as Error).message).toContain('VSAROADS');
    expect(saidOf(why)).toEqual(roadsFaultSaid({ kind: 'no network' }));
  });
});

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}

const feature = (properties: object | null, geometry: unknown): unknown => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties, geometry }],
});
const claims = (...items: unknown[]): string =>
  JSON.stringify({ format: 'vietnam-site-atlas-claims', version: 1, claims: items });

/** Sentences of all who read files, and of all else below the interface. */
function sentences(): Localised[] {
  const point = { type: 'Point', coordinates: [105, 21] };
  const readings = [
    ...[null, {}, { id: 7 }].flatMap((properties) => [
      parsePlaces('ports', feature(properties, point)),
      parseProvinces('provinces-34', feature(properties, { type: 'Polygon', coordinates: [[[1, 2]]] })),
      parseComparisonHubs(feature(properties, point)),
    ]),
    ...[null, { type: 'Point' }, { type: 'LineString' }, { type: 'Polygon', coordinates: [] }].map(
      (geometry) => parsePlaces('industrial-parks', feature({ id: 'x' }, geometry)),
    ),
    parsePlaces('ports', 7),
    parseCatalogue({}),
    parseCatalogue({ datasets: [{}, null] }),
    ...['', '<html>', '{"a"', 'x', claims(7, {}, { id: '!', text: 3, published: 4, quantity: {} })].map(
      (text) => parseClaims('x.json', text),
    ),
    parseClaims(
      'x.json',
      claims({ text: '', published: { title: 'x', date: 'soon', url: 'x' }, quantity: 1 }),
    ),
  ];
  const json = ['', '<', 'x', '{', '{]}'].flatMap((text) => {
    const read = parseJson('x.geojson', text);
    return read.kind === 'problem' ? [read.problem] : [];
  });
  return [
    ...[...readings.flatMap(({ problems }) => problems), ...json].map(({ reason }) => reason),
    notLoaded('x'),
    notLoaded('x', 404),
    noFeatures('x'),
    notUsable('x', noFeatures('y')),
    ...['not a valid GeoJSON', 'Failed to fetch', 'Unexpected end of JSON'].map((message) =>
      fileFault('x', { message }),
    ),
    onlineStopped('x'),
    saidOf(thrownBy(() => readPeople(new ArrayBuffer(8)))),
    saidOf(thrownBy(() => readNetwork(new ArrayBuffer(8)))),
  ];
}

describe('the sentences below the interface', () => {
  it('are there in both languages, Vietnamese without English words', () => {
    const all = sentences();
    expect(all.length).toBeGreaterThan(35);
    // names of properties and words of the format stand in both
    const format = [
      'true',
      'name',
      'id',
      'text',
      'status',
      'source',
      'road',
      'published',
      'kind',
      'file',
      'centre',
      'Point',
    ];
    const bare = (vi: string): string[] =>
      englishIn(vi.replaceAll(/“[^”]*”|"[^"]*"|một trong: [^;.]*/g, '')).filter(
        (word) => !format.includes(word),
      );
    expect(all.filter(({ vi }) => bare(vi).length > 0)).toEqual([]);
    expect(all.filter(({ vi }) => !VIETNAMESE_MARK.test(vi))).toEqual([]);
    expect(all.filter(({ en }) => VIETNAMESE_MARK.test(en))).toEqual([]);
    for (const { en, vi } of all) {
      expect(en).toMatch(/[.”]$/);
      expect(vi).toMatch(/[.”]$/);
    }
  });
});

describe('a day of the data', () => {
  it.each([
    ['2026-08-11', '11 Aug 2026', '11/8/2026'],
    ['2026-12', 'Dec 2026', '12/2026'],
    ['2021', '2021', '2021'],
    ['2026-13', '2026-13', '2026-13'],
    ['', '', ''],
  ])('%s is written %s and %s', (iso, en, vi) => {
    expect([writeDate(iso, 'en'), writeDate(iso, 'vi')]).toEqual([en, vi]);
  });
});

it('parts of a link that are not known are told as its address has them', () => {
  const words = linkNoteWords({ kind: 'unknown', keys: ['q', '\n', 'NaN'] }, 'en');
  expect(words).toBe('Parts that this version of the atlas does not know: “q”, “%0A”, “NaN”.');
});
