import type { Geometry } from 'geojson';
import type { Reading, ReadingEnd } from '../domain/claim.ts';
import { boundingBox } from '../domain/geometry.ts';
import type { Place } from '../domain/place.ts';
import type { BoundingBox, Position } from '../domain/units.ts';
import type { RouteAnswer, RouteQuestion } from '../engine/protocol.ts';
import { claimCards, type ClaimCard } from './claim-cards.ts';
import { claimRoutesQuestion } from './claim-routes.ts';
import { derive } from './memo.ts';
import { placeById } from './select.ts';
import { latestAnswer, type ClaimChoice, type State } from './state.ts';

/** What shows on the map why a claim holds or not: of the chosen reading, or of all readings of the chosen claim. */

const NO_READINGS: readonly Reading[] = [];

const chosenCard = derive(
  (s: State) => [s.view.kind === 'claims' ? s.claims.chosen : null, claimCards(s)],
  (choice, cards): ClaimCard | null => cards.find(({ claim }) => claim.id === choice?.claim) ?? null,
);

const chosenReadings = derive(
  (s: State) => [chosenCard(s), s.claims.chosen?.reading ?? null],
  (card, reading): readonly Reading[] => (card === null ? NO_READINGS : readingsOf(card, reading)),
);

function readingsOf({ readings }: ClaimCard, key: string | null): readonly Reading[] {
  const only = readings.find((reading) => reading.key === key);
  return only === undefined ? readings : [only];
}

/** Figures beside which more digits are written. */
export function limitValues({ limits }: Pick<ClaimCard, 'limits'>): readonly number[] {
  return [limits?.least, limits?.most].flatMap((limit) => (limit ? [limit.value] : []));
}

export type Evidence = {
  readonly readings: readonly Reading[];
  readonly limits: readonly number[];
  /** Each place once. */
  readonly ends: readonly PlacedEnd[];
  /** Edges from which is measured, and areas that are. */
  readonly outlines: readonly Geometry[];
  readonly routes: readonly { readonly asked: RouteQuestion; readonly route: RouteAnswer }[];
};

export type PlacedEnd = ReadingEnd & { readonly position: Position };

export const claimEvidence = derive(
  (s: State) => [
    chosenCard(s),
    chosenReadings(s),
    claimRoutesQuestion(s),
    latestAnswer(s.claimRoutes),
    placeById(s),
  ],
  (card, readings, question, known, byId): Evidence | null => {
    if (card === null) return null;
    const ends = new Map<string, PlacedEnd>();
    const outlines = new Set<Geometry>();
    for (const reading of readings) {
      for (const end of endsOf(reading)) ends.set(end.position.join(), end);
      for (const outline of outlinesOf(reading, byId)) outlines.add(outline);
    }
    // ways between other ends must not stand beside these readings
    const answers = known !== null && known.asked === question ? known.answer : [];
    return {
      readings,
      limits: limitValues(card),
      ends: [...ends.values()],
      outlines: [...outlines],
      routes: answers.map((route, i) => ({ asked: question![i]!, route })),
    };
  },
);

function endsOf({ from, to }: Reading): readonly PlacedEnd[] {
  return [from, to].flatMap((end) =>
    end === null || end.position === null ? [] : [{ ...end, position: end.position }],
  );
}

const EDGE_BASES: ReadonlySet<Reading['basis']> = new Set(['area', 'edge-to-road', 'edge-to-junction']);

/** Of what is measured from its edge, or as a whole. */
function outlinesOf({ from, to, basis }: Reading, byId: ReadonlyMap<string, Place>): readonly Geometry[] {
  return [from, to].flatMap((end) => {
    if (end === null || end.id === null || !(end.isEdge || EDGE_BASES.has(basis))) return [];
    return byId.get(end.id)?.outline ?? [];
  });
}

/** Around the evidence, as a share of it: for ways that bend outwards, and for words. */
const AIR = 0.12;

/** The part of the country in which the evidence of a choice lies; null where none does. */
export function evidenceBounds(state: State, choice: ClaimChoice): BoundingBox | null {
  const byId = placeById(state);
  const card = claimCards(state).find(({ claim }) => claim.id === choice.claim);
  if (card === undefined) return null;
  const geometries = readingsOf(card, choice.reading).flatMap((reading): Geometry[] => {
    const shapes = [...outlinesOf(reading, byId), ...(reading.evidence === null ? [] : [reading.evidence])];
    const points = endsOf(reading).map(({ position }): Geometry => ({
      type: 'Point',
      coordinates: [...position],
    }));
    return [...points, ...shapes];
  });
  if (geometries.length === 0) return null;
  const [west, south, east, north] = boundingBox({ type: 'GeometryCollection', geometries });
  const [across, up] = [(east - west) * AIR, (north - south) * AIR];
  return [west - across, south - up, east + across, north + up];
}
