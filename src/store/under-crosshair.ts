import { greatCircleMetres } from '../domain/geometry.ts';
import type { Place } from '../domain/place.ts';
import { provinceAt } from '../domain/province-at.ts';
import type { Province } from '../domain/province.ts';
import type { Position } from '../domain/units.ts';
import { resolveIn, type Found } from './choose.ts';
import type { Crosshair } from './look-around.ts';
import { derive } from './memo.ts';
import { thingsShown } from './on-the-map.ts';
import { placeById } from './select.ts';
import type { State } from './state.ts';

/** What lies under the crosshair of the map. */
export type Under = {
  readonly crosshair: Crosshair;
  readonly found: readonly Found[];
  /** Of the places that are shown. */
  readonly nearest: Place | null;
  readonly province: Province | null;
};

/** Null while the map does not have the focus of the keyboard. */
export const underCrosshair = derive(
  (s: State) => [s.lookAround.crosshair, thingsShown(s), placeById(s), s.data.provinces[s.division]],
  (crosshair, things, byId, provinces): Under | null => {
    if (crosshair === null) return null;
    const { position } = crosshair;
    const places = Object.values(things).flatMap((group) =>
      group.flatMap((thing) => (thing.kind === 'place' ? [thing.place] : [])),
    );
    return {
      crosshair,
      found: crosshair.things.flatMap((aimed) => resolveIn(aimed, byId, provinces) ?? []),
      nearest: nearestPlace(position, places),
      province: provinceAt(position, provinces),
    };
  },
);

function nearestPlace(to: Position, places: readonly Place[]): Place | null {
  let nearest: Place | null = null;
  let least = Infinity;
  for (const place of places) {
    const metres = greatCircleMetres(to, place.position);
    if (metres >= least) continue;
    least = metres;
    nearest = place;
  }
  return nearest;
}
