import { hostOf } from '../domain/routing-server.ts';
import type { NetworkSummary } from '../engine/protocol.ts';
import { derive } from './memo.ts';
import type { State } from './state.ts';

export type RoadsInUse = Pick<
  NetworkSummary['meta'],
  'name' | 'roadsDate' | 'updatesDate' | 'version' | 'attribution' | 'licence'
> & {
  /** Name of the user's file that they come from; null for the built-in ones. */
  readonly file: string | null;
};

/** Who works the figures out, and on which roads. The page says it in words: `src/ui/answered-by-words.ts`. */
export type AnsweredBy = {
  /** Of the built-in engine, which answers what a server does not. Null while they are not loaded. */
  readonly roads: RoadsInUse | null;
} & (
  | { readonly kind: 'built-in' }
  /** Routes, matrices and areas, as far as it answers: `madeBy` tells of each. */
  | {
      readonly kind: 'server';
      readonly host: string;
      readonly version: string;
      readonly tilesDate: string | null;
    }
);

export const answeredBy = derive(
  (s: State) => [s.network, s.server],
  (network, { chosen, status }): AnsweredBy => {
    const roads =
      network.kind === 'ready'
        ? { ...network.summary.meta, file: network.from.kind === 'own' ? network.from.file : null }
        : null;
    if (status.kind !== 'on' || chosen === null) return { kind: 'built-in', roads };
    const { version, tilesDate } = status.about;
    // the address itself may hold a key
    return { kind: 'server', roads, host: hostOf(chosen.address), version, tilesDate };
  },
);
