import { accuracy } from './accuracy.ts';
import { airports } from './airports.ts';
import { bands } from './bands.ts';
import { borderGates } from './border-gates.ts';
import { claimEvidenceOnMap } from './claim-evidence.ts';
import { chosenLineOnMap } from './chosen-line.ts';
import { closedRoads } from './closures.ts';
import { choropleth } from './choropleth.ts';
import { comparedSubject } from './compared-areas.ts';
import { comparisonHubs } from './comparison-hubs.ts';
import { conditions } from './conditions.ts';
import { ground } from './ground.ts';
import { highways } from './highways.ts';
import { institutions } from './institutions.ts';
import { localRoads } from './local-roads.ts';
import { measure } from './measure.ts';
import { online } from './online.ts';
import { own } from './own.ts';
import { parks } from './parks.ts';
import { plants } from './plants.ts';
import { ports } from './ports.ts';
import { provinces } from './provinces.ts';
import { railways } from './railways.ts';
import { reachedRoads } from './reached-roads.ts';
import { rings } from './rings.ts';
import { roadsExtent } from './roads-extent.ts';
import { route } from './route.ts';
import { score } from './score.ts';
import { settlements } from './settlements.ts';
import { chosenSite } from './site.ts';
import type { Subject } from './subject.ts';
import { towns } from './towns.ts';
import { water } from './water.ts';
import { waterways } from './waterways.ts';

/** All subjects of the map. Their order means nothing: `order.ts` says what lies over what. */
export const SUBJECTS: readonly Subject[] = [
  ground,
  water,
  provinces,
  choropleth,
  online,
  bands,
  reachedRoads,
  comparedSubject,
  conditions,
  parks,
  railways,
  localRoads,
  highways,
  chosenLineOnMap,
  route,
  closedRoads,
  settlements,
  towns,
  waterways,
  plants,
  institutions,
  borderGates,
  comparisonHubs,
  accuracy,
  ports,
  airports,
  own,
  rings,
  roadsExtent,
  score,
  measure,
  claimEvidenceOnMap,
  chosenSite,
];
