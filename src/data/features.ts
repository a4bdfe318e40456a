import type { Problem } from '../domain/problem.ts';
import { type Properties, isRecord, shown } from './properties.ts';

/** A feature as its reader found it: the item with what was left out of it, or why it cannot be used. */
export type Read<Item> =
  { readonly item: Item; readonly properties: Properties } | { readonly faults: readonly string[] };

/**
 * What all readers share: the collection, one feature after the other, ids given once. A feature that cannot be used
 * is left out and reported; nothing throws.
 */
export function readFeatures<Item extends { readonly id: string }>(
  file: string,
  json: unknown,
  read: (feature: unknown) => Read<Item>,
): { items: Item[]; problems: Problem[] } {
  const features = isRecord(json) ? json['features'] : undefined;
  if (!Array.isArray(features)) {
    return { items: [], problems: [{ file, feature: null, reason: `${file} holds no list of features.` }] };
  }
  const items = new Map<string, Item>();
  const problems: Problem[] = [];
  features.forEach((feature: unknown, i) => {
    const report = (faults: readonly string[], end: string): void => {
      if (faults.length === 0) return;
      problems.push({
        file,
        feature: i,
        reason: `${file}, feature ${i}${nameOf(feature)}: ${faults.join('; ')}${end}`,
      });
    };
    const result = read(feature);
    if ('faults' in result) return report(result.faults, '. It is left out.');
    if (items.has(result.item.id))
      return report([`its id ${shown(result.item.id)} is taken`], '. It is left out.');
    items.set(result.item.id, result.item);
    report(result.properties.flaws, '. The rest of it is shown.');
  });
  return { items: [...items.values()], problems };
}

/** Whom a sentence is about, where the feature says so. */
function nameOf(feature: unknown): string {
  const properties = isRecord(feature) ? feature['properties'] : null;
  const id = isRecord(properties) ? properties['id'] : null;
  return typeof id === 'string' && id !== '' ? ` (${id.slice(0, 60)})` : '';
}
