import type { Map as MapLibreMap } from 'maplibre-gl';

/** What the map library hands from layer to layer while it paints a frame. */
type Frame = Parameters<MapLibreMap['painter']['renderLayer']>[4];

/** What a frame keeps to itself, of MapLibre 6.17. */
type FrameInside = {
  /** The source whose tiles are in the stencil buffer; undefined if the buffer is no longer good. */
  currentStencilSource: string | undefined;
  tileClippingMaskIDs: Readonly<Record<string, number>>;
  renderTileClippingMasks: Frame['renderTileClippingMasks'];
};

const taught = new WeakSet<object>();

/**
 * Lets sources whose tiles are the same ones use one mask. So that lines end where their tile does, MapLibre paints the tiles of a
 * source into the stencil buffer before its layers, twice in each frame, and all of them again for each layer that
 * has another source than the one below it: some seventy times the whole picture here, a third of all work of a frame
 * without a graphics card. Nearly all of our sources are cut into the same tiles.
 *
 * It reaches into the library: where the inside is not what it was, everything stays as the library has it.
 */
export function shareMasks({ painter }: MapLibreMap): void {
  painter.renderLayer = (...taken) => {
    // the frame is known by what is handed on alone; once is enough
    Reflect.deleteProperty(painter, 'renderLayer');
    const [, , , , frame] = taken;
    teach(Object.getPrototypeOf(frame) as object);
    painter.renderLayer(...taken);
  };
}

function teach(prototype: object): void {
  if (taught.has(prototype)) return;
  taught.add(prototype);
  const inside = prototype as FrameInside;
  const paintMasks = inside.renderTileClippingMasks;
  if (typeof paintMasks !== 'function') return;
  inside.renderTileClippingMasks = function (this: FrameInside, layer, tiles) {
    if (
      this.currentStencilSource !== undefined &&
      layer.isTileClipped() &&
      isMaskOf(tiles, this.tileClippingMaskIDs)
    )
      this.currentStencilSource = layer.source;
    else paintMasks.call(this as unknown as Frame, layer, tiles);
  };
}

/** Whether these tiles, and no others, are in the mask. */
export function isMaskOf(
  tiles: readonly { readonly key: string }[] | undefined,
  mask: Readonly<Record<string, number>> | undefined,
): boolean {
  if (tiles === undefined || tiles.length === 0 || mask === undefined) return false;
  return tiles.length === Object.keys(mask).length && tiles.every(({ key }) => key in mask);
}
