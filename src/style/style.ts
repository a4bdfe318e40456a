import type { GeoJSONSourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { State } from '../store/state.ts';
import { onlineSource } from './online.ts';
import { inOrder, SOURCE_IDS, type SourceId } from './order.ts';
import { NOTHING, type SourceSettings } from './subject.ts';
import { SUBJECTS } from './subjects.ts';

/**
 * The whole look of the map for a state, with empty sources: the data travels beside it, see `features`. No glyphs
 * and no sprite: letters come from fonts of the reader's machine, icons are painted by the map.
 */
export function style(state: State): StyleSpecification {
  return {
    version: 8,
    name: 'Vietnam Site Atlas',
    // colours change at once: a fade would show a mixture that the legend does not explain
    transition: { duration: 0, delay: 0 },
    sources: { ...SOURCES, online: onlineSource(state) },
    layers: inOrder(SUBJECTS.flatMap((subject) => subject.layers(state))),
  };
}

/**
 * What a tile has of its neighbours, in pixels: half of the widest line (`coast-water-far`) and a little more. The library's own
 * 128 on each side would have each line painted one and a half times.
 */
const MARGIN = 32;

const SETTINGS = Object.assign({}, ...SUBJECTS.map((subject) => subject.sources)) as Partial<
  Record<SourceId, SourceSettings>
>;

const SOURCES = Object.fromEntries(
  SOURCE_IDS.map((id): [SourceId, GeoJSONSourceSpecification] => {
    const settings = SETTINGS[id];
    if (settings === undefined) throw new Error(`No subject has the source "${id}"`);
    return [id, { type: 'geojson', data: NOTHING, buffer: MARGIN, ...settings }];
  }),
);
