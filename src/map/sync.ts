import { diff, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { SOURCE_IDS, type SourceId } from '../style/order.ts';
import type { SourceData } from '../style/subject.ts';

/** A source as far as `sync` uses it. */
export type DataSource = { setData(data: SourceData): unknown; getData(): Promise<unknown> };

/** The part of the map's public interface that `sync` writes to; a test can stand in for it. */
export type MapTarget = Pick<
  MapLibreMap,
  | 'addLayer'
  | 'removeLayer'
  | 'setPaintProperty'
  | 'setLayoutProperty'
  | 'setFilter'
  | 'setLayerZoomRange'
  | 'addSource'
  | 'removeSource'
> & { getSource(id: string): unknown };

/**
 * The one writer to the map. Give it style and data as they should be; it sends what differs from what it sent
 * before, and nothing else; `onSent` hears of each source that was sent, with what `setData` gave. `setStyle` is never used: with data it blocks the page for a quarter of a second,
 * with empty sources it erases the data.
 */
export function createSync(
  map: MapTarget,
  initial: StyleSpecification,
  onSent: (id: SourceId, data: SourceData, source: DataSource, done: unknown) => void = () => {},
): (style: StyleSpecification, data: Partial<Record<SourceId, SourceData>>) => void {
  let lastStyle = initial;
  const sent = new Map<SourceId, SourceData>();

  return (style, data) => {
    if (style !== lastStyle) {
      for (const { command, args } of diff(lastStyle, style)) apply(command, args);
      lastStyle = style;
    }
    for (const id of SOURCE_IDS) {
      const next = data[id];
      if (next === undefined || sent.get(id) === next) continue;
      const source = map.getSource(id);
      if (!takesData(source)) throw new Error(`The map has no source "${id}" that takes data.`);
      sent.set(id, next);
      onSent(id, next, source, source.setData(next));
    }
  };

  function apply(command: string, args: readonly unknown[]): void {
    switch (command) {
      case 'setPaintProperty':
      case 'setLayoutProperty':
      case 'setFilter':
      case 'setLayerZoomRange':
      case 'addLayer':
      case 'removeLayer':
      case 'removeSource':
        call(command, args);
        return;
      case 'addSource':
        call(command, args);
        // a source that is made anew is empty: what was sent to it must be sent again
        sent.delete(args[0] as SourceId);
        return;
      default:
        // `diff` knows more than the public map does; better to fail here than to draw something else
        throw new Error(`The style changed in a way the map has no command for: ${command}.`);
    }
  }

  function call(command: keyof MapTarget, args: readonly unknown[]): void {
    (map[command] as (...values: unknown[]) => unknown).apply(map, [...args]);
  }
}

function takesData(source: unknown): source is DataSource {
  return typeof (source as Partial<DataSource> | undefined)?.setData === 'function';
}
