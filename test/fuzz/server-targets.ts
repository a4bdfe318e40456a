import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { askTileJson } from '../../src/data/tile-json.ts';
import { partsOf } from '../../src/engine/server/answer-parts.ts';
import { readStatus } from '../../src/engine/server/check-server.ts';
import { decodePolyline } from '../../src/engine/server/polyline.ts';
import { ServerFailed } from '../../src/engine/server/server-problem.ts';
import { readBands, readSnap } from '../../src/engine/server/translate-isochrones.ts';
import { emptyMatrix, readBlock } from '../../src/engine/server/translate-matrix.ts';
import { readRoute } from '../../src/engine/server/translate-route.ts';
import type { Position } from '../../src/domain/units.ts';
import { mutateText, pick } from './mutations.ts';
import { oddJson } from './odd-json.ts';
import { inEach, type Language } from '../../src/domain/localised.ts';
import { garbled } from '../../src/engine/server/answer-parts.ts';
import { failureWords } from '../../src/ui/server-messages.ts';
import { assertGeometry } from './sound-answer.ts';
import { textOf, type Input, type Answer, type Target } from './target.ts';

/** What servers answer that the reader named: they may be broken, or lie. */

const ANSWERS = Object.fromEntries(
  ['status', 'route', 'matrix', 'isochrone'].map((name) => [
    name,
    JSON.parse(readFileSync(`test/fixtures/valhalla/${name}.json`, 'utf8')),
  ]),
);
const FROM: Position = [106.0763, 21.1861];
const TO: Position = [106.056, 21.179];
const assumptions = DEFAULT_ASSUMPTIONS;

function amounts(...numbers: readonly number[]): void {
  for (const number of numbers) assert.ok(number >= 0, `an amount of ${number}`);
}

const READERS: Readonly<Record<string, (answer: unknown) => void>> = {
  status(answer) {
    const { version, bounds } = readStatus(partsOf(answer));
    assert.equal(typeof version, 'string');
    if (bounds !== null)
      assert.ok(
        bounds.every((degrees) => Math.abs(degrees) <= 180),
        `bounds ${bounds}`,
      );
  },
  route(answer) {
    const found = readRoute(partsOf(answer), { from: FROM, to: TO, assumptions });
    for (const route of [found, found.alternative]) {
      if (route === null) continue;
      amounts(
        route.metres,
        route.seconds,
        route.snap.fromMetres,
        ...route.legs.flatMap((leg) => [leg.metres, leg.seconds]),
      );
      assert.ok([route.metres, route.seconds].every(Number.isFinite));
      assertGeometry(route.geometry);
    }
  },
  matrix(answer) {
    const question = { origins: [FROM, TO], destinations: [TO, FROM], assumptions };
    const matrix = emptyMatrix(question);
    readBlock(partsOf(answer), question, { rows: [0, 1], columns: [0, 1] }, matrix);
    amounts(...matrix.seconds, ...matrix.metres);
  },
  isochrone(answer) {
    const parts = partsOf(answer);
    for (const { geometry, properties } of readBands(parts, [1, 4], 1)) {
      amounts(properties.areaKm2);
      if (geometry.coordinates.length > 0) assertGeometry(geometry);
    }
    const snap = readSnap(parts, FROM);
    if (snap.kind === 'snapped') {
      assertGeometry({ type: 'Point', coordinates: [...snap.position] });
      amounts(snap.metres);
    }
  },
};

/** The name of the answer, a line end, its text. */
function readAnswer(input: Input): Answer {
  const [name = '', ...rest] = textOf(input).split('\n');
  let json: unknown;
  try {
    json = JSON.parse(rest.join('\n'));
  } catch {
    return failed(garbled());
  }
  try {
    READERS[name]?.(json);
    return 'accepted';
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Answer {
  if (!(error instanceof ServerFailed)) throw error;
  const words = (language: Language): string =>
    failureWords(error.failure, 'https://roads.example.org', language);
  return { said: [inEach(words)] };
}

/** No byte of an answer means anything to a reader. */
const SERVER = { is: 'the server that answered', said: /roads\.example\.org/ };

async function readTileJson(input: Input): Promise<Answer> {
  const answer = await askTileJson(
    'https://tiles.example/planet',
    60_000,
    async () => new Response(textOf(input)),
  );
  if (answer.kind === 'unreachable') {
    return { said: [answer.reason] };
  }
  for (const tile of answer.tiles) assert.equal(new URL(tile).origin, 'https://tiles.example');
  return 'accepted';
}

const TILES = 'https://tiles.example/v1/{z}/{x}/{y}.pbf';
const TILEJSON = {
  tilejson: '3.0.0',
  tiles: [TILES, 'https://b.example/{z}/{x}/{y}'],
  minzoom: 0,
  maxzoom: 14,
  attribution: '<a>',
  bounds: [-180, -85, 180, 85],
};

export const SERVER_TARGETS: readonly Target[] = [
  {
    name: 'answers of a routing server',
    cases: 8_000,
    few: 250,
    make(random) {
      const name = pick(random, Object.keys(ANSWERS));
      const text = oddJson(random, ANSWERS[name]);
      return `${name}\n${random.below(5) === 0 ? mutateText(random, text, ['"', '9', '}', '-']) : text}`;
    },
    read: readAnswer,
    place: SERVER,
  },
  {
    name: 'encoded line',
    cases: 4_000,
    few: 150,
    make: (random) =>
      mutateText(random, ANSWERS['route'].trip.legs[0].shape, ['_', '?', '~~~~~~~', '@', '\u0000', '\uffff']),
    read(input) {
      try {
        const line = decodePolyline(textOf(input));
        if (line.length > 1) assertGeometry({ type: 'LineString', coordinates: line });
        return 'accepted';
      } catch (error) {
        return failed(error);
      }
    },
    place: SERVER,
  },
  {
    name: 'TileJSON',
    cases: 2_000,
    few: 100,
    make(random) {
      const tiles = [mutateText(random, TILES, ['{z}', '{x}', '{y}', 'javascript:', ' ', '\n', 'data:'])];
      return oddJson(random, pick(random, [TILEJSON, { ...TILEJSON, tiles }]));
    },
    read: readTileJson,
    place: {
      is: 'the online map, and what of its answer',
      said: /^(?:The online map .* \(.+\)|Không kết nối được bản đồ trực tuyến \(.+\))/,
    },
  },
];
