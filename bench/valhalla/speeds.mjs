/**
 * What speeds and junction times Valhalla's answers are made of: `node speeds.mjs <extract.osm.pbf> [--count 500]`
 * walks its routes over the random pairs and prints tables in Markdown.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { referencePairs } from './pairs.mjs';
import { openReference } from './reference.mjs';

/** From this road density on Valhalla takes its urban speeds (kMaxRuralDensity in its speed_assigner.h). */
const URBAN_DENSITY = 9;

/** Turns by angle, degrees to the right of straight on; the names are ours. */
const TURNS = [
  [-180, 'U-turn'],
  [-155, 'sharp left'],
  [-115, 'left'],
  [-60, 'slight left'],
  [-20, 'straight on'],
  [20, 'slight right'],
  [60, 'right'],
  [115, 'sharp right'],
  [155, 'U-turn'],
];

const turnName = (angle) => TURNS.findLast(([from]) => angle >= from)[1];

/** Value below which `share` of the total weight of [value, weight] lies. */
function quantile(entries, share) {
  const sorted = [...entries].sort((a, b) => a[0] - b[0]);
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 0);
  let sum = 0;
  for (const [value, weight] of sorted) if ((sum += weight) >= share * total) return value;
  return NaN;
}

const add = (groups, key, value, weight) =>
  (groups.get(key) ?? groups.set(key, []).get(key)).push([value, weight]);

/** One Markdown table: a row per group with its share of the weight, median, p10 and p90. */
function table(title, groups, unit, weightUnit) {
  const rows = [...groups].map(([key, entries]) => [
    key,
    entries,
    entries.reduce((sum, [, weight]) => sum + weight, 0),
  ]);
  const total = rows.reduce((sum, [, , weight]) => sum + weight, 0);
  const lines = rows
    .sort((a, b) => b[2] - a[2])
    .map(([key, entries, weight]) => {
      const [p10, median, p90] = [0.1, 0.5, 0.9].map((share) => quantile(entries, share));
      return `| ${key} | ${median} | ${p10} | ${p90} | ${weight.toFixed(0)} | ${((100 * weight) / total).toFixed(1)} % |`;
    });
  return [
    `### ${title}`,
    '',
    `| what | median ${unit} | p10 | p90 | ${weightUnit} | share |`,
    '|---|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

/** Gathers and prints the tables. */
export async function speedTables(extract, count) {
  const reference = await openReference(extract);
  const pairs = await referencePairs(extract, { count });
  const driven = new Map();
  const unique = new Map();
  const density = new Map();
  const turns = new Map();
  const seen = new Set();
  const share = { drive: 0, turn: 0, rest: 0, cost: 0 };
  let nodes = 0;
  let lost = 0;
  let metres = 0;
  for (const { from, to } of Object.values(pairs).flat()) {
    const trace = await reference.edges(from, to);
    if (!trace) {
      lost++;
      continue;
    }
    const { edges } = trace;
    let before = 0;
    let costBefore = 0;
    edges.forEach((edge, i) => {
      const urban = edge.density >= URBAN_DENSITY ? 'urban' : 'rural';
      const kind = edge.roundabout ? 'roundabout' : edge.use === 'road' ? '' : edge.use;
      const key = [edge.road_class, kind, edge.use === 'ferry' ? '' : urban].filter(Boolean).join(', ');
      add(driven, key, edge.speed, edge.length);
      if (!seen.has(edge.id)) add(unique, key, edge.speed, edge.length);
      seen.add(edge.id);
      add(density, `density ${String(edge.density).padStart(2, '0')}`, edge.speed, edge.length);
      const node = edge.end_node;
      metres += edge.length * 1000;
      const turnSeconds = node?.transition_time ?? 0;
      if (node && edges[i + 1]) {
        nodes++;
        share.turn += turnSeconds;
        const angle = ((edges[i + 1].begin_heading - edge.end_heading + 540) % 360) - 180;
        const crossing = (node.intersecting_edges ?? []).length > 0;
        add(
          turns,
          `${turnName(angle)}, ${crossing ? 'junction' : 'no other road'}`,
          Number(turnSeconds.toFixed(2)),
          1,
        );
        share.drive += node.elapsed_time - before;
        share.cost += node.elapsed_cost - costBefore;
        before = node.elapsed_time + turnSeconds;
        costBefore = node.elapsed_cost;
      }
    });
  }
  const hours = (seconds) => (seconds / 3600).toFixed(1);
  return [
    table('Speed by class, kind and density, over the kilometres driven', driven, 'km/h', 'km'),
    table('The same, each edge counted once', unique, 'km/h', 'km'),
    table('Speed by density', density, 'km/h', 'km'),
    table('Junction time by turn, as Valhalla reports it', turns, 's', 'times'),
    `Over ${hours(share.drive + share.turn)} h and ${(metres / 1000).toFixed(0)} km driven: ${hours(share.drive)} h on edges, ` +
      `${hours(share.turn)} h at ${nodes} nodes (${((1000 * share.turn) / metres).toFixed(2)} s a kilometre). ` +
      `Cost, which decides the way, against time: ${(share.cost / (share.drive + share.turn)).toFixed(3)}. ` +
      `Routes not walked again: ${lost}.`,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { count: { type: 'string' } },
  });
  if (positionals.length !== 1) {
    console.error('usage: node speeds.mjs <extract.osm.pbf> [--count 500]');
    process.exit(2);
  }
  console.log(await speedTables(positionals[0], Number(values.count ?? 500)));
}
