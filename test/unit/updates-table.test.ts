import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OverlayFeature } from '../../tools/network/updates/overlay-features.ts';
import { between, lengthOf } from '../../tools/network/updates/plane.ts';
import { readInterchanges, readSections } from '../../tools/network/updates/table.ts';

const FOLDER = join(import.meta.dirname, '../../tools/network/updates');
const sections = readSections(join(FOLDER, 'sections.csv'));
const interchanges = readInterchanges(join(FOLDER, 'interchanges.csv'));
const text = readFileSync(join(FOLDER, 'vietnam-2026.geojson'), 'utf8');
const overlay = JSON.parse(text) as { features: OverlayFeature[]; licence: string; attribution: string };
const byId = new Map(sections.map((section) => [section.id, section]));
const endsOf = ({ geometry }: OverlayFeature) => [geometry.coordinates[0]!, geometry.coordinates.at(-1)!];
const keyOf = (position: readonly number[]): string => position.join(' ');

/** Longer or shorter than the official figure by more than 8 %, and why. */
const OTHER_LENGTHS: Readonly<Record<string, string>> = {
  'cao-bo-mai-son': 'the official section begins on four kilometres that were in service in 2021',
  'bai-vot-ham-nghi':
    'OSM changes the name 5 km before the project does; with the next section 90.4 of 89.5 km',
  'ham-nghi-vung-ang':
    'OSM changes the name 5 km before the project does; with the last section 90.4 of 89.5 km',
  'ben-luc-long-thanh-west':
    'drawn on to the middle of the interchange with the HCMC – Trung Luong expressway',
  'ben-luc-long-thanh-east': 'drawn on to the middle of the interchange at QL51',
  'ring-road-3-hcmc-nhon-trach': 'the press counts to the viaduct, the line goes on to the road below',
  'ring-road-4-hanoi': 'sketch: one line through what OSM has of it, holes bridged straight',
  'ninh-binh-hai-phong': 'only drawn in part',
  'ring-road-3-hcmc-thu-duc': 'the official figure is that of the component project, with its ramps',
  'tuyen-quang-ha-giang': 'no official figure',
};

describe('the table of sections', () => {
  it('names each section once, and says for each how it was decided and after what', () => {
    expect(byId.size).toBe(sections.length);
    const rows = readFileSync(join(FOLDER, 'sections.csv'), 'utf8').trim().split('\n').slice(1);
    for (const row of rows) expect(row).toMatch(/OSM 20|unverified/);
  });

  it.each([
    'trung-luong-my-thuan',
    'my-thuan-can-tho',
    'cam-lo-la-son',
    'mai-son-ql45',
    'dien-chau-bai-vot',
    'vinh-hao-phan-thiet',
    'phan-thiet-dau-giay',
    'nha-trang-cam-lam',
    'cam-lam-vinh-hao',
    'van-don-mong-cai',
    'tuyen-quang-phu-tho',
    'bien-hoa-vung-tau',
    'ben-luc-long-thanh-west',
    'ring-road-3-hcmc-nhon-trach',
    'hung-yen-connector',
  ])('has %s in service, with a year', (id) => {
    expect(byId.get(id)?.status).toBe('operating');
    expect(byId.get(id)?.openYear).toBeGreaterThanOrEqual(2022);
  });

  it('gives interchanges only to sections that are drawn', () => {
    for (const { section } of interchanges)
      expect(byId.get(section)?.geometry, section).toMatch(/^(2021|2026|sketch)$/);
  });
});

describe('the overlay', () => {
  it('is small, attributed, and inside the country', () => {
    expect(text.length).toBeLessThan(1_500_000);
    expect(overlay.licence).toBe('ODbL-1.0');
    expect(overlay.attribution).toContain('OpenStreetMap');
    for (const { geometry } of overlay.features) {
      for (const [lon, lat] of geometry.coordinates) {
        expect(lon > 102 && lon < 110 && lat > 8 && lat < 23.5, `${lon}, ${lat}`).toBe(true);
      }
    }
  });

  it('has every section of the table that is in service or coming, and no other', () => {
    const drawn = new Set(overlay.features.map(({ properties }) => properties.section));
    for (const { id, status } of sections) expect(drawn.has(id), id).toBe(status !== 'not_included');
    for (const id of drawn) expect(byId.has(id), id).toBe(true);
  });

  it('opens nothing before its year, and nothing unfinished in the year of the data', () => {
    for (const { properties } of overlay.features) {
      if (properties.status === 'operating') expect(properties.open_year).toBeGreaterThanOrEqual(2021);
      else expect(properties.open_year ?? 9999).toBeGreaterThan(2026);
    }
  });

  it('draws each section within 8 % of its official length, but for those with a reason', () => {
    for (const { id, lengthKm, geometry } of sections) {
      if (lengthKm === 0 || !['2021', '2026', 'sketch'].includes(geometry)) continue;
      const own = overlay.features.filter(
        ({ properties }) => properties.section === id && !/ramp/.test(properties.method ?? ''),
      );
      const km = own.reduce((sum, { properties, geometry: { coordinates } }) => {
        return sum + (lengthOf(coordinates) / 1000) * (properties.oneway === 'yes' ? 0.5 : 1);
      }, 0);
      const isNear = Math.abs(km - lengthKm) <= 0.08 * lengthKm;
      expect(isNear || id in OTHER_LENGTHS, `${id}: ${km.toFixed(1)} of ${lengthKm} km`).toBe(true);
    }
  });

  it('connects expressways to older roads by ramps and at their ends only', () => {
    for (const { properties } of overlay.features) {
      if (properties.highway !== 'motorway') continue;
      for (const place of [properties.join_start, properties.join_end]) {
        expect([undefined, 'end of section']).toContain(place);
      }
    }
  });

  it('lets every ramp begin and end on something', () => {
    const ends = new Map<string, number>();
    for (const one of overlay.features) {
      for (const end of endsOf(one)) ends.set(keyOf(end), (ends.get(keyOf(end)) ?? 0) + 1);
    }
    for (const one of overlay.features) {
      if (one.properties.method !== 'ramp') continue;
      const [start, end] = endsOf(one);
      const { join_start, join_end, section } = one.properties;
      expect(join_start !== undefined || ends.get(keyOf(start!))! > 1, `${section} ${keyOf(start!)}`).toBe(
        true,
      );
      expect(join_end !== undefined || ends.get(keyOf(end!))! > 1, `${section} ${keyOf(end!)}`).toBe(true);
    }
  });

  it('keeps to the right: the other carriageway of an expressway is on the left', () => {
    // Long pieces only: generalisation to 100 m makes short ones cross each other.
    const long = overlay.features.filter(
      ({ properties, geometry }) =>
        properties.highway === 'motorway' &&
        properties.oneway === 'yes' &&
        lengthOf(geometry.coordinates) > 8000,
    );
    let left = 0;
    let right = 0;
    for (const one of long) {
      const line = one.geometry.coordinates;
      for (let i = 0; i + 1 < line.length; i++) {
        const [a, b] = [line[i]!, line[i + 1]!];
        for (const other of long) {
          if (other === one || other.properties.section !== one.properties.section) continue;
          const near = other.geometry.coordinates.find((position) => between(position, b) < 150);
          if (near === undefined) continue;
          const cross = (b[0] - a[0]) * (near[1] - a[1]) - (b[1] - a[1]) * (near[0] - a[0]);
          if (cross > 0) left++;
          else right++;
        }
      }
    }
    expect(left).toBeGreaterThan(2 * right);
  });
});
