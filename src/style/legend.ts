import type { LayerId } from '../domain/layer.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { airports } from './airports.ts';
import { highways } from './highways.ts';
import { parks } from './parks.ts';
import { ports } from './ports.ts';
import { provinces } from './provinces.ts';
import { railways } from './railways.ts';
import type { LegendEntry, LegendState, Subject } from './subject.ts';

const SUBJECT_OF_LAYER: Record<LayerId, Subject> = {
  provinces,
  'industrial-parks': parks,
  airports,
  ports,
  highways,
  railways,
};

/** What each layer shows, entry by entry. Entries that stand for nothing in the data are left out. */
export const legend = derive(
  (s: State) => [s.data, s.division, s.theme],
  (data, division, theme): Readonly<Record<LayerId, readonly LegendEntry[]>> =>
    Object.fromEntries(
      Object.entries(SUBJECT_OF_LAYER).map(([layer, subject]) => [
        layer,
        entries(subject, { data, division, theme }),
      ]),
    ) as Record<LayerId, readonly LegendEntry[]>,
);

function entries(subject: Subject, state: LegendState): readonly LegendEntry[] {
  return subject.legend(state).filter((entry) => entry.count !== 0);
}
