import { PLACE_DATASET_IDS } from '../domain/catalogue.ts';
import { positionOfEnd, type EndPlace } from '../domain/claim-places.ts';
import { readingsOf, type ClaimDrive, type ClaimWorld, type Known } from '../domain/claim-readings.ts';
import { ruleOf } from '../domain/claim-rule.ts';
import type { Claim, Reading, Verdict } from '../domain/claim.ts';
import type { Localised } from '../domain/localised.ts';
import { limitsOf, verdictOf, type Interval } from '../domain/verdict.ts';
import { cellOf, type MatrixQuestion } from '../engine/protocol.ts';
import { allClaims, claimYears, siteShape } from './claim-questions.ts';
import { derive } from './memo.ts';
import { placeById } from './select.ts';
import { latestAnswer, type Asked, type State } from './state.ts';

/** A claim with all that the atlas has to say about it. */
export type ClaimCard = {
  readonly claim: Claim;
  readonly isOwn: boolean;
  readonly readings: readonly Reading[];
  readonly verdict: Verdict;
  /** When it holds, in words. */
  readonly rule: Localised;
  /** The same in base units (metres, seconds, hectares); null where no number decides. */
  readonly limits: Interval | null;
};

/** Those of the documents, then the user's own, each with the readings that are known so far. */
export const claimCards = derive(
  (s: State) => [allClaims(s), s.claims.own, claimWorld(s)],
  (claims, own, world): readonly ClaimCard[] =>
    claims.map((claim) => {
      const readings = readingsOf(claim, world);
      return {
        claim,
        isOwn: own.includes(claim),
        readings,
        verdict: verdictOf(readings.map(({ outcome }) => outcome)),
        rule: ruleOf(claim),
        limits: limitsOf(claim.quantity),
      };
    }),
);

const claimWorld = derive(
  (s: State) => [placeById(s), s.data.provinces, s.data.files, s.network, s.claimDrives, s.claimRoads],
  (byId, provinces, files, network, drives, roads): ClaimWorld => {
    const needed = [...PLACE_DATASET_IDS, 'provinces-34', 'provinces-63'] as const;
    return {
      find: (id) => byId.get(id),
      provinces,
      isArriving: needed.some((id) => files[id].kind === 'loading' || files[id].kind === 'not asked'),
      years: ({ published }) => claimYears(published, network),
      drive: driveFinder(network, drives),
      roadBeside: roadFinder(network, roads),
    };
  },
);

/** Looks drives up by where they begin and end: what is known stays known while another claim is added. */
function driveFinder(network: State['network'], asked: State['claimDrives']): ClaimWorld['drive'] {
  const latest = latestAnswer(asked);
  const tables = (latest?.asked ?? []).map((question, i) => ({
    ...indexed(question),
    matrix: latest!.answer[i]!,
  }));
  return (profile, year, from, to): Known<ClaimDrive> => {
    const table = tables.find(
      ({ assumptions }) => assumptions.profile === profile && assumptions.year === year,
    );
    const [row, column] = [table?.rows.get(from.join()), table?.columns.get(to.join())];
    if (table === undefined || row === undefined || column === undefined) return notYet(network, asked);
    const value = cellOf(table.matrix, row, column);
    return value === null ? { kind: 'none' } : { kind: 'known', value };
  };
}

function indexed({ origins, destinations, assumptions }: MatrixQuestion) {
  return {
    assumptions,
    rows: new Map(origins.map((position, row) => [position.join(), row])),
    columns: new Map(destinations.map((position, column) => [position.join(), column])),
  };
}

function roadFinder(network: State['network'], asked: State['claimRoads']): ClaimWorld['roadBeside'] {
  const latest = latestAnswer(asked);
  return (end: EndPlace, road, year) => {
    const at = latest?.asked.findIndex(
      (question) => question.road === road && question.year === year && isSiteOf(question.site, end),
    );
    if (latest === null || at === undefined || at < 0) return notYet(network, asked);
    const value = latest.answer[at] ?? null;
    return value === null ? { kind: 'none' } : { kind: 'known', value };
  };
}

function isSiteOf(site: NonNullable<ReturnType<typeof siteShape>>, end: EndPlace): boolean {
  if (site.type === 'Point') return site.coordinates.join() === positionOfEnd(end)?.join();
  return site === siteShape(end);
}

function notYet(
  network: State['network'],
  asked: Asked<unknown, unknown>,
): { readonly kind: 'pending' } | { readonly kind: 'failed' } {
  return { kind: network.kind === 'failed' || asked.kind === 'failed' ? 'failed' : 'pending' };
}
