import { readFileSync } from 'node:fs';
import type { FeatureCollection, Geometry, MultiLineString, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { parsePlaces, parseProvinces } from '../../src/data/parse.ts';
import { booleanPointInPolygon as isInside } from '../../src/domain/point-in-polygon.ts';
import { greatCircleMetres } from '../../src/domain/geometry.ts';
import type { Place } from '../../src/domain/place.ts';

type Layer = FeatureCollection<Geometry, Record<string, unknown>>;

const read = (id: string): Layer =>
  JSON.parse(readFileSync(new URL(`../../public/geojson/${id}.geojson`, import.meta.url), 'utf8')) as Layer;
const places = (id: Parameters<typeof parsePlaces>[0]): Place[] => parsePlaces(id, read(id)).places;
const parks = places('industrial-parks');
const airports = places('airports');
const ports = places('ports');
const stations = places('stations');
const cities = places('places');
const highways = read('highways').features;
const railways = read('railways').features;
const all = [...parks, ...airports, ...ports, ...stations, ...cities];
const byId = new Map(all.map((place) => [place.id, place]));
const provinces = parseProvinces('provinces-34', read('provinces-34')).provinces;

describe('places', () => {
  it('are as many as promised', () => {
    expect(parks.length).toBeGreaterThanOrEqual(250);
    expect(ports.length).toBeGreaterThanOrEqual(70);
    expect(airports.filter(({ status }) => status === 'operating').length).toBeGreaterThanOrEqual(22);
    expect(stations.length).toBeGreaterThanOrEqual(60);
    expect(cities.filter(({ facts }) => facts.kind === 'city')).toHaveLength(63);
  });

  it('name provinces that exist, in both languages', () => {
    const names = new Set(provinces.map(({ nameEn, nameVi }) => `${nameEn} ${nameVi}`));
    const unknown = all.filter(
      ({ province }) => province && !names.has(`${province.nowEn} ${province.nowVi}`),
    );
    expect(unknown.map(({ id }) => id)).toEqual([]);
  });

  it('lie in the province they name, borders and quays aside', () => {
    const lost = all.filter(({ province, position }) => {
      const there = provinces.find(({ geometry }) => isInside(position, geometry));
      return there && province?.nowEn !== there.nameEn && !isNearBorder(position);
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('say where they are, but for those at sea', () => {
    const homeless = all.filter(({ province }) => province === null).map(({ id }) => id);
    expect(homeless).toEqual(['airport-truong-sa', 'port-hai-phong-nam-do-son']);
  });
});

/** Provinces are published generalised to 250 m; within half a kilometre of a border either side may be right. */
function isNearBorder([x, y]: readonly [number, number]): boolean {
  const step = 0.005;
  const around = [
    [x + step, y],
    [x - step, y],
    [x, y + step],
    [x, y - step],
  ] as const;
  const codes = new Set(around.map((p) => provinces.find(({ geometry }) => isInside(p, geometry))?.code));
  return codes.size > 1;
}

describe('the two hubs', () => {
  it('are there with the positions that the checks are made from', () => {
    expect(byId.get('park-vsip-bac-ninh-2')?.position).toEqual([105.93044, 21.22167]);
    expect(byId.get('landmark-wtc-binh-duong')?.position).toEqual([106.6835, 11.0575]);
  });
});

describe('industrial parks', () => {
  it('have an outline with their point inside, or say how rough the point is', () => {
    const odd = parks.filter(({ outline, position, accuracyMetres }) =>
      outline ? !isInside(position, outline) : accuracyMetres === null,
    );
    // Its two halves lie on either side of an expressway, its centre between them.
    expect(odd.map(({ id }) => id)).toEqual(['park-vsip-bac-ninh-2']);
  });

  it('lie apart: none within the outline of another', () => {
    const inside = parks.flatMap((park) => {
      const host = parks.find(
        (other) => other !== park && other.outline && isInside(park.position, other.outline),
      );
      return host ? [`${park.id} in ${host.id}`] : [];
    });
    expect(inside).toEqual([]);
  });

  it('do not share a name within ten kilometres', () => {
    const twins = parks.filter((park) =>
      parks.some(
        (other) =>
          other.id < park.id &&
          other.nameVi === park.nameVi &&
          greatCircleMetres(other.position, park.position) < 10_000,
      ),
    );
    expect(twins.map(({ id }) => id)).toEqual([]);
  });

  it('state an area only with its source', () => {
    const bare = parks.filter(
      ({ facts }) =>
        facts.kind === 'industrial-park' && (facts.areaHa === null) !== (facts.areaSource === null),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});

describe('ports', () => {
  const facts = (place: Place | undefined) => (place?.facts.kind === 'port' ? place.facts : null);

  it('belong to ports that exist and stand for themselves, at their main terminal', () => {
    for (const port of ports) {
      const group = facts(port)?.partOf;
      if (group === null || group === undefined) continue;
      expect(facts(byId.get(group))).toMatchObject({ partOf: null });
      const members = ports.filter((other) => facts(other)?.partOf === group);
      expect(members.map(({ position }) => position)).toContainEqual(byId.get(group)?.position);
    }
  });

  it('state throughput with its year, and codes of five letters given once', () => {
    for (const port of ports) expect(facts(port)?.teu === null).toBe(facts(port)?.teuYear === null);
    const codes = ports.flatMap((port) => facts(port)?.unlocode ?? []);
    expect(codes.filter((code, i) => !/^VN[A-Z0-9]{3}$/.test(code) || codes.indexOf(code) !== i)).toEqual([]);
  });
});

describe('airports', () => {
  it('have codes of the right form, given once, and passengers with a year', () => {
    const codes = airports.flatMap(({ facts }) => (facts.kind === 'airport' ? [facts.iata, facts.icao] : []));
    const given = codes.filter((code) => code !== null);
    expect(
      given.filter((code, i) => !/^([A-Z]{3}|VV[A-Z]{2})$/.test(code) || given.indexOf(code) !== i),
    ).toEqual([]);
    for (const { facts } of airports) {
      if (facts.kind === 'airport') expect(facts.passengers === null).toBe(facts.passengersYear === null);
    }
  });

  it('include the coming ones, with the year where it is known', () => {
    for (const id of ['airport-lth', 'airport-gia-binh', 'airport-phan-thiet', 'airport-sa-pa']) {
      expect(['under_construction', 'planned']).toContain(byId.get(id)?.status);
    }
    expect(byId.get('airport-gia-binh')?.opens).toBe(2027);
  });
});

describe('highways', () => {
  const road = (id: string) => highways.find(({ properties }) => properties['id'] === id)?.properties;

  it('are expressways with their number, or national highways', () => {
    const odd = highways.filter(({ properties }) => {
      const pattern = properties['class'] === 'expressway' ? /^CT\.\d\d$/ : /^QL\.(N\d|\d{1,3})[A-Z]?\d?$/;
      return !pattern.test(String(properties['ref']));
    });
    expect(odd.map(({ properties }) => properties['id'])).toEqual([]);
    expect(highways.filter(({ properties }) => properties['class'] === 'expressway').length).toBeGreaterThan(
      80,
    );
    expect(highways.filter(({ properties }) => properties['class'] === 'national').length).toBeGreaterThan(
      150,
    );
  });

  it.each([
    ['highway-ct-04-hanoi-hai-phong', 105.5],
    ['highway-ct-05-noi-bai-lao-cai', 264],
    ['highway-ct-09-noi-bai-bac-ninh-national-highway-18', 31],
    ['highway-ct-01-phan-thiet-dau-giay', 99],
    ['highway-ct-01-vinh-hao-phan-thiet', 100.8],
    ['highway-ct-29-ho-chi-minh-city-long-thanh-dau-giay', 55.7],
    ['highway-ct-28-bien-hoa-vung-tau', 53.7],
    ['highway-ct-06-hai-phong-ha-long-van-don-mong-cai', 176],
  ])('%s is open and as long as published, within 8 %%', (id, kilometres) => {
    expect(road(id)?.['status']).toBe('operating');
    expect(Math.abs(Number(road(id)?.['length_km']) / kilometres - 1)).toBeLessThan(0.08);
  });

  it('do not double: the expressways in use are some 3,200 km, one line each', () => {
    const open = highways.filter(
      ({ properties }) => properties['class'] === 'expressway' && properties['status'] === 'operating',
    );
    const sum = open.reduce((total, { properties }) => total + Number(properties['length_km']), 0);
    expect(sum).toBeGreaterThan(2900);
    expect(sum).toBeLessThan(3600);
  });

  it('say when what is being built will open, and when what is open opened, never the other way round', () => {
    const odd = highways.filter(({ properties }) =>
      properties['status'] === 'operating'
        ? properties['opens'] !== undefined
        : properties['opened'] !== undefined,
    );
    expect(odd.map(({ properties }) => properties['id'])).toEqual([]);
  });

  it('measure what they say', () => {
    for (const { properties, geometry } of [...highways, ...railways]) {
      const metres = (geometry as MultiLineString).coordinates.reduce((sum, line) => sum + lengthOf(line), 0);
      expect(
        Math.abs(metres / 1000 / Number(properties['length_km']) - 1),
        String(properties['id']),
      ).toBeLessThan(0.08);
    }
  });
});

function lengthOf(line: readonly Position[]): number {
  let metres = 0;
  for (let i = 1; i < line.length; i++) {
    metres += greatCircleMetres(line[i - 1] as [number, number], line[i] as [number, number]);
  }
  return metres;
}

describe('railways and stations', () => {
  it('include the line along the coast, one line of some 1,700 km', () => {
    const line = railways.find(({ properties }) => properties['id'] === 'railway-north-south');
    expect(Math.abs(Number(line?.properties['length_km']) / 1726 - 1)).toBeLessThan(0.03);
  });

  it('have stations on their lines', () => {
    const off = stations.filter(
      ({ facts, accuracyMetres }) => facts.kind === 'station' && !facts.line && !accuracyMetres,
    );
    // Its branch line is out of use.
    expect(off.map(({ id }) => id)).toEqual(['station-nghia-dan']);
  });
});
