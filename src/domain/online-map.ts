/** The public tile server of OpenFreeMap: no key, no registration; runs on donations. */
export const ONLINE_TILES = 'https://tiles.openfreemap.org/planet';
