/**
 * Every colour of the atlas, once: the map, the legend and the panel all read them here, so that a swatch can
 * never differ from what it explains. A theme is complete or it does not compile.
 *
 * The idea: a printed thematic atlas. Pale warm land and a quiet blue-grey sea carry everything; administrative
 * lines are brown hairlines; roads are amber, parks green, gateways blue and ink. Two things may be loud: the
 * drive-time bands, alone in violet, and what the user has chosen, alone in crimson.
 */
export type Theme = {
  readonly name: 'light' | 'dark';
  /** Panel and halo colour: what text on the map stands on. */
  readonly paper: string;
  /** Beyond the edge of the sheet. */
  readonly margin: string;
  readonly sea: string;
  readonly seaShallow: string;
  readonly seaInk: string;
  readonly land: string;
  readonly landChosen: string;
  readonly coast: string;
  readonly reef: string;
  readonly neighbour: string;
  readonly neighbourBorder: string;
  readonly neighbourInk: string;
  readonly border: string;
  readonly borderRibbon: string;
  readonly frontier: string;
  readonly borderChosen: string;
  readonly provinceInk: string;
  readonly ink: string;
  readonly inkQuiet: string;
  readonly park: string;
  readonly parkFill: string;
  readonly parkInk: string;
  readonly airport: string;
  readonly airportMilitary: string;
  readonly airportInk: string;
  readonly portSea: string;
  readonly portRiver: string;
  readonly portDry: string;
  readonly portInk: string;
  readonly expressway: string;
  readonly expresswayCasing: string;
  readonly expresswayInk: string;
  readonly national: string;
  readonly nationalCasing: string;
  readonly nationalInk: string;
  readonly railway: string;
  readonly stationInk: string;
  readonly landmark: string;
  readonly landmarkInk: string;
  readonly closed: string;
  /** The chosen site, its route, its gateway: nothing else on the map has this colour. */
  readonly chosen: string;
  readonly chosenInk: string;
  /** Drive-time bands from the shortest time to the longest, as they look before `bandOpacity`. */
  readonly bands: readonly [string, string, string];
  readonly bandOpacity: number;
  readonly bandOutline: string;
};

export const LIGHT: Theme = {
  name: 'light',
  paper: '#fffdf8',
  margin: '#f2eee4',
  sea: '#cfdfe6',
  seaShallow: '#deeaee',
  seaInk: '#3a6072',
  land: '#f8f4ea',
  landChosen: '#fdeedd',
  coast: '#87a5b2',
  reef: '#eae8da',
  neighbour: '#e9e6df',
  neighbourBorder: '#c9c3b8',
  neighbourInk: '#6b665d',
  border: '#a8977f',
  borderRibbon: '#ebe0cc',
  frontier: '#7d6a52',
  borderChosen: '#8a5a2b',
  provinceInk: '#74654f',
  ink: '#22262b',
  inkQuiet: '#5b5f66',
  park: '#2f7d68',
  parkFill: '#8cc8b4',
  parkInk: '#1d5c4b',
  airport: '#2f4a7d',
  airportMilitary: '#6c7058',
  airportInk: '#25406f',
  portSea: '#0f5a78',
  portRiver: '#2c7f9e',
  portDry: '#7a5a3a',
  portInk: '#0e4d67',
  expressway: '#e08a1e',
  expresswayCasing: '#a35d0a',
  expresswayInk: '#7c4704',
  national: '#f0cf8a',
  nationalCasing: '#c9a468',
  nationalInk: '#6b5327',
  railway: '#55585e',
  stationInk: '#44474d',
  landmark: '#4a4f57',
  landmarkInk: '#3d4148',
  closed: '#8c8f94',
  chosen: '#c8102e',
  chosenInk: '#a50d26',
  bands: ['#45207a', '#8d50b6', '#bb88d4'],
  bandOpacity: 0.53,
  bandOutline: '#45207a',
};

/** The theme in use. Dark comes with the second one; everything that draws asks here. */
export const theme: Theme = LIGHT;

/**
 * Colours for `count` bands, shortest time first. Three are given, more are mixed between them, so that any
 * number stays one sequence from dark to pale: readable in grey and to every kind of colour vision.
 */
export function bandColors(count: number, of: Theme = theme): readonly string[] {
  const [first, middle, last] = of.bands;
  if (count <= 1) return [middle];
  return Array.from({ length: count }, (_, i) => {
    const place = i / (count - 1);
    return place <= 0.5 ? mix(first, middle, place * 2) : mix(middle, last, place * 2 - 1);
  });
}

/** How a band looks over land, as an opaque colour: for legends, which have no land under them. */
export function bandOverLand(color: string, of: Theme = theme): string {
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
