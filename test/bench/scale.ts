import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { buildAndServe } from '../browser/serve-build.ts';
import { ROOT } from './root.ts';
import { bandCurves } from './scale-bands.ts';
import { measuredNow, type Curve, type ScaleReport, type SizePoint } from './scale-curves.ts';
import { importedPoint } from './scale-imported.ts';
import { networkPoint } from './scale-network.ts';
import { chartOf, writtenInto } from './scale-report.ts';
import { tableCurve } from './scale-table.ts';

/**
 * `npm run scale`: what the atlas costs against how much is asked of it, as test/bench/scale.json, and out of it the chart and the
 * tables of docs/scale.md. A part that is not measured stays as it was:
 *   --only points|live|cells|nodes|bands   one part (points: imported, the map as SVG; live: the same with WebGL)
 *   --sizes 1000,10000                     of imported points
 *   --cells 10000000                       the largest table
 *   --networks a.roads,b.roads             files of `npm run network` (the shipped one is always measured)
 *   --draw                                 nothing is measured; chart and tables are made of scale.json
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000,100000,200000,1000000' },
    cells: { type: 'string', default: '10000000' },
    networks: { type: 'string', default: '' },
    address: { type: 'string' },
    draw: { type: 'boolean', default: false },
  },
});
const FILE = join(ROOT, 'test/bench/scale.json');
const SHIPPED = join(ROOT, 'public/network/vietnam.roads');

const HOW_IMPORTED =
  'Waypoints with names in a GPX file. It is read in a worker, whose time is not in the figures: 2 to 4 s for a million.';

/** Of the charts. */
const ORDER = ['points', 'live', 'cells', 'nodes', 'bands', 'limits'];

const isAsked = (part: string): boolean => !options.draw && (options.only ?? part) === part;

if (positionals[0] === 'network-of') {
  // a process of its own for each network, whose memory nothing else has used
  const point = await networkPoint(positionals[1]!);
  console.log(`\n${JSON.stringify(point)}`);
} else {
  if (isAsked('bands')) for (const curve of await bandCurves(SHIPPED)) await keep(curve);
  if (isAsked('cells')) await keep(await tableCurve(SHIPPED, Number(options.cells)));
  if (isAsked('nodes')) await networks();
  if (isAsked('points') || isAsked('live')) await imported();
  draw();
}

/** The shipped network first, then the others, each in a process of its own. */
async function networks(): Promise<void> {
  for (const file of [SHIPPED, ...options.networks.split(',').filter((name) => name !== '')]) {
    const told = execFileSync(
      process.execPath,
      ['--import', 'tsx', import.meta.filename, 'network-of', file],
      {
        encoding: 'utf8',
      },
    );
    const lines = told.trimEnd().split('\n');
    console.log(lines.slice(0, -1).join('\n'));
    const point = JSON.parse(lines.at(-1)!) as SizePoint;
    await keep({ id: 'nodes', title: 'Size of the network', unit: 'nodes', points: [point], notes: [] });
  }
}

async function imported(): Promise<void> {
  const served = options.address === undefined ? await buildAndServe() : null;
  const address = served?.address ?? options.address!;
  try {
    const sizes = options.sizes.split(',').map(Number);
    for (const id of ['points', 'live'] as const) {
      if (!isAsked(id)) continue;
      const title = id === 'points' ? 'Imported points, map as SVG' : 'Imported points, live map';
      for (const size of sizes) {
        const point = await importedPoint(address, size, id === 'live', size < 100_000 ? 3 : 1);
        await keep({ id, title, unit: 'points', points: [point], notes: [HOW_IMPORTED] });
      }
    }
  } finally {
    await served?.close();
  }
}

function read(): ScaleReport {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as ScaleReport) : { curves: [] };
}

/** Written at once: a later part that fails costs no earlier one. Points of other sizes stay, of imported points and networks. */
async function keep(curve: Curve): Promise<void> {
  const report = read();
  const before = report.curves.find(({ id }) => id === curve.id);
  const sizes = new Set(curve.points.map(({ size }) => size));
  const others = (before?.points ?? []).filter(({ size }) => !sizes.has(size));
  const isPartial = curve.id !== 'bands' && curve.id !== 'limits';
  const measured = measuredNow();
  const now = curve.points.map((point) => ({ ...point, measured }));
  const points = [...(isPartial ? others : []), ...now].toSorted((a, b) => a.size - b.size);
  // notes of other sizes stay with them
  const notes = curve.notes.length > 0 ? curve.notes : (before?.notes ?? []);
  const whole = { ...curve, points, notes };
  const known = new Map([...report.curves, whole].map((one) => [one.id, one]));
  const curves = ORDER.flatMap((id) => known.get(id) ?? []);
  const style = await resolveConfig(FILE);
  writeFileSync(FILE, await format(JSON.stringify({ curves }), { ...style, parser: 'json' }));
}

function draw(): void {
  const report = read();
  writeFileSync(join(ROOT, 'docs/scale.svg'), chartOf(report));
  const page = join(ROOT, 'docs/scale.md');
  writeFileSync(page, writtenInto(readFileSync(page, 'utf8'), report));
}
