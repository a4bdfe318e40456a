import { diff, type LayerSpecification, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { createSlices, type Slices } from '../store/slices.ts';
import { hideEmpty, isEmpty } from '../style/empty.ts';
import { SOURCE_IDS, type SourceId } from '../style/order.ts';
import type { SourceData } from '../style/subject.ts';

/** A source as far as `sync` uses it. */
export type DataSource = { setData(data: SourceData): unknown; getData(): Promise<unknown> };

/** The part of the map's public interface that `sync` writes to; a test can stand in for it. */
export type MapTarget = Pick<
  MapLibreMap,
  | 'removeLayer'
  | 'setPaintProperty'
  | 'setLayoutProperty'
  | 'setFilter'
  | 'setLayerZoomRange'
  | 'addSource'
  | 'removeSource'
> & { getSource(id: string): unknown; readonly style: Pick<MapLibreMap['style'], 'addLayer'> };

/** Gives the map its due: `sync` at once, in one task; `begin` what it is first told, a few commands to a task. */
export type Sync = {
  (style: StyleSpecification, data: Partial<Record<SourceId, SourceData>>): void;
  /** Says whether it came to the end: no more is told once `isOver`, and what is left comes with the next call of either. */
  readonly begin: (
    style: StyleSpecification,
    data: Partial<Record<SourceId, SourceData>>,
    isOver: () => boolean,
    slices?: Slices,
  ) => Promise<boolean>;
};

/** Whether the map has just been told something of which it has yet to make a copy for its worker. */
type Step = { readonly isCopied: boolean };

type Command = ReturnType<typeof diff>[number];

/**
 * Checking one filter or layer, the map writes out every layer: 10 ms of a click that changes three. The unit tests check every style
 * that the state can bring about.
 */
const UNCHECKED = { validate: false };

/**
 * The one writer to the map. Give it style and data as they should be; it sends what differs from what it sent
 * before, and nothing else; `onSent` hears of each source that was sent, with what `setData` gave. Layers without data are
 * hidden. The map is made without layers, which come by `begin`: a hundred of them take 60 ms, and it answers nobody meanwhile.
 * `setStyle` is never used: with data it blocks the page for a quarter of a second, with empty sources it erases the data.
 */
export function createSync(
  map: MapTarget,
  initial: StyleSpecification,
  onSent: (id: SourceId, data: SourceData, source: DataSource, done: unknown) => void = () => {},
): Sync {
  let lastStyle = initial;
  const sent = new Map<SourceId, SourceData>();
  const withoutEmpty = hideEmpty();
  const commands: Command[] = [];

  function* steps(whole: StyleSpecification, data: Partial<Record<SourceId, SourceData>>): Generator<Step> {
    const style = withoutEmpty(whole, (id) => data[id] ?? sent.get(id));
    if (style !== lastStyle) {
      commands.push(...diff(lastStyle, style));
      lastStyle = style;
    }
    for (let next = commands.shift(); next !== undefined; next = commands.shift()) {
      apply(next.command, next.args);
      yield { isCopied: false };
    }
    for (const id of SOURCE_IDS) {
      const next = data[id];
      if (next === undefined || sent.get(id) === next) continue;
      const source = map.getSource(id);
      if (!takesData(source)) throw new Error(`The map has no source "${id}" that takes data.`);
      sent.set(id, next);
      onSent(id, next, source, source.setData(next));
      yield { isCopied: !isEmpty(next) };
    }
  }

  const sync = (style: StyleSpecification, data: Partial<Record<SourceId, SourceData>>): void => {
    const all = steps(style, data);
    while (all.next().done !== true);
  };
  const begin: Sync['begin'] = async (style, data, isOver, slices = createSlices()) => {
    const all = steps(style, data);
    while (!isOver()) {
      const step = all.next();
      if (step.done === true) return true;
      // it copies once this task has nothing else to do
      await (step.value.isCopied ? slices.pause() : slices.pauseIfLong());
    }
    return false;
  };
  return Object.assign(sync, { begin });

  function apply(command: string, args: readonly unknown[]): void {
    switch (command) {
      case 'setPaintProperty':
      case 'setLayoutProperty':
      case 'setFilter':
        call(command, [...args, UNCHECKED]);
        return;
      case 'addLayer': {
        const [layer, before] = args as [layer: LayerSpecification, before?: string];
        map.style.addLayer(layer, before, UNCHECKED);
        // which has the map look at its style, as its own `addLayer` does, and changes nothing
        call('setLayerZoomRange', [layer.id, layer.minzoom, layer.maxzoom]);
        return;
      }
      case 'setLayerZoomRange':
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

  function call(command: Exclude<keyof MapTarget, 'style'>, args: readonly unknown[]): void {
    (map[command] as (...values: unknown[]) => unknown).apply(map, [...args]);
  }
}

function takesData(source: unknown): source is DataSource {
  return typeof (source as Partial<DataSource> | undefined)?.setData === 'function';
}
