import type { Language } from '../domain/localised.ts';
import { writeDate } from '../domain/written-date.ts';
import { comparedSites } from '../store/compared-sites.ts';
import { site } from '../store/select.ts';
import { latestAnswer, lookedAt, type State } from '../store/state.ts';
import { nameOf } from './describe.ts';
import { DIRECTION_NAMES, MESSAGES, PHRASES, PROFILE_NAMES } from './messages.ts';
import { REACH_PHRASES } from './reach-messages.ts';
import { PANEL_MESSAGES } from './panel-messages.ts';
import { ANSWER_MESSAGES } from './answer-messages.ts';

const MOST_NAMES = 2;

/** What a picture of the map says that it shows: the site, the sites side by side, or the whole atlas. */
export function pictureTitle(state: State): string {
  const { language } = state;
  const chosen = site(state);
  if (chosen !== null) return nameOf(chosen, language);
  const compared = lookedAt(state).kind === 'comparison' ? comparedSites(state) : [];
  if (compared.length === 0) return MESSAGES.appName[language];
  // more names than fit; the legend has them
  if (compared.length > MOST_NAMES) return PANEL_MESSAGES.comparison[language];
  return compared.map(({ place }) => nameOf(place, language)).join(' · ');
}

/** What the areas assume, and of when the data is. */
export function pictureNotes(state: State): string[] {
  const { language, network } = state;
  const slots = [state.isochrones, state.reachedRoads, state.comparedAreas];
  const hasAreas = slots.some((slot) => latestAnswer<unknown, unknown>(slot) !== null);
  const limit =
    lookedAt(state).kind === 'comparison'
      ? `${REACH_PHRASES.oneLimitValue[language](String(state.comparison.minutes))}. `
      : '';
  return [
    ...(hasAreas ? [`${limit}${assumptionWords(state)}. ${ANSWER_MESSAGES.freeRunning[language]}`] : []),
    ...(network.kind === 'ready' ? [roadDates(state, language)] : []),
  ];
}

/** "By car, from the site, roads of 2026": what every drive time beside it assumes. */
export function assumptionWords({ assumptions, language }: State): string {
  const { profile, direction, year } = assumptions;
  return REACH_PHRASES.by[language](
    PROFILE_NAMES[profile][language].toLocaleLowerCase(language),
    DIRECTION_NAMES[direction][language].toLocaleLowerCase(language),
    String(year),
  );
}

function roadDates({ network }: State, language: Language): string {
  if (network.kind !== 'ready') return '';
  const { roadsDate, updatesDate, version } = network.summary.meta;
  return `${ANSWER_MESSAGES.network[language]}: ${PHRASES.roadDates[language](writeDate(roadsDate, language), writeDate(updatesDate ?? '', language))} (${version})`;
}
