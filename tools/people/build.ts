import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { parseProvinces } from '../../src/data/parse.ts';
import { writePeople } from '../../src/data/people-file.ts';
import type { Province } from '../../src/domain/province.ts';
import { sentenceOf } from '../sentence.ts';
import { STREET_CELL_DEGREES, streetCell } from '../network/roads.ts';
import { readStreetGrid } from '../network/street-grid.ts';
import { cellsOfShapes, coarser } from './cells-of-provinces.ts';
import { spread, spreadError } from './spread.ts';
import type { Unit } from './spread.ts';

const USAGE = `npm run people -- --grid <streets.csv[.gz]> [options]
  --grid <file>       kilometres of minor streets by cell of 0.01 degrees, as \`npm run streets\` writes them
  --date YYYY-MM-DD   date of the streets (default: today)
  --cells <times>     cells so many times larger (default: 1)
  --provinces <file>  provinces with their populations (default: public/geojson/provinces-63.geojson)
  --out <file>        default: public/people/vietnam.people`;

function main(): void {
  const { values } = parseArgs({
    options: {
      grid: { type: 'string' },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      cells: { type: 'string', default: '1' },
      provinces: { type: 'string', default: join('public', 'geojson', 'provinces-63.geojson') },
      out: { type: 'string', default: join('public', 'people', 'vietnam.people') },
    },
  });
  const times = Number(values.cells);
  if (values.grid === undefined || !Number.isInteger(times) || times < 1) throw new Error(USAGE);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.date))
    throw new Error(`--date must be YYYY-MM-DD, got "${values.date}".`);

  const provinces = readProvinces(values.provinces);
  const cellDegrees = STREET_CELL_DEGREES * times;
  const streets = coarser(readStreetGrid(values.grid), times);
  const { units, abroadKm } = unitsOf(provinces, streets, cellDegrees);
  const nowOf = new Map(provinces.map(({ code, nowCode }) => [code, nowCode ?? code]));
  const error = spreadError(units, ({ code }) => nowOf.get(code)!);
  const { year, source } = provinces[0]!.figures.population!;
  const grid = spread(units, {
    name: 'People of Vietnam by cell',
    cellDegrees,
    year,
    source,
    streetsDate: values.date,
    attribution: '© OpenStreetMap contributors',
    licence: 'ODbL-1.0',
    error,
  });
  const raw = new Uint8Array(writePeople(grid));
  const file = gzipSync(raw, { level: 9 });
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, file);
  const total = units.reduce((sum, { people }) => sum + people, 0);
  console.log(`${values.out}: ${total} people of ${units.length} provinces in ${grid.cells.length} cells`);
  console.log(
    `${raw.length} bytes, ${file.length} gzipped; ${Math.round(abroadKm)} km of street in no province`,
  );
  console.log(
    `${error.units} smaller units from larger ones: median error ${percent(error.median)}, worst ${percent(error.worst)} (${error.worstUnit})`,
  );
}

/** Those with a population. Throws a sentence where there are none, or where one is not whole. */
function readProvinces(path: string): Province[] {
  const { provinces, problems } = parseProvinces('provinces-63', JSON.parse(readFileSync(path, 'utf8')));
  if (problems.length > 0) throw new Error(`${path}: ${problems[0]!.reason}`);
  const peopled = provinces.filter(({ figures }) => figures.population !== null);
  if (peopled.length === 0) throw new Error(`${path} has no province with a population.`);
  return peopled;
}

/** A province without streets, an island perhaps, has all its people where its name stands. */
function unitsOf(
  provinces: readonly Province[],
  streets: ReadonlyMap<number, number>,
  cellDegrees: number,
): { units: Unit[]; abroadKm: number } {
  const owner = cellsOfShapes(
    provinces.map(({ geometry }) => geometry),
    cellDegrees,
  );
  const cellsOf = provinces.map(() => new Map<number, number>());
  let abroadKm = 0;
  for (const [cell, km] of streets) {
    const cells = cellsOf[owner.get(cell) ?? -1];
    if (cells === undefined) abroadKm += km;
    else if (km > 0) cells.set(cell, km);
  }
  const units = provinces.map(({ code, nameEn, figures, labelPosition: [lon, lat] }, i) => {
    const cells = cellsOf[i]!;
    if (cells.size === 0)
      cells.set(streetCell(Math.floor(lon / cellDegrees), Math.floor(lat / cellDegrees)), 1);
    return { code, name: nameEn, people: figures.population!.value, streets: cells };
  });
  return { units, abroadKm };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

try {
  main();
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 2;
}
