import { describe, expect, it } from 'vitest';
import { airports } from '../../tools/layers/airports.ts';
import { highways } from '../../tools/layers/highways.ts';
import { industrialParks } from '../../tools/layers/industrial-parks.ts';
import type { Locator } from '../../tools/layers/locate.ts';
import { extractSources } from '../../tools/layers/osm-extract.ts';
import { railways } from '../../tools/layers/railways.ts';
import { stations } from '../../tools/layers/stations.ts';
import { withFile } from '../fixtures/drawn-extract.ts';
import type { OsmExtract } from '../fixtures/osm-extract.ts';
import { writePbf } from '../fixtures/pbf-writer.ts';

const DATE = '2026-11-20';

/** A grid of nodes 0.01 degrees apart: node 100 * row + column + 1. */
const node = (row: number, column: number): number => 100 * row + column + 1;
const nodes = Array.from({ length: 300 }, (_, i) => ({
  id: i + 1,
  lon: 106 + (i % 100) / 100,
  lat: 20.9 + Math.floor(i / 100) / 100,
}));
const row = (y: number, from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => node(y, from + i));
const square = (column: number): number[] => [
  node(0, column),
  node(0, column + 1),
  node(1, column + 1),
  node(1, column),
  node(0, column),
];

const extract: OsmExtract = {
  nodes: [
    ...nodes,
    { id: 1001, lon: 106.2, lat: 20.91, tags: { railway: 'station', name: 'Ga Cao Xá' } },
    { id: 1002, lon: 106.4, lat: 20.91, tags: { railway: 'halt', name: 'Tiền Trung' } },
    {
      id: 1003,
      lon: 106.5,
      lat: 20.91,
      tags: { railway: 'station', station: 'subway', name: 'Ga Cát Linh' },
    },
    { id: 1004, lon: 106.6, lat: 20.91, tags: { railway: 'station', name: 'Ga Mới (dự kiến)' } },
  ],
  ways: [
    {
      id: 1,
      refs: row(0, 0, 20),
      tags: { highway: 'motorway', ref: 'CT.04', name: 'Đường cao tốc Hà Nội - Hải Phòng' },
    },
    {
      id: 2,
      refs: row(0, 20, 40),
      tags: { highway: 'motorway', ref: 'CT.04', name: 'Đường cao tốc Hà Nội - Hải Phòng' },
    },
    { id: 3, refs: row(2, 0, 30), tags: { highway: 'trunk', ref: 'QL.5' } },
    {
      id: 4,
      refs: row(2, 40, 60),
      tags: {
        highway: 'construction',
        construction: 'motorway',
        ref: 'CT.08',
        name: 'Đường cao tốc Ninh Bình - Hải Phòng',
      },
    },
    {
      id: 5,
      refs: row(2, 60, 80),
      tags: { 'proposed:highway': 'motorway', ref: 'CT.09', name: 'Đường cao tốc Nội Bài - Hạ Long' },
    },
    {
      id: 14,
      refs: row(2, 80, 95),
      tags: { 'construction:highway': 'motorway', ref: 'CT.10', name: 'Đường cao tốc Đồng Đăng - Trà Lĩnh' },
    },
    { id: 6, refs: row(1, 0, 30), tags: { highway: 'motorway_link', ref: 'CT.04' } },
    { id: 7, refs: row(1, 30, 60), tags: { highway: 'primary', ref: 'ĐT.391' } },
    { id: 8, refs: row(1, 0, 60), tags: { railway: 'rail', name: 'Đường sắt Hà Nội - Hải Phòng' } },
    {
      id: 9,
      refs: row(1, 60, 70),
      tags: { railway: 'construction', construction: 'rail', name: 'Đường sắt Yên Viên - Phả Lại' },
    },
    { id: 10, refs: square(50), tags: { landuse: 'industrial', name: 'Khu công nghiệp Thử Nghiệm' } },
    { id: 631139841, refs: square(60), tags: { landuse: 'industrial' } },
    { id: 12, refs: square(70), tags: { landuse: 'industrial', name: 'Nhà máy giấy' } },
    { id: 13, refs: row(0, 80, 84), tags: { landuse: 'industrial', name: 'Khu công nghiệp Chưa Khép' } },
    { id: 1350848850, refs: square(90), tags: { aeroway: 'aerodrome', name: 'Gia Bình' } },
  ],
};

