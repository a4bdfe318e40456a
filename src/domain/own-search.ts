import { fold } from './fold.ts';
import { foundNames, type Found, type PlaceSearch } from './found.ts';
import type { Place } from './place.ts';

/**
 * Finds sites of the user's own by their names. No index is made: of a hundred thousand names it would take seconds and a hundred
 * megabytes, while going through all of them takes some milliseconds. Words may be incomplete, all of them must occur; where
 * nothing has them, one letter may be wrong in words from five letters on. The nearest in wording come first, then those of the file.
 */
export function createOwnSearch(places: readonly Place[]): PlaceSearch {
  let names: readonly string[] | null = null;
  return (query, limit) => {
    const asked = inWords(query);
    const words = asked.split(' ').filter((word) => word !== '');
    if (words.length === 0 || places.length === 0) return [];
    names ??= places.map(({ nameEn, nameVi }) => inWords(nameEn === nameVi ? nameEn : `${nameEn} ${nameVi}`));
    const hasAll = (name: string): boolean => words.every((word) => name.includes(` ${word}`));
    const exact = best(names, asked, hasAll, limit);
    const found =
      exact.length > 0 || !words.some(isLong) ? exact : best(names, asked, nearlyHas(words), limit);
    return found.map((at): Found => ({ kind: 'place', place: places[at]! }));
  };
}

/** Searches in two at once: what is called exactly so comes first, of the rest each has its turn, so that neither hides the other. */
export function searchBoth(atlas: PlaceSearch, own: PlaceSearch): PlaceSearch {
  return (query, limit) => {
    const [ours, theirs] = [atlas(query, limit), own(query, limit)];
    if (theirs.length === 0 || ours[0]?.kind === 'position') return ours;
    const wanted = fold(query.trim());
    const isCalledSo = (found: Found): boolean =>
      Object.values(foundNames(found)).some((name) => fold(name) === wanted);
    const isOther = (found: Found): boolean => !isCalledSo(found);
    const [a, b] = [ours.filter(isOther), theirs.filter(isOther)];
    const inTurn = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i], b[i]]).flat();
    return [...ours.filter(isCalledSo), ...theirs.filter(isCalledSo), ...inTurn.filter(isThere)].slice(
      0,
      limit,
    );
  };
}

function isThere(found: Found | undefined): found is Found {
  return found !== undefined;
}

/** Folded, a space before each word, and one at the end. */
function inWords(text: string): string {
  return ` ${fold(text)
    .replace(/[\s\p{Z}\p{P}]+/gu, ' ')
    .trim()} `;
}

/** Indices of those that fit: the whole name, then names that begin so, then the others. */
function best(
  names: readonly string[],
  asked: string,
  fits: (name: string) => boolean,
  limit: number,
): readonly number[] {
  const begin = asked.trimEnd();
  const [whole, begun, other]: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < names.length && whole.length < limit; at++) {
    const name = names[at]!;
    if (!fits(name)) continue;
    const those = name === asked ? whole : name.startsWith(begin) ? begun : other;
    if (those.length < limit) those.push(at);
  }
  return [...whole, ...begun, ...other].slice(0, limit);
}

/** From so many letters on one may be wrong, as in the search for places of the atlas. */
const LONG = 5;

function isLong(word: string): boolean {
  return word.length >= LONG;
}

function nearlyHas(words: readonly string[]): (name: string) => boolean {
  return (name) => {
    const there = name.split(' ');
    return words.every(
      (word) => name.includes(` ${word}`) || (isLong(word) && there.some((one) => differByOne(word, one))),
    );
  };
}

/** One letter is another, is missing or is too many. */
function differByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  if (a.length === b.length) return restA.slice(1) === restB.slice(1);
  return a.length > b.length ? restA.slice(1) === restB : restA === restB.slice(1);
}
