import type { LayerId } from '../domain/layer.ts';
import type { State } from '../store/state.ts';
import { airports } from './airports.ts';
import { bands } from './bands.ts';
import { highways } from './highways.ts';
import { parks } from './parks.ts';
import { ports } from './ports.ts';
import { provinces } from './provinces.ts';
import { railways } from './railways.ts';
import type { LegendEntry, Subject } from './subject.ts';

const SUBJECT_OF_LAYER: Record<LayerId, Subject> = {
  provinces,
  'industrial-parks': parks,
  airports,
  ports,
  highways,
  railways,
};

/** What a layer shows, entry by entry. Entries that stand for nothing in the data are left out. */
export function legendOf(layer: LayerId, state: State): readonly LegendEntry[] {
  return SUBJECT_OF_LAYER[layer].legend(state).filter((entry) => entry.count !== 0);
}

/** The drive-time areas, shortest first. */
export function bandLegend(state: State): readonly LegendEntry[] {
  return bands.legend(state);
}
