import type { LineString, MultiLineString } from 'geojson';
import type { Line, LineDatasetId, LineKind } from '../domain/line.ts';
import type { Localised } from '../domain/localised.ts';
import type { Problem } from '../domain/problem.ts';
import { optionalPair } from './facts.ts';
import { NO_FEATURE, readFeatures, type Read } from './features.ts';
import { unfitGeometry, type ReadGeometry } from './geometry.ts';
import { readNamed } from './parse.ts';
import { isPosition, isRecord, readProperties, type Properties } from './properties.ts';

/** Lines of a data file. A feature that cannot be used is left out and reported; nothing throws. */
export function parseLines(id: LineDatasetId, json: unknown): { lines: Line[]; problems: Problem[] } {
  const { items, problems } = readFeatures(`${id}.geojson`, json, (feature) => readLine(id, feature));
  return { lines: items, problems };
}

function readLine(dataset: LineDatasetId, feature: unknown): Read<Line> {
  if (!isRecord(feature)) return { faults: [NO_FEATURE] };
  const properties = readProperties(feature['properties']);
  const { optionalText, optionalNumber } = properties;
  const named = readNamed(properties);
  const kind = kindIn(dataset, properties);
  const read = readLineGeometry(feature['geometry']);
  if ('fault' in read) return { faults: [...properties.faults, read.fault] };
  if (properties.faults.length > 0) return { faults: properties.faults };
  const item: Line = {
    ...named,
    dataset,
    kind,
    ref: optionalText('ref'),
    from: endIn('from', properties),
    to: endIn('to', properties),
    lengthKm: optionalNumber('length_km'),
    officialKm: optionalNumber('official_km'),
    opened: optionalNumber('opened'),
    opens: optionalNumber('opens'),
    gauge: optionalText('gauge_mm'),
    technicalClass: optionalText('technical_class'),
    factsSource:
      optionalText('facts_source') ?? optionalText('official_source') ?? optionalText('class_source'),
    accuracyMetres: optionalNumber('accuracy_m'),
    note: optionalPair('note', properties),
    geometry: read.geometry,
  };
  return { item, properties };
}

function kindIn(dataset: LineDatasetId, { oneOf }: Properties): LineKind {
  switch (dataset) {
    case 'highways':
      return oneOf('class', ['expressway', 'national']);
    case 'railways':
      return 'railway';
    case 'waterways':
      return 'waterway';
  }
}

/** Waterways name their ends in both languages, roads in one spelling. */
function endIn(name: 'from' | 'to', properties: Properties): Localised | null {
  const pair = optionalPair(name, properties);
  if (pair !== null) return pair;
  const text = properties.optionalText(name);
  return text === null ? null : { en: text, vi: text };
}

/** Lines of at least two positions on the globe each. */
function readLineGeometry(value: unknown): ReadGeometry<LineString | MultiLineString> {
  const { type, coordinates } = isRecord(value) ? value : {};
  const parts: unknown =
    type === 'LineString' ? [coordinates] : type === 'MultiLineString' ? coordinates : null;
  const isLine = (part: unknown): boolean => Array.isArray(part) && part.length > 1 && part.every(isPosition);
  if (!Array.isArray(parts) || parts.length === 0 || !parts.every(isLine))
    return { fault: unfitGeometry(type, ['LineString', 'MultiLineString']) };
  return { geometry: value as unknown as LineString | MultiLineString };
}
