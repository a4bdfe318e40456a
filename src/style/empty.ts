import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { SOURCE_IDS, type SourceId } from './order.ts';
import type { SourceData } from './subject.ts';

/**
 * Hides the layers of sources that have no data. The map works for each layer that is visible, tile by tile, whether
 * anything is in it or not, and most layers wait for something that is not asked. Equal inputs one after the other give the
 * same style.
 */
export function hideEmpty(): (
  style: StyleSpecification,
  data: (id: SourceId) => SourceData | undefined,
) => StyleSpecification {
  let last: { from: StyleSpecification; empty: ReadonlySet<string>; to: StyleSpecification } | null = null;
  return (from, data) => {
    const empty: ReadonlySet<string> = new Set(SOURCE_IDS.filter((id) => isEmpty(data(id))));
    if (last?.from === from && isSame(last.empty, empty)) return last.to;
    const layers = from.layers.map((layer) =>
      'source' in layer && empty.has(layer.source) ? hidden(layer) : layer,
    );
    last = { from, empty, to: { ...from, layers } };
    return last.to;
  };
}

/** A path is a file that is still to come. */
export function isEmpty(data: SourceData | undefined): boolean {
  return data === undefined || (typeof data !== 'string' && data.features.length === 0);
}

function hidden(layer: LayerSpecification): LayerSpecification {
  return { ...layer, layout: { ...layer.layout, visibility: 'none' } } as LayerSpecification;
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}
