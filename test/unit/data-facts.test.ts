import { describe, expect, it } from 'vitest';
import { parseComparisonHubs } from '../../src/data/comparison-hubs.ts';
import { parsePlaces, parseProvinces } from '../../src/data/parse.ts';
import type { PlaceDatasetId } from '../../src/domain/catalogue.ts';
import { FIGURE_NAMES } from '../../src/domain/province.ts';

const NAMED = { id: 'a', name_en: 'A', name_vi: 'Á', status: 'operating', source: 'test' };
const AT = { type: 'Point', coordinates: [106, 21] };

function read(dataset: PlaceDatasetId, properties: Record<string, unknown>) {
  const features = [{ type: 'Feature', properties: { ...NAMED, ...properties }, geometry: AT }];
  return parsePlaces(dataset, { type: 'FeatureCollection', features });
}

const WHAT = { what_en: 'Phones', what_vi: 'Điện thoại' };

describe('facts of a plant', () => {
  const plant = { ...WHAT, company: 'Samsung' };

  it('are read with their sums', () => {
    const { places, problems } = read('plants', {
      ...plant,
      park: 'park-a',
      company_since: 2008,
      investment_busd: 1.8,
      investment_year: 2024,
      investment_source: 'press',
      company_investment_busd: 23.2,
      company_investment_precision: 'over',
      company_investment_year: 2025,
      company_investment_source: 'press',
      unverified: 'tenant',
    });
    expect(problems).toEqual([]);
    expect(places[0]?.facts).toEqual({
      kind: 'plant',
      company: 'Samsung',
      what: { en: 'Phones', vi: 'Điện thoại' },
      park: 'park-a',
      companySince: 2008,
      investment: { billionUsd: 1.8, precision: 'stated', year: 2024, source: 'press' },
      companyInvestment: { billionUsd: 23.2, precision: 'over', year: 2025, source: 'press' },
      unverified: ['tenant'],
    });
  });

  it.each(['investment_year', 'investment_source'])('a sum without its %s is no figure', (missing) => {
    const sum = { investment_busd: 1.8, investment_year: 2024, investment_source: 'press', [missing]: null };
    expect(read('plants', { ...plant, ...sum }).places[0]?.facts).toMatchObject({ investment: null });
  });

  it('must say what it makes in both languages', () => {
    const { places, problems } = read('plants', { ...plant, what_vi: undefined });
    expect(places).toEqual([]);
    expect(problems[0]?.reason.en).toContain('what_vi is missing, expected a text');
  });
});

describe('facts of the other kinds', () => {
  it.each<[PlaceDatasetId, Record<string, unknown>, unknown]>([
    [
      'institutions',
      { ...WHAT, institution_type: 'innovation' },
      { kind: 'institution', institutionType: 'innovation', what: { en: 'Phones', vi: 'Điện thoại' } },
    ],
    [
      'border-gates',
      { neighbour: 'LA', gate_class: 'main', opposite: 'Dansavan' },
      { kind: 'border-gate', neighbour: 'LA', gateClass: 'main', isRail: false, opposite: 'Dansavan' },
    ],
    [
      'places',
      { ...WHAT, kind: 'logistics', park: 'park-a', area_ha: 14 },
      {
        kind: 'logistics',
        what: { en: 'Phones', vi: 'Điện thoại' },
        operator: null,
        park: 'park-a',
        areaHa: 14,
      },
    ],
    [
      'stations',
      { line_en: 'North', line_vi: 'Bắc', gauge_mm: '1000/1435' },
      { kind: 'station', line: { en: 'North', vi: 'Bắc' }, gauge: '1000/1435' },
    ],
    ['stations', { line_en: 'North' }, { kind: 'station', line: null, gauge: null }],
  ])('%s', (dataset, properties, facts) => {
    const { places, problems } = read(dataset, properties);
    expect(problems).toEqual([]);
    expect(places[0]?.facts).toEqual(facts);
  });

  it('a class of gate that is none is left out, and said', () => {
    const { places, problems } = read('border-gates', { neighbour: 'LA', gate_class: 'huge' });
    expect(places[0]?.facts).toMatchObject({ gateClass: null });
    expect(problems[0]?.reason.en).toContain('gate_class is "huge", expected one of international, main');
  });

  it('years, commune and note belong to every place', () => {
    const { places } = read('stations', {
      opens: 2033,
      commune_2025: 'Dĩ An',
      note_en: 'Planned',
      note_vi: 'Quy hoạch',
    });
    expect(places[0]).toMatchObject({
      opened: null,
      opens: 2033,
      commune: 'Dĩ An',
      note: { en: 'Planned', vi: 'Quy hoạch' },
    });
  });
});

