import { endPairs, keyOfEnd, positionOfEnd, profilesOf } from '../domain/claim-places.ts';
import type { RouteQuestion } from '../engine/protocol.ts';
import { allClaims, claimAssumptions, claimYears } from './claim-questions.ts';
import { derive } from './memo.ts';
import { placeById } from './select.ts';
import type { State } from './state.ts';

/**
 * The ways that are drawn for the chosen claim: that of the chosen reading, on the roads on which it was measured. Where all
 * readings are shown, one for each pair of ends, by the first vehicle on today's roads: more of them would lie on one another.
 */
export const claimRoutesQuestion = derive(
  (s: State) => [s.view.kind === 'claims' ? s.claims.chosen : null, allClaims(s), placeById(s), s.network],
  (choice, claims, byId, network): readonly RouteQuestion[] | null => {
    const claim = claims.find(({ id }) => id === choice?.claim);
    if (choice === null || claim === undefined || network.kind !== 'ready') return null;
    const { quantity, published } = claim;
    if (quantity.kind !== 'distance' && quantity.kind !== 'drive-time') return null;
    const years = claimYears(published, network);
    const profiles = profilesOf(quantity);
    const questions = endPairs(quantity, (id) => byId.get(id)).flatMap(([start, end]) =>
      profiles.flatMap((profile, p) =>
        years.flatMap((year, y): RouteQuestion[] => {
          const [from, to] = [positionOfEnd(start), positionOfEnd(end)];
          const key = [keyOfEnd(start), keyOfEnd(end), profile, year].join('/');
          const isDrawn =
            choice.reading === null
              ? p === 0 && y === years.length - 1
              : choice.reading === `road/${key}` || choice.reading === `time/${key}`;
          if (!isDrawn || from === null || to === null) return [];
          return [{ from, to, assumptions: claimAssumptions(profile, year), fastestOnly: true }];
        }),
      ),
    );
    return questions.length === 0 ? null : questions;
  },
);
