import type { Basis, Claim, ClaimEnd, ClaimQuantity, ProvinceRef, Reading, Said } from '../domain/claim.ts';
import { DEFAULT_UNITS, type DisplayUnits } from '../domain/display-units.ts';
import { LANGUAGES, type Language, type Localised } from '../domain/localised.ts';
import { writeNumber } from '../domain/quantities.ts';
import { writeDistanceNear, writeDurationNear, writeHectaresNear } from '../domain/quantities-near.ts';
import { CLAIM_SENTENCES, SIDE_NAMES, WORD_NAMES } from './claims-messages.ts';
import { PROFILE_NAMES } from './messages.ts';

/** Figures of claims in words. */

/** A measured value, with as many digits as tell on which side of the limits it lies. */
export function writeMeasured(
  basis: Basis,
  value: number,
  limits: readonly number[],
  language: Language,
  units: DisplayUnits,
): string {
  switch (basis) {
    case 'straight':
    case 'road':
    case 'edge-to-road':
    case 'edge-to-junction':
    case 'border':
      return writeDistanceNear(value, limits, language, units.distance);
    case 'time':
      return writeDurationNear(value, limits, language, units.time);
    case 'area':
      return writeHectaresNear(value, limits, language, units.area);
    case 'side':
      return `${writeNumber(value, language)}°`;
  }
}

/** "22.1–58.4 km": the least and the most of the readings of a basis; null where none has a value. */
export function writeRange(
  basis: Basis,
  readings: readonly Reading[],
  limits: readonly number[],
  language: Language,
  units: DisplayUnits,
): string | null {
  const values = readings.flatMap((reading) =>
    reading.basis === basis && reading.value !== null ? [reading.value] : [],
  );
  if (values.length === 0) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)].map((value) =>
    writeMeasured(basis, value, limits, language, units),
  ) as [string, string];
  if (least === most) return least;
  // one unit is enough where both are a number with the same one
  const [, figure = least, unit = ''] = /^([\d.,]+)( \S+)$/.exec(least) ?? [];
  const isSameUnit = unit !== '' && /^[\d.,]+( \S+)$/.exec(most)?.[1] === unit;
  return `${isSameUnit ? figure : least}–${most}`;
}

/** "about 20 min", exactly as it was given. */
export function writeSaid(said: Said<number>, kind: ClaimQuantity['kind'], language: Language): string {
  const write = (value: number): string => {
    if (kind === 'area') return writeHectaresNear(value, [value], language, DEFAULT_UNITS.area);
    if (kind === 'drive-time') return writeDurationNear(value, [value], language, 'min');
    return writeDistanceNear(value, [value], language, DEFAULT_UNITS.distance);
  };
  const word = WORD_NAMES[said.word][language];
  if (said.word !== 'between') return `${word} ${write(said.value)}`;
  return `${word} ${write(said.least)} ${language === 'vi' ? 'đến' : 'and'} ${write(said.most)}`;
}

/** A sentence in both languages for a claim that was given none. */
export function sentenceFor(
  quantity: ClaimQuantity,
  nameOfEnd: (end: ClaimEnd, language: Language) => string,
  nameOfProvince: (ref: ProvinceRef, language: Language) => string,
): Claim['text'] {
  const inLanguage = (language: Language): string => {
    switch (quantity.kind) {
      case 'distance': {
        const { from, to, said } = quantity;
        const figure = said === null ? '…' : writeSaid(said, 'distance', language);
        return CLAIM_SENTENCES.distance[language](nameOfEnd(from, language), nameOfEnd(to, language), figure);
      }
      case 'drive-time': {
        const { from, to, said, profile } = quantity;
        return CLAIM_SENTENCES['drive-time'][language](
          nameOfEnd(from, language),
          nameOfEnd(to, language),
          writeSaid(said, 'drive-time', language),
          profile === null ? '' : PROFILE_NAMES[profile][language].toLocaleLowerCase(language),
        );
      }
      case 'area':
        return CLAIM_SENTENCES[quantity.isPlotInside ? 'plot' : 'area'][language](
          nameOfEnd(quantity.of, language),
          writeSaid(quantity.said, 'area', language),
        );
      case 'on-road':
        return CLAIM_SENTENCES['on-road'][language](nameOfEnd(quantity.of, language), quantity.road);
      case 'adjacent': {
        const [one, other] = quantity.provinces;
        return CLAIM_SENTENCES.adjacent[language](
          nameOfProvince(one, language),
          nameOfProvince(other, language),
          quantity.side === null ? '' : SIDE_NAMES[quantity.side][language],
        );
      }
    }
  };
  const [en = '', vi = ''] = LANGUAGES.map(inLanguage);
  return { en, vi } satisfies Localised;
}
