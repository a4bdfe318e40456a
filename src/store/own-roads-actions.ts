import type { Localised } from '../domain/localised.ts';
import type { RoadsFault } from '../domain/roads-file.ts';
import type { NetworkSummary } from '../engine/protocol.ts';
import { BUILT_IN_ROADS, type KeptRoads, type RoadsFrom, type RoadsOffer } from './own-roads.ts';
import type { State } from './state.ts';

/** Offers that come to their end once roads are ready. */
const ENDED: ReadonlySet<RoadsOffer['kind']> = new Set(['taken', 'going back', 'not back']);

/** Whose roads answer, and what becomes of a network file of the user. */
export function createOwnRoadsActions(set: (change: (state: State) => Partial<State>) => void) {
  const setOffer = (offer: RoadsOffer): void => set(({ ownRoads }) => ({ ownRoads: { ...ownRoads, offer } }));
  const setKept = (kept: KeptRoads): void => set(({ ownRoads }) => ({ ownRoads: { ...ownRoads, kept } }));

  return {
    // what arrives
    /** Other roads come: nothing is asked until they are ready, and what was answered is of the old ones. */
    networkExchanged: () =>
      set(({ table }) => ({ network: { kind: 'loading' }, table: { ...table, isHalted: false } })),
    networkReady(summary: NetworkSummary, from: RoadsFrom = BUILT_IN_ROADS) {
      set(({ ownRoads }) => ({
        network: { kind: 'ready', summary, from },
        // what is still being looked at, or was refused, has nothing to do with these
        ownRoads: ENDED.has(ownRoads.offer.kind) ? { ...ownRoads, offer: { kind: 'none' } } : ownRoads,
      }));
    },
    networkFailed: (reason: Localised) => set(() => ({ network: { kind: 'failed', reason } })),
    ownRoadsRead: (file: File, summary: NetworkSummary) => setOffer({ kind: 'preview', file, summary }),
    ownRoadsRefused: (name: string, why: RoadsFault) => setOffer({ kind: 'refused', name, why }),
    builtInRoadsFailed: (reason: Localised) => setOffer({ kind: 'not back', reason }),
    ownRoadsKept: setKept,

    // what the user does
    /** Offers a network file; it is read and checked, and used only after it was looked at. */
    ownRoadsGiven: (file: File) => setOffer({ kind: 'reading', file }),
    /** Uses the file that was looked at: everything is asked anew. */
    useOwnRoads: () =>
      set(({ ownRoads }) =>
        ownRoads.offer.kind === 'preview'
          ? { ownRoads: { ...ownRoads, offer: { ...ownRoads.offer, kind: 'taken' } } }
          : {},
      ),
    /** Leaves the roads as they are: ends the reading, or puts away what was read or refused. */
    dropOwnRoads: () => setOffer({ kind: 'none' }),
    backToBuiltInRoads: () => setOffer({ kind: 'going back' }),
    keepOwnRoads: () => setKept({ kind: 'wanted' }),
    forgetOwnRoads: () => setKept({ kind: 'unwanted' }),
  };
}
