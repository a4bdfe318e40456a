import {
  CLAIMS_FORMAT,
  CLAIMS_VERSION,
  LONGEST_CLAIM_TEXT,
  LONGEST_FILE,
  MOST_CLAIMS,
} from '../domain/claims-file.ts';
import type { Claim } from '../domain/claim.ts';
import { inEach, joined, type Localised } from '../domain/localised.ts';
import type { Problem } from '../domain/problem.ts';
import { isClaimDate, isWebAddress } from '../domain/published-in.ts';
import { readQuantity } from './claim-quantity.ts';
import { writeNumber } from '../domain/quantities.ts';
import { offsetOfMistake } from './json-mistake.ts';
import { parseJson } from './parse-json.ts';
import { textPlaceAt } from './text-place.ts';
import { LEFT_OUT } from './features.ts';
import { idTaken, isRecord, shown, unfit } from './properties.ts';
import { readWords } from './read-words.ts';

export type ReadClaims = { readonly claims: readonly Claim[]; readonly problems: readonly Problem[] };

/**
 * The claims of a file: the atlas's own, or one that somebody sent. Never throws; what cannot be used is left out, with a sentence
 * that says which one and why. `file` names it in the sentences.
 */
export function parseClaims(file: string, text: string): ReadClaims {
  const nothing = (reason: Localised): ReadClaims => ({
    claims: [],
    problems: [{ file, feature: null, reason }],
  });
  if (text.length > LONGEST_FILE)
    return nothing({
      en: `${file} is too large for a file of claims: more than ${writeNumber(LONGEST_FILE / 1e6, 'en', 1)} MB.`,
      vi: `${file} quá lớn so với một tệp tuyên bố: hơn ${writeNumber(LONGEST_FILE / 1e6, 'vi', 1)} MB.`,
    });
  const parsed = parseJson(file, text, placeOfMistake);
  if (parsed.kind === 'problem') return { claims: [], problems: [parsed.problem] };
  const { json } = parsed;
  if (!isRecord(json) || json['format'] !== CLAIMS_FORMAT || !Array.isArray(json['claims']))
    return nothing({
      en: `${file} is no file of claims: its format is not “${CLAIMS_FORMAT}”.`,
      vi: `${file} không phải tệp tuyên bố: định dạng không phải “${CLAIMS_FORMAT}”.`,
    });
  if (json['version'] !== CLAIMS_VERSION)
    return nothing({
      en: `${file} has version ${shown(json['version'])} of the format, this atlas reads ${CLAIMS_VERSION}.`,
      vi: `${file} dùng định dạng phiên bản ${shown(json['version'])}, atlas này đọc phiên bản ${CLAIMS_VERSION}.`,
    });
  if (json['claims'].length === 0)
    return nothing({ en: `${file} holds no claims.`, vi: `${file} không chứa tuyên bố nào.` });
  return readAll(file, json['claims'] as unknown[]);
}

function placeOfMistake(text: string): Localised {
  const start = text.length - text.trimStart().length;
  const { line, character } = textPlaceAt(text, start + offsetOfMistake(text.slice(start).trimEnd()));
  return inEach((language) => {
    const [l, c] = [writeNumber(line, language), writeNumber(character, language)];
    return language === 'en' ? ` in line ${l}, character ${c}` : ` ở dòng ${l}, ký tự ${c}`;
  });
}

function readAll(file: string, items: readonly unknown[]): ReadClaims {
  const claims = new Map<string, Claim>();
  const problems: Problem[] = [];
  if (items.length > MOST_CLAIMS) {
    const number = (value: number): Localised => inEach((language) => writeNumber(value, language));
    const [there, most] = [number(items.length), number(MOST_CLAIMS)];
    const reason = {
      en: `${file} holds ${there.en} claims; only the first ${most.en} are read.`,
      vi: `${file} có ${there.vi} tuyên bố; chỉ đọc ${most.vi} tuyên bố đầu tiên.`,
    };
    problems.push({ file, feature: null, reason });
  }
  items.slice(0, MOST_CLAIMS).forEach((item, i) => {
    const faults: Localised[] = [];
    const claim = readClaim(item, `claim-${i + 1}`, faults);
    if (claim !== null && claims.has(claim.id)) faults.push(idTaken(claim.id));
    if (claim !== null && faults.length === 0) claims.set(claim.id, claim);
    else {
      const name = isRecord(item) && typeof item['id'] === 'string' ? ` (${item['id'].slice(0, 60)})` : '';
      const all = joined(faults, '; ');
      const reason = {
        en: `${file}, claim ${i + 1}${name}: ${all.en}. ${LEFT_OUT.en}`,
        vi: `${file}, tuyên bố ${i + 1}${name}: ${all.vi}. ${LEFT_OUT.vi}`,
      };
      problems.push({ file, feature: i, reason });
    }
  });
  return { claims: [...claims.values()], problems };
}

/** Null with at least one fault noted. Takes only what it knows: nothing else of a file gets into the state. */
function readClaim(value: unknown, defaultId: string, faults: Localised[]): Claim | null {
  if (!isRecord(value)) {
    faults.push({ en: 'it is no claim', vi: 'đây không phải tuyên bố' });
    return null;
  }
  const id = value['id'] ?? defaultId;
  if (typeof id !== 'string' || !/^[\w-]{1,60}$/.test(id))
    faults.push(unfit('id', id, { en: 'letters, digits and hyphens', vi: 'chữ cái, chữ số và gạch nối' }));
  const text = readWords(value['text'], 'text', LONGEST_CLAIM_TEXT, faults);
  if (text?.en.trim() === '' || text?.vi.trim() === '') faults.push({ en: 'text is empty', vi: 'text rỗng' });
  const note =
    (value['note'] ?? null) === null ? null : readWords(value['note'], 'note', LONGEST_CLAIM_TEXT, faults);
  const published = readPublished(value['published'], faults);
  const quantity = readQuantity(value['quantity'], faults);
  if (typeof id !== 'string' || text === null || published === null || quantity === null) return null;
  return { id, text, published, note, quantity };
}

function readPublished(value: unknown, faults: Localised[]): Claim['published'] | null {
  if (!isRecord(value)) {
    faults.push(unfit('published', value, { en: 'a document', vi: 'tài liệu' }));
    return null;
  }
  const title = readWords(value['title'], 'published.title', LONGEST_CLAIM_TEXT, faults);
  const date = readChecked(value['date'], 'published.date', isClaimDate, EXPECTED_DATE, faults);
  const url = readChecked(value['url'], 'published.url', isAddress, EXPECTED_ADDRESS, faults);
  return title && { title, date, url };
}

const EXPECTED_DATE: Localised = { en: 'a date like 2026-08', vi: 'ngày dạng 2026-08' };
const EXPECTED_ADDRESS: Localised = { en: 'an address of the web', vi: 'địa chỉ trang web' };

function readChecked(
  value: unknown,
  name: string,
  fits: (text: string) => boolean,
  expected: Localised,
  faults: Localised[],
): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && fits(value)) return value;
  faults.push(unfit(name, value, expected));
  return null;
}

function isAddress(text: string): boolean {
  return text.length <= LONGEST_CLAIM_TEXT && isWebAddress(text);
}
