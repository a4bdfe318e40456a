import type { Theme } from './palette.ts';

/**
 * Colours for `count` bands, shortest time first. Three are given, more are mixed between them, so that any
 * number stays one sequence from dark to pale: readable in grey and to every kind of colour vision.
 */
export function bandColors(count: number, of: Theme): readonly string[] {
  const [first, middle, last] = of.bands;
  if (count <= 1) return [middle];
  return Array.from({ length: count }, (_, i) => {
    const place = i / (count - 1);
    return place <= 0.5 ? mix(first, middle, place * 2) : mix(middle, last, place * 2 - 1);
  });
}

/** How a band looks over land, as an opaque colour: for legends, which have no land under them. */
export function bandOverLand(color: string, of: Theme): string {
  return mix(of.land, color, of.bandOpacity);
}

/** The colour at `share` of the way from `from` to `to`, mixed in sRGB as the map's blending does. */
export function mix(from: string, to: string, share: number): string {
  const a = channels(from);
  const b = channels(to);
  const hex = (i: 0 | 1 | 2): string =>
    Math.round(a[i] + (b[i] - a[i]) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${hex(0)}${hex(1)}${hex(2)}`;
}

/** Contrast of two colours by WCAG 2: 1 is none, 21 is black on white. */
export function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green and blue of `#rrggbb`, 0 to 255. */
export function channels(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new Error(`Expected a colour like #a1b2c3, got ${color}`);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
