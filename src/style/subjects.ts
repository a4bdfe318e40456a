import { airports } from './airports.ts';
import { bands } from './bands.ts';
import { highways } from './highways.ts';
import { neighbours } from './neighbours.ts';
import { parks } from './parks.ts';
import { ports } from './ports.ts';
import { provinces } from './provinces.ts';
import { railways } from './railways.ts';
import { route } from './route.ts';
import { settlements } from './settlements.ts';
import { chosenSite } from './site.ts';
import type { Subject } from './subject.ts';

/** All subjects of the map. Their order means nothing: `order.ts` says what lies over what. */
export const SUBJECTS: readonly Subject[] = [
  neighbours,
  provinces,
  bands,
  parks,
  railways,
  highways,
  route,
  settlements,
  ports,
  airports,
  chosenSite,
];
