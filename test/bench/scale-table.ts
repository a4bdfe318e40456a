import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { pinAt } from '../../src/domain/pin.ts';
import { makeSiteTable, type TableLine } from '../../src/domain/site-table.ts';
import { heatClass, heatOf } from '../../src/domain/table-heat.ts';
import { shownLines } from '../../src/domain/table-order.ts';
import type { Position } from '../../src/domain/units.ts';
import { createAnswers, directEngine } from '../../src/engine/answers.ts';
import { csvLines, withAboutColumns } from '../../src/export/csv.ts';
import { linesContent } from '../../src/export/site-table.ts';
import { positionsInVietnam } from '../fixtures/many-sites.ts';
import { moved } from './places.ts';
import { readNetwork } from './read-network.ts';
import { costOf, heldMegabytes, told, type Cost, type Curve, type SizePoint } from './scale-curves.ts';

/** Rows and columns: as many gateways as the page has by itself, and ever more sites. */
const SHAPES = [
  [10, 10],
  [50, 20],
  [250, 40],
  [2_500, 40],
  [25_000, 40],
  [250_000, 40],
] as const;
/** What a window over the table shows. */
const SEEN = { rows: 30, columns: 12 } as const;

const ABOUT = [
  ['method', 'Typical driving times without traffic, by the roads that the atlas brings along.'],
] as const;

/** Sites × gateways: everything between the question and the saved file, by the page's own functions, in Node. */
export async function tableCurve(networkFile: string, most: number): Promise<Curve> {
  const network = await readNetwork(networkFile);
  const engine = directEngine(createAnswers(async () => network));
  await engine.ask('load', { url: networkFile });
  const assumptions = DEFAULT_ASSUMPTIONS;
  await engine.ask('prepare', { assumptions, longest: 60 });
  const shapes = SHAPES.filter(([rows, columns]) => rows * columns <= most);
  const all = positionsInVietnam(Math.max(...shapes.map(([rows, columns]) => rows + columns)), 11);
  const points: SizePoint[] = [];
  for (const [rowCount, columnCount] of shapes) {
    const size = rowCount * columnCount;
    const sites = lines(all.slice(columnCount, columnCount + rowCount), 'site');
    const gateways = lines(all.slice(0, columnCount), 'gateway');
    const costs: Record<string, Cost> = {};
    const measure = async <T>(step: string, work: (run: number) => T | Promise<T>): Promise<T> => {
      const { cost, gives } = await costOf(size > 1e6 ? 3 : 9, work);
      costs[step] = cost;
      told(step, size, cost);
      return gives;
    };
    const before = heldMegabytes();
    const origins = sites.map(({ place }) => place.position);
    const destinations = gateways.map(({ place }) => place.position);
    const { seconds, metres } = await measure('drives', (run) =>
      // elsewhere each time: what was found for the same places is remembered
      engine.ask('matrix', {
        origins: origins.map((at) => moved(at, 5 * run)),
        destinations: destinations.map((at) => moved(at, 5 * run)),
        assumptions,
      }),
    );
    const values = Float64Array.from(seconds);
    const table = await measure('table made', () => makeSiteTable(sites, gateways, values));
    const order = { grouping: 'none', division: '34', language: 'en' } as const;
    const unsorted = { ...order, sort: null };
    const sort = { by: 'column', key: 'gateway 1', isDescending: false } as const;
    const shown = await measure('sorted by a column', () => shownLines(table, { ...order, sort }));
    await measure('grouped, with medians', () => shownLines(table, { ...unsorted, grouping: 'province' }));
    await measure('shown after a scroll', () => {
      // shades of the columns in sight are worked out with the first look at them
      const heat = heatOf(table, 'column');
      let shades = 0;
      for (let row = 0; row < Math.min(SEEN.rows, rowCount); row++)
        for (let column = 0; column < Math.min(SEEN.columns, columnCount); column++)
          shades += heatClass(heat, column, values[row * columnCount + column]!) ?? 0;
      return shades;
    });
    let letters = 0;
    await measure('written as CSV', () => {
      const { table: saved } = linesContent(table, shown, {
        quantity: 'time',
        division: '34',
        language: 'en',
      });
      letters = 0;
      for (const line of csvLines(withAboutColumns(saved!, ABOUT))) letters += line.length;
    });
    const held = heldMegabytes() - before;
    points.push({
      size,
      what: `${rowCount} × ${columnCount}`,
      costs,
      memory: {
        'table and answer': Math.max(0, Math.round(held * 10) / 10),
        'the file': Math.round(letters / 1e5) / 10,
      },
    });
    // what was measured is held until here
    if (metres.length !== size) throw new Error('The engine answered for other cells than it was asked for.');
  }
  return {
    id: 'cells',
    title: 'Sites × gateways',
    unit: 'cells',
    points,
    notes: ['In Node, by the functions of the page and its worker.'],
  };
}

function lines(positions: readonly Position[], kind: string): readonly TableLine[] {
  return positions.map((position, i) => ({
    key: `${kind} ${i}`,
    place: {
      ...pinAt(position, { '34': [], '63': [] }),
      id: `${kind}-${i}`,
      nameEn: `${kind} ${i}`,
      nameVi: `${kind} ${i}`,
    },
    source: 0,
  }));
}
