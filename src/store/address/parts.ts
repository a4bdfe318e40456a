import { initialState } from '../store.ts';
import { claimsLookPart, claimsPart } from './claims-parts.ts';
import { comparisonPart, parksPart, searchPart } from './list-parts.ts';
import { layersPart, lookPart, mapPart, unitsPart } from './map-parts.ts';
import { measuringPart } from './measuring-part.ts';
import type { Part } from './part.ts';
import { assumptionsPart, bandsPart, originsPart, routePart } from './reach-parts.ts';
import { scorePart } from './score-part.ts';
import { sharedOf, type PartName, type Shared } from './shared.ts';
import { tablePart } from './table-part.ts';
import { viewPart } from './view-part.ts';

/** The parts of an address in the order in which they are written: what it is about first. */
export const PARTS: { readonly [Name in PartName]: Part<Shared[Name]> } = {
  view: viewPart,
  map: mapPart,
  look: lookPart,
  layers: layersPart,
  units: unitsPart,
  assumptions: assumptionsPart,
  bands: bandsPart,
  origins: originsPart,
  route: routePart,
  search: searchPart,
  parks: parksPart,
  comparison: comparisonPart,
  table: tablePart,
  score: scorePart,
  measuring: measuringPart,
  claims: claimsPart,
  claimsLook: claimsLookPart,
};

export const PART_NAMES = Object.keys(PARTS) as readonly PartName[];

/** What a part says that is not there: the state before anything is done. */
export const INITIAL: Shared = sharedOf(initialState('en'));
