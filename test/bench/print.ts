import type { Results } from './run.ts';
import type { Spread } from './statistics.ts';

/** The results as text for a terminal. */
export function print({ network, machine, clock, lacks, parts, memory, rows, ready }: Results): string {
  const names = Object.keys(ready);
  const head = ['', ...names, ...names.slice(1).map((name) => `${name} : ${names[0]}`)];
  const lines = rows.map(({ name, times, ratios, sampledCells }) => [
    name,
    ...names.map((who) => `${who in sampledCells ? '~' : ''}${milliseconds(times[who])}`),
    ...names.slice(1).map((who) => ratio(ratios[who])),
  ]);
  const sampled = Object.entries(Object.assign({}, ...rows.map(({ sampledCells }) => sampledCells)));
  return [
    `${network.name}: ${network.nodes} nodes, ${network.edges} edges, version ${network.version}`,
    `Node ${machine.node}, ${machine.processor}, ${machine.cores} cores, load ${machine.loadAtStart} at the start, clock: ${clock}`,
    '',
    'Inner parts, ms: median (middle eight tenths)',
    table(Object.entries(parts).map(([name, spread]) => [name, `${milliseconds(spread)} ${range(spread)}`])),
    '',
    'Ready to answer after, s; memory after all questions, MB (heap, buffers, resident)',
    table(
      names.map((name) => {
        const { heap, buffers, resident } = memory[name] ?? {};
        const used = resident === undefined ? '' : `${heap} + ${buffers}, ${resident}`;
        return [name, (ready[name]! / 1000).toFixed(1), used];
      }),
    ),
    '',
    'Questions, ms: medians over the cases; ratios case by case',
    table([head, ...lines]),
    ...sampled.map(([name, cells]) => `~ ${name}: ${cells as number} routes, scaled to the whole matrix`),
    '',
    'Of which search and polygons, ms',
    table(
      rows.flatMap(({ name, parts: of }) =>
        Object.entries(of).map(([who, { search, polygons }]) => [
          name,
          who,
          milliseconds(search),
          milliseconds(polygons),
        ]),
      ),
    ),
    '',
    ...rows.flatMap(({ name, sameRoutes }) =>
      Object.entries(sameRoutes).map(
        ([who, share]) => `${name}: ${who} takes as long in ${Math.round(100 * share)} % of the cases`,
      ),
    ),
    ...Object.entries(lacks).map(([name, lack]) => `${name}: ${lack}`),
  ].join('\n');
}

function milliseconds(spread: Spread | null | undefined): string {
  return spread ? digits(spread.median) : '';
}

function range({ low, high }: Spread): string {
  return `(${digits(low)} – ${digits(high)})`;
}

function ratio(spread: Spread | null | undefined): string {
  return spread ? `${digits(spread.median)} ${range(spread)}` : '';
}

function digits(value: number): string {
  return value >= 9.95 ? Math.round(value).toLocaleString('en') : value.toPrecision(2);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, i) => Math.max(known[i] ?? 0, cell.length)),
    [],
  );
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
    )
    .join('\n');
}
