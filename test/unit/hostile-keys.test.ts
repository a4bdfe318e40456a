import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseClaims } from '../../src/data/claims.ts';
import { readKeptSet } from '../../src/data/kept-set.ts';
import { readNetworkMeta } from '../../src/data/network-meta.ts';
import { parseCatalogue, parsePlaces, parseProvinces } from '../../src/data/parse.ts';
import { askTileJson } from '../../src/data/tile-json.ts';
import { readMessage } from '../../src/embed/read-message.ts';
import { readRoute } from '../../src/engine/server/translate-route.ts';
import { readStatus } from '../../src/engine/server/check-server.ts';
import { WRITERS } from '../../src/export/formats.ts';
import { ownContent } from '../../src/export/own.ts';
import { canHaveState } from '../../src/map/events.ts';
import { parseAddress } from '../../src/store/address/address.ts';
import { atlasState } from '../fixtures/atlas-state.ts';
import { hostileGeoJson, hostileGpx, hostileKml, hostileTable } from '../fixtures/hostile-files.ts';
import { NAMES_OF_OBJECTS } from '../fixtures/payloads.ts';
import { ask, read, refusal } from '../fixtures/read-own.ts';
import { textOf } from '../fixtures/whole.ts';

/** Names that every object has, wherever a name can come from outside: texts like any other, and no object is changed. */

const ROOTS = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Map.prototype,
  Object,
];
const looks = (): unknown =>
  ROOTS.map((root) =>
    Reflect.ownKeys(root).map((key) => [key, Object.getOwnPropertyDescriptor(root, key)?.value as unknown]),
  );

let before: unknown;
beforeEach(() => {
  before = looks();
});
afterEach(() => {
  expect(looks()).toEqual(before);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  vi.unstubAllGlobals();
});

/** As JSON has it: a member of its own, which an object literal would not make. */
const member = (name: string, value: unknown): string => `${JSON.stringify(name)}:${JSON.stringify(value)}`;
const objectOf = (text: string): unknown => JSON.parse(`{${text}}`);
const BAD = { polluted: 'yes', prototype: { polluted: 'yes' } };

