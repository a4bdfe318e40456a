import type { Tile } from './nearest-road-tiles.ts';

/** Stands for a set of costs, of which only matters here which roads are open. */
export type OpenRoads = object;

/**
 * Tiles of nearest roads of all profiles and years. Where the open roads have the same sources, and that is nearly everywhere,
 * they have one tile. It forgets the places that were asked for longest ago.
 */
export type TileStore = {
  /** Undefined if these roads have not asked for it yet; null where there is no road. */
  known(place: number, openRoads: OpenRoads): Tile | null | undefined;
  /** The tile that other roads with these sources have there, or a new one. */
  shared(place: number, openRoads: OpenRoads, isSource: Uint8Array, make: () => Tile | null): Tile | null;
};

type Variant = {
  readonly tile: Tile | null;
  /** As bits, by point of the tile and of the margin around it. */
  readonly sources: Uint8Array;
  /** Who has asked for it; forgotten when they are. */
  readonly openRoads: WeakSet<OpenRoads>;
};

/**
 * A tile takes 5 kB, with cells of less than 250 m 9: 28 MB at most. The whole country has about 1,500 in cells of 250 m, for areas of an hour, and 500 in cells of
 * 450 m, for their previews.
 */
const MOST_TILES = 3072;

export function createTileStore(): TileStore {
  const places = new Map<number, Variant[]>();
  let count = 0;

  function known(place: number, openRoads: OpenRoads): Tile | null | undefined {
    const variants = places.get(place);
    if (variants === undefined) return undefined;
    // A map keeps the order of insertion: what is used moves to the end.
    places.delete(place);
    places.set(place, variants);
    return variants.find((variant) => variant.openRoads.has(openRoads))?.tile;
  }

  function shared(
    place: number,
    openRoads: OpenRoads,
    isSource: Uint8Array,
    make: () => Tile | null,
  ): Tile | null {
    const variants = places.get(place) ?? [];
    places.set(place, variants);
    const sources = packed(isSource);
    let variant = variants.find((other) => isEqual(other.sources, sources));
    if (variant === undefined) {
      variant = { tile: make(), sources, openRoads: new WeakSet() };
      variants.push(variant);
      count++;
      if (count > MOST_TILES) forgetOldest();
    }
    variant.openRoads.add(openRoads);
    return variant.tile;
  }

  function forgetOldest(): void {
    const [oldest, variants] = places.entries().next().value!;
    places.delete(oldest);
    count -= variants.length;
  }

  return { known, shared };
}

function packed(flags: Uint8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(flags.length / 8));
  for (let i = 0; i < flags.length; i++) bits[i >> 3]! |= flags[i]! << (i & 7);
  return bits;
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
