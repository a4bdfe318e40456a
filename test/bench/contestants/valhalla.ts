import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Minutes, Position } from '../../../src/domain/units.ts';
import type { Contestant, Roads } from '../contestant.ts';
import { timed } from '../contestant.ts';
import { ROOT } from '../root.ts';

const FOLDER = join(ROOT, 'bench/valhalla');

/** Why Valhalla cannot take part, and what to do about it; null where it can. */
export function valhallaLack({ extract }: Roads): string | null {
  if (!existsSync(join(FOLDER, 'node_modules'))) return 'not installed: npm ci --prefix bench/valhalla';
  return extract === null ? 'has no roads: --extract <the .osm.pbf the network was made from>' : null;
}

type Reference = {
  route(from: Position, to: Position): Promise<unknown>;
  matrix(origins: readonly Position[], destinations: readonly Position[]): Promise<unknown>;
  isochrone(origin: Position, minutes: readonly Minutes[]): Promise<unknown>;
};

/** Native Valhalla on tiles of the extract, which are built where they are missing; as it comes, car. */
export async function openValhalla({ extract }: Roads): Promise<Contestant> {
  const { openReference } = (await import(pathToFileURL(join(FOLDER, 'reference.mjs')).href)) as {
    openReference(extract: string): Promise<Reference>;
  };
  const valhalla = await openReference(extract!);
  return {
    async ask(question) {
      if (question.kind === 'areas') {
        const { ms } = await timed(() => valhalla.isochrone(question.origin, question.minutes));
        return { ms };
      }
      if (question.kind === 'matrix') {
        const { ms } = await timed(() => valhalla.matrix(question.origins, question.destinations));
        return { ms };
      }
      // Its drive times are of its own speeds: nothing to compare with ours.
      const { ms } = await timed(() => valhalla.route(question.from, question.to));
      return { ms };
    },
  };
}
