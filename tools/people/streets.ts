import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sentenceOf } from '../sentence.ts';
import { progressBar } from '../network/progress.ts';
import { readRoads } from '../network/read-roads.ts';
import { writeStreetGrid } from '../network/street-grid.ts';
import { createTally } from '../network/tally.ts';
import { openOsm } from '../osm/read-osm.ts';

const USAGE = `npm run streets -- <extract.osm.pbf> <grid.csv[.gz]>
  kilometres of minor streets (residential, unclassified, living_street) in each cell of 0.01 degrees`;

/** Writes the table that `npm run people` spreads by, and `npm run network` takes where an extract has no streets. */
function main(): void {
  const [extract, out, ...rest] = process.argv.slice(2);
  if (extract === undefined || out === undefined || rest.length > 0) throw new Error(USAGE);
  const bar = progressBar();
  const { streets } = readRoads(openOsm(extract), createTally(), { classes: new Set(), progress: bar.show });
  bar.clear();
  if (streets === null) throw new Error(`${extract} has no minor streets.`);
  const text = writeStreetGrid(streets);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, out.endsWith('.gz') ? gzipSync(text, { level: 9 }) : text);
  const km = [...streets.values()].reduce((sum, here) => sum + here, 0);
  console.log(`${streets.size} cells, ${Math.round(km)} km of minor streets: ${out}`);
}

try {
  main();
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 2;
}
