import type { Contestant, Took } from './contestant.ts';
import type { Case, Row } from './rows.ts';
import { medianOf, spreadOf } from './statistics.ts';
import type { Spread } from './statistics.ts';

export type Entry = { readonly name: string; readonly contestant: Contestant };

/** By name of the contestant, each: those that cannot do the row are left out. */
export type RowResult = {
  readonly name: string;
  /** Milliseconds over the cases. */
  readonly times: Readonly<Record<string, Spread>>;
  /** Times of the others divided by those of the first, case by case. */
  readonly ratios: Readonly<Record<string, Spread>>;
  readonly parts: Readonly<Record<string, { readonly search: Spread; readonly polygons: Spread }>>;
  /** Share of the routes that take as long as the first one's, to a thousandth. */
  readonly sameRoutes: Readonly<Record<string, number>>;
  readonly sampledCells: Readonly<Record<string, number>>;
};

/** Nobody gets another case of a row after so long: a slow one's median rests on fewer cases. */
const PATIENCE_MS = 60_000;

/**
 * Lets one contestant after the other work on a row: alternating, each would start with a processor's cache full of the
 * other's data.
 */
export async function compete(row: Row, entries: readonly Entry[]): Promise<RowResult> {
  const times: Record<string, Spread> = {};
  const ratios: Record<string, Spread> = {};
  const parts: Record<string, { search: Spread; polygons: Spread }> = {};
  const sameRoutes: Record<string, number> = {};
  const sampledCells: Record<string, number> = {};
  let first: Took[] | null = null;
  for (const { name, contestant } of entries) {
    const took = await workOn(row, contestant);
    if (took.length === 0) continue;
    first ??= took;
    const reference = first;
    times[name] = spreadOf(took.map(({ ms }) => ms))!;
    if (reference !== took) ratios[name] = spreadOf(took.map(({ ms }, i) => ms / reference[i]!.ms))!;
    if (took[0]!.sampledCells !== undefined) sampledCells[name] = took[0]!.sampledCells;
    if (took[0]!.searchMs !== undefined) {
      parts[name] = {
        search: spreadOf(took.map(({ searchMs }) => searchMs!))!,
        polygons: spreadOf(took.map(({ polygonsMs }) => polygonsMs!))!,
      };
    }
    if (took[0]!.seconds !== undefined && reference !== took) {
      sameRoutes[name] =
        took.filter((it, i) => isSame(it.seconds!, reference[i]!.seconds!)).length / took.length;
    }
  }
  return { name: row.name, times, ratios, parts, sameRoutes, sampledCells };
}

async function workOn({ cases }: Row, contestant: Contestant): Promise<Took[]> {
  const begun = performance.now();
  const all: Took[] = [];
  for (const one of cases) {
    if (all.length > 0 && performance.now() - begun > PATIENCE_MS) break;
    const took = await workOnCase(one, contestant);
    if (took === null) break;
    all.push(took);
  }
  return all;
}

/** The question of median time, with all that is told of it; null for what the contestant cannot do. */
async function workOnCase({ isNew, before, ask }: Case, contestant: Contestant): Promise<Took | null> {
  if (isNew) await contestant.forget?.();
  for (const question of before) if ((await contestant.ask(question)) === null) return null;
  const all: Took[] = [];
  for (const question of ask) {
    const took = await contestant.ask(question);
    if (took === null) return null;
    all.push(took);
  }
  const median = medianOf(all.map(({ ms }) => ms));
  return all.find(({ ms }) => ms === median)!;
}

function isSame(a: number | null, b: number | null): boolean {
  return a !== null && b !== null ? Math.abs(a / b - 1) < 1e-3 : a === b;
}
