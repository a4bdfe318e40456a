import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { sentenceOf } from '../sentence.ts';
import { NETWORK_FORMAT_VERSION, unpackNetwork, writeNetwork } from '../../src/data/network-file.ts';
import { validate } from '../../src/network/validate.ts';
import { openOsm } from '../osm/read-osm.ts';
import { applyUpdates, readUpdates } from './apply-updates.ts';
import { compile } from './compile.ts';
import { progressBar } from './progress.ts';
import { report } from './report.ts';
import { readShoreFile } from './shores/read-shore-file.ts';
import { readStreetGrid } from './street-grid.ts';
import { sectionCuts } from './section-cuts.ts';
import { squeeze } from './squeeze.ts';
import { createTally } from './tally.ts';
import { classesDownTo } from './tags.ts';

const USAGE = `npm run network -- <extract.osm.pbf> <out> [options]
  --classes <class>|all   down to which class of road (default: tertiary); links and ferries come with them
  --updates <file>        newer roads to lay over those of the extract
  --streets <grid.csv.gz> kilometres of minor streets by cell, where the extract has only larger roads
  --shores <geojson>      what nobody crosses off the road, where the extract has no water; may be repeated
  --date YYYY-MM-DD       date of the extract's data (default: today)
  --name <text>           what the network is called
  --raw                   do not compress`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      classes: { type: 'string', default: 'tertiary' },
      updates: { type: 'string' },
      streets: { type: 'string' },
      shores: { type: 'string', multiple: true, default: [] },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      name: { type: 'string' },
      raw: { type: 'boolean', default: false },
    },
  });
  const [extract, out] = positionals;
  if (extract === undefined || out === undefined || positionals.length > 2) throw new Error(USAGE);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.date))
    throw new Error(`--date must be YYYY-MM-DD, got "${values.date}".`);

  const started = performance.now();
  const tally = createTally();
  const bar = progressBar();
  const updates = values.updates === undefined ? null : readUpdates(values.updates);
  const network = compile(openOsm(extract), tally, {
    classes: classesDownTo(values.classes),
    streets: values.streets === undefined ? null : readStreetGrid(values.streets),
    update: updates && applyUpdates(updates),
    shores: values.shores.flatMap(readShoreFile),
    meta: {
      formatVersion: NETWORK_FORMAT_VERSION,
      name: values.name ?? `${basename(extract)}, motorway to ${values.classes}`,
      roadsDate: values.date,
      updatesDate: updates?.date ?? null,
      attribution: '© OpenStreetMap contributors',
      licence: 'ODbL-1.0',
    },
    progress: bar.show,
  });
  bar.clear();
  const problems = validate(network);
  if (problems.length > 0)
    throw new Error(`The network is wrong, nothing was written:\n${problems.join('\n')}`);

  const raw = writeNetwork(network);
  const bytes = new Uint8Array(raw);
  const file = values.raw ? bytes : squeeze(bytes, sectionCuts(bytes));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, file);
  const compiled = performance.now();
  // A copy: a small Buffer is a part of a larger one.
  const written = new Uint8Array(file).buffer;
  await unpackNetwork(written);
  const loadStart = performance.now();
  await unpackNetwork(written);
  report(network, tally, {
    rawBytes: raw.byteLength,
    fileBytes: file.byteLength,
    buildSeconds: (compiled - started) / 1000,
    memoryMegabytes: process.resourceUsage().maxRSS / 1000,
    loadMilliseconds: performance.now() - loadStart,
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 2;
});