describe('figures of a province', () => {
  const ring = [
    [106, 20],
    [107, 20],
    [107, 21],
    [106, 20],
  ];
  const province = (more: Record<string, unknown>) => {
    const properties = { ...NAMED, code: '24', label_lon: 106.7, label_lat: 20.3, ...more };
    const geometry = { type: 'Polygon', coordinates: [ring] };
    return parseProvinces('provinces-34', { features: [{ properties, geometry }] }).provinces[0];
  };

  it('are null where nothing is said, never 0', () => {
    const { figures, lacking } = province({}) ?? {};
    expect(Object.keys(figures ?? {})).toEqual([...FIGURE_NAMES]);
    expect(new Set(Object.values(figures ?? {}))).toEqual(new Set([null]));
    expect(Object.values(lacking ?? {}).flat()).toEqual([]);
  });

  it('need a year and a source', () => {
    expect(province({ fdi_busd: 5.12, fdi_busd_year: 2024 })?.figures.fdi).toBeNull();
    expect(province({ fdi_busd: 5.12, fdi_busd_year: 2024, fdi_busd_source: 'press' })?.figures.fdi).toEqual({
      value: 5.12,
      year: 2024,
      source: 'press',
      isDerived: false,
    });
  });

  it('say which members lack theirs', () => {
    expect(province({ fdi_busd_lacking: '24 30' })?.lacking.fdi).toEqual(['24', '30']);
  });
});

describe('comparison hubs', () => {
  const centre = {
    ...NAMED,
    id: 'hub-x-centre',
    hub: 'x',
    role: 'centre',
    hub_name_en: 'X',
    hub_name_vi: 'X',
    country_en: 'Xland',
    country_vi: 'Nước X',
    known_for_en: 'Ships.',
    known_for_vi: 'Tàu.',
    known_for_source: 'test',
  };
  const port = { ...NAMED, id: 'hub-x-port', hub: 'x', role: 'port', accuracy_m: 2000 };
  const hubsOf = (...all: unknown[]) =>
    parseComparisonHubs({ features: all.map((properties) => ({ properties, geometry: AT })) });

  it('gather their places around a centre', () => {
    const { hubs, problems } = hubsOf(port, centre);
    expect(problems).toEqual([]);
    expect(hubs).toMatchObject([
      {
        id: 'x',
        name: { en: 'X', vi: 'X' },
        knownFor: { en: 'Ships.', vi: 'Tàu.' },
        centre: { id: 'hub-x-centre', position: [106, 21] },
        places: [{ id: 'hub-x-port', role: 'port', accuracyMetres: 2000 }],
      },
    ]);
  });

  it('a place whose hub has no centre is left out, and said', () => {
    const { hubs, problems } = hubsOf(centre, { ...port, hub: 'y' });
    expect(hubs[0]?.places).toEqual([]);
    expect(problems[0]?.reason.en).toContain('hub-x-port belongs to "y", which has no centre');
  });

  it.each([
    ['no role', { ...port, role: undefined }, 'role is missing, expected one of centre'],
    ['a centre that is known for nothing', { ...centre, known_for_vi: '' }, 'known_for_vi is ""'],
  ])('%s is reported', (_, properties, words) => {
    const reasons = hubsOf(properties).problems.map(({ reason }) => reason.en);
    expect(reasons.join(' ')).toContain(words);
  });

  it('an area is no place of a hub', () => {
    const area = { type: 'Polygon', coordinates: [] };
    const { problems } = parseComparisonHubs({ features: [{ properties: centre, geometry: area }] });
    expect(problems[0]?.reason.en).toContain('its geometry is "Polygon", expected Point');
  });
});
