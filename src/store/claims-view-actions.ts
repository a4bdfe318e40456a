import { beginDraft, type ClaimDraft } from '../domain/claim-draft.ts';
import type { ClaimEnd } from '../domain/claim.ts';
import { writePosition } from '../domain/coordinates.ts';
import { keptPosition } from '../domain/kept-position.ts';
import type { Place } from '../domain/place.ts';
import type { Position } from '../domain/units.ts';
import type { ClaimFilter, State } from './state.ts';

type Change = (change: (state: State) => Partial<State>) => void;

/** What may happen to the form for a claim of one's own, and to what the list of claims shows. */
export function createClaimsViewActions(set: Change) {
  const change = (next: (view: State['claimsView']) => Partial<State['claimsView']>): void =>
    set(({ claimsView }) => ({ claimsView: { ...claimsView, ...next(claimsView) } }));

  return {
    /** Opens the form, empty or about a site, wherever one is. */
    startClaim: (from: ClaimEnd | null = null) =>
      set(({ claimsView }) => ({
        view: { kind: 'claims' },
        home: 'claims',
        shownRoute: null,
        claimsView: { ...claimsView, draft: beginDraft(from) },
      })),
    /** Takes a claim into the form; null closes it. */
    setClaimDraft: (draft: ClaimDraft | null) => {
      change(() => ({ draft }));
      set(() => ({ nextClick: 'choose' }));
    },
    changeClaimDraft: (more: Partial<ClaimDraft>) =>
      change(({ draft }) => (draft === null ? {} : { draft: { ...draft, ...more } })),
    /** The end that the map was clicked for: a place, or just a position. */
    claimEndAimed: (end: 'from' | 'to', position: Position, place: Place | null) => {
      change(({ draft }) => (draft === null ? {} : { draft: { ...draft, [end]: endAt(position, place) } }));
      set(() => ({ nextClick: 'choose' }));
    },
    filterClaims: (filter: Partial<ClaimFilter>) =>
      change((view) => ({ filter: { ...view.filter, ...filter } })),
  };
}

/** A place of the atlas by its id; else a point, which is called as in the user's file, or by its coordinates. */
export function endAt(position: Position, place: Place | null = null): ClaimEnd {
  const isOfAtlas = place !== null && place.facts.kind !== 'pin' && place.facts.kind !== 'own';
  if (isOfAtlas) return { kind: 'place', id: place.id };
  const at = keptPosition(position);
  const isOwn = place?.facts.kind === 'own';
  return {
    kind: 'point',
    position: at,
    name: isOwn
      ? { en: place.nameEn, vi: place.nameVi }
      : { en: writePosition(at, 'decimal', 'en'), vi: writePosition(at, 'decimal', 'vi') },
  };
}
