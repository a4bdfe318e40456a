import type { Claim } from './claim.ts';

/** Claims as a file, of the atlas or of a user: JSON with these marks at its top. Read by `src/data/claims.ts`. */
export const CLAIMS_FORMAT = 'vietnam-site-atlas claims';
export const CLAIMS_VERSION = 1;

/** What a file may hold: enough for any brochure, little enough for any browser. */
export const MOST_CLAIMS = 200;
export const LONGEST_FILE = 1_000_000;
/** Longer texts are no claim but a document. */
export const LONGEST_CLAIM_TEXT = 500;

export function formatClaimsFile(claims: readonly Claim[]): string {
  return `${JSON.stringify({ format: CLAIMS_FORMAT, version: CLAIMS_VERSION, claims }, null, 1)}\n`;
}
