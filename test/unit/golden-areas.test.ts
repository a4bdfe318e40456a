import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Position as GeoPosition } from 'geojson';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { booleanPointInPolygon } from '../../src/domain/point-in-polygon.ts';
import type { Position } from '../../src/domain/units.ts';
import { answerIsochrones } from '../../src/engine/answer-isochrones.ts';
import { readNamed } from '../../src/engine/fetch-network.ts';
import { open } from '../../src/engine/opened-network.ts';
import { simplifyRing } from '../../tools/layers/shape.ts';

/**
 * Areas of three real places, generalised to about 40 m, as somebody has looked at them on a map. After a change that
 * is meant: `REGEN=1 npx vitest run test/unit/golden-areas.test.ts`, look at them, commit them.
 */
const PLACES: readonly (readonly [file: string, origin: Position])[] = [
  ['vsip-bac-ninh-2', [105.9304, 21.2217]],
  ['wtc-binh-duong', [106.6835, 11.0575]],
  ['cat-bi', [106.7247, 20.8192]],
];
const MINUTES = [15, 30, 60];
const GENERALISED_METRES = 40;
const HOLE_OR_ISLAND_KM2 = 0.3;
/** What generalising changes, and a rebuilt network may. */
const MOST_DIFFERENT = 0.02;
const SAMPLES_A_SIDE = 80;

type Bands = FeatureCollection<MultiPolygon, { minutes: number; areaKm2: number }>;

const root = join(import.meta.dirname, '../..');
const network = await readNamed(
  'vietnam.roads',
  Uint8Array.from(readFileSync(join(root, 'public/network/vietnam.roads'))).buffer,
);
const opened = open(network);

describe.each(PLACES)('areas of %s', (name, origin) => {
  const file = join(root, `test/golden/${name}.geojson`);
  const question = { origins: [origin], minutes: MINUTES, assumptions: DEFAULT_ASSUMPTIONS };
  const { bands } = answerIsochrones(opened, question);
  if (process.env['REGEN'] === '1') writeFileSync(file, `${JSON.stringify(generalised(bands))}\n`);
  const golden = JSON.parse(readFileSync(file, 'utf8')) as Bands;

  it.each(MINUTES.map((minutes, i) => [minutes, i]))('are those looked at: %i minutes', (minutes, i) => {
    const [found, known] = [bands.features[i]!, golden.features[i]!];
    expect(known.properties.minutes).toBe(minutes);
    expect(Math.abs(found.properties.areaKm2 / known.properties.areaKm2 - 1)).toBeLessThan(MOST_DIFFERENT);
    let [inEither, inOne] = [0, 0];
    for (const point of pointsOver(known.geometry)) {
      const isFound = booleanPointInPolygon(point, found.geometry);
      const isKnown = booleanPointInPolygon(point, known.geometry);
      if (isFound || isKnown) inEither++;
      if (isFound !== isKnown) inOne++;
    }
    expect(inEither).toBeGreaterThan(500);
    expect(inOne / inEither).toBeLessThan(MOST_DIFFERENT);
  });
});

function generalised(bands: Bands): Bands & { attribution: string } {
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  return {
    type: 'FeatureCollection',
    attribution: '© OpenStreetMap contributors, ODbL 1.0',
    features: bands.features.map(({ properties, geometry }) => ({
      type: 'Feature',
      properties: { minutes: properties.minutes, areaKm2: Math.round(properties.areaKm2 * 10) / 10 },
      geometry: {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates
          .map((rings) => rings.filter((ring) => squareKm(ring) > HOLE_OR_ISLAND_KM2))
          .filter((rings) => rings.length > 0)
          .map((rings) =>
            rings.map((ring) =>
              simplifyRing(ring, GENERALISED_METRES).map(([lon, lat]) => [round(lon!), round(lat!)]),
            ),
          ),
      },
    })),
  };
}

/** On a plane at the ring's own latitude. */
function squareKm(ring: readonly GeoPosition[]): number {
  let doubled = 0;
  for (let i = 1; i < ring.length; i++)
    doubled += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!;
  return (Math.abs(doubled) / 2) * 111.3 * 110.7 * Math.cos((ring[0]![1]! * Math.PI) / 180);
}

function pointsOver({ coordinates }: MultiPolygon): Position[] {
  const positions = coordinates.flat(2) as [number, number][];
  const [lons, lats] = [positions.map(([lon]) => lon), positions.map(([, lat]) => lat)];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  return Array.from({ length: SAMPLES_A_SIDE ** 2 }, (_, i): Position => [
    west + (((i % SAMPLES_A_SIDE) + 0.5) / SAMPLES_A_SIDE) * (east - west),
    south + ((Math.floor(i / SAMPLES_A_SIDE) + 0.5) / SAMPLES_A_SIDE) * (north - south),
  ]);
}

describe('what is made ahead', () => {
  const AT: Position = [105.83, 21.03];
  const bandsOf = (engine: ReturnType<typeof open>) =>
    answerIsochrones(engine, { origins: [AT], minutes: [30, 60], assumptions: DEFAULT_ASSUMPTIONS }).bands;

  it('is all of the country, and changes no area', () => {
    const fresh = open(network);
    const ahead = fresh.costed(DEFAULT_ASSUMPTIONS).areas().ahead(60);
    const shares = [...ahead];
    // some 1,500 squares of 16 km have roads
    expect(shares.length).toBeGreaterThan(1000);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(bandsOf(fresh)).toEqual(bandsOf(opened));
  });
});
