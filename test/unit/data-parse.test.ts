import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/data/parse-json.ts';
import { parseCatalogue, parsePlaces, parseProvinces } from '../../src/data/parse.ts';

const NAMED = {
  id: 'port-tan-vu',
  name_en: 'Tan Vu Terminal',
  name_vi: 'Bến cảng Tân Vũ',
  status: 'operating',
  source: 'test',
  source_date: '2026-08',
};
const PORT = { ...NAMED, port_type: 'sea' };
const AT = { type: 'Point', coordinates: [106.77, 20.83] };
const SQUARE = [
  [106, 20],
  [107, 20],
  [107, 21],
  [106, 20],
];

function file(properties: unknown, geometry: unknown = AT): unknown {
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] };
}

describe('parsePlaces', () => {
  it('reads what a published feature holds', () => {
    const { places, problems } = parsePlaces(
      'ports',
      file({
        ...PORT,
        unlocode: 'VNHPH',
        part_of: 'port-hai-phong',
        teu: 7_100_000,
        teu_year: 2024,
        teu_source: 'press',
        max_ship_dwt: 165_000,
        max_ship_source: 'operator',
        accuracy_m: 300,
        province_2025_en: 'Hai Phong',
        province_2025_vi: 'Hải Phòng',
      }),
    );
    expect(problems).toEqual([]);
    expect(places).toEqual([
      {
        id: 'port-tan-vu',
        nameEn: 'Tan Vu Terminal',
        nameVi: 'Bến cảng Tân Vũ',
        status: 'operating',
        source: 'test',
        sourceDate: '2026-08',
        position: [106.77, 20.83],
        accuracyMetres: 300,
        outline: null,
        province: { nowEn: 'Hai Phong', nowVi: 'Hải Phòng', beforeEn: null, beforeVi: null },
        commune: null,
        opened: null,
        opens: null,
        note: null,
        facts: {
          kind: 'port',
          portType: 'sea',
          unlocode: 'VNHPH',
          partOf: 'port-hai-phong',
          operator: null,
          teu: 7_100_000,
          teuYear: 2024,
          teuSource: 'press',
          largestShipDwt: 165_000,
          largestShipSource: 'operator',
        },
      },
    ]);
  });

  it('takes the position of an outlined place from its own point', () => {
    const outline = { type: 'Polygon', coordinates: [SQUARE] };
    const park = { ...NAMED, id: 'park-a', park_type: 'cluster', lon: 106.7, lat: 20.2, outline_ha: 12.5 };
    const { places, problems } = parsePlaces('industrial-parks', file(park, outline));
    expect(problems).toEqual([]);
    expect(places[0]).toMatchObject({ position: [106.7, 20.2], outline, facts: { outlineHa: 12.5 } });
  });

  it.each([
    [undefined, []],
    ['opened', ['opened']],
    ['opened developer', ['developer', 'opened']],
    ['colour', []],
  ])('knows which facts of a park have no published source: %s', (unverified, names) => {
    const park = { ...NAMED, id: 'park-a', park_type: 'cluster', unverified };
    const { places } = parsePlaces(
      'industrial-parks',
      file(park, { type: 'Point', coordinates: [106.7, 20.2] }),
    );
    expect(places[0]?.facts).toMatchObject({ unverified: names });
  });

  it.each([
    ['no features', { type: 'FeatureCollection' }, 'ports.geojson holds no features.'],
    ['no feature', { type: 'FeatureCollection', features: [] }, 'ports.geojson holds no features.'],
    ['a list', [], 'ports.geojson holds no features.'],
    ['null', null, 'ports.geojson holds no features.'],
    ['a number', 7, 'ports.geojson holds no features.'],
    ['features that are no list', { features: { 0: 1 } }, 'ports.geojson holds no features.'],
  ])('says so when the file holds %s', (_, json, sentence) => {
    expect(parsePlaces('ports', json)).toEqual({
      places: [],
      problems: [
        { file: 'ports.geojson', feature: null, reason: expect.objectContaining({ en: sentence }) as object },
      ],
    });
  });

  it.each([
    ['no feature', { features: ['x'] }, 'it is no feature'],
    ['no properties', file(null), 'it has no properties'],
    ['no id', file({ ...PORT, id: undefined }), 'id is missing, expected a text'],
    ['a number as name', file({ ...PORT, name_en: 5 }), 'name_en is 5, expected a text'],
    ['an empty name', file({ ...PORT, name_vi: ' ' }), 'name_vi is " ", expected a text'],
    ['an unknown status', file({ ...PORT, status: 'open' }), 'status is "open", expected one of operating'],
    ['a status of the prototype', file({ ...PORT, status: 'constructor' }), 'status is "constructor"'],
    [
      'an unknown kind of port',
      file({ ...PORT, port_type: 'air' }),
      'port_type is "air", expected one of sea',
    ],
    ['no geometry', file(PORT, null), 'it has no geometry'],
    ['a line', file(PORT, { type: 'LineString', coordinates: [] }), 'its geometry is "LineString"'],
    [
      'a latitude beyond the pole',
      file(PORT, { type: 'Point', coordinates: [20.8, 106.7] }),
      'its point is [20.8,106.7]',
    ],
    [
      'a text as longitude',
      file(PORT, { type: 'Point', coordinates: ['106', 20] }),
      'its point is ["106",20]',
    ],
    ['one coordinate', file(PORT, { type: 'Point', coordinates: [106] }), 'its point is [106]'],
    ['null as coordinate', file(PORT, { type: 'Point', coordinates: [null, 20] }), 'its point is [null,20]'],
    [
      'an open ring',
      file(PORT, { type: 'Polygon', coordinates: [[...SQUARE.slice(0, 3), [106, 22]]] }),
      'a ring is not closed',
    ],
    [
      'a short ring',
      file(PORT, { type: 'Polygon', coordinates: [SQUARE.slice(1)] }),
      'a ring has 3 positions',
    ],
    ['a ring that is none', file(PORT, { type: 'Polygon', coordinates: [5] }), 'a ring is 5'],
    [
      'a polygon without rings',
      file(PORT, { type: 'MultiPolygon', coordinates: [[]] }),
      'a polygon without rings',
    ],
    ['an empty area', file(PORT, { type: 'MultiPolygon', coordinates: [] }), 'its area is empty'],
    [
      'an outline without its point',
      file(PORT, { type: 'Polygon', coordinates: [SQUARE] }),
      'lon, lat are –, –, expected degrees',
    ],
  ])('leaves out a feature with %s and says why', (_, json, words) => {
    const { places, problems } = parsePlaces('ports', json);
    expect(places).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'ports.geojson', feature: 0 });
    expect(problems[0]?.reason.en).toContain(words);
    expect(problems[0]?.reason.en).toMatch(/^ports\.geojson, feature 0.*: .* It is left out\.$/);
  });

  it('keeps the rest when one feature is bad', () => {
    const good = { type: 'Feature', properties: PORT, geometry: AT };
    const other = { ...good, properties: { ...PORT, id: 'port-b' } };
    const { places, problems } = parsePlaces('ports', { features: [good, null, other] });
    expect(places.map(({ id }) => id)).toEqual(['port-tan-vu', 'port-b']);
    expect(problems.map(({ feature }) => feature)).toEqual([1]);
  });

  it('gives an id to the first that has it', () => {
    const twin = { type: 'Feature', properties: PORT, geometry: AT };
    const { places, problems } = parsePlaces('ports', { features: [twin, twin] });
    expect(places).toHaveLength(1);
    expect(problems[0]?.reason.en).toContain('its id "port-tan-vu" is taken');
  });

  it('takes __proto__ for an id like any other', () => {
    const properties = JSON.parse(`{"id":"__proto__"}`) as object;
    const { places, problems } = parsePlaces('ports', file({ ...PORT, ...properties }));
    expect(problems).toEqual([]);
    expect(places.map(({ id }) => id)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['nameEn']).toBeUndefined();
  });

  it('leaves out a fact of the wrong type and keeps the place', () => {
    const { places, problems } = parsePlaces('ports', file({ ...PORT, teu: 'many', source_date: 'soon' }));
    expect(places[0]).toMatchObject({ sourceDate: null, facts: { teu: null } });
    expect(problems[0]?.reason.en).toBe(
      'ports.geojson, feature 0 (port-tan-vu): source_date is "soon", expected a date like 2026-08-11; teu is "many", expected a number. The rest of it is shown.',
    );
  });

  it('tells cities from landmarks', () => {
    const city = { ...NAMED, id: 'city-a', kind: 'city', seat_of: 'former-province' };
    const landmark = {
      ...NAMED,
      id: 'landmark-b',
      kind: 'landmark',
      what_en: 'New city',
      what_vi: 'Đô thị mới',
    };
    const features = [city, landmark].map((properties) => ({ properties, geometry: AT }));
    const { places } = parsePlaces('places', { features });
    expect(places.map(({ facts }) => facts)).toEqual([
      { kind: 'city', seatOf: 'former-province' },
      { kind: 'landmark', what: { en: 'New city', vi: 'Đô thị mới' }, areaHa: null },
    ]);
  });
});

