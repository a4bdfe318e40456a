import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Dataset, DatasetId } from '../../src/domain/catalogue.ts';
import type { Status } from '../../src/domain/place.ts';

/** What every published feature carries; null and undefined values are left out of the file. */
export type LayerProperties = {
  readonly id: string;
  readonly name_en: string;
  readonly name_vi: string;
  readonly status: Status;
  readonly source: string;
  readonly source_date: string | null;
  readonly [name: string]: string | number | boolean | null | undefined;
};

export type LayerFeature = Feature<Geometry, LayerProperties>;
export type LayerCollection = FeatureCollection<Geometry, LayerProperties>;

/** What a layer's function says about itself besides its features. */
export type LayerDescription = {
  readonly titleEn: string;
  readonly titleVi: string;
  /** Properties by which the catalogue counts features; the values of several are joined by a slash. */
  readonly countBy: readonly string[];
  readonly sources: readonly string[];
  readonly licence: string;
  /** ISO date of the newest data inside. */
  readonly date: string;
};

/** A collection with features in order of id, so that a rebuilt file differs only where the data does. */
export function collection(features: readonly LayerFeature[]): LayerCollection {
  const sorted = [...features].sort((a, b) => (a.properties.id < b.properties.id ? -1 : 1));
  return { type: 'FeatureCollection', features: sorted };
}

/** The text of a file: one feature a line and no other white space, so that a diff can be read. */
export function layerText(layer: LayerCollection): string {
  const lines = layer.features.map((feature) => JSON.stringify(withoutEmpty(feature)));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

function withoutEmpty(feature: LayerFeature): Feature {
  const given = Object.entries(feature.properties).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return { type: 'Feature', properties: Object.fromEntries(given), geometry: feature.geometry };
}

/** Writes `<id>.geojson` and gives its entry for the catalogue. */
export function writeLayer(
  folder: string,
  id: DatasetId,
  layer: LayerCollection,
  description: LayerDescription,
): Dataset {
  const file = `${id}.geojson`;
  const bytes = Buffer.from(layerText(layer), 'utf8');
  writeFileSync(join(folder, file), bytes);
  return {
    id,
    file,
    titleEn: description.titleEn,
    titleVi: description.titleVi,
    features: layer.features.length,
    counts: countsBy(layer, description.countBy),
    bytes: bytes.length,
    gzipBytes: gzipSync(bytes, { level: 9 }).length,
    sources: description.sources,
    licence: description.licence,
    date: description.date,
  };
}

function countsBy(layer: LayerCollection, properties: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const feature of layer.features) {
    const value = properties.map((property) => feature.properties[property] ?? 'none').join('/');
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
