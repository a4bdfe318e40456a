import { describe, expect, it } from 'vitest';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { isMaskOf, shareMasks } from '../../src/map/shared-masks.ts';

const tiles = (...keys: string[]): { key: string }[] => keys.map((key) => ({ key }));

describe('isMaskOf', () => {
  it('is true of the same tiles in any order, and of no others', () => {
    expect(isMaskOf(tiles('b', 'a'), { a: 1, b: 2 })).toBe(true);
    expect(isMaskOf(tiles('a'), { a: 1, b: 2 })).toBe(false);
    expect(isMaskOf(tiles('a', 'b', 'c'), { a: 1, b: 2 })).toBe(false);
    expect(isMaskOf(tiles('a', 'c'), { a: 1, b: 2 })).toBe(false);
    expect(isMaskOf([], {})).toBe(false);
    expect(isMaskOf(undefined, { a: 1 })).toBe(false);
  });
});

/** A frame as the library makes it, as far as masks go; it writes down for which layers it painted them. */
function stubbed() {
  const painted: string[] = [];
  class Frame {
    currentStencilSource: string | undefined;
    tileClippingMaskIDs: Record<string, number> = {};
    renderTileClippingMasks(layer: Layer, ids: { key: string }[]): void {
      if (this.currentStencilSource === layer.source || !layer.isTileClipped() || ids.length === 0) return;
      this.currentStencilSource = layer.source;
      this.tileClippingMaskIDs = Object.fromEntries(ids.map(({ key }, i) => [key, i]));
      painted.push(layer.source);
    }
  }
  class Painter {
    readonly drawn: string[] = [];
    renderLayer(_painter: unknown, _tiles: unknown, { source }: Layer): void {
      this.drawn.push(source);
    }
  }
  type Layer = { source: string; isTileClipped: () => boolean };
  const painter = new Painter();
  const map = { painter } as unknown as MapLibreMap;
  const layer = (source: string, isClipped = true): Layer => ({ source, isTileClipped: () => isClipped });
  const render = (frame: Frame, of: Layer, ids: { key: string }[]): void => {
    frame.renderTileClippingMasks(of, ids);
    (painter.renderLayer as (...taken: unknown[]) => void)(painter, null, of, ids, frame);
  };
  return { map, painter, painted, layer, render, frame: () => new Frame() };
}

describe('shareMasks', () => {
  it('paints masks once for sources with the same tiles, and each layer once', () => {
    const { map, painter, painted, layer, render, frame } = stubbed();
    shareMasks(map);
    render(frame(), layer('roads'), tiles('a', 'b'));
    expect(painted.splice(0)).toEqual(['roads']);
    const next = frame();
    render(next, layer('roads'), tiles('a', 'b'));
    render(next, layer('rivers'), tiles('b', 'a'));
    render(next, layer('roads'), tiles('a', 'b'));
    expect(painted.splice(0)).toEqual(['roads']);
    // coarser tiles have masks of their own, and so have those that come after
    render(next, layer('world'), tiles('c'));
    render(next, layer('words', false), tiles('a', 'b'));
    render(next, layer('roads'), tiles('a', 'b'));
    expect(painted.splice(0)).toEqual(['world', 'roads']);
    // what the library declared void is painted anew
    next.currentStencilSource = undefined;
    render(next, layer('rivers'), tiles('a', 'b'));
    expect(painted).toEqual(['rivers']);
    expect(painter.drawn).toHaveLength(8);
    expect(Object.keys(painter)).not.toContain('renderLayer');
  });

  it('leaves a library alone that is not as it was', () => {
    const { map, painter } = stubbed();
    shareMasks(map);
    expect(() =>
      (painter.renderLayer as (...taken: unknown[]) => void)(painter, null, { source: 'roads' }, [], {}),
    ).not.toThrow();
    expect(painter.drawn).toEqual(['roads']);
  });
});
