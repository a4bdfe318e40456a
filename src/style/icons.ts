import type { Status } from '../domain/place.ts';
import type { Theme } from './palette.ts';

/** What an icon says: the kind by badge and glyph, the status by form, so that neither rests on colour alone. */
export const ICON_KINDS = [
  'airport',
  'airport-military',
  'port-sea',
  'port-river',
  'port-dry',
  'park',
  'station',
  'city',
  'landmark',
  'logistics',
  'plant',
  'university',
  'innovation',
  'border-gate',
  'hub',
  'own',
] as const;
export type IconKind = (typeof ICON_KINDS)[number];

/** Filled: in use. Outlined: being built. Outlined with dashes: planned. Grey with a bar: closed. */
export const ICON_FORMS = ['operating', 'under_construction', 'planned', 'closed'] as const;
export type IconForm = (typeof ICON_FORMS)[number];

/**
 * Plates of road numbers, as they stand beside the roads and as OpenStreetMap Americana draws them (its networks
 * vn:expressway and vn:national): black on yellow for expressways, black on white for national highways.
 */
export const SHIELD_IDS = ['shield-expressway', 'shield-national'] as const;
export type ShieldId = (typeof SHIELD_IDS)[number];

/** Fills areas of which a figure is not known; it joins itself on all sides. */
export const PATTERN_IDS = ['hatch-no-figure'] as const;
export type PatternId = (typeof PATTERN_IDS)[number];

export type IconId = `${IconKind}:${IconForm}` | ShieldId | PatternId;

/** A path in a box of 24 by 24, to be filled, stroked, or both, in this order. */
export type IconPath = {
  readonly d: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly dash: readonly number[] | null;
};

/** An icon as paths, bottom first: the map paints it on a canvas, the legend as inline SVG. */
export type IconDrawing = {
  /** Side of the drawn square in CSS pixels; the paths live in `viewBox` units. */
  readonly size: number;
  readonly viewBox: number;
  readonly paths: readonly IconPath[];
  /** For plates that grow with their text: the span that may stretch, and where text may stand. */
  readonly stretch: {
    readonly from: number;
    readonly to: number;
    readonly content: readonly [number, number, number, number];
  } | null;
};

const BOX = 24;

const CIRCLE = 'M12 2.2a9.8 9.8 0 1 0 0 19.6a9.8 9.8 0 1 0 0-19.6z';
const SQUARE = 'M6.4 2.4h11.2a4 4 0 0 1 4 4v11.2a4 4 0 0 1-4 4H6.4a4 4 0 0 1-4-4V6.4a4 4 0 0 1 4-4z';
const DIAMOND = 'M12 2.6l9.4 9.4l-9.4 9.4L2.6 12z';
const DOT = 'M12 6.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z';
const LARGE_DOT = 'M12 4.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15z';
const SMALL_SQUARE = 'M6.5 6.5h11v11h-11z';
const STAR = 'M12 1.6l3.1 6.7l7.3.9l-5.4 5l1.4 7.2L12 17.8l-6.4 3.6L7 14.2l-5.4-5l7.3-.9z';
const PLATE =
  'M5 4h14a2.6 2.6 0 0 1 2.6 2.6v10.8A2.6 2.6 0 0 1 19 20H5a2.6 2.6 0 0 1-2.6-2.6V6.6A2.6 2.6 0 0 1 5 4z';
const BAR = 'M5 19L19 5';

const PLANE =
  'M12 4.8c.8 0 1.2 1 1.2 2.1v3l5.4 3.4v1.8l-5.4-1.7v3.3l1.8 1.4v1.3l-3-.8l-3 .8v-1.3l1.8-1.4v-3.3l-5.4 1.7v-1.8l5.4-3.4v-3c0-1.1.4-2.1 1.2-2.1z';
const FACTORY = 'M5.8 17.8V10.4l4 2.6v-2.6l4 2.6V6h4.4v11.8z';

