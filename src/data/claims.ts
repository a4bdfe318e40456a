import {
  CLAIMS_FORMAT,
  CLAIMS_VERSION,
  LONGEST_CLAIM_TEXT,
  LONGEST_FILE,
  MOST_CLAIMS,
} from '../domain/claims-file.ts';
import type { Claim } from '../domain/claim.ts';
import type { Problem } from '../domain/problem.ts';
import { isClaimDate, isWebAddress } from '../domain/published-in.ts';
import { readQuantity } from './claim-quantity.ts';
import { parseJson } from './parse-json.ts';
import { isRecord, shown } from './properties.ts';
import { readWords } from './read-words.ts';

export type ReadClaims = { readonly claims: readonly Claim[]; readonly problems: readonly Problem[] };

/**
 * The claims of a file: the atlas's own, or one that somebody sent. Never throws; what cannot be used is left out, with a sentence
 * that says which one and why. `file` names it in the sentences.
 */
export function parseClaims(file: string, text: string): ReadClaims {
  const nothing = (reason: string): ReadClaims => ({
    claims: [],
    problems: [{ file, feature: null, reason }],
  });
  if (text.length > LONGEST_FILE)
    return nothing(`${file} is too large for a file of claims: more than ${LONGEST_FILE / 1e6} MB.`);
  const parsed = parseJson(file, text);
  if (parsed.kind === 'problem') return { claims: [], problems: [parsed.problem] };
  const { json } = parsed;
  if (!isRecord(json) || json['format'] !== CLAIMS_FORMAT || !Array.isArray(json['claims']))
    return nothing(`${file} is no file of claims: its format is not “${CLAIMS_FORMAT}”.`);
  if (json['version'] !== CLAIMS_VERSION)
    return nothing(
      `${file} has version ${shown(json['version'])} of the format, this atlas reads ${CLAIMS_VERSION}.`,
    );
  return readAll(file, json['claims'] as unknown[]);
}

function readAll(file: string, items: readonly unknown[]): ReadClaims {
  const claims = new Map<string, Claim>();
  const problems: Problem[] = [];
  if (items.length > MOST_CLAIMS) {
    const reason = `${file} holds ${items.length} claims; only the first ${MOST_CLAIMS} are read.`;
    problems.push({ file, feature: null, reason });
  }
  items.slice(0, MOST_CLAIMS).forEach((item, i) => {
    const faults: string[] = [];
    const claim = readClaim(item, `claim-${i + 1}`, faults);
    if (claim !== null && claims.has(claim.id)) faults.push(`its id ${shown(claim.id)} is taken`);
    if (claim !== null && faults.length === 0) claims.set(claim.id, claim);
    else {
      const name = isRecord(item) && typeof item['id'] === 'string' ? ` (${item['id'].slice(0, 60)})` : '';
      const reason = `${file}, claim ${i + 1}${name}: ${faults.join('; ')}. It is left out.`;
      problems.push({ file, feature: i, reason });
    }
  });
  return { claims: [...claims.values()], problems };
}

/** Null with at least one fault noted. Takes only what it knows: nothing else of a file gets into the state. */
function readClaim(value: unknown, defaultId: string, faults: string[]): Claim | null {
  if (!isRecord(value)) {
    faults.push('it is no claim');
    return null;
  }
  const id = value['id'] ?? defaultId;
  if (typeof id !== 'string' || !/^[\w-]{1,60}$/.test(id))
    faults.push(`id is ${shown(id)}, expected letters, digits and hyphens`);
  const text = readWords(value['text'], 'text', LONGEST_CLAIM_TEXT, faults);
  if (text?.en.trim() === '' || text?.vi.trim() === '') faults.push('text is empty');
  const note =
    (value['note'] ?? null) === null ? null : readWords(value['note'], 'note', LONGEST_CLAIM_TEXT, faults);
  const published = readPublished(value['published'], faults);
  const quantity = readQuantity(value['quantity'], faults);
  if (typeof id !== 'string' || text === null || published === null || quantity === null) return null;
  return { id, text, published, note, quantity };
}

function readPublished(value: unknown, faults: string[]): Claim['published'] | null {
  if (!isRecord(value)) {
    faults.push(`published is ${shown(value)}, expected a document`);
    return null;
  }
  const title = readWords(value['title'], 'published.title', LONGEST_CLAIM_TEXT, faults);
  const date = readChecked(value['date'], 'published.date', isClaimDate, 'a date like 2026-08', faults);
  const url = readChecked(value['url'], 'published.url', isAddress, 'an address of the web', faults);
  return title && { title, date, url };
}

function readChecked(
  value: unknown,
  name: string,
  fits: (text: string) => boolean,
  expected: string,
  faults: string[],
): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && fits(value)) return value;
  faults.push(`${name} is ${shown(value)}, expected ${expected}`);
  return null;
}

function isAddress(text: string): boolean {
  return text.length <= LONGEST_CLAIM_TEXT && isWebAddress(text);
}