describe.each(NAMES_OF_OBJECTS)('%s', (name) => {
  it('is a field of a site by GeoJSON, also with an object in it', async () => {
    const { features } = await read(hostileGeoJson([{ name: 'x', fields: [[name, 'text']] }]));
    expect(features[0]?.fields).toEqual([[name, 'text']]);
    const collection = `{"type":"FeatureCollection",${member(name, BAD)},"features":[{"type":"Feature",${member(name, BAD)},
      "properties":{${member(name, BAD)}},"geometry":{"type":"Point",${member(name, BAD)},"coordinates":[105,21]}}]}`;
    expect((await read(collection)).features[0]?.fields).toEqual([[name, JSON.stringify(BAD)]]);
  });

  it('is a field of a site by CSV, KML and GPX', async () => {
    const site = { name: 'x', fields: [[name, 'text']] } as const;
    const table = await read(hostileTable([site], ','), { name: 'x.csv' });
    expect(table.features[0]?.fields).toEqual([[name, 'text']]);
    const kml = await read(hostileKml([site]));
    expect(kml.features[0]?.fields).toContainEqual([name, 'text']);
    const tags = `<kml><Placemark><name>x</name><${name} ${name}="a"><value>b</value></${name}><Point ${name}="c"><coordinates>105,21</coordinates></Point></Placemark></kml>`;
    expect((await read(tags)).features).toHaveLength(1);
    expect((await read(hostileGpx([{ name, fields: [] }]))).features[0]?.name).toBe(name);
    const gpx = `<gpx><wpt lat="21" lon="105" ${name}="x"><${name}>x</${name}><name>${name}</name></wpt></gpx>`;
    expect((await read(gpx)).features[0]?.name).toBe(name);
  });

  it('is a field that leaves again by every format', async () => {
    const { features } = await read(
      hostileGeoJson([
        {
          name: 'x',
          fields: [
            [name, 'text'],
            ['and', name],
          ],
        },
      ]),
    );
    const state = atlasState();
    const set = { id: 'own-x', name, format: 'geojson', features, isShown: true, isKept: false } as const;
    const content = ownContent({ ...state, own: { ...state.own, sets: [set] } }, set.id)!;
    const exported = { ...content, file: 'x', title: name, about: [] };
    const written = textOf(WRITERS.geojson.write(exported));
    expect((await read(written)).features[0]?.fields).toContainEqual([name, 'text']);
    const table = await read(textOf(WRITERS.csv.write(exported)), { name: 'x.csv' });
    expect(table.features[0]?.fields).toContainEqual([name, 'text']);
    expect(textOf(WRITERS.kml.write(exported))).toContain(`<Data name="${name}">`);
    expect(textOf(WRITERS.gpx.write(exported))).toContain(`${name}: text`);
  });

  it('is no system of coordinates', async () => {
    const why = { kind: 'unknown crs', text: name };
    const file = (crs: unknown): string =>
      `{"type":"FeatureCollection","crs":${JSON.stringify(crs)},"features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[105,21]}}]}`;
    expect(await refusal(file({ type: 'name', properties: { name } }))).toEqual(why);
    expect(await refusal(file(name))).toEqual(why);
  });

  it('is no kind of shape, nor a format', async () => {
    const geometry = await ask(
      `{"type":"Feature","properties":{},"geometry":{"type":"${name}","coordinates":[1,2]}}`,
    );
    expect(geometry).toMatchObject({ report: { skippedCount: 1 } });
    expect(readKeptSet({ version: 1, id: name, name, format: name, features: [] })).toBeNull();
    expect(
      readKeptSet({
        version: 1,
        id: 'x',
        name,
        format: 'csv',
        features: [{ id: name, name, fields: [[name, name]], geometry: { type: name, coordinates: [1, 2] } }],
      }),
    ).toBeNull();
  });

  it('is an id of the data like any other, but none that the map keeps a state for', () => {
    const properties = {
      id: name,
      name_en: name,
      name_vi: name,
      status: 'operating',
      source: name,
      port_type: 'sea',
    };
    const geometry = { type: 'Point', coordinates: [106, 20] };
    const { places, problems } = parsePlaces('ports', {
      features: [{ type: 'Feature', properties, geometry }],
    });
    expect([places.map(({ id, nameEn }) => [id, nameEn]), problems]).toEqual([[[name, name]], []]);
    expect(canHaveState({ id: name })).toBe(!(name in {}));
    expect(canHaveState({ id: 'park-vsip-bac-ninh-2' })).toBe(true);
  });

  it('is nothing in files of the atlas where a name counts', () => {
    const feature = `"type":"Feature",${member(name, BAD)},"properties":{${member(name, BAD)}},"geometry":{${member(name, BAD)}}`;
    const json = objectOf(`${member(name, BAD)},"features":[{${feature}}]`);
    expect(parsePlaces('ports', json).places).toEqual([]);
    expect(parseProvinces('provinces-34', json).provinces).toEqual([]);
    const entry = `"id":"ports","file":"x","titleEn":"x","titleVi":"x","licence":"x","sources":[],"counts":{${member(name, 3)}}`;
    const { catalogue } = parseCatalogue(objectOf(`"datasets":[{${entry}}]`));
    for (const { counts } of catalogue?.datasets ?? []) expect(Object.entries(counts)).toEqual([[name, 3]]);
    expect(() => readNetworkMeta(objectOf(member(name, BAD)))).toThrow();
    const claim = `"id":"${name}",${member(name, BAD)},"text":{"en":"a","vi":"b"},"published":{"title":{"en":"a","vi":"b"},${member(name, BAD)}},
      "quantity":{"kind":"${name}",${member(name, BAD)}}`;
    const { claims, problems } = parseClaims(
      'x',
      `{"format":"vietnam-site-atlas claims","version":1,"claims":[{${claim}}]}`,
    );
    expect([claims.length, problems.length]).toEqual([0, 1]);
  });

  it('is nothing in an address', () => {
    const { shared, notes } = parseAddress(
      `#${name}=1!x&v=1!${name}&y=1!${name}!-${name}&l=1!${name}&x=1!${name}!${name}`,
    );
    expect(notes.some((note) => note.kind === 'unknown' && note.keys.includes(name))).toBe(true);
    expect(Object.keys(shared).filter((part) => !['layers', 'comparison'].includes(part))).toEqual([]);
    expect(Object.keys(shared.layers ?? {})).not.toContain(name);
  });

  it('is nothing in a message of another page', () => {
    const message = objectOf(`"atlas":1,"do":"set","profile":"truck",${member(name, BAD)}`);
    expect(readMessage(message)).toEqual({ kind: 'message', message: { do: 'set', change: { profile: 'truck' } }, request: null }); // prettier-ignore
    for (const wish of [{ do: name }, { do: 'set', profile: name }, { do: 'set', language: name }])
      expect(readMessage({ atlas: 1, ...wish })).toMatchObject({ kind: 'wrong' });
    expect(readMessage(objectOf(member(name, { atlas: 1, do: 'clear' })))).toEqual({ kind: 'not ours' });
  });

  it('is nothing in the answers of servers', async () => {
    vi.stubGlobal('fetch', undefined);
    const body = `{${member(name, BAD)},"tiles":["https://example.org/{z}/{x}/{y}"],"attribution":"<b>x</b>"}`;
    const answer = await askTileJson('https://example.org/', 1e6, () => Promise.resolve(new Response(body)));
    expect(answer).toEqual({ kind: 'tiles', tiles: ['https://example.org/{z}/{x}/{y}'] });
    const status = objectOf(`"version":"${name}",${member(name, BAD)},"available_actions":["${name}"]`);
    expect(readStatus(status as Readonly<Record<string, unknown>>)).toMatchObject({
      version: name,
      actions: [name],
    });
    expect(() => readRoute(objectOf(member(name, BAD)) as never, {} as never)).toThrow();
  });
});
