import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Feature, Geometry } from 'geojson';

/** A source feature: its properties are whatever the source says, so they are narrowed where they are read. */
export type SourceFeature<G extends Geometry = Geometry> = Feature<G, Record<string, unknown>>;

/** The folder of source data, read file by file; each file is parsed at most once. */
export type Reference = {
  /** All features of a `.geojson`, `.geojsonl` (one feature a line), or either of them gzipped. */
  readonly features: (path: string) => readonly SourceFeature[];
  /** Absolute path of a file that another reader opens, for instance an OSM extract. */
  readonly path: (path: string) => string;
};

/** Opens the folder. Throws a sentence naming the file when one is missing or is not GeoJSON. */
export function openReference(folder: string): Reference {
  if (!existsSync(folder)) throw new Error(`The reference folder ${folder} does not exist.`);
  const read = new Map<string, readonly SourceFeature[]>();
  return {
    features: (path) => {
      const known = read.get(path);
      if (known) return known;
      const features = readFeatures(join(folder, path), path);
      read.set(path, features);
      return features;
    },
    path: (path) => join(folder, path),
  };
}

function readFeatures(file: string, path: string): readonly SourceFeature[] {
  if (!existsSync(file))
    throw new Error(`${path} is missing from the reference folder; see tools/layers/README.md.`);
  const bytes = readFileSync(file);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  if (/\.geojsonl(\.gz)?$/.test(path)) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => JSON.parse(line) as SourceFeature);
  }
  const collection = JSON.parse(text) as { features?: SourceFeature[] };
  if (!Array.isArray(collection.features)) throw new Error(`${path} is not a GeoJSON FeatureCollection.`);
  return collection.features;
}

/** A property as text, or null where it is absent or empty. */
export function textOf(feature: SourceFeature, name: string): string | null {
  const value = feature.properties?.[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** A property as a finite number, or null. */
export function numberOf(feature: SourceFeature, name: string): number | null {
  const value = feature.properties?.[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
