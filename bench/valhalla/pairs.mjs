/**
 * Random pairs with Valhalla's answers: `node pairs.mjs <extract.osm.pbf> [--count 500] [--seed 1] [--profile car]`
 * prints { region: [{ from, to, metres, seconds, geometry, fastest: { metres, seconds } }] }, geometry an encoded
 * polyline of precision 6, `fastest` Valhalla's answer without its preferences and its pruning.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { metresBetween, roadPoints, seededRandom } from './points.mjs';
import { encodePolyline } from './polyline.mjs';
import { FASTEST, openReference } from './reference.mjs';
import { defaultFolder } from './tiles.mjs';

/** Metres. Valhalla leaves a cut-off road alone and starts elsewhere; such pairs would compare two questions. */
const SAME_PLACE = 5;

/** Pairs in each region; asked once for each seed, number and profile and then kept beside the tiles. */
export async function referencePairs(extract, { count = 500, seed = 1, profile = 'car', regions } = {}) {
  const file = path.join(await defaultFolder(extract), `reference-pairs-${profile}-${seed}-${count}.json`);
  if (existsSync(file)) return pick(JSON.parse(readFileSync(file, 'utf8')), regions);
  const reference = await openReference(extract);
  const draws = roadPoints(extract, seededRandom(seed));
  const result = {};
  for (const [region, draw] of Object.entries(draws)) {
    const pairs = [];
    let skipped = 0;
    while (draw && pairs.length < count && skipped < 20 * count) {
      const [from, to] = [draw(), draw()];
      const answer = await reference.route(from, to, profile);
      const sameQuestion =
        answer &&
        answer.metres > 0 &&
        metresBetween(from, answer.geometry.coordinates[0]) < SAME_PLACE &&
        metresBetween(to, answer.geometry.coordinates.at(-1)) < SAME_PLACE;
      if (!sameQuestion) {
        skipped++;
        continue;
      }
      const { metres, seconds } = await reference.route(from, to, profile, FASTEST);
      pairs.push({
        from,
        to,
        ...answer,
        geometry: encodePolyline(answer.geometry.coordinates),
        fastest: { metres, seconds },
      });
    }
    console.error(
      `${region}: ${pairs.length} pairs, ${skipped} left out (no way, or Valhalla starts elsewhere)`,
    );
    result[region] = pairs;
  }
  writeFileSync(file, JSON.stringify(result));
  return pick(result, regions);
}

const pick = (result, regions) =>
  regions ? Object.fromEntries(regions.map((name) => [name, result[name] ?? []])) : result;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { count: { type: 'string' }, seed: { type: 'string' }, profile: { type: 'string' } },
  });
  if (positionals.length !== 1) {
    console.error('usage: node pairs.mjs <extract.osm.pbf> [--count 500] [--seed 1] [--profile car]');
    process.exit(2);
  }
  const pairs = await referencePairs(positionals[0], {
    count: Number(values.count ?? 500),
    seed: Number(values.seed ?? 1),
    profile: values.profile ?? 'car',
  });
  console.log(JSON.stringify(pairs));
}
