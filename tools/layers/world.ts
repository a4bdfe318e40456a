import { readFileSync } from 'node:fs';
import type { MultiPolygon, Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { outsideBox, type Box } from './clip.ts';
import { collection, type LayerCollection } from './dataset.ts';
import { ringSquareMetres } from './measure.ts';
import { roundLine, shapeOf } from './shape.ts';

/** Visvalingam's smallest triangle, square degrees: about 25 km by 25 km at the equator. */
const SMALLEST_TRIANGLE = 0.05;
/** A kilometre: far below the generalisation. */
const DECIMALS = 2;
const SMALLEST_ISLAND = 400e6;

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
  const land = merge(topology, countries.geometries as Parameters<typeof merge>[1]);
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
    return outsideBox([outer, ...holes], window);
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