describe('parseProvinces', () => {
  const province = {
    ...NAMED,
    id: 'province-24',
    code: '24',
    area_km2: 4718,
    merged_from: '24 27',
    label_lon: 106.4,
    label_lat: 20.3,
  };
  const area = { type: 'MultiPolygon', coordinates: [[SQUARE]] };

  it('reads what a published feature holds', () => {
    const { provinces, problems } = parseProvinces('provinces-34', file(province, area));
    expect(problems).toEqual([]);
    expect(provinces[0]).toMatchObject({
      division: '34',
      code: '24',
      geometry: area,
      labelPosition: [106.4, 20.3],
      mergedFrom: ['24', '27'],
      nowCode: null,
      disputed: false,
    });
  });

  it.each([
    ['a point as area', file(province, AT), 'its geometry is "Point", expected Polygon or MultiPolygon'],
    ['no code', file({ ...province, code: null }, area), 'code is null, expected a text'],
    ['no label point', file({ ...province, label_lat: 99 }, area), 'label_lon, label_lat are 106.4, 99'],
  ])('leaves out a feature with %s', (_, json, words) => {
    const { provinces, problems } = parseProvinces('provinces-63', json);
    expect(provinces).toEqual([]);
    expect(problems[0]?.reason.en).toContain(words);
  });
});

