import type { Claim, Verdict } from '../../domain/claim.ts';
import { MOST_CLAIMS } from '../../domain/claims-file.ts';
import type { ClaimChoice, ClaimFilter } from '../state.ts';
import { formatClaim, parseClaim } from './claim-codec.ts';
import { as, fields, letters, marked, maybe, name, words, type Codec } from './codec.ts';
import { partAs, several, single, type Part } from './part.ts';

/** Claims of the user's own, and what is looked at in the list of all of them. */

const claim: Codec<Claim> = { format: formatClaim, parse: (text) => parseClaim(text, '') ?? undefined };

/** Each has its number for an id. */
export const claimsPart: Part<readonly Claim[]> = partAs(
  several('c', claim, { most: MOST_CLAIMS }),
  (claims): readonly Claim[] => claims.map((one, i) => ({ ...one, id: `own-${i + 1}` })),
  (claims) => claims,
);

const verdict = letters({
  holds: 'h',
  'does not hold': 'n',
  'depends on the reading': 'd',
  'cannot be measured': 'c',
  pending: 'p',
} as const satisfies Record<Verdict, string>);

export type ClaimsLook = { readonly filter: ClaimFilter; readonly chosen: ClaimChoice | null };

/** Filter by document and verdict, then the claim whose evidence is drawn, and the reading. */
export const claimsLookPart: Part<ClaimsLook> = single(
  'e',
  as(
    fields({
      // a mark, for claims of no document have a title without letters
      document: maybe(marked('*', words)),
      verdict: maybe(verdict),
      claim: maybe(name),
      reading: maybe(name),
    }),
    ({ document, verdict: by, claim: id, reading }): ClaimsLook | undefined =>
      id === null && reading !== null
        ? undefined
        : { filter: { document, verdict: by }, chosen: id === null ? null : { claim: id, reading } },
    ({ filter, chosen }) => ({ ...filter, claim: chosen?.claim ?? null, reading: chosen?.reading ?? null }),
  ),
);