const nowhere: Locator = () => ({
  province_2025_en: null,
  province_2025_vi: null,
  province_pre2025_en: null,
  province_pre2025_vi: null,
  commune_2025: null,
});

const sources = withFile(writePbf(extract), 'test.osm.pbf', (path) => extractSources(path, DATE));
const facts = (features: readonly { properties: object }[], ...names: string[]): unknown[][] =>
  features.map(({ properties }) => names.map((name) => (properties as Record<string, unknown>)[name]));

describe('layers from an OSM extract', () => {
  it('take highways by class, number and life cycle, without ramps and provincial roads', () => {
    const { features } = highways(sources.roads, DATE);
    expect(facts(features, 'id', 'class', 'status', 'source_date')).toEqual([
      ['highway-ct-04-hanoi-hai-phong', 'expressway', 'operating', DATE],
      ['highway-ct-08-ninh-binh-hai-phong-under-construction', 'expressway', 'under_construction', DATE],
      ['highway-ct-09-noi-bai-bac-ninh-ha-long-planned', 'expressway', 'planned', DATE],
      ['highway-ct-10-dong-dang-tra-linh-under-construction', 'expressway', 'under_construction', DATE],
      ['highway-ql-5', 'national', 'operating', DATE],
    ]);
    expect(features[0]?.geometry).toMatchObject({ type: 'MultiLineString', coordinates: { length: 1 } });
  });

  it('take the railways that the table names', () => {
    const { features } = railways(sources.rails, DATE);
    expect(facts(features, 'id', 'status')).toEqual([
      // a sketch of the table, whatever the extract holds
      ['railway-an-binh-bau-bang', 'planned'],
      ['railway-hanoi-hai-phong', 'operating'],
      ['railway-yen-vien-pha-lai', 'under_construction'],
    ]);
  });

  it('take stations, but no metro and none to come', () => {
    const lines = railways(sources.rails, DATE);
    const { features } = stations(sources.stations, lines, nowhere);
    const fresh = features.filter(({ properties }) => properties.source_date === DATE);
    expect(facts(fresh, 'id', 'name_vi', 'line_en')).toEqual([
      ['station-cao-xa', 'Ga Cao Xá', 'Hanoi – Hai Phong Railway'],
      ['station-tien-trung', 'Ga Tiền Trung', 'Hanoi – Hai Phong Railway'],
    ]);
  });

  it('take parks by their name, or by element where the table names it; no factories, no open ways', () => {
    const { features } = industrialParks(sources.parks, nowhere);
    const outlined = features.filter(({ geometry }) => geometry.type === 'Polygon');
    expect(facts(outlined, 'id', 'name_en')).toEqual([
      ['park-thu-nghiem', 'Thu Nghiem Industrial Park'],
      ['park-vsip-hai-phong', 'VSIP Hai Phong'],
    ]);
  });

  it('take the middle of an aerodrome', () => {
    const { features } = airports(sources.pointOf, nowhere);
    const airport = features.find(({ properties }) => properties.id === 'airport-gia-binh');
    expect(airport?.geometry).toEqual({ type: 'Point', coordinates: [106.905, 20.905] });
    expect(sources.pointOf('way/404')).toBeNull();
  });

  it('say so when there is no such file', () => {
    expect(() => extractSources('nowhere.osm.pbf', DATE)).toThrow(
      'The extract nowhere.osm.pbf does not exist.',
    );
  });
});
