import { readFileSync } from 'node:fs';
import type { MultiPolygon, Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { outsideBox, ringInBox, type Box } from './clip.ts';
import { collection, type LayerCollection } from './dataset.ts';
import { ringSquareMetres } from './measure.ts';
import { roundLine, shapeOf } from './shape.ts';

/** Visvalingam's smallest triangle, square degrees: about 25 km by 25 km at the equator. */
const SMALLEST_TRIANGLE = 0.05;
/** A kilometre: far below the generalisation. */
const DECIMALS = 2;
const SMALLEST_ISLAND = 400e6;

/** ISO 3166 numeric code, as world-atlas has it. */
const ANTARCTICA = '010';

type World = Topology<{ countries: GeometryCollection }>;

/**
 * Land and borders of the rest of the world, from the `countries-50m.json` of the npm package world-atlas (Natural
 * Earth, public domain). What lies inside `window` is left out: there are finer layers. Throws where the file is
 * something else.
 */
export function world(file: string, window: Box): LayerCollection {
  const given = JSON.parse(readFileSync(file, 'utf8')) as Partial<World>;
  if (given.type !== 'Topology' || given.objects?.countries === undefined)
    throw new Error(`${file} is not the countries-50m.json of world-atlas.`);
  const topology = simplify(presimplify(given as World), SMALLEST_TRIANGLE);
  const { countries } = topology.objects;
  // around the pole there is no inside that a flat map could fill
  const lands = countries.geometries.filter(({ id }) => id !== ANTARCTICA);
  const land = merge(topology, lands as Parameters<typeof merge>[1]);
  const borders = mesh(topology, countries, (a, b) => a !== b);
  const shape = shapeOf(outsideWindow(land, window), DECIMALS);
  if (shape === null) throw new Error(`${file} holds no land.`);
  const common = {
    status: 'unknown',
    source: 'Natural Earth, via world-atlas 2.0.2',
    source_date: '2018',
  } as const;
  return collection([
    {
      type: 'Feature',
      properties: { id: 'world-land', name_en: 'Land', name_vi: 'Đất liền', ...common },
      geometry: shape,
    },
    {
      type: 'Feature',
      properties: { id: 'world-borders', name_en: 'Borders', name_vi: 'Biên giới', ...common },
      geometry: {
        type: 'MultiLineString',
        coordinates: borders.coordinates
          .flatMap((line) => linesOutside(line, window))
          .map((line) => roundLine(line, DECIMALS))
          .filter((line) => line.length > 1),
      },
    },
  ]);
}

function outsideWindow(land: MultiPolygon, window: Box): Position[][][] {
  return land.coordinates.flatMap(([outer = [], ...holes]) => {
    if (Math.abs(ringSquareMetres(outer)) < SMALLEST_ISLAND) return [];
    return withoutAntimeridian([outer, ...holes]).flatMap((rings) => outsideBox(rings, window));
  });
}

/** A polygon that goes on beyond 180 degrees, where world-atlas jumps to the other side, in two parts. */
function withoutAntimeridian(rings: readonly (readonly Position[])[]): Position[][][] {
  const unrolled = rings.map(unroll);
  const parts = [-360, 0, 360].map((turn) =>
    unrolled
      .map((ring) => ringInBox(ring, [turn - 180, -90, turn + 180, 90]))
      .filter((ring) => ring.length >= 4)
      .map((ring) => ring.map(([x = 0, y = 0]): Position => [x - turn, y])),
  );
  return parts.filter((part) => part.length > 0);
}

/** The same ring with longitudes that go on instead of jumping. */
function unroll(ring: readonly Position[]): Position[] {
  let turn = 0;
  return ring.map(([x = 0, y = 0], i) => {
    const [before = x] = ring[i - 1] ?? [];
    if (x - before > 180) turn -= 360;
    if (before - x > 180) turn += 360;
    return [x + turn, y];
  });
}

/** The parts of a line outside of a box, without the stretches across its sides: too short to be missed. */
function linesOutside(line: readonly Position[], [west, south, east, north]: Box): Position[][] {
  const parts: Position[][] = [[]];
  for (const position of line) {
    const [x = 0, y = 0] = position;
    if (x > west && x < east && y > south && y < north) parts.push([]);
    else parts.at(-1)?.push(position);
  }
  return parts;
}
