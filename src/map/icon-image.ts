import { iconDrawing, ICON_FORMS, ICON_KINDS, PATTERN_IDS, SHIELD_IDS, type IconId } from '../style/icons.ts';
import type { Theme } from '../style/palette.ts';

/** An icon as pixels, with what MapLibre wants to know about it. */
export type IconImage = {
  readonly image: ImageData;
  readonly options: {
    readonly pixelRatio: number;
    readonly stretchX?: [number, number][];
    readonly stretchY?: [number, number][];
    readonly content?: [number, number, number, number];
  };
};

const IDS: ReadonlySet<string> = new Set([
  ...ICON_KINDS.flatMap((kind) => ICON_FORMS.map((form) => `${kind}:${form}`)),
  ...SHIELD_IDS,
  ...PATTERN_IDS,
]);

export function isIconId(id: string): id is IconId {
  return IDS.has(id);
}

/** Paints an icon for a screen with that many pixels to a CSS pixel. */
export function iconImage(id: IconId, theme: Theme, pixelRatio: number): IconImage {
  const { size, viewBox, paths, stretch } = iconDrawing(id, theme);
  // whole pixels, and never coarser than twice: icons are drawn larger than their size further in
  const ratio = Math.max(2, Math.ceil(pixelRatio));
  const side = Math.round(size * ratio);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error(`The browser gave no canvas to paint the icon "${id}" on.`);
  const unit = side / viewBox;
  context.scale(unit, unit);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const { d, fill, stroke, strokeWidth, dash } of paths) {
    const path = new Path2D(d);
    if (fill !== null) {
      context.fillStyle = fill;
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas fills a path, no array
      context.fill(path);
    }
    if (stroke === null) continue;
    context.strokeStyle = stroke;
    context.lineWidth = strokeWidth;
    context.setLineDash([...(dash ?? [])]);
    context.stroke(path);
  }
  const image = context.getImageData(0, 0, side, side);
  if (stretch === null) return { image, options: { pixelRatio: ratio } };
  const span: [number, number] = [stretch.from * unit, stretch.to * unit];
  const [left, top, right, bottom] = stretch.content;
  return {
    image,
    options: {
      pixelRatio: ratio,
      stretchX: [span],
      stretchY: [span],
      content: [left * unit, top * unit, right * unit, bottom * unit],
    },
  };
}