const HEXAGON = 'M12 1.8l8.9 5.1v10.2L12 22.2l-8.9-5.1V6.9z';
const HOUSE = 'M12 2l9.2 6.4v9.8a3 3 0 0 1-3 3H5.8a3 3 0 0 1-3-3V8.4z';

type Glyph = { readonly d: string; readonly how: 'fill' | 'stroke' };

const ANCHOR: readonly Glyph[] = [
  { d: 'M12 5.2a1.7 1.7 0 1 0 0 3.4a1.7 1.7 0 1 0 0-3.4z', how: 'stroke' },
  { d: 'M12 8.6v9.6M8.8 11h6.4M6.2 13.2c.3 3.2 2.6 5 5.8 5s5.5-1.8 5.8-5', how: 'stroke' },
];
const BARGE: readonly Glyph[] = [
  { d: 'M5 11.4h14l-2 3.4H7zM13 7.2h3.4v3.2H13z', how: 'fill' },
  { d: 'M5 17.9q1.75-1.6 3.5 0t3.5 0t3.5 0t3.5 0', how: 'stroke' },
];
const CHIP: readonly Glyph[] = [
  { d: 'M8.6 8.6h6.8v6.8H8.6z', how: 'fill' },
  {
    d: 'M10.2 8V5.9M13.8 8V5.9M10.2 18.1V16M13.8 18.1V16M8 10.2H5.9M8 13.8H5.9M18.1 10.2H16M18.1 13.8H16',
    how: 'stroke',
  },
];
const CAP: readonly Glyph[] = [
  { d: 'M12 6.6L4.4 10.2L12 13.8l7.6-3.6z', how: 'fill' },
  { d: 'M7.6 13.2v2.9c1.2 1.3 2.7 1.9 4.4 1.9s3.2-.6 4.4-1.9v-2.9L12 15.3z', how: 'fill' },
];
const BULB: readonly Glyph[] = [
  {
    d: 'M10 15.2c0-1.8-2.2-2.4-2.2-5.1a4.2 4.2 0 0 1 8.4 0c0 2.7-2.2 3.3-2.2 5.1zM10.2 18h3.6',
    how: 'stroke',
  },
];
const BARRIER: readonly Glyph[] = [
  { d: 'M6.2 10.4h2.8v7.4H6.2z', how: 'fill' },
  { d: 'M7.6 12.2L18 9.2M16.6 12.4v5.2', how: 'stroke' },
];
const WAREHOUSE: readonly Glyph[] = [
  { d: 'M4.9 10.6L12 6.4l7.1 4.2v7.2h-2.3v-5.4H7.2v5.4H4.9z', how: 'fill' },
  { d: 'M9.4 14.8h5.2M9.4 17h5.2', how: 'stroke' },
];
const CONTAINER: readonly Glyph[] = [{ d: 'M5.4 8h13.2v8H5.4zM8.7 8v8M12 8v8M15.3 8v8', how: 'stroke' }];

