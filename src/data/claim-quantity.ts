import { PROFILES } from '../domain/assumptions.ts';
import { LONGEST_CLAIM_TEXT } from '../domain/claims-file.ts';
import {
  COMPASS_SIDES,
  isSaidSensible,
  SAID_WORDS,
  type ClaimEnd,
  type ClaimQuantity,
  type ProvinceRef,
  type Said,
} from '../domain/claim.ts';
import type { Localised } from '../domain/localised.ts';
import { isPosition, isRecord, oneOf, unfit } from './properties.ts';
import { readWords } from './read-words.ts';

/** More places than any claim names. */
const MOST_ENDS = 50;

/** What is claimed, from JSON of anybody's; null with a fault noted for each part that is wrong. */
export function readQuantity(value: unknown, faults: Localised[]): ClaimQuantity | null {
  const record = isRecord(value) ? value : {};
  const end = (name: string): ClaimEnd | null => readEnd(record[name], name, faults);
  switch (record['kind']) {
    case 'distance': {
      const [from, to] = [end('from'), end('to')];
      const isSilent = record['said'] === null || record['said'] === undefined;
      const said = isSilent ? null : readSaid(record['said'], faults);
      if (from === null || to === null || (said === null && !isSilent)) return null;
      return { kind: 'distance', from, to, said };
    }
    case 'drive-time': {
      const [from, to, said] = [end('from'), end('to'), readSaid(record['said'], faults)];
      const profile = readOption(record['profile'], 'profile', PROFILES, faults);
      return from && to && said && { kind: 'drive-time', from, to, profile, said };
    }
    case 'area': {
      const [of, said] = [end('of'), readSaid(record['said'], faults)];
      return of && said && { kind: 'area', of, isPlotInside: record['isPlotInside'] === true, said };
    }
    case 'on-road': {
      const [of, road] = [end('of'), record['road']];
      if (typeof road === 'string' && road.length <= 40 && /\d/.test(road))
        return of && { kind: 'on-road', of, road };
      faults.push(unfit('road', road, { en: 'a number like QL.18', vi: 'số hiệu như QL.18' }));
      return null;
    }
    case 'adjacent': {
      const refs = record['provinces'];
      const [one, other] = Array.isArray(refs) && refs.length === 2 ? refs.map(readProvince) : [];
      const side = readOption(record['side'], 'side', COMPASS_SIDES, faults);
      if (one && other && one.division === other.division && one.code !== other.code)
        return { kind: 'adjacent', provinces: [one, other], side };
      faults.push(
        unfit('provinces', refs, {
          en: 'two of one division',
          vi: 'hai tỉnh của cùng một cách chia địa giới',
        }),
      );
      return null;
    }
    default:
      faults.push(
        unfit('quantity', record['kind'] ?? value, { en: 'what is claimed', vi: 'nội dung được tuyên bố' }),
      );
      return null;
  }
}

function readEnd(value: unknown, name: string, faults: Localised[]): ClaimEnd | null {
  const { kind, id, ids, position, name: called } = isRecord(value) ? value : {};
  if (kind === 'place' && isPlaceId(id)) return { kind, id };
  if (kind === 'any' && Array.isArray(ids) && isCount(ids.length) && ids.every(isPlaceId))
    return { kind, ids };
  if (kind === 'point' && isPosition(position)) {
    const words = readWords(called, `${name}.name`, LONGEST_CLAIM_TEXT, faults);
    return words && { kind, position: [position[0], position[1]], name: words };
  }
  faults.push(
    unfit(name, value, {
      en: 'a place, any of some, or a point',
      vi: 'một địa điểm, một trong nhiều địa điểm, hoặc một điểm',
    }),
  );
  return null;
}

function isPlaceId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,80}$/.test(value);
}

function isCount(count: number): boolean {
  return count > 0 && count <= MOST_ENDS;
}

function readSaid(value: unknown, faults: Localised[]): Said<number> | null {
  const { word: written, value: figure, least, most } = isRecord(value) ? value : {};
  const word = SAID_WORDS.find((known) => known === written);
  const isFigure = (one: unknown): one is number => typeof one === 'number';
  const said: Said<number> | null =
    word === 'between'
      ? isFigure(least) && isFigure(most)
        ? { word, least, most }
        : null
      : word !== undefined && isFigure(figure)
        ? { word, value: figure }
        : null;
  if (said !== null && isSaidSensible(said)) return said;
  faults.push(unfit('said', value, { en: 'a word and figures above 0', vi: 'một từ và các số lớn hơn 0' }));
  return null;
}

/** Null where it is not given, and with a fault noted where it is something else. */
function readOption<Word extends string>(
  value: unknown,
  name: string,
  words: readonly Word[],
  faults: Localised[],
): Word | null {
  if (value === null || value === undefined) return null;
  const word = words.find((known) => known === value);
  if (word === undefined) faults.push(unfit(name, value, oneOf(words)));
  return word ?? null;
}

function readProvince(value: unknown): ProvinceRef | null {
  const { division, code } = isRecord(value) ? value : {};
  const isCode = typeof code === 'string' && /^\d{2}$/.test(code);
  return (division === '63' || division === '34') && isCode ? { division, code } : null;
}
