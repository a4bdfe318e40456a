import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Catalogue, Dataset, DatasetId } from '../../src/domain/catalogue.ts';
import { airports } from './airports.ts';
import { DESCRIPTIONS } from './descriptions.ts';
import { type LayerCollection, writeLayer } from './dataset.ts';
import { highways } from './highways.ts';
import { industrialParks } from './industrial-parks.ts';
import { locatorOf } from './locate.ts';
import { neighbours } from './neighbours.ts';
import { places } from './places.ts';
import { ports } from './ports.ts';
import { provinceLayers, readProvinces } from './provinces.ts';
import { railways, readRailWays } from './railways.ts';
import { openReference } from './reference.ts';
import { readRoadWays } from './road-ways.ts';
import { readStations, stations } from './stations.ts';

const USAGE = 'Usage: npm run layers -- --reference <folder> [--out <folder>]';

main();

function main(): void {
  const { values } = parseArgs({ options: { reference: { type: 'string' }, out: { type: 'string' } } });
  if (!values.reference) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const out = values.out ?? fileURLToPath(new URL('../../public/geojson', import.meta.url));
  mkdirSync(out, { recursive: true });
  const datasets = buildLayers(values.reference).map(([id, layer]) =>
    writeLayer(out, id, layer, DESCRIPTIONS[id]),
  );
  const catalogue: Catalogue = { datasets };
  writeFileSync(join(out, 'catalogue.json'), `${JSON.stringify(catalogue, null, 1)}\n`);
  report(datasets);
}

/** All layers, in the order of the catalogue. */
function buildLayers(folder: string): [DatasetId, LayerCollection][] {
  const reference = openReference(folder);
  const provinces = readProvinces(reference);
  const locate = locatorOf(reference, provinces);
  const divisions = provinceLayers(reference, provinces);
  const railLines = railways(readRailWays(reference));
  return [
    ['provinces-34', divisions.now],
    ['provinces-63', divisions.before],
    ['industrial-parks', industrialParks(reference, locate)],
    ['airports', airports(reference, locate)],
    ['ports', ports(reference, locate)],
    ['highways', highways(readRoadWays(reference))],
    ['railways', railLines],
    ['stations', stations(readStations(reference), railLines, locate)],
    ['places', places(reference, provinces, locate)],
    ['neighbours', neighbours(reference, divisions.country)],
  ];
}

function report(datasets: readonly Dataset[]): void {
  for (const { id, features, bytes, gzipBytes, counts } of datasets) {
    const kilobytes = `${(bytes / 1000).toFixed(0)} kB raw, ${(gzipBytes / 1000).toFixed(0)} kB gzip`;
    console.log(`${id}: ${features} features, ${kilobytes}, ${JSON.stringify(counts)}`);
  }
}
