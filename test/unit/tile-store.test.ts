import { describe, expect, it } from 'vitest';
import type { Tile } from '../../src/network/nearest-road-tiles.ts';
import { createTileStore } from '../../src/network/tile-store.ts';

const PLACE = 7;
const CAR = {};
const TRUCK = {};
const SOURCES = Uint8Array.of(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1);

describe('the store of nearest roads', () => {
  it('has one tile for all roads with the same sources', () => {
    const store = createTileStore();
    const made = tile();
    expect(store.known(PLACE, CAR)).toBeUndefined();
    expect(store.shared(PLACE, CAR, SOURCES, () => made)).toBe(made);
    expect(store.known(PLACE, TRUCK)).toBeUndefined();
    expect(store.shared(PLACE, TRUCK, SOURCES.slice(), tile)).toBe(made);
    expect(store.known(PLACE, TRUCK)).toBe(made);
  });

  it('has another one where a single source differs, and at another place', () => {
    const store = createTileStore();
    const [cars, trucks, elsewhere] = [tile(), tile(), tile()];
    store.shared(PLACE, CAR, SOURCES, () => cars);
    store.shared(PLACE, TRUCK, SOURCES.with(10, 0), () => trucks);
    store.shared(PLACE + 1, CAR, SOURCES, () => elsewhere);
    expect(store.known(PLACE, CAR)).toBe(cars);
    expect(store.known(PLACE, TRUCK)).toBe(trucks);
    expect(store.known(PLACE + 1, CAR)).toBe(elsewhere);
  });

  it('knows that there is no road', () => {
    const store = createTileStore();
    store.shared(PLACE, CAR, new Uint8Array(11), () => null);
    expect(store.known(PLACE, CAR)).toBeNull();
  });

  it('forgets what was asked for longest ago, whoever asked', () => {
    const store = createTileStore();
    const ask = (place: number, who: object): void => {
      if (store.known(place, who) === undefined)
        store.shared(place, who, SOURCES.with(0, who === CAR ? 0 : 1), tile);
    };
    for (let place = 0; place < 10_000; place++) {
      for (const who of [CAR, TRUCK]) ask(place, who);
      // asked for again and again
      ask(0, CAR);
    }
    expect(store.known(0, CAR)).toBeDefined();
    expect(store.known(1, CAR)).toBeUndefined();
    expect(store.known(9_999, TRUCK)).toBeDefined();
    const kept = Array.from({ length: 10_000 }, (_, place) => place).filter(
      (place) => store.known(place, CAR) !== undefined,
    );
    expect(kept.length).toBe(1536);
  });
});

function tile(): Tile {
  return new Uint8Array(1);
}
