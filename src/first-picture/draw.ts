import type { MultiPolygon, Polygon } from 'geojson';
import type { Position } from '../domain/units.ts';
import { trace } from '../map/canvas-path.ts';
import { project, worldWidth, type FlatView } from '../map/flat-view.ts';
import type { Theme } from '../style/palette.ts';

/** What is drawn until the map comes. */
export type FirstScene = {
  readonly view: FlatView;
  readonly theme: Theme;
  /** Names of fonts, as CSS has them. */
  readonly font: string;
  /** Rings of land around Vietnam. */
  readonly land: readonly (readonly Position[])[];
  readonly provinces: readonly (Polygon | MultiPolygon)[];
  /** Sites, each a dot. */
  readonly sites: readonly Position[];
  /** The two that the first screen begins with, by name. */
  readonly hubs: readonly { readonly position: Position; readonly name: string }[];
};

/** Pixels, all of them. Land is drawn a little wider than it is: coarse as it is, it would leave sea along the borders. */
const BORDER_COVER = 5;
const BORDER_WIDTH = 0.6;
const DOT_RADIUS = 1.2;
const HUB_RADIUS = 4;
const LETTERS = 12;
const HALO = 3;

/**
 * Paints sea, land, provinces, sites and hubs, one after the other: whoever runs it may pause after each step. `scale` device pixels to
 * one of the view.
 */
export function* paintFirstPicture(
  context: CanvasRenderingContext2D,
  { view, theme, font, land, provinces, sites, hubs }: FirstScene,
  scale: number,
): Generator<void> {
  const world = worldWidth(view);
  const flat = {
    left: view.width / 2 - view.middle[0] * world,
    top: view.height / 2 - view.middle[1] * world,
    width: world,
  };
  const traced = (geometry: Polygon | MultiPolygon): Path2D => {
    const path = new Path2D();
    trace(path, geometry, flat);
    return path;
  };
  const fill = (path: Path2D): void => {
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas fills a path, no array
    context.fill(path, 'evenodd');
  };

  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = theme.sea;
  context.fillRect(0, 0, view.width, view.height);
  yield;

  context.lineJoin = 'round';
  context.lineWidth = BORDER_COVER;
  context.fillStyle = context.strokeStyle = theme.neighbour;
  for (const ring of land) {
    const path = traced({ type: 'Polygon', coordinates: [ring.map((position) => [...position])] });
    fill(path);
    context.stroke(path);
    yield;
  }

  context.lineWidth = BORDER_WIDTH;
  context.fillStyle = theme.land;
  context.strokeStyle = theme.border;
  const country: Path2D[] = [];
  for (const province of provinces) {
    const path = traced(province);
    fill(path);
    country.push(path);
    yield;
  }
  // over all of them, for each covers half of the lines of those before
  for (const path of country) {
    context.stroke(path);
    yield;
  }

  context.fillStyle = theme.park;
  for (const site of sites) {
    const { x, y } = project(view, site);
    context.fillRect(x - DOT_RADIUS, y - DOT_RADIUS, 2 * DOT_RADIUS, 2 * DOT_RADIUS);
  }
  yield;

  context.font = `600 ${LETTERS}px ${font}`;
  context.textBaseline = 'middle';
  context.lineWidth = HALO;
  context.strokeStyle = theme.paper;
  context.fillStyle = theme.ink;
  for (const { position, name } of hubs) {
    const { x, y } = project(view, position);
    context.beginPath();
    context.arc(x, y, HUB_RADIUS, 0, 2 * Math.PI);
    context.fill();
    context.strokeText(name, x + 2 * HUB_RADIUS, y);
    context.fillText(name, x + 2 * HUB_RADIUS, y);
  }
}
