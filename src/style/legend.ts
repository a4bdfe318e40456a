import type { LayerId } from '../domain/layer.ts';
import { derive, steady } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { airports } from './airports.ts';
import { borderGates } from './border-gates.ts';
import { comparisonHubs } from './comparison-hubs.ts';
import { highways } from './highways.ts';
import { institutions } from './institutions.ts';
import { own } from './own.ts';
import { parks } from './parks.ts';
import { plants } from './plants.ts';
import { ports } from './ports.ts';
import { provinces } from './provinces.ts';
import { railways } from './railways.ts';
import { waterways } from './waterways.ts';
import type { LegendEntry, LegendState, Subject } from './subject.ts';

const SUBJECT_OF_LAYER: Record<LayerId, Subject> = {
  provinces,
  'industrial-parks': parks,
  plants,
  institutions,
  'border-gates': borderGates,
  waterways,
  'comparison-hubs': comparisonHubs,
  airports,
  ports,
  highways,
  railways,
  own,
};

/** Each layer's own: files come one by one, and few of them say anything of it. */
const ENTRIES_OF_LAYER = Object.entries(SUBJECT_OF_LAYER).map(
  ([layer, subject]) => [layer, steady((state: LegendState) => entries(subject, state))] as const,
);

/** What each layer shows, entry by entry: the same list while it says the same. Entries that stand for nothing in the data are left out. */
export const legend = derive(
  (s: State) => [s.data, s.division, s.theme, s.systemTheme, s.provinceTheme, s.assumptions.year, s.own.sets],
  (
    data,
    division,
    theme,
    systemTheme,
    provinceTheme,
    year,
    ownSets,
  ): Readonly<Record<LayerId, readonly LegendEntry[]>> =>
    Object.fromEntries(
      ENTRIES_OF_LAYER.map(([layer, entriesOf]) => [
        layer,
        entriesOf({ data, division, theme, systemTheme, provinceTheme, year, ownSets }),
      ]),
    ) as Record<LayerId, readonly LegendEntry[]>,
);

function entries(subject: Subject, state: LegendState): readonly LegendEntry[] {
  return subject.legend(state).filter((entry) => entry.count !== 0);
}
