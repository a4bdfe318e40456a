import { existsSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Contestant, Memory, Roads } from './contestant.ts';
import { CLOCKS, CLOCK_VARIABLE } from './contestant.ts';
import { compete } from './compete.ts';
import type { Entry, RowResult } from './compete.ts';
import { openChromium } from './contestants/chromium.ts';
import { openInChild } from './contestants/in-child.ts';
import { peersLack } from './contestants/peers.ts';
import { valhallaLack } from './contestants/valhalla.ts';
import { measureParts } from './parts.ts';
import type { Parts } from './parts.ts';
import { print } from './print.ts';
import { ROOT } from './root.ts';
import { rowsOf } from './rows.ts';

/**
 * `npm run bench [-- <network>] [--extract <osm.pbf>] …`: our engine's times on this
 * machine, in Node and in Chromium's worker, and those of others on the same roads, in one run.
 */
const USAGE = `npm run bench -- [network-file] [options]
  --extract <osm.pbf>     what the network was made from: Valhalla makes its tiles of it
  --sites <number>        parks besides the two hubs (default: 15)
  --without <contestant>  leaves one out; may be repeated
  --clock wall|processor  processor: where others work on the machine (default: wall)
  --only <text>           only questions whose names hold it
  --out <file>            where the results go (default: test/bench/results.json)`;

export type Results = {
  readonly date: string;
  readonly clock: (typeof CLOCKS)[number];
  readonly machine: {
    readonly node: string;
    readonly processor: string;
    readonly cores: number;
    /** Over the last minute; above 0.7 somebody else was working. */
    readonly loadAtStart: number;
  };
  readonly network: {
    readonly name: string;
    readonly version: string;
    readonly nodes: number;
    readonly edges: number;
  };
  readonly parts: Parts;
  /** By contestant, the first of which is ours in Node: milliseconds until it can answer, and megabytes at the end. */
  readonly ready: Readonly<Record<string, number>>;
  readonly memory: Readonly<Record<string, Memory>>;
  readonly rows: readonly RowResult[];
  /** Why somebody did not take part. */
  readonly lacks: Readonly<Record<string, string>>;
};

type Opener = { readonly lack: string | null; readonly open: (roads: Roads) => Promise<Contestant> };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    extract: { type: 'string' },
    clock: { type: 'string', default: 'wall' },
    only: { type: 'string', default: '' },
    sites: { type: 'string', default: '15' },
    without: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: join(ROOT, 'test/bench/results.json') },
  },
});
const roads: Roads = {
  file: positionals[0] ?? join(ROOT, 'public/network/vietnam.roads'),
  extract: values.extract ?? null,
};
const missing = [roads.file, ...(roads.extract ? [roads.extract] : [])].find((path) => !existsSync(path));
const clock = CLOCKS.find((name) => name === values.clock);
if (positionals.length > 1 || missing !== undefined || clock === undefined) {
  console.error(missing === undefined ? USAGE : `There is no file ${missing}.\n${USAGE}`);
  process.exit(2);
}

const inChild = (name: string) => (which: Roads) => openInChild(name, which);
const openers: Readonly<Record<string, Opener>> = {
  Node: { lack: null, open: inChild('atlas') },
  Chromium: { lack: null, open: openChromium },
  Valhalla: { lack: valhallaLack(roads), open: inChild('valhalla') },
  Dijkstra: { lack: null, open: inChild('dijkstra') },
  'ngraph.path': { lack: peersLack(), open: inChild('ngraph') },
  'geojson-path-finder': { lack: peersLack(), open: inChild('pathFinder') },
};

process.env[CLOCK_VARIABLE] = clock;

const machine = {
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  loadAtStart: Math.round(loadavg()[0]! * 100) / 100,
};
console.error('Inner parts …');
const { network, places, parts } = await measureParts(roads.file, Number(values.sites));

const lacks: Record<string, string> = {};
const ready: Record<string, number> = {};
const entries: Entry[] = [];
for (const [name, { lack, open }] of Object.entries(openers)) {
  if (values.without.includes(name)) lacks[name] = 'left out';
  else if (lack !== null) lacks[name] = lack;
  else {
    console.error(`${name} …`);
    const begun = performance.now();
    entries.push({ name, contestant: await open(roads) });
    ready[name] = Math.round(performance.now() - begun);
  }
}

const { meta, nodeCount, edgeCount } = network;
const rows: RowResult[] = [];
const memory: Record<string, Memory> = {};
const results: Results = {
  date: new Date().toISOString().slice(0, 10),
  clock,
  machine,
  network: { name: meta.name, version: meta.version, nodes: nodeCount, edges: edgeCount },
  parts,
  ready,
  memory,
  rows,
  lacks,
};
/** After every row: a run that is ended early leaves what it has. */
const keep = (): void => writeFileSync(values.out, `${JSON.stringify(results, null, 2)}\n`);

for (const row of rowsOf(places).filter(({ name }) => name.includes(values.only))) {
  console.error(`${row.name} …`);
  rows.push(await compete(row, entries));
  keep();
}
for (const { name, contestant } of entries) {
  const used = await contestant.memory?.();
  if (used !== undefined) memory[name] = used;
  await contestant.close?.();
}
keep();
console.log(print(results));
console.log(`\nWritten to ${relative(process.cwd(), values.out)}`);
