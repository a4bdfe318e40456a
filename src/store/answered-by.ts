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
  readonly kind: 'built-in';
  /** Null while it is not loaded. */
  readonly roads: RoadsInUse | null;
};

export const answeredBy = derive(
  (s: State) => [s.network],
  (network): AnsweredBy => ({
    kind: 'built-in',
    roads:
      network.kind === 'ready'
        ? { ...network.summary.meta, file: network.from.kind === 'own' ? network.from.file : null }
        : null,
  }),
);
