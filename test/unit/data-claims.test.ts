import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseComparisonHubs } from '../../src/data/comparison-hubs.ts';
import { parsePlaces, parseProvinces } from '../../src/data/parse.ts';
import { PLACE_DATASET_IDS } from '../../src/domain/catalogue.ts';
import { createPlaceSearch } from '../../src/domain/place-search.ts';
import type { Place } from '../../src/domain/place.ts';

/**
 * The atlas was made from two documents, an article about Bac Ninh and the page of the Binh Duong hub. Every place
 * and every actor that they name is to be found by its name, with the figures that they give.
 */

const read = (id: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/geojson/${id}.geojson`, import.meta.url), 'utf8'));
const places = PLACE_DATASET_IDS.flatMap((id) => parsePlaces(id, read(id)).places);
const now = parseProvinces('provinces-34', read('provinces-34')).provinces;
const before = parseProvinces('provinces-63', read('provinces-63')).provinces;
const { hubs } = parseComparisonHubs(read('comparison-hubs'));
const find = createPlaceSearch(places, [...now, ...before]);

function place(id: string): Place {
  const found = places.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
}

describe('places and actors of the documents', () => {
  it.each([
    ['VSIP Bac Ninh II', 'park-vsip-bac-ninh-2'],
    ['KTG Industrial', 'logistics-ktg-vsip-bac-ninh-2'],
    ['Noi Bai airport', 'airport-han'],
    ['Gia Binh International Airport', 'airport-gia-binh'],
    ['Hai Phong Port', 'port-hai-phong'],
    ['Hanoi', 'city-hanoi'],
    ['Samsung', 'plant-samsung-electronics-yen-phong'],
    ['Samsung Display', 'plant-samsung-display-yen-phong'],
    ['Foxconn', 'plant-foxconn-que-vo'],
    ['Goertek', 'plant-goertek-que-vo'],
    ['Canon', 'plant-canon-que-vo'],
    ['WTC Binh Duong New City', 'landmark-wtc-binh-duong'],
    ['Binh Duong New City', 'landmark-binh-duong-new-city'],
    ['Thành phố mới Bình Dương', 'landmark-binh-duong-new-city'],
    ['Science and Technology Industrial Park', 'park-binh-duong-science-technology'],
    ['e-commerce logistics centre', 'logistics-binh-duong-ecommerce'],
    ['Becamex', 'landmark-becamex-tower'],
    ['Vietnam National University', 'institution-vnu-hcm'],
    ['Vietnamese-German University', 'institution-vgu'],
    ['Đại học Việt Đức', 'institution-vgu'],
    ['Eastern International University', 'institution-eiu'],
    ['Becamex R&D Institute', 'institution-becamex-rd'],
    ['Techlabs', 'institution-techlabs'],
    ['Fablabs', 'institution-fablabs'],
    ['Smart Manufacturing Innovation Center', 'institution-smart-manufacturing'],
    ['Becamex Business Incubator', 'institution-becamex-incubator'],
    ['Advanced Manufacturing Center', 'institution-advanced-manufacturing'],
    ['Block71 Saigon', 'institution-block71-saigon'],
    ['Tan Son Nhat', 'airport-sgn'],
    ['Long Thanh International Airport', 'airport-lth'],
    ['Cat Lai', 'port-hcmc-cat-lai'],
    ['Cai Mep', 'port-cai-mep'],
    ['Hiep Phuoc', 'port-hcmc-hiep-phuoc'],
    ['Huu Nghi', 'gate-huu-nghi'],
    ['Bau Bang Station', 'station-bau-bang'],
  ])('%s is found', (query, id) => {
    const ids = find(query, 12).flatMap((hit) => (hit.kind === 'place' ? [hit.place.id] : []));
    expect(ids).toContain(id);
  });

  it('the companies stand with what they invested, in what year, by whose word', () => {
    const company = (id: string): unknown => {
      const { facts } = place(id);
      return facts.kind === 'plant' ? [facts.companySince, facts.companyInvestment] : null;
    };
    expect(company('plant-samsung-electronics-yen-phong')).toMatchObject([
      2008,
      { billionUsd: 23.2, precision: 'stated', year: 2025 },
    ]);
    expect(company('plant-foxconn-que-vo')).toMatchObject([2007, { billionUsd: 3.2, precision: 'about' }]);
    expect(company('plant-goertek-que-vo')).toMatchObject([2013, { billionUsd: 1.3, precision: 'over' }]);
    expect(place('plant-samsung-display-yen-phong').facts).toMatchObject({ investment: { billionUsd: 1.8 } });
  });

  it('KTG’s project has its 14 ha in the park that it names', () => {
    expect(place('logistics-ktg-vsip-bac-ninh-2')).toMatchObject({
      accuracyMetres: 1500,
      facts: { kind: 'logistics', areaHa: 14, park: 'park-vsip-bac-ninh-2' },
    });
  });

  it('Bac Ninh was first in investment from abroad in 2024, with nearly 5.12 bn USD', () => {
    const known = before.flatMap(({ code, figures }) => (figures.fdi ? [{ code, ...figures.fdi }] : []));
    const [first] = [...known].sort((a, b) => b.value - a.value);
    expect(first).toMatchObject({ code: '27', value: 5.12, year: 2024, isDerived: false });
  });

  it('what else they say of the two provinces stands beside them', () => {
    const note = (units: typeof before, code: string): string | null | undefined =>
      units.find((unit) => unit.code === code)?.noteEn;
    expect(note(before, '27')).toContain('85,000 registered businesses');
    expect(note(now, '24')).toContain('85,000 registered businesses');
    expect(note(before, '74')).toMatch(/75\.6 %.*fourth in the PCI.*Eindhoven, Daejeon, Yamaguchi/);
  });

  it('Binh Duong has more than 2.6 million people', () => {
    const binhDuong = before.find(({ code }) => code === '74');
    expect(binhDuong?.figures.population?.value).toBeGreaterThan(2_600_000);
    expect(binhDuong?.nowCode).toBe('79');
  });

  it.each([
    ['shenzhen', ['port', 'airport']],
    ['shanghai', ['port', 'airport']],
    ['jebel-ali', ['port', 'airport']],
    ['monterrey', ['port', 'airport', 'border']],
    ['katowice', ['port', 'airport']],
  ])('the comparison hub %s has its centre, %s and what it is known for', (id, roles) => {
    const hub = hubs.find((candidate) => candidate.id === id);
    expect(hub?.centre.role).toBe('centre');
    expect(hub?.places.map(({ role }) => role)).toEqual(expect.arrayContaining(roles));
    expect(hub?.knownFor.en).not.toBe('');
    expect(hub?.knownFor.vi).not.toBe('');
  });

  it('the smart logistics corridor is there: waterways, their river ports, a railway', () => {
    const ids = ['waterways', 'railways'].flatMap((id) =>
      (read(id) as { features: { properties: { id: string } }[] }).features.map(
        ({ properties }) => properties.id,
      ),
    );
    expect(ids).toEqual(
      expect.arrayContaining(['waterway-saigon', 'waterway-dong-nai', 'railway-an-binh-bau-bang']),
    );
    for (const id of ['port-an-son', 'port-ba-lua', 'port-thanh-phuoc', 'port-binh-duong']) {
      expect(place(id).facts).toMatchObject({ portType: 'river' });
    }
  });
});
