import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import type { Position } from '../../src/domain/units.ts';
import { createAnswers, directEngine } from '../../src/engine/answers.ts';
import { readNamed } from '../../src/engine/fetch-network.ts';
import { edgeSeconds } from '../../src/network/costs.ts';
import { decodePolylines } from '../../src/network/polylines.ts';
import { findSurface } from '../../src/network/reach.ts';
import { createSearch } from '../../src/network/search.ts';
import { buildSnapIndex, snap } from '../../src/network/snap.ts';
import { departures, stopsOf } from '../../src/network/stops.ts';
import { costed } from '../fixtures/costed.ts';
import { seededRandom } from '../fixtures/random-network.ts';
import { createTextbook } from './textbook.ts';

/**
 * `npm run bench [network-file]`: the engine's times on this machine, beside a textbook Dijkstra in the same run.
 * Medians of many runs; places are random nodes, the same in every run. Written to bench.json as well.
 */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const file = process.argv[2] ?? join(ROOT, 'public/network/vietnam.roads');
const bytes = Uint8Array.from(readFileSync(file)).buffer;
const results: Record<string, number> = {};

async function measure(name: string, runs: number, work: (run: number) => unknown): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    await work(run);
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const median = times[times.length >> 1]!;
  results[name] = Math.round(median * 100) / 100;
  console.log(`${name.padEnd(42)} ${median.toFixed(2).padStart(9)} ms   best ${times[0]!.toFixed(2)}`);
}

const network = await readNamed('bench', bytes);
console.log(
  `${network.meta.name}: ${network.nodeCount} nodes, ${network.edgeCount} edges, ${network.meta.version}`,
);
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores\n`);

const engine = directEngine(createAnswers(async () => network));
await measure('unpack and check the file', 5, () => readNamed('bench', bytes));
await measure('load without the file (arcs, lines, index)', 7, () => engine.ask('load', { url: file }));

const random = seededRandom(20260801);
const places: Position[] = Array.from({ length: 300 }, () => {
  const edge = Math.floor(random() * network.edgeCount);
  const node = network.edgeFrom[edge]!;
  return [
    network.nodeLon[node]! / 1e6 + (random() - 0.5) * 0.01,
    network.nodeLat[node]! / 1e6 + (random() - 0.5) * 0.01,
  ];
});
const hubs: Record<string, Position> = {
  'VSIP Bac Ninh II': [105.9304, 21.2217],
  'WTC Binh Duong': [106.6835, 11.0575],
};

const assumptions = DEFAULT_ASSUMPTIONS;
const roads = costed(network, edgeSeconds(network, assumptions));
const lines = decodePolylines(network);
const index = buildSnapIndex(network, lines);
await measure('costs of a profile and year', 7, () => edgeSeconds(network, assumptions));
await measure('snap 300 points', 20, () =>
  places.forEach((place) => snap(network, lines, index, roads.edgeSeconds, place)),
);

const search = createSearch(roads.hierarchy);
const textbook = createTextbook(roads);
const stops = places
  .map((place) => stopsOf(network, snap(network, lines, index, roads.edgeSeconds, place)))
  .filter((s) => s.length > 0);
const at = (run: number) => stops[run % stops.length]!;
await measure('one to all', 60, (run) => findSurface(roads, search, at(run), 'from', Infinity));
await measure('one to all, textbook Dijkstra', 60, (run) => textbook.run(departures(roads, at(run))));
await measure('one sweep over all arcs', 60, () => sweep());

for (const [name, origin] of Object.entries(hubs)) {
  for (const minutes of [[15], [30], [60], [120], [240], [15, 30, 60], [20, 40, 60, 80, 100, 120]]) {
    // A place a metre away each time: nothing is remembered from the time before.
    await measure(`areas, ${minutes.join(' ')} min, ${name}`, 25, (run) =>
      engine.ask('isochrones', { origins: [[origin[0] + run * 1e-5, origin[1]]], minutes, assumptions }),
    );
  }
}
const [from, to] = Object.values(hubs) as [Position, Position];
await measure('route across the country', 15, () => engine.ask('route', { from, to, assumptions }));
await measure('route, random places', 60, (run) =>
  engine.ask('route', { from: places[run]!, to: places[run + 60]!, assumptions }),
);
await measure('matrix 90 × 90', 3, () =>
  engine.ask('matrix', { origins: places.slice(0, 90), destinations: places.slice(90, 180), assumptions }),
);
await measure('matrix 1 × 90', 15, (run) =>
  engine.ask('matrix', { origins: [places[run]!], destinations: places.slice(90, 180), assumptions }),
);

const out = join(ROOT, 'test/bench/results.json');
mkdirSync(dirname(out), { recursive: true });
writeFileSync(
  out,
  `${JSON.stringify({ network: network.meta.version, node: process.version, milliseconds: results }, null, 2)}\n`,
);

/** The memory limit: every arc is looked at once. */
function sweep(): number {
  const { state, drive } = roads.arcs.out;
  let sum = 0;
  for (let arc = 0; arc < state.length; arc++) sum += state[arc]! + drive[arc]!;
  return sum;
}
