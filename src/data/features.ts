import { noFeatures } from '../domain/file-faults.ts';
import { joined, type Localised } from '../domain/localised.ts';
import type { Problem } from '../domain/problem.ts';
import { type Properties, idTaken, isRecord } from './properties.ts';

/** A feature as its reader found it: the item with what was left out of it, or why it cannot be used. */
export type Read<Item> =
  { readonly item: Item; readonly properties: Properties } | { readonly faults: readonly Localised[] };

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
  if (!Array.isArray(features) || features.length === 0) {
    return { items: [], problems: [{ file, feature: null, reason: noFeatures(file) }] };
  }
  const items = new Map<string, Item>();
  const problems: Problem[] = [];
  features.forEach((feature: unknown, i) => {
    const report = (faults: readonly Localised[], end: Localised): void => {
      if (faults.length === 0) return;
      const [all, name] = [joined(faults, '; '), nameOf(feature)];
      problems.push({
        file,
        feature: i,
        reason: {
          en: `${file}, feature ${i}${name}: ${all.en}. ${end.en}`,
          vi: `${file}, đối tượng ${i}${name}: ${all.vi}. ${end.vi}`,
        },
      });
    };
    const result = read(feature);
    if ('faults' in result) return report(result.faults, LEFT_OUT);
    if (items.has(result.item.id)) return report([idTaken(result.item.id)], LEFT_OUT);
    items.set(result.item.id, result.item);
    report(result.properties.flaws, REST_SHOWN);
  });
  return { items: [...items.values()], problems };
}

export const NO_FEATURE: Localised = { en: 'it is no feature', vi: 'đây không phải đối tượng GeoJSON' };

/** The end of a sentence about something that cannot be used. */
export const LEFT_OUT: Localised = { en: 'It is left out.', vi: 'Mục này bị bỏ qua.' };
const REST_SHOWN: Localised = { en: 'The rest of it is shown.', vi: 'Phần còn lại vẫn được hiển thị.' };

/** Whom a sentence is about, where the feature says so. */
function nameOf(feature: unknown): string {
  const properties = isRecord(feature) ? feature['properties'] : null;
  const id = isRecord(properties) ? properties['id'] : null;
  return typeof id === 'string' && id !== '' ? ` (${id.slice(0, 60)})` : '';
}
