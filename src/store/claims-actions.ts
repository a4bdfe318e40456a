import type { Claim } from '../domain/claim.ts';
import type { Problem } from '../domain/problem.ts';
import type { BuiltInClaims, ClaimChoice, ClaimsFile, State } from './state.ts';

type Change = (change: (state: State) => Partial<State>) => void;

/** A claim that has no name of its own yet. */
export type NewClaim = Omit<Claim, 'id'>;

/** What may happen to claims. Those that the atlas ships never change. */
export function createClaimsActions(set: Change, addProblems: (problems: readonly Problem[]) => void) {
  const change = (next: (claims: State['claims']) => Partial<State['claims']>): void =>
    set(({ claims }) => ({ claims: { ...claims, ...next(claims) } }));

  return {
    builtInClaimsAnswered: (builtIn: BuiltInClaims) => change(() => ({ builtIn })),
    /** Chosen at once, so that its evidence is seen. */
    claimAdded: (claim: NewClaim) =>
      change(({ own }) => {
        const id = freeId(own);
        return { own: [...own, { ...claim, id }], chosen: { claim: id, reading: null } };
      }),
    /** One that was taken back while it was written comes back. */
    claimChanged: (claim: Claim) =>
      change(({ own }) => ({
        own: own.some(({ id }) => id === claim.id)
          ? own.map((known) => (known.id === claim.id ? claim : known))
          : [...own, claim],
      })),
    claimRemoved: (id: string) =>
      change(({ own, chosen }) => ({
        own: own.filter((known) => known.id !== id),
        chosen: chosen?.claim === id ? null : chosen,
      })),
    claimChosen: (chosen: ClaimChoice | null) => change(() => ({ chosen })),
    /** A file of claims that the user gave; `keepClaims` reads it. */
    claimsFileGiven: (file: ClaimsFile) => change(() => ({ given: file })),
    /** Claims of a file come after those that are there; the same one is not taken twice. */
    claimsFileRead(claims: readonly NewClaim[], problems: readonly Problem[]) {
      change(({ own }) => ({ own: merged(own, claims), given: null }));
      addProblems(problems);
    },
  };
}

function merged(own: readonly Claim[], more: readonly NewClaim[]): readonly Claim[] {
  const all = [...own];
  const known = new Set(own.map(contentOf));
  for (const claim of more) {
    const content = contentOf(claim);
    if (known.has(content)) continue;
    known.add(content);
    all.push({ ...claim, id: freeId(all) });
  }
  return all;
}

/** What it says, whatever it is called. */
function contentOf({ text, published, note, quantity }: NewClaim): string {
  return JSON.stringify([text, published, note, quantity]);
}

function freeId(own: readonly Claim[]): string {
  const numbers = own.map(({ id }) => Number(id.replace(/^own-/, '')) || 0);
  return `own-${Math.max(0, ...numbers) + 1}`;
}
