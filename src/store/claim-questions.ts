import { DEFAULT_ASSUMPTIONS, type Assumptions, type Profile } from '../domain/assumptions.ts';
import { endPairs, endPlaces, positionOfEnd, profilesOf, yearsOf } from '../domain/claim-places.ts';
import type { Claim, PublishedIn } from '../domain/claim.ts';
import type { Position, Year } from '../domain/units.ts';
import type { MatrixQuestion, RoadAccessQuestion } from '../engine/protocol.ts';
import { derive } from './memo.ts';
import { placeById } from './select.ts';
import type { State } from './state.ts';

/** What the engine is asked about claims, while they are looked at. */

const NO_CLAIMS: readonly Claim[] = [];

/** Those of the documents, then the user's own. */
export const allClaims = derive(
  (s: State) => [s.claims.builtIn, s.claims.own],
  (builtIn, own): readonly Claim[] => [...(builtIn.kind === 'ready' ? builtIn.claims : NO_CLAIMS), ...own],
);

/** Claims are shown in their own view and printed in reports. */
export function isClaimsShown({ view }: Pick<State, 'view'>): boolean {
  return view.kind === 'claims' || view.kind === 'report';
}

const shownClaims = derive(
  (s: State) => [isClaimsShown(s) && s.network.kind === 'ready', allClaims(s)],
  (isShown, claims): readonly Claim[] => (isShown ? claims : NO_CLAIMS),
);

/** Years of whose roads a claim is read. */
export function claimYears(published: PublishedIn, network: State['network']): readonly Year[] {
  return yearsOf(published, oldestRoads(network));
}

function oldestRoads(network: State['network']): Year {
  return network.kind === 'ready'
    ? Number(network.summary.meta.roadsDate.slice(0, 4))
    : DEFAULT_ASSUMPTIONS.year;
}

/**
 * A verdict must not change with what somebody assumes elsewhere: free-running traffic, every road that is open in the
 * year, tolls and ferries among them.
 */
export function claimAssumptions(profile: Profile, year: Year): Assumptions {
  return { ...DEFAULT_ASSUMPTIONS, profile, year };
}

/** One matrix for each vehicle and year, from all beginnings to all ends of its claims. */
export const claimDrivesQuestion = derive(
  (s: State) => [shownClaims(s), placeById(s), s.network],
  (claims, byId, network): readonly MatrixQuestion[] | null => {
    const find = (id: string) => byId.get(id);
    const batches = new Map<string, Batch>();
    for (const { quantity, published } of claims) {
      if (quantity.kind !== 'distance' && quantity.kind !== 'drive-time') continue;
      for (const profile of profilesOf(quantity)) {
        for (const year of claimYears(published, network)) {
          const key = `${profile} ${year}`;
          const batch: Batch = batches.get(key) ?? { profile, year, from: new Map(), to: new Map() };
          batches.set(key, batch);
          for (const [from, to] of endPairs(quantity, find)) {
            const [start, end] = [positionOfEnd(from), positionOfEnd(to)];
            if (start === null || end === null) continue;
            batch.from.set(start.join(), start);
            batch.to.set(end.join(), end);
          }
        }
      }
    }
    const questions = [...batches.values()].flatMap(({ profile, year, from, to }): MatrixQuestion[] =>
      from.size === 0
        ? []
        : [
            {
              origins: [...from.values()],
              destinations: [...to.values()],
              assumptions: claimAssumptions(profile, year),
            },
          ],
    );
    return questions.length === 0 ? null : questions;
  },
);

type Batch = {
  readonly profile: Profile;
  readonly year: Year;
  readonly from: Map<string, Position>;
  readonly to: Map<string, Position>;
};

export const claimRoadsQuestion = derive(
  (s: State) => [shownClaims(s), placeById(s), s.network],
  (claims, byId, network): readonly RoadAccessQuestion[] | null => {
    const questions = claims.flatMap(({ quantity, published }): RoadAccessQuestion[] => {
      if (quantity.kind !== 'on-road') return [];
      return endPlaces(quantity.of, (id) => byId.get(id)).flatMap((end): RoadAccessQuestion[] => {
        const site = siteShape(end);
        return site === null
          ? []
          : claimYears(published, network).map((year) => ({ site, road: quantity.road, year }));
      });
    });
    return questions.length === 0 ? null : questions;
  },
);

/** The outline of an end, or its position where none is known; null for one that the data does not have. */
export function siteShape(end: ReturnType<typeof endPlaces>[number]): RoadAccessQuestion['site'] | null {
  const position = positionOfEnd(end);
  if (position === null) return null;
  const outline = end.kind === 'place' ? end.place.outline : null;
  return outline ?? { type: 'Point', coordinates: [...position] };
}
