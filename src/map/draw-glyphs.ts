import type { Map as MapLibreMap } from 'maplibre-gl';
import { createSlices } from '../store/slices.ts';

/** What the map's worker asks for: letters by fonts and by the way they are written. */
export type Letters = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Who draws letters for the map library, of MapLibre 6.17: it keeps what it has drawn. */
type Draughtsman = { getGlyphs: (letters: Letters) => Promise<unknown> };

const taught = new WeakSet<object>();

/**
 * Draws the map's letters a few to a task. They come from the reader's own fonts: the library has the page paint each and works out its
 * outline, hundreds in one task when the map comes, in which the page answers nobody.
 *
 * It reaches into the library: where the inside is not what it was, everything stays as the library has it.
 */
export function drawGlyphsInSlices({ style }: MapLibreMap, makeSlices = createSlices): void {
  // one that comes after lost graphics is of the same making
  const inside = Object.getPrototypeOf((style as Partial<typeof style>).glyphManager ?? {}) as Draughtsman;
  const { getGlyphs } = inside;
  if (taught.has(inside) || typeof getGlyphs !== 'function') return;
  taught.add(inside);
  const drawnBy = new WeakMap<object, Set<string>>();
  inside.getGlyphs = async function (this: Draughtsman, letters) {
    const drawn = drawnBy.get(this) ?? new Set();
    drawnBy.set(this, drawn);
    const slices = makeSlices();
    // in the task in which the worker's wish was read there has been work enough
    const asked = eachOf(letters);
    if (asked.some(({ key }) => !drawn.has(key))) await slices.pause();
    for (const { key, alone } of asked) {
      if (drawn.has(key)) continue;
      await getGlyphs.call(this, alone);
      drawn.add(key);
      await slices.pauseIfLong();
    }
    return getGlyphs.call(this, letters);
  };
}

/** Each letter, as if nothing else were asked for. */
export function eachOf(letters: Letters): { readonly key: string; readonly alone: Letters }[] {
  return Object.entries(letters).flatMap(([fonts, ways]) =>
    Object.entries(ways).flatMap(([way, ids]) =>
      ids.map((id) => ({ key: `${fonts}\n${way}\n${id}`, alone: { [fonts]: { [way]: [id] } } })),
    ),
  );
}
