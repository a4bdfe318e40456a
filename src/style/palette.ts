import type { ThemeName } from '../domain/appearance.ts';
import type { State } from '../store/state.ts';
import { DARK } from './palette-dark.ts';

/**
 * Every colour of the atlas, once: the map, the legend and the panel all read them here, so that a swatch can
 * never differ from what it explains. A theme is complete or it does not compile.
 *
 * The idea: a printed thematic atlas. Pale warm land and a quiet blue-grey sea carry everything; administrative
 * lines are brown hairlines; roads are amber, parks green, gateways blue and ink. Two things may be loud: the
 * drive-time bands, alone in violet, and what the user has chosen, alone in crimson.
 */
export type Theme = {
  readonly name: ThemeName;
  /** Panel and halo colour: what text on the map stands on. */
  readonly paper: string;
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
  readonly worldBorder: string;
  /** Rivers and lakes, and the ink of their names. */
  readonly water: string;
  readonly waterLine: string;
  readonly border: string;
  readonly borderRibbon: string;
  readonly frontier: string;
  readonly borderChosen: string;
  readonly provinceInk: string;
  readonly ink: string;
  readonly inkQuiet: string;
  readonly townInk: string;
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
  readonly plant: string;
  readonly plantInk: string;
  readonly institution: string;
  readonly institutionInk: string;
  readonly gate: string;
  readonly gateInk: string;
  /** The user's own files. */
  readonly own: string;
  readonly ownFill: string;
  readonly ownInk: string;
  readonly waterway: string;
  readonly waterwayInk: string;
  readonly expressway: string;
  readonly expresswayCasing: string;
  readonly localRoad: string;
  readonly localRoadCasing: string;
  readonly localRoadInk: string;
  readonly national: string;
  readonly nationalCasing: string;
  /** Plates with road numbers: their ground, and the ink of number and rim. */
  readonly shieldExpressway: string;
  readonly shieldNational: string;
  readonly shieldInk: string;
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
  /** Where all conditions of a search hold: drawn as bands are, never together with them. */
  readonly overlap: string;
  readonly overlapOutline: string;
  /**
   * The sites of a comparison, A to F: after Okabe and Ito, moved until any two differ to every kind of colour vision and
   * paper-coloured letters can be read on each. Never without the letter.
   */
  readonly compared: readonly [string, string, string, string, string, string];
  /** Criteria of a ranking in their order, and round again; never without their number or name. */
  readonly criteria: readonly string[];
  /** Classes of a figure of the provinces, from low to high, and the strokes that say that there is none. */
  readonly ramp: readonly [string, string, string, string, string];
  readonly noFigure: string;
  /** Of the online basemap. */
  readonly street: string;
  readonly streetCasing: string;
  readonly building: string;
  readonly green: string;
  /** The panel: a sunk ground, lines, what can be pressed, what warns. */
  readonly paperSunk: string;
  readonly rule: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly warn: string;
  readonly warnSoft: string;
  readonly shadow: string;
};

export const LIGHT: Theme = {
  name: 'light',
  paper: '#fffdf8',
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
  worldBorder: '#d3cec3',
  water: '#c3d9e3',
  waterLine: '#9dc0cf',
  border: '#9f8683',
  borderRibbon: '#f0e2da',
  frontier: '#7d6a52',
  borderChosen: '#8a5a2b',
  provinceInk: '#77605a',
  ink: '#22262b',
  inkQuiet: '#575b62',
  townInk: '#4d5057',
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
  plant: '#9a4320',
  plantInk: '#7d3416',
  institution: '#5c6a17',
  institutionInk: '#4a5612',
  gate: '#5f4632',
  gateInk: '#513a28',
  own: '#8a1f6a',
  ownFill: '#dcaecf',
  ownInk: '#75185a',
  waterway: '#3d8fb3',
  waterwayInk: '#1f6a8b',
  expressway: '#e08a1e',
  expresswayCasing: '#a35d0a',
  localRoad: '#fffefa',
  localRoadCasing: '#c8baa0',
  localRoadInk: '#6b6152',
  national: '#f0cf8a',
  nationalCasing: '#a6874b',
  shieldExpressway: '#ffd23d',
  shieldNational: '#ffffff',
  shieldInk: '#1d1d1b',
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
  overlap: '#8f9c12',
  overlapOutline: '#5b6400',
  compared: ['#0072b2', '#c15400', '#00573e', '#a25f84', '#573900', '#171717'],
  criteria: ['#0e7490', '#c2691a', '#6d5bbd', '#3f8f5f', '#b23a6b', '#857412', '#4a6fa5', '#7d4f2a'],
  ramp: ['#f5f3dc', '#cee3c1', '#96c9b7', '#589eaa', '#2d6a8b'],
  noFigure: '#b9ae9c',
  street: '#ffffff',
  streetCasing: '#d8d0bf',
  building: '#e6dfd0',
  green: '#e3ecd6',
  paperSunk: '#f6f2e8',
  rule: '#e2dccd',
  accent: '#0e5570',
  accentSoft: '#e3eef1',
  warn: '#8a3a00',
  warnSoft: '#fdf0e1',
  shadow: '0 1px 2px rgb(40 34 20 / 0.12), 0 6px 24px rgb(40 34 20 / 0.14)',
};

const THEMES: Readonly<Record<ThemeName, Theme>> = { light: LIGHT, dark: DARK };

/** The colours of the theme that was chosen, or that the reader's system has. */
export function themeOf({ theme, systemTheme }: Pick<State, 'theme' | 'systemTheme'>): Theme {
  return THEMES[theme === 'system' ? systemTheme : theme];
}
