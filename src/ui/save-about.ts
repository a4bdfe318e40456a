import type { Assumptions } from '../domain/assumptions.ts';
import { isoDay } from '../domain/file-name.ts';
import { sourceIn } from '../domain/source-phrases.ts';
import type { About, AboutName, Basis, Method } from '../export/exported.ts';
import { madeBy } from '../store/made-by.ts';
import { roadsInUse } from '../store/roads-in-use.ts';
import type { State } from '../store/state.ts';
import { formatNumber } from './format.ts';
import { sentencesOf } from './made-by-words.tsx';
import { DIRECTION_NAMES, MESSAGES, PHRASES, PROFILE_NAMES } from './messages.ts';
import { METHOD_WORDS, SAVE_MESSAGES, SAVE_PHRASES } from './save-messages.ts';

/** When and where a file is made. */
export type Making = { readonly day: Date; readonly address: string };

/** What the figures of a file rest on, in words: what a reader must know who has nothing but the file. */
export function aboutOf(basis: Basis, state: State, { day, address }: Making): About {
  const { language } = state;
  const isOurs = basis.hasRoads || basis.datasets.length > 0;
  const lines: readonly (readonly [AboutName, string])[] = [
    ['method', methodWords(basis, state)],
    ['assumptions', assumptionsWords(basis, state)],
    ['roads', roadsWords(basis, state)],
    ['data', dataWords(basis, state)],
    ['licence', isOurs ? licenceWords(basis, state) : ''],
    ['made_with', `${MESSAGES.appName[language]} ${ATLAS_VERSION}, ${isoDay(day)}`],
    ['address', address],
  ];
  return lines.filter(([, words]) => words !== '');
}

/** How the figures are worked out, a sentence or two for each method. */
export function methodWords({ methods }: Basis, state: State): string {
  return methods
    .flatMap((method) => [METHOD_WORDS[method][state.language], detailOf(method, state)])
    .filter((words) => words !== '')
    .join(' ');
}

/** What depends on the data that is loaded. */
function detailOf(method: Method, { language, network, people }: State): string {
  if (method === 'drives' && network.kind === 'ready') {
    const { offRoadKmPerHour, snapLimitMetres } = network.summary.method;
    const limit = formatNumber(snapLimitMetres / 1000, language);
    return SAVE_PHRASES.offRoad[language](formatNumber(offRoadKmPerHour, language), limit);
  }
  if (method === 'people' && people.kind === 'ready') {
    const { year, source, streetsDate, error } = people.summary;
    const words = SAVE_PHRASES.people[language](String(year), sourceIn(source, language), streetsDate);
    if (error === null) return words;
    const [median, worst] = [error.median, error.worst].map((share) =>
      formatNumber(share * 100, language, 0),
    );
    const units = formatNumber(error.units, language);
    return `${words} ${SAVE_PHRASES.peopleError[language](median!, worst!, units)}`;
  }
  return '';
}

function assumptionsWords({ assumed }: Basis, { assumptions, language }: State): string {
  if (assumed === 'none') return '';
  const words = assumptionParts(assumptions, language);
  return (assumed === 'all' ? words : words.slice(1)).join(', ');
}

/** The vehicle first. Closed roads by a position on each, latitude first, so that the figures can be had again. */
function assumptionParts(
  { profile, direction, pace, year, avoid, closures }: Assumptions,
  language: State['language'],
): readonly string[] {
  const positions = closures.map(([lon, lat]) => `${lat.toFixed(5)} ${lon.toFixed(5)}`).join('; ');
  return [
    PROFILE_NAMES[profile][language],
    DIRECTION_NAMES[direction][language].toLocaleLowerCase(language),
    SAVE_PHRASES.roadsOf[language](String(year)),
    ...(pace === 1 ? [] : [SAVE_PHRASES.pace[language](formatNumber(pace, language, 2))]),
    ...(avoid.tolls ? [SAVE_MESSAGES.noTolls[language]] : []),
    ...(avoid.ferries ? [SAVE_MESSAGES.noFerries[language]] : []),
    ...(closures.length === 0 ? [] : [SAVE_PHRASES.closed[language](positions)]),
  ];
}

/** Who worked the figures out, on which roads, and of when these are. */
function roadsWords({ hasRoads, answers }: Basis, state: State): string {
  if (!hasRoads) return '';
  const { language } = state;
  const servers = answers.flatMap((answer) =>
    madeBy(state, answer).map((maker) => sentencesOf(maker, answer, language)),
  );
  const roads = roadsInUse(state);
  const ours = SAVE_MESSAGES.inTheBrowser[language];
  if (roads === null) return [...new Set(servers), ours].join(' ');
  const { file, name, roadsDate, updatesDate, version } = roads;
  const network = file === null ? name : `${name}, ${SAVE_PHRASES.ownFile[language](file)}`;
  const dates = PHRASES.roadDates[language](roadsDate, updatesDate ?? '');
  return [...new Set(servers), `${ours}: ${network} (${version}), ${dates}`].join(' ');
}

/** Roads of the user's own have a licence of their own. */
function licenceWords({ hasRoads }: Basis, state: State): string {
  const words = SAVE_MESSAGES.attribution[state.language];
  const roads = roadsInUse(state);
  return hasRoads && roads !== null && roads.file !== null
    ? `${words} · ${roads.file}: ${roads.attribution}, ${roads.licence}`
    : words;
}

/** The files that places come from and the roads, where they count, each with its date. */
export function basedOnWords(basis: Basis, state: State): string {
  return [dataWords(basis, state), roadsWords(basis, state)].filter((words) => words !== '').join('; ');
}

/** The files that places come from, and of when they are. */
function dataWords({ datasets }: Basis, { data, language }: State): string {
  const files = data.catalogue?.datasets ?? [];
  return datasets
    .flatMap((id) => files.find((file) => file.id === id) ?? [])
    .map(({ titleEn, titleVi, date }) => `${language === 'vi' ? titleVi : titleEn}: ${date}`)
    .join('; ');
}
