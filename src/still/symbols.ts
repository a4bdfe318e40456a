import type { Theme } from '../style/palette.ts';
import { pixelParts, tenth } from './flat.ts';
import { iconHalf, iconRef, plateColors } from './icons.ts';
import { createRoom, type Room } from './room.ts';
import {
  group,
  inOrder,
  pointsOf,
  type Box,
  type Drawn,
  type DrawnLayer,
  type LayerInput,
} from './shapes.ts';
import { node, type SvgNode } from './svg.ts';
import { boxAt, drawText, layOut, type Measure, type Text } from './text.ts';

/** What all symbols share while they are placed. */
type Placing = { readonly room: Room; readonly theme: Theme; readonly measure: Measure };

/**
 * Icons and names of all symbol layers, given from bottom to top. Those of a higher layer find a place first, as in the
 * map; what would cover something is left out.
 */
export function drawSymbols(inputs: readonly LayerInput[], theme: Theme, measure: Measure): DrawnLayer[] {
  const placing: Placing = { room: createRoom(), theme, measure };
  return [...inputs]
    .reverse()
    .map((input) => drawLayer(input, placing))
    .reverse();
}

function drawLayer(input: LayerInput, placing: Placing): DrawnLayer {
  const { evaluated, zoom } = input;
  const nodes: SvgNode[] = [];
  const drawn: Drawn[] = [];
  const isAlong = evaluated.value('symbol-placement', zoom) !== 'point';
  const namesAlong = new Map<string, (readonly [number, number])[]>();
  for (const { feature, shape } of inOrder(input, 'symbol-sort-key')) {
    const value = (name: string): unknown => evaluated.value(name, zoom, feature, input.stateOf(feature));
    const parts: Placed[] = isAlong
      ? placeAlong(value, pixelParts(shape, input.frame), input, placing, namesAlong)
      : pointsOf(shape, input.frame).flatMap((point) => placeAt(value, point, placing) ?? []);
    for (const { boxes, node: made } of parts) {
      drawn.push({ layer: evaluated.layer, feature, at: { kind: 'boxes', boxes } });
      nodes.push(...made);
    }
  }
  return { node: group(evaluated.layer.id, nodes), drawn };
}

type Placed = { readonly boxes: readonly Box[]; readonly node: readonly SvgNode[] };
type Value = (name: string) => unknown;

/** An icon and its words at a point; null where there is no room for them. */
function placeAt(
  value: Value,
  [x, y]: readonly [number, number],
  { room, theme, measure }: Placing,
): Placed | null {
  const icon = iconOf(value, x, y, theme);
  const text = layOut(value, measure, true);
  const isTextOptional = value('text-optional') === true;
  const mayCover = (part: 'icon' | 'text'): boolean => {
    const overlap = value(`${part}-overlap`);
    return overlap === null ? value(`${part}-allow-overlap`) === true : overlap !== 'never';
  };

  if (icon !== null && !mayCover('icon') && !room.isFree(icon.box, Number(value('icon-padding'))))
    return null;
  const place = text === null ? null : placeText(value, text, [x, y], room, mayCover('text'));
  if (text !== null && place === null && (icon === null || !isTextOptional)) return null;
  if (icon === null && place === null) return null;

  const boxes = [...(icon === null ? [] : [icon.box]), ...(place === null ? [] : [place.box])];
  if (value('text-ignore-placement') !== true) for (const box of boxes) room.take(box);
  const words = text === null || place === null ? [] : [drawText(value, text, place.box, place.align)];
  return { boxes, node: [...(icon === null ? [] : [icon.node]), ...words] };
}

function iconOf(
  value: Value,
  x: number,
  y: number,
  theme: Theme,
): { readonly box: Box; readonly node: SvgNode } | null {
  const image = value('icon-image');
  const id = image === null ? '' : String(image);
  if (id === '') return null;
  const size = Number(value('icon-size'));
  const [right = 0, down = 0] = (value('icon-offset') ?? []) as readonly number[];
  const [cx, cy] = [x + right * size, y + down * size];
  const half = iconHalf(id, theme) * size;
  const opacity = Number(value('icon-opacity'));
  return {
    box: [cx - half, cy - half, cx + half, cy + half],
    node: node('use', {
      href: `#${iconRef(id)}`,
      'data-icon': id,
      transform: `translate(${tenth(cx)} ${tenth(cy)}) scale(${tenth(size * 10) / 10})`,
      ...(opacity === 1 ? {} : { opacity }),
    }),
  };
}

type Align = 'start' | 'middle' | 'end';

/** The first of the places around a point that is free. */
function placeText(
  value: Value,
  text: Text,
  [x, y]: readonly [number, number],
  room: Room,
  mayCover: boolean,
): { readonly box: Box; readonly align: Align } | null {
  const variable = value('text-variable-anchor') as readonly string[] | null;
  const anchors = variable ?? [String(value('text-anchor') ?? 'center')];
  const radial = Number(value('text-radial-offset') ?? 0) * text.size;
  const [right = 0, down = 0] = ((value('text-offset') ?? []) as readonly number[]).map(
    (em) => em * text.size,
  );
  const places = anchors.map((anchor) => {
    const far = radial * (anchor.includes('-') ? Math.SQRT1_2 : 1);
    const towards = (to: string, from: string): number =>
      anchor.includes(to) ? far : anchor.includes(from) ? -far : 0;
    const at: readonly [number, number] = [
      x + right + towards('left', 'right'),
      y + down + towards('top', 'bottom'),
    ];
    const align: Align = anchor.includes('left') ? 'start' : anchor.includes('right') ? 'end' : 'middle';
    return { box: boxAt(text, at, anchor), align };
  });
  const free = places.find(({ box }) => room.isFree(box, Number(value('text-padding') ?? 2)));
  return free ?? (mayCover ? (places[0] ?? null) : null);
}

