import type { DisplayUnits } from '../domain/display-units.ts';
import type { Language } from '../domain/localised.ts';
import type { Announcement } from '../store/announcements.ts';
import { SPOKEN, SPOKEN_AIMS, SPOKEN_LANGUAGES, SPOKEN_TEXTS, SPOKEN_THEMES } from './announcer-messages.ts';
import { VERDICT_NAMES } from './verdict-names.ts';
import { formatArea, formatDistance, formatDuration, formatNumber } from './format.ts';
import { countWords } from './own-counts.ts';
import { LAYER_NAMES } from './answer-messages.ts';
import { fileName } from './own-messages.ts';
import { pointsWords } from './points-words.ts';

/** What happened as a sentence, without the stop at its end. */
export function announcementWords(
  happened: Announcement,
  { language, units }: { readonly language: Language; readonly units: DisplayUnits },
): string {
  const number = (value: number): string => formatNumber(value, language);
  const area = (km2: number): string => formatArea(km2, language, units);
  const distance = (metres: number): string => formatDistance(metres, language, units);
  const duration = (seconds: number): string => formatDuration(seconds, language, units);
  switch (happened.kind) {
    case 'language':
      return SPOKEN_LANGUAGES[happened.language][language];
    case 'theme':
      return SPOKEN_THEMES[happened.theme][language];
    case 'layer':
      return SPOKEN[happened.isShown ? 'layerShown' : 'layerHidden'][language](
        LAYER_NAMES[happened.id][language],
      );
    case 'aim':
      return SPOKEN_AIMS[happened.nextClick][language];
    case 'reach': {
      const { minutes, areaKm2, roadKm, parks } = happened;
      return areaKm2 === null
        ? SPOKEN.roads[language](number(minutes), distance((roadKm ?? 0) * 1000), number(parks))
        : SPOKEN.area[language](number(minutes), area(areaKm2), number(parks));
    }
    case 'reach lacks':
      return SPOKEN_TEXTS[happened.lack === 'no road near' ? 'noRoad' : 'tooLate'][language];
    case 'route':
      return SPOKEN.route[language](
        happened.to[language],
        distance(happened.metres),
        duration(happened.seconds),
      );
    case 'no route':
      return SPOKEN.noRoute[language](happened.to[language]);
    case 'road closed':
      return SPOKEN.roadClosed[language](happened.road || SPOKEN_TEXTS.unnamedRoad[language]);
    case 'road opened':
      return SPOKEN.roadOpened[language](happened.road || SPOKEN_TEXTS.unnamedRoad[language]);
    case 'no road to close':
      return SPOKEN_TEXTS.noRoadToClose[language];
    case 'parks shown':
      return SPOKEN.parksShown[language](number(happened.count), number(happened.of));
    case 'found':
      return happened.areaKm2 === null
        ? SPOKEN_TEXTS.nothingFound[language]
        : SPOKEN.found[language](area(happened.areaKm2), number(happened.parks), number(happened.of));
    case 'ranked': {
      const { ranked, eliminated, first } = happened;
      return first === null
        ? SPOKEN_TEXTS.nothingRanked[language]
        : SPOKEN.ranked[language](
            number(ranked),
            number(eliminated),
            first.name[language],
            pointsWords(first.score, language),
          );
    }
    case 'compared':
      return SPOKEN.compared[language](happened.name[language]);
    case 'no longer compared':
      return SPOKEN.notCompared[language](happened.name[language]);
    case 'compared areas': {
      const sizes = happened.areas.map(
        ({ name, areaKm2 }) =>
          `${name[language]} ${areaKm2 === 'no road' ? SPOKEN_TEXTS.noArea[language] : area(areaKm2)}`,
      );
      return SPOKEN.comparedAreas[language](sizes.join('; '));
    }
    case 'origin kept':
      return SPOKEN.originKept[language](happened.name[language]);
    case 'origin dropped':
      return SPOKEN.originDropped[language](happened.name[language]);
    case 'table':
      return SPOKEN.table[language](number(happened.sites), number(happened.gateways));
    case 'measured drive':
      return SPOKEN.measuredDrive[language](distance(happened.metres), duration(happened.seconds));
    case 'verdict':
      return SPOKEN.verdict[language](VERDICT_NAMES[happened.verdict][language]);
    case 'claim deleted':
      return SPOKEN_TEXTS.claimDeleted[language];
    case 'imported': {
      const { counts, leftOut } = happened;
      const read = SPOKEN.imported[language](fileName(happened.file, language), countWords(counts, language));
      return leftOut === 0 ? read : `${read}, ${SPOKEN.leftOut[language](number(leftOut))}`;
    }
    case 'columns asked':
      return SPOKEN.columnsAsked[language](fileName(happened.file, language));
    case 'not imported':
      return SPOKEN.notImported[language](fileName(happened.file, language));
    case 'file removed':
      return SPOKEN.fileRemoved[language](fileName(happened.file, language));
    case 'told':
      return happened.said[language];
  }
}
