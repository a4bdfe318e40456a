/** Why two routers disagree on one pair, as far as it can be computed. */
import { metresBetween } from './points.mjs';

/** Distance between the points at which two ways are held against each other, metres. */
const SAMPLE = 200;

/** Two ways are on the same road where they are this close, metres: more than carriageways are apart. */
const SAME_ROAD = 60;

/** Points along a line, one every `SAMPLE` metres, with the distance from the start. */
function samples(line) {
  const points = [{ at: 0, position: line[0] }];
  let walked = 0;
  let next = SAMPLE;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    const length = metresBetween(a, b);
    for (; next <= walked + length; next += SAMPLE) {
      const share = (next - walked) / length;
      points.push({ at: next, position: [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share] });
    }
    walked += length;
  }
  return points;
}

/** A test "is this position on the line?", with the line's sampled points in cells of about 300 m. */
function onLine(line) {
  const CELL = 0.003;
  const cells = new Map();
  const key = (x, y) => `${x} ${y}`;
  const dense = samples(line).map(({ position }) => position);
  for (let i = 1; i < dense.length; i++) {
    const [x, y] = dense[i].map((degrees) => Math.floor(degrees / CELL));
    (cells.get(key(x, y)) ?? cells.set(key(x, y), []).get(key(x, y))).push([dense[i - 1], dense[i]]);
  }
  return (position) => {
    const [x, y] = position.map((degrees) => Math.floor(degrees / CELL));
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const [a, b] of cells.get(key(x + dx, y + dy)) ?? [])
          if (metresToSegment(position, a, b) < SAME_ROAD) return true;
      }
    }
    return false;
  };
}

/** Distance of a point from a short segment, metres, on a plane. */
function metresToSegment([lon, lat], a, b) {
  const perLat = 111_195;
  const perLon = perLat * Math.cos((lat * Math.PI) / 180);
  const [ax, ay] = [(a[0] - lon) * perLon, (a[1] - lat) * perLat];
  const [bx, by] = [(b[0] - lon) * perLon, (b[1] - lat) * perLat];
  const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(ax * (bx - ax) + ay * (by - ay)) / length2));
  return Math.hypot(ax + t * (bx - ax), ay + t * (by - ay));
}

/** Share of `line` (0 to 1) that lies on `other`, and where and when it first leaves it. */
export function overlap(line, other) {
  const isOn = onLine(other);
  const points = samples(line);
  const off = points.filter(({ position }) => !isOn(position));
  return { share: 1 - off.length / points.length, parting: off[0] ?? null };
}

const seconds = (value) => `${Math.round(Math.abs(value))} s`;
const place = ([lon, lat]) => `[${lon.toFixed(5)}, ${lat.toFixed(5)}]`;

/**
 * A sentence on why the answers for a pair differ. `theirs` and `ours` are { metres, seconds }, `theirWay` positions,
 * `ourWay` what `way` of `ours.mjs` gives.
 * `costOurs(way)` gives our seconds along a given way; until our router can, it gives null, and the sentence is shorter.
 */
export async function reason({
  theirs,
  ours,
  theirWay,
  ourWay,
  reference,
  profile,
  costOurs = async () => null,
}) {
  if (!ours) return 'ours finds no way';
  if (!ourWay || ourWay.positions.length < 2)
    return 'our matrix has an answer, our route none: a fault of ours';
  if (Math.abs(ourWay.metres - ours.metres) > 10) {
    return `our route is ${(ourWay.metres / 1000).toFixed(1)} km, not what our matrix says: a fault of ours`;
  }
  const { share, parting } = overlap(theirWay, ourWay.positions);
  const parts = [`${Math.round(share * 100)} % of the reference's way is on ours`];
  if (parting)
    parts.push(`they part after ${(parting.at / 1000).toFixed(1)} km at ${place(parting.position)}`);
  if (share > 0.98) {
    parts.push('the same roads: a turn back, an end piece or lengths differ');
    return parts.join('; ');
  }
  const ourSeconds = await costOurs(theirWay);
  if (ourSeconds !== null) {
    const gain = ourSeconds - ours.seconds;
    parts.push(
      gain >= 0
        ? `by our speeds ours is faster by ${seconds(gain)}`
        : `by our speeds the reference's way is faster by ${seconds(gain)}: a fault of ours`,
    );
  }
  const along = await reference.along(ourWay.positions, profile);
  if (along && Math.abs(along.metres / ours.metres - 1) < 0.03) {
    const gain = theirs.seconds - along.seconds;
    parts.push(
      gain > 0
        ? `by the reference's own speeds our way is faster by ${seconds(gain)}: its preferences or pruning`
        : `by the reference's speeds our way is slower by ${seconds(gain)}: speeds differ`,
    );
  } else parts.push('the reference cannot follow our way');
  return parts.join('; ');
}
