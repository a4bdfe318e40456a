/** `public/geojson/catalogue.json`: what each data file is, made by `npm run layers` together with the files. */
export type Catalogue = { readonly datasets: readonly Dataset[] };

export type Dataset = {
  /** File name without its ending: `industrial-parks`. */
  readonly id: DatasetId;
  readonly file: string;
  readonly titleEn: string;
  readonly titleVi: string;
  readonly features: number;
  /** Features by what the layer tells apart: `{"sea": 64, …}`, `{"expressway/operating": 62, …}`. */
  readonly counts: Readonly<Record<string, number>>;
  readonly bytes: number;
  readonly gzipBytes: number;
  readonly sources: readonly string[];
  readonly licence: string;
  /** ISO date of the newest data inside. */
  readonly date: string;
};

export const DATASET_IDS = [
  'provinces-34',
  'provinces-63',
  'industrial-parks',
  'airports',
  'ports',
  'highways',
  'railways',
  'stations',
  'places',
  'plants',
  'institutions',
  'border-gates',
  'waterways',
  'comparison-hubs',
  'neighbours',
  'world',
  'water',
  'water-near',
  'towns',
] as const;
export type DatasetId = (typeof DATASET_IDS)[number];

/** The datasets whose features are places: points or outlines one can drive to. */
export const PLACE_DATASET_IDS = [
  'industrial-parks',
  'airports',
  'ports',
  'stations',
  'places',
  'plants',
  'institutions',
  'border-gates',
] as const satisfies readonly DatasetId[];
export type PlaceDatasetId = (typeof PLACE_DATASET_IDS)[number];

/** Those that the first screen shows, in the order in which they are asked for; the others come after it and the roads. */
export const FIRST_PLACE_DATASET_IDS: readonly PlaceDatasetId[] = [
  'places',
  'industrial-parks',
  'airports',
  'ports',
  'stations',
];
