/**
 * Our router against Valhalla on the same extract:
 * `node compare.mjs <extract.osm.pbf> --network <file> [--count 500] [--seed 1] [--profile car] [--region north]
 *  [--worst 10] [--json <file>]`; with `--self` in place of `--network`, Valhalla against itself with its
 * preferences and its pruning switched off: how much two right routers may differ.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openOurs } from './ours.mjs';
import { referencePairs } from './pairs.mjs';
import { REGIONS } from './points.mjs';
import { decodePolyline } from './polyline.mjs';
import { reason } from './reasons.mjs';
import { FASTEST, openReference, VALHALLA_VERSION } from './reference.mjs';

/** Valhalla in the place of our router, without preferences: the nearest it comes to "the fastest way". */
function openSelf(reference, profile) {
  return {
    many: async (pairs) => pairs.map(({ fastest }) => fastest),
    async way({ from, to }) {
      const { metres, geometry } = await reference.route(from, to, profile, FASTEST);
      return { metres, positions: geometry.coordinates };
    },
  };
}

/** Value below which `share` of the numbers lie. */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] : NaN;
}

const percent = (value, digits = 1) => `${(100 * value).toFixed(digits)} %`;

/**
 * Figures of a region from [reference, ours] pairs of answers; differences are relative to the reference. A pair
 * without an answer of ours counts as outside every limit.
 */
function summary(answers) {
  const answered = answers.filter(([, ours]) => ours);
  const distance = answered.map(([theirs, ours]) => ours.metres / theirs.metres - 1);
  const time = answered.map(([theirs, ours]) => ours.seconds / theirs.seconds - 1);
  const within = (limit) => distance.filter((value) => Math.abs(value) <= limit).length / answers.length;
  const size = (values, share) => quantile(values.map(Math.abs), share);
  return {
    pairs: answers.length,
    noWay: answers.length - answered.length,
    within3: within(0.03),
    within5: within(0.05),
    distance: { median: size(distance, 0.5), p90: size(distance, 0.9), bias: quantile(distance, 0.5) },
    time: { median: size(time, 0.5), p90: size(time, 0.9), bias: quantile(time, 0.5) },
  };
}

/** Three lines with the figures; bias is the median with its sign. */
function printFigures(against, { within3, within5, distance, time }) {
  console.log(`against ${against}:`);
  console.log(`  distance within 3 %: ${percent(within3)} of pairs, within 5 %: ${percent(within5)}`);
  for (const [name, { median, p90, bias }] of Object.entries({ distance, time })) {
    console.log(
      `  ${name} off: median ${percent(median, 2)}, p90 ${percent(p90, 2)}, bias ${percent(bias, 2)}`,
    );
  }
}

const kmAndMinutes = (answer) =>
  answer ? `${(answer.metres / 1000).toFixed(1)} km ${(answer.seconds / 60).toFixed(1)} min` : 'no way';

/** The pairs with the largest relative difference of distance; no answer is worse than any difference. */
const worstOf = (compared, count) =>
  compared
    .map((pair) => ({
      ...pair,
      off: pair.ours ? Math.abs(pair.ours.metres / pair.theirs.metres - 1) : Infinity,
    }))
    .sort((a, b) => b.off - a.off)
    .slice(0, count);

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    network: { type: 'string' },
    self: { type: 'boolean', default: false },
    count: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    profile: { type: 'string', default: 'car' },
    region: { type: 'string', multiple: true },
    worst: { type: 'string', default: '10' },
    json: { type: 'string' },
  },
});
const unknown = options.region?.find((name) => !(name in REGIONS));
if (positionals.length !== 1 || unknown) {
  console.error(
    `${unknown ? `no such region: ${unknown}\n` : ''}usage: node compare.mjs <extract.osm.pbf> (--network <file> | --self) ` +
      `[--count 500] [--seed 1] [--profile car] [--region ${Object.keys(REGIONS).join('|')}] [--worst 10] [--json <file>]`,
  );
  process.exit(2);
}
const [extract] = positionals;
const { profile, self } = options;
const reference = await openReference(extract);
const ours = self ? openSelf(reference, profile) : openOurs(options.network, profile);
const regions = await referencePairs(extract, {
  count: Number(options.count),
  seed: Number(options.seed),
  profile,
  regions: options.region,
});
console.log(
  `Reference: Valhalla ${VALHALLA_VERSION}, profile ${profile}, seed ${options.seed}, ${options.count} pairs a region`,
);
const report = {};
for (const [region, pairs] of Object.entries(regions)) {
  if (pairs.length === 0) continue;
  const started = performance.now();
  const answers = await ours.many(pairs);
  const took = (performance.now() - started) / 1000;
  const compared = pairs.map(({ metres, seconds, ...pair }, i) => ({
    ...pair,
    theirs: { metres, seconds },
    ours: answers[i],
  }));
  const figures = summary(compared.map(({ theirs, ours: answer }) => [theirs, answer]));
  const fastest = summary(compared.map(({ fastest: theirs, ours: answer }) => [theirs, answer]));
  console.log(
    `\n## ${region}: ${figures.pairs} pairs, ours took ${took.toFixed(1)} s, no way by ours: ${figures.noWay}`,
  );
  printFigures('Valhalla as it comes', figures);
  if (!self) printFigures("Valhalla's own fastest way (no preferences, no pruning)", fastest);
  const worst = [];
  for (const { from, to, geometry, theirs, fastest: best, ours: answer, off } of worstOf(
    compared,
    Number(options.worst),
  )) {
    const why = await reason({
      theirs,
      ours: answer,
      theirWay: decodePolyline(geometry),
      ourWay: answer && (await ours.way({ from, to })),
      reference,
      profile,
    });
    worst.push({ from, to, theirs, ours: answer, why });
    console.log(
      `- ${JSON.stringify(from)} → ${JSON.stringify(to)}: Valhalla ${kmAndMinutes(theirs)}, ours ${kmAndMinutes(answer)}` +
        `${off === Infinity ? '' : ` (${percent(off)})`}; Valhalla's fastest ${kmAndMinutes(best)}\n  ${why}`,
    );
  }
  report[region] = { ...figures, fastest, worst };
}
if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
