import type { Dataset } from '../domain/catalogue.ts';
import { assumptionWords } from './picture-words.ts';
import { otherOrigins } from '../store/origins.ts';
import { originSnaps } from '../store/reach.ts';
import { site } from '../store/select.ts';
import { latestAnswer, lookedAt, type State } from '../store/state.ts';
import { nameOf } from './describe.ts';
import { formatDistance, formatNumber } from './format.ts';
import { DATASET_NAMES } from './messages.ts';
import { REPORT_MESSAGES, REPORT_PHRASES } from './report-messages.ts';
import { ANSWER_PHRASES } from './answer-messages.ts';
import { REACH_PHRASES } from './reach-messages.ts';

/** How the figures of the report were made, a sentence each: what a reader must know who sees nothing but the paper. */
export function methodSentences(state: State): readonly string[] {
  const { language, units, network, assumptions } = state;
  const { pace, avoid, closures } = assumptions;
  const say = (
    key: 'drives' | 'avoidsTolls' | 'avoidsFerries' | 'straightMethod' | 'roundsNothing',
  ): string => REPORT_MESSAGES[key][language];
  const sentences = [`${assumptionWords(state)}. ${say('drives')}`];
  if (pace !== 1) sentences.push(REPORT_PHRASES.pace[language](formatNumber(pace, language, 2)));
  if (avoid.tolls) sentences.push(say('avoidsTolls'));
  if (avoid.ferries) sentences.push(say('avoidsFerries'));
  if (closures.length > 0)
    sentences.push(REPORT_PHRASES.closedRoads[language](formatNumber(closures.length, language)));
  if (network.kind === 'ready') {
    const { offRoadKmPerHour, snapLimitMetres } = network.summary.method;
    const limit = formatDistance(snapLimitMetres, language, units);
    sentences.push(REPORT_PHRASES.offRoad[language](formatNumber(offRoadKmPerHour, language), limit));
  }
  return [...sentences, ...siteSentences(state), say('straightMethod'), say('roundsNothing')];
}

/** Where the site meets the roads, on which grid its areas are made, from where else they are reached. */
function siteSentences(state: State): string[] {
  const { language, units, network } = state;
  if (lookedAt(state).kind !== 'site' || network.kind !== 'ready') return [];
  const sentences: string[] = [];
  const others = otherOrigins(state).map(({ place }) => nameOf(place, language));
  if (others.length > 0) sentences.push(REPORT_PHRASES.origins[language](others.join(', ')));
  const snap = originSnaps(state)?.snaps[0];
  const chosen = site(state);
  if (snap !== undefined && chosen !== null) {
    const words =
      snap.kind === 'snapped'
        ? ANSWER_PHRASES.nearestRoad[language](formatDistance(snap.metres, language, units), snap.road)
        : ANSWER_PHRASES.noRoadNear[language](formatDistance(snap.limitMetres, language, units));
    sentences.push(`${nameOf(chosen, language)}: ${words}.`);
  }
  const cellMetres = latestAnswer(state.isochrones)?.answer.cellMetres ?? 0;
  if (cellMetres > 0)
    sentences.push(
      REACH_PHRASES.areaMethod[language](
        formatDistance(cellMetres, language, units),
        formatDistance(network.summary.method.areaReachMetres, language, units),
      ),
    );
  return sentences;
}

export type DataLine = {
  readonly id: string;
  readonly name: string;
  /** A line each where there are several. */
  readonly dates: readonly string[];
  readonly source: string;
  readonly licence: string;
};

/** What the report rests on: the road network, and each file that has arrived. */
export function dataLines({
  language,
  data,
  network,
}: Pick<State, 'language' | 'data' | 'network'>): readonly DataLine[] {
  const lines: DataLine[] = [];
  if (network.kind === 'ready') {
    const { roadsDate, updatesDate, version } = network.summary.meta;
    lines.push({
      id: 'network',
      name: REPORT_MESSAGES.networkName[language],
      dates: [roadsDate, updatesDate].flatMap((date) => date || []),
      source: `© OpenStreetMap contributors (${version})`,
      licence: 'ODbL 1.0',
    });
  }
  for (const { id, date, sources, licence } of data.catalogue?.datasets ?? ([] as readonly Dataset[])) {
    if (data.files[id]?.kind !== 'loaded') continue;
    lines.push({ id, name: DATASET_NAMES[id][language], dates: [date], source: sources.join('; '), licence });
  }
  return lines;
}