describe('parseCatalogue', () => {
  const entry = {
    id: 'ports',
    file: 'ports.geojson',
    titleEn: 'Ports',
    titleVi: 'Cảng',
    features: 2,
    counts: { sea: 2, odd: 'x' },
    bytes: 100,
    gzipBytes: 50,
    sources: ['test', 5],
    licence: 'ODbL 1.0',
    date: '2026-08-11',
  };

  it('reads entries and leaves out counts and sources that are none', () => {
    const { catalogue, problems } = parseCatalogue({ datasets: [entry] });
    expect(problems).toEqual([]);
    expect(catalogue?.datasets).toEqual([{ ...entry, counts: { sea: 2 }, sources: ['test'] }]);
  });

  it.each([
    ['no list', {}, 'catalogue.json holds no list of datasets.'],
    ['an unknown dataset', { datasets: [{ ...entry, id: 'planes' }] }, 'id is "planes", expected one of'],
    ['an entry twice', { datasets: [entry, entry] }, 'its id "ports" is taken'],
    ['an entry that is none', { datasets: [null] }, 'it has no properties'],
  ])('says so when there is %s', (_, json, words) => {
    expect(parseCatalogue(json).problems[0]?.reason.en).toContain(words);
  });
});

describe('parseJson', () => {
  it.each([
    ['nothing', '', 'ports.geojson is empty.'],
    ['blanks', ' \n ', 'ports.geojson is empty.'],
    [
      'a web page',
      '<!doctype html><title>Not found</title>',
      'ports.geojson holds a web page instead of data.',
    ],
    ['half a file', '{"features":[{"type":"Fea', 'ports.geojson is cut off: its end is missing.'],
    ['other text', 'Not Found', 'ports.geojson holds no JSON data.'],
    ['a broken middle', '{"features":[}]}', 'ports.geojson is damaged: it is not valid JSON.'],
  ])('names the file that holds %s', (_, text, sentence) => {
    expect(parseJson('ports.geojson', text)).toEqual({
      kind: 'problem',
      problem: {
        file: 'ports.geojson',
        feature: null,
        reason: expect.objectContaining({ en: sentence }) as object,
      },
    });
  });

  it('reads JSON, also behind a byte order mark', () => {
    expect(parseJson('a.json', '\uFEFF{"a":1}\n')).toEqual({ kind: 'json', json: { a: 1 } });
  });
});