/** The drawing of an icon. The same id gives equal paths on the map and in the legend. */
export function iconDrawing(id: IconId, of: Theme): IconDrawing {
  if (id === 'shield-expressway') return plate(of.shieldExpressway, of.shieldInk);
  if (id === 'shield-national') return plate(of.shieldNational, of.shieldInk);
  if (id === 'hatch-no-figure') return hatch(of);
  const [kind, form] = id.split(':') as [IconKind, IconForm];
  switch (kind) {
    case 'airport':
      return badge(CIRCLE, [{ d: PLANE, how: 'fill' }], of.airport, form, 20, of);
    case 'airport-military':
      return badge(CIRCLE, [{ d: PLANE, how: 'fill' }], of.airportMilitary, form, 18, of);
    case 'port-sea':
      return badge(SQUARE, ANCHOR, of.portSea, form, 19, of);
    case 'port-river':
      return badge(SQUARE, BARGE, of.portRiver, form, 18, of);
    case 'port-dry':
      return badge(SQUARE, CONTAINER, of.portDry, form, 18, of);
    case 'park':
      return badge(SQUARE, [{ d: FACTORY, how: 'fill' }], of.park, form, 16, of);
    case 'landmark':
      return badge(DIAMOND, [], of.landmark, form, 12, of);
    case 'logistics':
      return badge(SQUARE, WAREHOUSE, of.portDry, form, 16, of);
    case 'plant':
      return badge(HEXAGON, CHIP, of.plant, form, 18, of);
    case 'university':
      return badge(CIRCLE, CAP, of.institution, form, 18, of);
    case 'innovation':
      return badge(CIRCLE, BULB, of.institution, form, 18, of);
    case 'border-gate':
      return badge(HOUSE, BARRIER, of.gate, form, 17, of);
    case 'hub':
      return badge(STAR, [], of.ink, form, 20, of);
    case 'own':
      return drawing(16, [{ d: LARGE_DOT, fill: of.own, stroke: of.paper, strokeWidth: 2, dash: null }]);
    case 'station':
      return drawing(16, [
        { d: SMALL_SQUARE, fill: of.paper, stroke: of.railway, strokeWidth: 2.6, dash: null },
      ]);
    case 'city':
      return drawing(16, [{ d: DOT, fill: of.paper, stroke: of.ink, strokeWidth: 2.6, dash: null }]);
  }
}

/** The form that shows a status; what is unknown is drawn as if in use, and the card says that it is unknown. */
export function iconForm(status: Status): IconForm {
  return status === 'unknown' ? 'operating' : status;
}

function badge(
  shape: string,
  glyphs: readonly Glyph[],
  color: string,
  form: IconForm,
  size: number,
  of: Theme,
): IconDrawing {
  const isOutlined = form === 'under_construction' || form === 'planned';
  const tone = form === 'closed' ? of.closed : color;
  const ground: IconPath = {
    d: shape,
    fill: isOutlined ? of.paper : tone,
    stroke: null,
    strokeWidth: 0,
    dash: null,
  };
  const rim: IconPath = isOutlined
    ? { d: shape, fill: null, stroke: tone, strokeWidth: 2, dash: form === 'planned' ? [3.2, 2.4] : null }
    : { d: shape, fill: null, stroke: of.paper, strokeWidth: 1.4, dash: null };
  const glyphTone = isOutlined ? tone : of.paper;
  const marks = glyphs.map(({ d, how }): IconPath => ({
    d,
    fill: how === 'fill' ? glyphTone : null,
    stroke: how === 'stroke' ? glyphTone : null,
    strokeWidth: how === 'stroke' ? 1.7 : 0,
    dash: null,
  }));
  const bar: readonly IconPath[] =
    form === 'closed' ? [{ d: BAR, fill: null, stroke: of.paper, strokeWidth: 2.2, dash: null }] : [];
  return drawing(size, [ground, rim, ...marks, ...bar]);
}

function hatch(of: Theme): IconDrawing {
  const stroke = { fill: null, stroke: of.noFigure, strokeWidth: 3, dash: null };
  return drawing(10, [
    { d: 'M0 0h24v24H0z', fill: of.land, stroke: null, strokeWidth: 0, dash: null },
    { d: 'M-6 6L6 -6M-6 30L30 -6M18 30L30 18', ...stroke },
  ]);
}

function plate(fill: string, rim: string): IconDrawing {
  return {
    ...drawing(BOX, [{ d: PLATE, fill, stroke: rim, strokeWidth: 1.2, dash: null }]),
    // the corners keep their shape, the middle stretches
    stretch: { from: 8, to: 16, content: [5, 6, 19, 18] },
  };
}

function drawing(size: number, paths: readonly IconPath[]): IconDrawing {
  return { size, viewBox: BOX, paths, stretch: null };
}
