/**
 * What the build may weigh. A build that weighs more fails; whoever has a good reason changes the figure here, where it is seen.
 * In bytes, 1 kB = 1000.
 */

/** As gzip, the least that every host can send, or as Brotli, which every supported browser takes over HTTPS. */
export type Measure = 'gz' | 'br';

export type Budget = {
  readonly what: string;
  /** Whole parts of what comes when (`parts.ts`), or files by their path. */
  readonly of: { readonly parts: readonly string[]; readonly only?: RegExp } | { readonly files: RegExp };
  readonly as: Measure;
  readonly most: number;
  /** What it is to come to, where it is not there yet. */
  readonly goal?: number;
};

const CODE = /\.m?js$/;

export const BUDGETS: readonly Budget[] = [
  {
    what: 'JavaScript of the first screen, without the map',
    of: { parts: ['first screen'], only: CODE },
    as: 'gz',
    most: 60_000,
  },
  {
    what: 'style of the first screen',
    of: { parts: ['first screen'], only: /\.css$/ },
    as: 'gz',
    most: 9_000,
  },
  {
    what: 'everything for the first answer',
    of: { parts: ['first screen', 'first picture', 'map', 'core data', 'first answer', 'at rest', 'roads'] },
    as: 'br',
    most: 3_000_000,
  },
  { what: 'the map library', of: { files: /^assets\/map-[\w-]{8}\.js$/ }, as: 'gz', most: 310_000 },
  {
    what: "the map library's worker",
    of: { files: /^assets\/maplibre-gl-worker-/ },
    as: 'gz',
    most: 152_000,
  },
  { what: "the engine's worker", of: { files: /^assets\/engine-worker-/ }, as: 'gz', most: 40_000 },
  { what: 'the reader of files', of: { files: /^assets\/import-worker-/ }, as: 'gz', most: 80_000 },
  { what: 'the roads', of: { files: /^network\// }, as: 'gz', most: 2_080_000 },
  { what: 'where people live', of: { files: /^people\// }, as: 'gz', most: 190_000 },
  { what: 'provinces', of: { files: /^geojson\/provinces-34\./ }, as: 'gz', most: 105_000 },
  { what: 'industrial parks', of: { files: /^geojson\/industrial-parks\./ }, as: 'gz', most: 62_000 },
  { what: 'airports', of: { files: /^geojson\/airports\./ }, as: 'gz', most: 5_000 },
  { what: 'ports', of: { files: /^geojson\/ports\./ }, as: 'gz', most: 7_000 },
  { what: 'stations', of: { files: /^geojson\/stations\./ }, as: 'gz', most: 6_000 },
  { what: 'cities', of: { files: /^geojson\/places\./ }, as: 'gz', most: 7_000 },
  { what: 'highways', of: { files: /^geojson\/highways\./ }, as: 'gz', most: 180_000 },
  { what: 'railways', of: { files: /^geojson\/railways\./ }, as: 'gz', most: 16_000 },
  { what: 'large waters', of: { files: /^geojson\/water\./ }, as: 'gz', most: 105_000 },
  { what: 'neighbours', of: { files: /^geojson\/neighbours\./ }, as: 'gz', most: 56_000 },
];
