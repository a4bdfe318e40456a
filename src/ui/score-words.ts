import type { DisplayUnits } from '../domain/display-units.ts';
import { isolated } from '../domain/isolated.ts';
import type { Language } from '../domain/localised.ts';
import type { Limit } from '../domain/score.ts';
import type { FailedLimit } from '../domain/score-elimination.ts';
import type { Measure } from '../domain/score-measure.ts';
import { METRES_OF } from '../domain/quantities.ts';
import type { Place, Status } from '../domain/place.ts';
import type { ScoreSite } from '../store/score-sites.ts';
import { nameOf, writtenName } from './describe.ts';
import { formatDistance, formatDuration, formatHectares, formatNumber } from './format.ts';
import { PROFILE_NAMES, STATUS_NAMES } from './messages.ts';
import { FIGURE_NAMES_SHOWN, FIGURE_UNITS } from './place-messages.ts';
import { PLACE_GROUP_NAMES } from './reach-messages.ts';
import { COUNTED_NAMES, DIVISION_NAMES, SCORE_MESSAGES, SCORE_PHRASES } from './score-messages.ts';

/** What is needed to put a measure into words. */
export type Speaking = {
  readonly language: Language;
  readonly units: DisplayUnits;
  readonly byId: ReadonlyMap<string, Place>;
};

/** "Time to the nearest seaport by truck". */
export function measureWords(measure: Measure, { language, byId }: Speaking): string {
  switch (measure.kind) {
    case 'drive':
    case 'circuity': {
      const { target, profile } = measure;
      const what = measure.kind === 'circuity' ? 'circuity' : measure.quantity;
      const by = PROFILE_NAMES[profile][language].toLocaleLowerCase(language);
      if (target.kind === 'group')
        return SCORE_PHRASES[`${what}To`][language](PLACE_GROUP_NAMES[target.group][language], by);
      const place = target.kind === 'place' ? byId.get(target.id) : undefined;
      const name =
        target.kind === 'origins'
          ? SCORE_MESSAGES.origins[language]
          : target.kind === 'own'
            ? target.name
            : place === undefined
              ? SCORE_MESSAGES.unknown[language]
              : nameOf(place, language);
      return SCORE_PHRASES[`${what}ToOne`][language](name, by);
    }
    case 'count': {
      const by = PROFILE_NAMES[measure.profile][language].toLocaleLowerCase(language);
      const what = COUNTED_NAMES[measure.of][language];
      return capital(SCORE_PHRASES.countWithin[language](what, String(measure.minutes), by), language);
    }
    case 'people': {
      const by = PROFILE_NAMES[measure.profile][language].toLocaleLowerCase(language);
      return SCORE_PHRASES.peopleWithin[language](String(measure.minutes), by);
    }
    case 'area':
      return SCORE_MESSAGES.area[language];
    case 'province':
      return SCORE_PHRASES.ofProvince[language](
        FIGURE_NAMES_SHOWN[measure.figure][language],
        DIVISION_NAMES[measure.division][language],
      );
  }
}

function capital(words: string, language: Language): string {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

/** A value with its unit; what no road leads to says so. */
export function valueWords(measure: Measure, value: number, { language, units }: Speaking): string {
  if (value === Infinity) return SCORE_MESSAGES.noRoad[language];
  switch (measure.kind) {
    case 'drive':
      return measure.quantity === 'time'
        ? formatDuration(value, language, units)
        : formatDistance(value, language, units);
    case 'circuity':
      return formatNumber(value, language, 2);
    case 'people':
      return formatNumber(roughly(value), language);
    case 'count':
      return formatNumber(value, language);
    case 'area':
      return formatHectares(value, language, units);
    case 'province':
      return `${formatNumber(value, language, measure.figure === 'density' ? 0 : 2)} ${FIGURE_UNITS[measure.figure][language]}`;
  }
}

/** Three digits: an estimate of people carries no more. */
function roughly(people: number): number {
  return people === 0 ? 0 : Number(people.toPrecision(3));
}

/** What a value is typed in: its unit in words, and how many base units make one. */
export function inputUnit(
  measure: Measure,
  { language, units }: Speaking,
): { readonly unit: string; readonly size: number; readonly step: number } {
  switch (measure.kind) {
    case 'drive':
      return measure.quantity === 'time'
        ? { unit: language === 'vi' ? 'phút' : 'min', size: 60, step: 5 }
        : { unit: units.distance, size: METRES_OF[units.distance], step: 5 };
    case 'circuity':
      return { unit: '', size: 1, step: 0.1 };
    case 'people':
      return { unit: language === 'vi' ? 'người' : 'people', size: 1, step: 50_000 };
    case 'count':
      return { unit: '', size: 1, step: 1 };
    case 'area':
      return { unit: 'ha', size: 1, step: 10 };
    case 'province':
      return {
        unit: FIGURE_UNITS[measure.figure][language],
        size: 1,
        step: measure.figure === 'density' ? 100 : 1,
      };
  }
}

/** "at most 1 h 30 min", "operating or status unknown". */
export function limitWords(limit: Limit, speaking: Speaking): string {
  const { language } = speaking;
  if (limit.kind === 'status') return statusesWords(limit.statuses, language);
  const kind = limit.kind === 'at most' ? SCORE_MESSAGES.atMost : SCORE_MESSAGES.atLeast;
  return `${kind[language]} ${valueWords(limit.measure, limit.value, speaking)}`;
}

export function statusesWords(statuses: readonly Status[], language: Language): string {
  const or = language === 'vi' ? ' hoặc ' : ' or ';
  return statuses.map((status) => STATUS_NAMES[status][language]).join(or);
}

/** Why a site is out: "Time to the nearest seaport by truck: 2 h 10 min, wanted at most 1 h 30 min". */
export function failureWords({ limit, value }: FailedLimit, speaking: Speaking): string {
  const { language } = speaking;
  const wanted = limitWords(limit, speaking);
  if (limit.kind === 'status') {
    const has = value === null ? SCORE_MESSAGES.unknown[language] : STATUS_NAMES[value as Status][language];
    return SCORE_PHRASES.reason[language](SCORE_MESSAGES.status[language], has, wanted);
  }
  const has =
    typeof value === 'number' ? valueWords(limit.measure, value, speaking) : SCORE_MESSAGES.unknown[language];
  return SCORE_PHRASES.reason[language](measureWords(limit.measure, speaking), has, wanted);
}

/** Its name; a pin's position, too, for there may be several. */
export function siteName(site: ScoreSite, language: Language): string {
  return isolated(writtenSiteName(site, language));
}

/** The same, for what is saved. */
export function writtenSiteName({ ref, place }: ScoreSite, language: Language): string {
  const name = writtenName(place, language);
  return ref.kind === 'pin' ? `${name} ${ref.position[1].toFixed(4)}, ${ref.position[0].toFixed(4)}` : name;
}
