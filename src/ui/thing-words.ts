import type { DisplayUnits } from '../domain/display-units.ts';
import { bearing } from '../domain/geometry.ts';
import type { Line } from '../domain/line.ts';
import type { Language } from '../domain/localised.ts';
import type { Metres, Position } from '../domain/units.ts';
import type { DrawnAnswer } from '../store/drawn-answers.ts';
import type { Thing } from '../store/on-the-map.ts';
import { describePlace, describeProvince, nameOf } from './describe.ts';
import { formatArea, formatDistance, formatDuration, formatNumber } from './format.ts';
import { COMPASS, LINE_KIND_NAMES, MAP_LIST_PHRASES, MAP_LIST_TEXTS } from './map-list-messages.ts';
import type { MeasurementNames } from '../export/measurements.ts';
import { STATUS_NAMES, MESSAGES } from './messages.ts';
import { totalMetres } from '../domain/measurement.ts';
import { REACH_MESSAGES } from './reach-messages.ts';

/** What the things of the map are called, and what stands below and beside their names. */

export function thingName(thing: Thing, language: Language): string {
  switch (thing.kind) {
    case 'place':
      return nameOf(thing.place, language);
    case 'province':
      return nameOf(thing.province, language);
    case 'line':
      return nameOf(thing.line, language);
    case 'hub':
      return thing.hub.name[language];
    case 'own line':
      return thing.feature.name || MAP_LIST_TEXTS.ownLine[language];
  }
}

export function thingKey(thing: Thing): string {
  switch (thing.kind) {
    case 'place':
      return thing.place.id;
    case 'province':
      return thing.province.id;
    case 'line':
      return thing.line.id;
    case 'hub':
      return `hub ${thing.hub.id}`;
    case 'own line':
      return thing.feature.id;
  }
}

export function describeThing(thing: Thing, language: Language): string {
  switch (thing.kind) {
    case 'place':
      return describePlace(thing.place, language);
    case 'province':
      return thing.province.disputed
        ? MAP_LIST_TEXTS.disputed[language]
        : describeProvince(thing.province, language);
    case 'line':
      return describeLine(thing.line, language);
    case 'hub':
      return `${MESSAGES.hub[language]} · ${thing.hub.country[language]}`;
    case 'own line':
      return `${MAP_LIST_TEXTS.ownLine[language]} · ${thing.file}`;
  }
}

/** "Expressway · CT.01 · under construction · 2027", what is not known left out. */
export function describeLine({ kind, ref, status, opened, opens }: Line, language: Language): string {
  const isUnusual = status !== 'operating' && status !== 'unknown';
  const year = opened ?? opens;
  return [
    LINE_KIND_NAMES[kind][language],
    ref,
    isUnusual ? STATUS_NAMES[status][language] : null,
    year === null ? null : String(year),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** "1.2 km north-east"; of what lies all around, just that. */
export function awayWords(
  from: Position,
  { position, metres }: { readonly position: Position; readonly metres: Metres },
  language: Language,
  units: DisplayUnits,
): string {
  if (metres === 0) return MAP_LIST_TEXTS.around[language];
  const compass = COMPASS[Math.round(bearing(from, position) / 45) % COMPASS.length]!;
  return MAP_LIST_PHRASES.away[language](formatDistance(metres, language, units), compass[language]);
}

export type AnswerWords = { readonly name: string; readonly about: string; readonly figure: string };

/** What the map shows for a question, its numbers beside it. */
export function answerWords(
  answer: DrawnAnswer,
  language: Language,
  units: DisplayUnits,
  names: MeasurementNames,
): AnswerWords {
  const text = (key: keyof typeof MAP_LIST_TEXTS): string => MAP_LIST_TEXTS[key][language];
  const minutes = (value: number): string =>
    MAP_LIST_PHRASES.minutes[language](formatNumber(value, language));
  const distance = (metres: number): string => formatDistance(metres, language, units);
  switch (answer.kind) {
    case 'area':
      return {
        name: minutes(answer.minutes),
        about: text('area'),
        figure: formatArea(answer.km2, language, units),
      };
    case 'roads':
      return { name: minutes(answer.minutes), about: text('roads'), figure: distance(answer.km * 1000) };
    case 'pin':
    case 'origin':
    case 'found':
      return { name: nameOf(answer.place, language), about: text(answer.kind), figure: '' };
    case 'way':
      return {
        name: answer.to === null ? text('way') : `→ ${nameOf(answer.to, language)}`,
        about: text(answer.isOther ? 'otherWay' : 'way'),
        figure: `${distance(answer.metres)} · ${formatDuration(answer.seconds, language, units)}`,
      };
    case 'overlap':
      return { name: text('overlap'), about: '', figure: formatArea(answer.km2, language, units) };
    case 'compared':
      return {
        name: nameOf(answer.place, language),
        about: `${text('area')} · ${minutes(answer.minutes)}`,
        figure: answer.km2 === null ? '…' : formatArea(answer.km2, language, units),
      };
    case 'ranked':
      return {
        name: nameOf(answer.place, language),
        about: MAP_LIST_PHRASES.ranked[language](formatNumber(answer.rank, language)),
        figure: '',
      };
    case 'measured':
      return {
        name: names.ofMeasurement(answer.measured.measurement),
        about: text('measured'),
        figure: distance(totalMetres(answer.measured.measurement)),
      };
    case 'closed':
      return {
        name: answer.closure.road?.road || REACH_MESSAGES.closureUnnamed[language],
        about: text('closed'),
        figure: answer.closure.road ? distance(answer.closure.road.metres) : '',
      };
    case 'claim end':
      return { name: answer.name[language], about: text('claimEnd'), figure: '' };
    case 'rings':
      return { name: text('rings'), about: '', figure: answer.metres.map(distance).join(' · ') };
  }
}
