import { EXAMPLES } from '../domain/examples.ts';
import type { Example, ExampleId } from '../domain/example.ts';
import { boundingBox } from '../domain/geometry.ts';
import type { BoundingBox } from '../domain/units.ts';
import { placeById } from '../store/select.ts';
import type { Camera, State } from '../store/state.ts';
import type { Atlas } from './atlas-context.ts';
import { lookWhenThere } from './look-when-there.ts';

/** Near enough to see a park and the city beside it. */
const NEAREST_ZOOM = 12;
/** Share of what is shown that is left free on each side. */
const MARGIN = 0.08;

/**
 * Asks a question of the first screen and takes the map to what it is about. Asked before data and roads are there, it is
 * answered once they are; the map waits for the places likewise, unless it was sent elsewhere meanwhile.
 */
export function runExample(atlas: Pick<Atlas, 'store' | 'actions'>, id: ExampleId): void {
  const example = EXAMPLES[id];
  atlas.actions.openExample(example);
  lookWhenThere(atlas, (state) => cameraOn(example, state));
}

/** Null while not all of it has arrived. */
function cameraOn(example: Example, state: State): Camera | null {
  if (example.kind === 'conditions') return { kind: 'start' };
  const byId = placeById(state);
  const places = example.about.flatMap((id) => byId.get(id) ?? []);
  if (places.length < example.about.length) return null;
  const coordinates = places.map(({ position }) => [...position]);
  const [west, south, east, north] = boundingBox({ type: 'MultiPoint', coordinates });
  // names and numbers stand beside the places
  const [aside, above] = [(east - west) * MARGIN, (north - south) * MARGIN];
  const bounds: BoundingBox = [west - aside, south - above, east + aside, north + above];
  return { kind: 'bounds', bounds, maxZoom: NEAREST_ZOOM };
}
