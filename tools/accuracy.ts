import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DEFAULT_ASSUMPTIONS } from '../src/domain/assumptions.ts';
import type { Position } from '../src/domain/units.ts';
import { createAnswers, directEngine } from '../src/engine/answers.ts';
import { readNamed } from '../src/engine/fetch-network.ts';
import type { Engine } from '../src/engine/protocol.ts';
import { parseCsv } from './layers/table.ts';

/**
 * How near the engine comes to published road distances and times: `npm run accuracy [-- --network <file>]`.
 * The published figures are those of the team's reference folder, which is not part of the repository.
 */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const PAIRS = join(ROOT, '../shared/reference/facts/od_pairs.csv');
const DEFAULT_NETWORK = join(ROOT, 'public/network/vietnam.roads');

type Pair = {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly from: Position;
  readonly to: Position;
  /** Middle of the published range, null where none is published. */
  readonly km: number | null;
  readonly minutes: number | null;
  readonly isUsable: boolean;
};

type Compared = Pair & {
  readonly ourKm: number | null;
  readonly ourMinutes: number | null;
  /** Ours against the published figure: 0.1 is 10 % more. */
  readonly distanceError: number | null;
  readonly timeError: number | null;
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { network: { type: 'string', default: DEFAULT_NETWORK } } });
  if (!existsSync(PAIRS)) {
    console.log(`No published distances here: ${basename(PAIRS)} is expected in ../shared/reference/facts.`);
    return;
  }
  const { pairs, skipped } = readPairs(readFileSync(PAIRS, 'utf8'));
  const engine = directEngine(createAnswers(openFile));
  const { meta } = await engine.ask('load', { url: values.network });
  console.log(
    `${meta.name}, roads of ${meta.roadsDate}, updates of ${meta.updatesDate ?? 'none'}, ${meta.version}`,
  );
  console.log(
    `Car, pace 1, ${DEFAULT_ASSUMPTIONS.year}. ${pairs.length} pairs, ${skipped} more have no coordinates.\n`,
  );

  const compared: Compared[] = [];
  for (const pair of pairs) compared.push(await compare(engine, pair));
  const usable = compared.filter(({ isUsable }) => isUsable);
  console.log('errors without sign     pairs   median     p90 | with sign: median');
  for (const [rowsName, rows] of [
    ['all rows', compared],
    ['usable rows', usable],
  ] as const) {
    for (const region of ['all', 'north', 'central', 'south']) {
      const inRegion = rows.filter((row) => region === 'all' || row.region === region);
      printErrors(
        `${rowsName}, ${region}`,
        'km ',
        inRegion.map((row) => row.distanceError),
      );
      printErrors(
        `${rowsName}, ${region}`,
        'min',
        inRegion.map((row) => row.timeError),
      );
    }
  }
  printWorst('Worst usable distances', usable, (row) => row.distanceError);
  printWorst('Usable times, worst first', usable, (row) => row.timeError);
  printWorst(
    'Worst of the other distances',
    compared.filter((row) => !row.isUsable),
    (row) => row.distanceError,
  );
}

function readPairs(text: string): { pairs: Pair[]; skipped: number } {
  const [header = [], ...rows] = parseCsv(text);
  const pairs: Pair[] = [];
  let skipped = 0;
  for (const cells of rows) {
    const cell = (column: string): string => cells[header.indexOf(column)]?.trim() ?? '';
    const number = (column: string): number | null => (cell(column) === '' ? null : Number(cell(column)));
    const middle = (column: string): number | null => {
      const low = number(column);
      return low === null ? null : (low + (number(`${column}_max`) ?? low)) / 2;
    };
    const position = (end: string): Position | null => {
      const [lon, lat] = [number(`${end}_lon`), number(`${end}_lat`)];
      return lon === null || lat === null ? null : [lon, lat];
    };
    const [from, to] = [position('origin'), position('dest')];
    if (from === null || to === null) {
      skipped++;
      continue;
    }
    pairs.push({
      id: cell('id'),
      region: cell('region'),
      name: `${cell('origin')} – ${cell('destination')}`,
      from,
      to,
      km: middle('distance_km'),
      minutes: middle('time_min'),
      isUsable: cell('usable_as_check').startsWith('yes'),
    });
  }
  return { pairs, skipped };
}

async function compare(engine: Engine, pair: Pair): Promise<Compared> {
  const answer = await engine.ask('route', {
    from: pair.from,
    to: pair.to,
    assumptions: DEFAULT_ASSUMPTIONS,
  });
  const ourKm = answer.kind === 'route' ? answer.metres / 1000 : null;
  const ourMinutes = answer.kind === 'route' ? answer.seconds / 60 : null;
  return {
    ...pair,
    ourKm,
    ourMinutes,
    distanceError: ourKm === null || pair.km === null ? null : ourKm / pair.km - 1,
    timeError: ourMinutes === null || pair.minutes === null ? null : ourMinutes / pair.minutes - 1,
  };
}

function printErrors(rows: string, unit: string, errors: readonly (number | null)[]): void {
  const known = errors.filter((error) => error !== null);
  if (known.length === 0) return;
  const sizes = known.map(Math.abs);
  console.log(
    `${rows.padEnd(21)} ${unit} ${String(known.length).padStart(4)} ${percent(quantile(sizes, 0.5))} ` +
      `${percent(quantile(sizes, 0.9))} | ${percent(quantile(known, 0.5))}`,
  );
}

function printWorst(title: string, rows: readonly Compared[], error: (row: Compared) => number | null): void {
  const known = rows.filter((row) => error(row) !== null);
  known.sort((a, b) => Math.abs(error(b)!) - Math.abs(error(a)!));
  console.log(`\n${title}`);
  for (const row of known.slice(0, 15)) {
    const published = [
      row.km === null ? '' : `${row.km} km`,
      row.minutes === null ? '' : `${row.minutes} min`,
    ];
    console.log(
      `${percent(error(row)!)}  ${row.id}  published ${published.filter((text) => text !== '').join(', ')}, ` +
        `ours ${row.ourKm?.toFixed(1)} km, ${row.ourMinutes?.toFixed(0)} min  ${row.name}`,
    );
  }
}

/** Linear between the two values around the place; numbers as they are sorted. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)]!;
  return low + (sorted[Math.ceil(place)]! - low) * (place - Math.floor(place));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(8);
}

async function openFile(path: string): ReturnType<typeof readNamed> {
  return readNamed(basename(path), Uint8Array.from(await readFile(path)).buffer);
}

await main();
