import { describe, expect, it } from 'vitest';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { createSlices } from '../../src/store/slices.ts';
import { drawGlyphsInSlices, eachOf, type Letters } from '../../src/map/draw-glyphs.ts';

/** Draws as the library does, as far as asking goes: it keeps what is drawn, and draws a letter for as long as it is told. */
function draughtsman(milliseconds: number) {
  const drawn: string[] = [];
  class Glyphs {
    readonly kept = new Set<string>();
    async getGlyphs(letters: Letters): Promise<string[]> {
      const keys = eachOf(letters).map(({ key }) => key);
      for (const key of keys) {
        if (this.kept.has(key)) continue;
        this.kept.add(key);
        drawn.push(key);
        for (const until = performance.now() + milliseconds; performance.now() < until;);
      }
      return keys;
    }
  }
  const glyphManager = new Glyphs();
  return { glyphManager, drawn, map: { style: { glyphManager } } as unknown as MapLibreMap };
}

const LETTERS: Letters = { 'Regular,Arial': { default: ['a', 'b', 'ế'] }, 'Bold,Arial': { default: ['a'] } };

describe('drawGlyphsInSlices', () => {
  it('answers as the library does, having drawn each letter once', async () => {
    const { glyphManager, drawn, map } = draughtsman(0);
    const expected = await draughtsman(0).glyphManager.getGlyphs(LETTERS);
    drawGlyphsInSlices(map);
    expect(await glyphManager.getGlyphs(LETTERS)).toEqual(expected);
    expect(await glyphManager.getGlyphs(LETTERS)).toEqual(expected);
    expect(drawn).toEqual(expected);
  });

  it('lets others have their turn between letters that take long, also where two ask at once', async () => {
    const { glyphManager, drawn, map } = draughtsman(12);
    const drawnAtPause: number[] = [];
    const pause = async (): Promise<void> => void drawnAtPause.push(drawn.length);
    drawGlyphsInSlices(map, () => createSlices(pause));
    const [one, other] = await Promise.all([
      glyphManager.getGlyphs(LETTERS),
      glyphManager.getGlyphs(LETTERS),
    ]);
    expect(one).toEqual(other);
    expect(drawn).toHaveLength(4);
    expect(new Set(drawnAtPause)).toEqual(new Set([0, 1, 2, 3, 4]));
  });

  it('leaves a library alone that is made differently, and teaches one but once', async () => {
    drawGlyphsInSlices({ style: {} } as unknown as MapLibreMap);
    const { glyphManager, map } = draughtsman(0);
    drawGlyphsInSlices(map);
    const { getGlyphs } = glyphManager;
    drawGlyphsInSlices(map);
    expect(glyphManager.getGlyphs).toBe(getGlyphs);
  });
});
