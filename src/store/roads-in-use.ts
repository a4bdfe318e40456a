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

/** The roads of the built-in engine, which answers what a server does not (`madeBy`); null while they are not loaded. */
export const roadsInUse = derive(
  (s: State) => [s.network],
  (network): RoadsInUse | null =>
    network.kind === 'ready'
      ? { ...network.summary.meta, file: network.from.kind === 'own' ? network.from.file : null }
      : null,
);