/** Names along lines, and plates on them. */
function placeAlong(
  value: Value,
  lines: readonly Float64Array[],
  { frame, evaluated: { layer } }: LayerInput,
  { room, theme, measure }: Placing,
  known: Map<string, (readonly [number, number])[]>,
): Placed[] {
  const text = layOut(value, measure, false);
  if (text === null) return [];
  const placed: Placed[] = [];
  const isUpright = value('text-rotation-alignment') === 'viewport';
  const isCentre = value('symbol-placement') === 'line-center';
  const spacing = Number(value('symbol-spacing') ?? 250);
  const mayCover = value('text-overlap') === 'always';
  const words = text.lines.join(' ');
  const others = known.get(words) ?? [];
  known.set(words, others);
  for (const line of lines) {
    const lengths = lengthsOf(line);
    const length = lengths.at(-1) ?? 0;
    if (length < (isUpright ? 20 : text.width * 1.1)) continue;
    const first = isCentre || length < spacing ? length / 2 : spacing / 2;
    for (let along = first; along < length; along += isCentre ? Infinity : spacing) {
      const [x, y] = pointAlong(line, lengths, along);
      if (x < 0 || y < 0 || x > frame.width || y > frame.height) continue;
      if (!isCentre && others.some(([a, b]) => Math.hypot(a - x, b - y) < spacing * 0.8)) continue;
      const one = isUpright ? upright(value, text, x, y, theme) : rotated(value, text, line, lengths, along);
      if (one === null) continue;
      if (!mayCover && one.boxes.some((box) => !room.isFree(box, Number(value('text-padding') ?? 2))))
        continue;
      for (const box of one.boxes) room.take(box);
      others.push([x, y]);
      placed.push(one);
    }
  }
  return layer.type === 'symbol' ? placed : [];
}

/** Words that stand upright on the line, on a plate if the layer has one. */
function upright(value: Value, text: Text, x: number, y: number, theme: Theme): Placed {
  const box = boxAt(text, [x, y], 'center');
  const image = value('icon-image');
  if (image === null || value('icon-text-fit') !== 'both')
    return { boxes: [box], node: [drawText(value, text, box, 'middle')] };
  const [top = 0, right = 0, bottom = 0, left = 0] = value('icon-text-fit-padding') as readonly number[];
  const plate: Box = [box[0] - left - 1, box[1] - top, box[2] + right + 1, box[3] + bottom];
  const { fill, stroke } = plateColors(String(image), theme);
  const rect = node('rect', {
    x: tenth(plate[0]),
    y: tenth(plate[1]),
    width: tenth(plate[2] - plate[0]),
    height: tenth(plate[3] - plate[1]),
    rx: 3,
    fill,
    stroke,
    'stroke-width': 1,
  });
  return { boxes: [plate], node: [rect, drawText(value, text, box, 'middle')] };
}

/** A line that is more bent than this under the words carries none: the chord's share of the words' length. */
const STRAIGHT = 0.94;

/** Words along the line, where it is straight enough for them. */
function rotated(
  value: Value,
  text: Text,
  line: Float64Array,
  lengths: readonly number[],
  along: number,
): Placed | null {
  const half = text.width / 2;
  if (along - half < 0 || along + half > (lengths.at(-1) ?? 0)) return null;
  const [ax, ay] = pointAlong(line, lengths, along - half);
  const [bx, by] = pointAlong(line, lengths, along + half);
  if (Math.hypot(bx - ax, by - ay) < text.width * STRAIGHT) return null;
  const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
  let angle = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
  if (angle > 90) angle -= 180;
  if (angle < -90) angle += 180;
  const [right = 0, down = 0] = ((value('text-offset') ?? []) as readonly number[]).map(
    (em) => em * text.size,
  );
  const count = Math.max(1, Math.round(text.width / text.size));
  const boxes = Array.from({ length: count }, (_, i): Box => {
    const t = (i + 0.5) / count;
    const [cx, cy] = [ax + (bx - ax) * t, ay + (by - ay) * t];
    return [cx - text.size / 2, cy - text.size / 2, cx + text.size / 2, cy + text.size / 2];
  });
  const words = drawText(value, text, boxAt(text, [right, down], 'center'), 'middle');
  return {
    boxes,
    node: [node('g', { transform: `translate(${tenth(x)} ${tenth(y)}) rotate(${tenth(angle)})` }, [words])],
  };
}

/** Length of the line up to each of its points, in pixels. */
function lengthsOf(line: Float64Array): number[] {
  const lengths = [0];
  for (let i = 2; i < line.length; i += 2)
    lengths.push((lengths.at(-1) ?? 0) + Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!));
  return lengths;
}

function pointAlong(
  line: Float64Array,
  lengths: readonly number[],
  along: number,
): readonly [number, number] {
  let i = 1;
  while (i < lengths.length - 1 && lengths[i]! < along) i++;
  const [from, to] = [lengths[i - 1]!, lengths[i]!];
  const share = to === from ? 0 : (along - from) / (to - from);
  const [x, y] = [line[2 * i - 2]!, line[2 * i - 1]!];
  return [x + (line[2 * i]! - x) * share, y + (line[2 * i + 1]! - y) * share];
}
