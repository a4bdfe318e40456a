import type { Geometry } from 'geojson';
import { flat, type Frame } from './flat.ts';
import type { Box, Drawn, DrawnDots, DrawnFeature } from './shapes.ts';

/** Of what is drawn that which meets a box of the screen, the topmost first. */
export function drawnIn(
  drawn: readonly Drawn[],
  box: Box,
  layers: ReadonlySet<string> | null,
  frame: Frame,
): DrawnFeature[] {
  const found: DrawnFeature[] = [];
  for (const one of drawn) {
    if (layers !== null && !layers.has(one.layer.id)) continue;
    if ('feature' in one) {
      if (meets(one, box, frame)) found.push(one);
      continue;
    }
    const { places } = one;
    for (let i = 0; i < one.features.length; i++) {
      const [x, y, reach] = [places[3 * i]!, places[3 * i + 1]!, places[3 * i + 2]!];
      if (x - reach <= box[2] && x + reach >= box[0] && y - reach <= box[3] && y + reach >= box[1])
        found.push(dotOf(one, i));
    }
  }
  return found.reverse();
}

/** Each feature by itself, from bottom to top. */
export function eachDrawn(drawn: readonly Drawn[]): DrawnFeature[] {
  const all: DrawnFeature[] = [];
  for (const one of drawn) {
    if ('feature' in one) all.push(one);
    else for (let i = 0; i < one.features.length; i++) all.push(dotOf(one, i));
  }
  return all;
}

function dotOf({ layer, features, places }: DrawnDots, i: number): DrawnFeature {
  const [x, y, reach] = [places[3 * i]!, places[3 * i + 1]!, places[3 * i + 2]!];
  return {
    layer,
    feature: features[i]!,
    at: { kind: 'boxes', boxes: [[x - reach, y - reach, x + reach, y + reach]] },
  };
}

function meets({ at, feature }: DrawnFeature, box: Box, frame: Frame): boolean {
  switch (at.kind) {
    case 'boxes':
      return at.boxes.some(
        (other) => other[0] <= box[2] && other[2] >= box[0] && other[1] <= box[3] && other[3] >= box[1],
      );
    case 'area':
      return isNear(feature.geometry, box, 0, frame) && covers(feature.geometry, box, frame);
    case 'line':
      return isNear(feature.geometry, box, at.half, frame) && touches(feature.geometry, box, at.half, frame);
  }
}

function isNear(
  geometry: Geometry,
  [x0, y0, x1, y1]: Box,
  more: number,
  { scale, left, top }: Frame,
): boolean {
  const [west, north, east, south] = flat(geometry).box;
  return (
    east * scale + left >= x0 - more &&
    west * scale + left <= x1 + more &&
    south * scale + top >= y0 - more &&
    north * scale + top <= y1 + more
  );
}

/** Whether the middle of the box lies in the area: an odd number of its edges lies to the east. */
function covers(geometry: Geometry, [x0, y0, x1, y1]: Box, { scale, left, top }: Frame): boolean {
  const [x, y] = [((x0 + x1) / 2 - left) / scale, ((y0 + y1) / 2 - top) / scale];
  let isIn = false;
  for (const ring of flat(geometry).parts)
    for (let i = 2; i < ring.length; i += 2) {
      const [ax, ay, bx, by] = [ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn;
    }
  return isIn;
}

/** Whether the line comes as near to the middle of the box as half of the box and half of its own width. */
function touches(
  geometry: Geometry,
  [x0, y0, x1, y1]: Box,
  half: number,
  { scale, left, top }: Frame,
): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const reach = Math.max(x1 - x0, y1 - y0) / 2 + half;
  for (const line of flat(geometry).parts)
    for (let i = 2; i < line.length; i += 2) {
      const [ax, ay] = [line[i - 2]! * scale + left, line[i - 1]! * scale + top];
      const [dx, dy] = [line[i]! * scale + left - ax, line[i + 1]! * scale + top - ay];
      const square = dx * dx + dy * dy;
      const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
      if (Math.hypot(ax + along * dx - x, ay + along * dy - y) <= reach) return true;
    }
  return false;
}
