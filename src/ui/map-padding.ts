/** Pixels along each side of the map that panel and layer list lie over. */
export function mapPadding(mapContainer: HTMLElement): {
  top: number;
  right: number;
  bottom: number;
  left: number;
} {
  const map = mapContainer.getBoundingClientRect();
  const panel = document.querySelector('.panel')?.getBoundingClientRect();
  const layers = document.querySelector('.layers[open]')?.getBoundingClientRect();
  const isSheet = panel !== undefined && panel.top > map.top && panel.left <= map.left;
  return {
    // the button of the folded layer list
    top: isSheet ? 40 : 0,
    right: !isSheet && layers !== undefined ? map.right - layers.left : 0,
    // A sheet that is pulled up covers nearly all: what is left would be too small to show anything in.
    bottom: isSheet ? Math.min(map.bottom - panel.top, map.height * 0.6) : 0,
    left: 0,
  };
}
