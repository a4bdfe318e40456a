import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseComparisonHubs } from '../../src/data/comparison-hubs.ts';
import { parseCatalogue, parsePlaces, parseProvinces } from '../../src/data/parse.ts';
import { type Catalogue, DATASET_IDS, type Dataset, type DatasetId } from '../../src/domain/catalogue.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { airports } from './airports.ts';
import { DESCRIPTIONS } from './descriptions.ts';
import { collection, type LayerCollection, writeLayer } from './dataset.ts';
import { highways } from './highways.ts';
import { industrialParks } from './industrial-parks.ts';
import { locatorOf, type Locator } from './locate.ts';
import { neighbours, WINDOW } from './neighbours.ts';
import { extractSources } from './osm-extract.ts';
import { places } from './places.ts';
import { borderGates, comparisonHubs, institutions, plants } from './point-rows.ts';
import { ports } from './ports.ts';
import { provinceLayers, publishedProvinces, readProvinces } from './provinces.ts';
import { railways } from './railways.ts';
import { openReference } from './reference.ts';
import { referenceSources, type Sources } from './sources.ts';
import { stations } from './stations.ts';
import { towns } from './towns.ts';
import { waterways } from './waterways.ts';
import { water } from './water.ts';
import { world } from './world.ts';

const USAGE = `Usage:
  npm run layers -- --reference <folder> [--out <folder>]
      all layers from the reference folder
  npm run layers -- --osm <extract.osm.pbf> --date <YYYY-MM-DD> [--reference <folder>] [--out <folder>]
      highways, railways, stations, parks, airports, ports, water and names of towns from an OpenStreetMap extract;
      with a reference folder also the rest
  --world <countries-50m.json>  of the npm package world-atlas: the land beyond the neighbours`;

/** Made from tables alone; the date of an extract is not theirs. */
const TABLE_LAYERS: readonly DatasetId[] = ['plants', 'institutions', 'border-gates', 'comparison-hubs'];

type Layers = readonly (readonly [DatasetId, LayerCollection])[];

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function main(): number {
  const { values } = parseArgs({
    options: {
      reference: { type: 'string' },
      osm: { type: 'string' },
      world: { type: 'string' },
      date: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const isDated = /^\d{4}-\d\d-\d\d$/.test(values.date ?? '');
  if (values.osm ? !isDated : !values.reference) {
    console.error(USAGE);
    return 2;
  }
  const out = values.out ?? fileURLToPath(new URL('../../public/geojson', import.meta.url));
  const extract = values.osm ? extractSources(values.osm, values.date ?? '') : null;
  const built = [
    ...(values.reference ? allLayers(values.reference, extract) : extractLayers(extract as Sources, out)),
    ...(values.world ? [['world', world(values.world, WINDOW)] as const] : []),
  ];

  for (const [id, { features }] of built) {
    if (features.length === 0)
      console.error(`${id}: the extract has nothing for it; the file stays as it was.`);
  }
  const layers = built.filter(([, { features }]) => features.length > 0);
  const problems = layers.flatMap(([id, layer]) => problemsOf(id, layer));
  if (problems.length > 0) {
    for (const { reason } of problems) console.error(reason);
    return 1;
  }
  mkdirSync(out, { recursive: true });
  const written = layers.map(([id, layer]) => {
    const described = DESCRIPTIONS[id];
    const isOfExtract = extract !== null && !TABLE_LAYERS.includes(id);
    return writeLayer(out, id, layer, isOfExtract ? { ...described, date: extract.date } : described);
  });
  writeCatalogue(out, written);
  report(written);
  return 0;
}

function allLayers(folder: string, extract: Sources | null): Layers {
  const reference = openReference(folder);
  const provinces = readProvinces(reference);
  const communes = reference.features('osm-2026/communes_3321.geojson.gz');
  const locate = locatorOf(provinces, communes);
  const divisions = provinceLayers(reference, provinces);
  const sources = extract ?? referenceSources(reference);
  const seats = places(reference, provinces, locate);
  return [
    ['provinces-34', divisions.now],
    ['provinces-63', divisions.before],
    ...thingLayers(sources, locate),
    ['places', seats],
    ['neighbours', neighbours(reference, divisions.country)],
    ...groundLayers(sources, seats),
  ];
}

/** What an extract alone can give, located by the provinces that were published before. */
function extractLayers(sources: Sources, out: string): Layers {
  const file = join(out, 'places.geojson');
  const seats = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as LayerCollection)
    : collection([]);
  return [...thingLayers(sources, locatorOf(publishedProvinces(out), [])), ...groundLayers(sources, seats)];
}

function groundLayers(sources: Sources, seats: LayerCollection): Layers {
  const { overview, near } = water(sources.water);
  return [
    ['water', overview],
    ['water-near', near],
    ['towns', towns(sources.towns, seats)],
  ];
}

function thingLayers(sources: Sources, locate: Locator): Layers {
  const lines = railways(sources.rails, sources.date);
  return [
    ['industrial-parks', industrialParks(sources.parks, locate)],
    ['airports', airports(sources.pointOf, locate)],
    ['ports', ports(sources.pointOf, locate)],
    ['highways', highways(sources.roads, sources.date)],
    ['railways', lines],
    ['stations', stations(sources.stations, lines, locate)],
    ['waterways', waterways(sources.waterways)],
    ['plants', plants(locate)],
    ['institutions', institutions(locate)],
    ['border-gates', borderGates(locate)],
    ['comparison-hubs', comparisonHubs()],
  ];
}

/** What the app would complain about, so that nothing is published that it cannot read. */
function problemsOf(id: DatasetId, layer: LayerCollection): readonly Problem[] {
  switch (id) {
    case 'provinces-34':
    case 'provinces-63':
      return parseProvinces(id, layer).problems;
    case 'industrial-parks':
    case 'airports':
    case 'ports':
    case 'stations':
    case 'places':
    case 'plants':
    case 'institutions':
    case 'border-gates':
      return parsePlaces(id, layer).problems;
    case 'comparison-hubs':
      return parseComparisonHubs(layer).problems;
    case 'highways':
    case 'railways':
    case 'waterways':
    case 'neighbours':
    case 'world':
    case 'water':
    case 'water-near':
    case 'towns':
      return [];
  }
}

/** Entries of layers that were not built now stay as they are. */
function writeCatalogue(out: string, written: readonly Dataset[]): void {
  const file = join(out, 'catalogue.json');
  const known = existsSync(file) ? parseCatalogue(JSON.parse(readFileSync(file, 'utf8'))).catalogue : null;
  const entries = new Map([...(known?.datasets ?? []), ...written].map((dataset) => [dataset.id, dataset]));
  const catalogue: Catalogue = { datasets: DATASET_IDS.flatMap((id) => entries.get(id) ?? []) };
  writeFileSync(file, `${JSON.stringify(catalogue, null, 1)}\n`);
}

function report(written: readonly Dataset[]): void {
  for (const { id, features, bytes, gzipBytes, counts } of written) {
    const kilobytes = `${(bytes / 1000).toFixed(0)} kB raw, ${(gzipBytes / 1000).toFixed(0)} kB gzip`;
    console.log(`${id}: ${features} features, ${kilobytes}, ${JSON.stringify(counts)}`);
  }
}
