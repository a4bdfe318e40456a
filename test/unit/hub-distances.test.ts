import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseComparisonHubs } from '../../src/data/comparison-hubs.ts';
import { parsePlaces } from '../../src/data/parse.ts';
import { PLACE_DATASET_IDS } from '../../src/domain/catalogue.ts';
import { hubBounds } from '../../src/domain/comparison-hub.ts';
import { greatCircleMetres } from '../../src/domain/geometry.ts';
import { foreignColumn, HOME_HUBS, homeColumn, MEASURED_ROLES } from '../../src/domain/hub-distances.ts';

const read = (id: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/geojson/${id}.geojson`, import.meta.url), 'utf8'));
const HUBS = parseComparisonHubs(read('comparison-hubs')).hubs;
const PLACES = PLACE_DATASET_IDS.flatMap((id) => parsePlaces(id, read(id)).places);

describe('a region abroad', () => {
  const columns = HUBS.map(foreignColumn);

  it('is measured from its centre to its nearest place of each role', () => {
    expect(columns.map(({ id }) => id).sort()).toEqual([
      'jebel-ali',
      'katowice',
      'monterrey',
      'shanghai',
      'shenzhen',
    ]);
    for (const [i, column] of columns.entries())
      for (const role of MEASURED_ROLES) {
        const metres = HUBS[i]?.places
          .filter((place) => place.role === role)
          .map((place) => greatCircleMetres(column.centre.position, place.position));
        const leg = column.legs[role];
        expect(leg?.metres ?? Infinity, `${column.id} ${role}`).toBe(Math.min(...(metres ?? [])));
      }
  });

  it('has no border crossing where the data has none', () => {
    expect(columns.find(({ id }) => id === 'shanghai')?.legs.border).toBeNull();
    expect(columns.find(({ id }) => id === 'monterrey')?.legs.border).not.toBeNull();
  });

  it('fits into its bounds', () => {
    for (const hub of HUBS) {
      const [west, south, east, north] = hubBounds(hub);
      for (const { position } of [hub.centre, ...hub.places]) {
        expect(position[0]).toBeGreaterThanOrEqual(west);
        expect(position[0]).toBeLessThanOrEqual(east);
        expect(position[1]).toBeGreaterThanOrEqual(south);
        expect(position[1]).toBeLessThanOrEqual(north);
      }
    }
  });
});

describe('a Vietnamese hub', () => {
  it('is measured the same way, to places in service', () => {
    const [bacNinh, binhDuong] = HOME_HUBS.map((home) => homeColumn(home, PLACES));
    expect(bacNinh?.legs.airport?.to.id).toBe('airport-han');
    expect(binhDuong?.legs.airport?.to.id).toBe('airport-sgn');
    expect(bacNinh?.legs.border?.to.id).toMatch(/^gate-/);
    // 0.28 degrees of longitude at 21.2 degrees north, and 4 km of latitude
    expect((bacNinh?.legs.airport?.metres ?? 0) / 1000).toBeCloseTo(29.2, 0);
    expect(binhDuong?.legs.port).not.toBeNull();
  });

  it('is absent until its centre has arrived', () => {
    expect(homeColumn(HOME_HUBS[0], [])).toBeNull();
  });
});
