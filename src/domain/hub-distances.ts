import type { ComparisonHub, HubRole } from './comparison-hub.ts';
import { greatCircleMetres } from './geometry.ts';
import type { Localised } from './localised.ts';
import { PRESENT_YEAR } from './assumptions.ts';
import { placesInGroup, type PlaceGroup } from './conditions.ts';
import type { Place } from './place.ts';
import type { Metres, Position } from './units.ts';

/**
 * Regions side by side: from the centre of each to its nearest port, airport and border crossing, by the same method
 * everywhere, the great circle between two named points.
 */

export type MeasuredRole = Exclude<HubRole, 'centre'>;
export const MEASURED_ROLES: readonly MeasuredRole[] = ['port', 'airport', 'border'];

/** An end of a distance, with what the data says about its position. */
export type HubEnd = {
  readonly id: string;
  readonly name: Localised;
  readonly position: Position;
  /** How far the position may be off; null where the source is precise to the site itself. */
  readonly accuracyMetres: Metres | null;
  readonly source: string;
  readonly sourceDate: string | null;
};

export type HubLeg = { readonly to: HubEnd; readonly metres: Metres };

export type HubColumn = {
  readonly id: string;
  readonly name: Localised;
  readonly country: Localised;
  readonly knownFor: Localised;
  readonly knownForSource: string;
  readonly centre: HubEnd;
  /** Nearest place of each role; null where the data has none. */
  readonly legs: Readonly<Record<MeasuredRole, HubLeg | null>>;
};

export function foreignColumn(hub: ComparisonHub): HubColumn {
  const ends = (role: HubRole): readonly HubEnd[] =>
    hub.places
      .filter((place) => place.role === role)
      .map((place) => ({ ...place, name: { en: place.nameEn, vi: place.nameVi } }));
  const centre = { ...hub.centre, name: { en: hub.centre.nameEn, vi: hub.centre.nameVi } };
  return {
    id: hub.id,
    name: hub.name,
    country: hub.country,
    knownFor: hub.knownFor,
    knownForSource: hub.knownForSource,
    centre,
    legs: legsFrom(centre.position, ends),
  };
}

/** The two regions the atlas was made for: their centre and what they are known for, in one sentence. */
export const HOME_HUBS = [
  {
    id: 'bac-ninh',
    centreId: 'city-bac-ninh',
    name: { en: 'Bac Ninh', vi: 'Bắc Ninh' },
    knownFor: {
      en: 'Electronics: Samsung, Foxconn, Goertek, Canon and Amkor have plants here.',
      vi: 'Điện tử: Samsung, Foxconn, Goertek, Canon, Amkor có nhà máy tại đây.',
    },
  },
  {
    id: 'binh-duong',
    centreId: 'landmark-binh-duong-new-city',
    name: { en: 'Binh Duong', vi: 'Bình Dương' },
    knownFor: {
      en: 'Planned industrial parks and a new city with a world trade centre, north of Ho Chi Minh City.',
      vi: 'Khu công nghiệp quy hoạch đồng bộ và thành phố mới có trung tâm thương mại thế giới, phía bắc TP. Hồ Chí Minh.',
    },
  },
] as const;
export type HomeHub = (typeof HOME_HUBS)[number];

/** What counts as port, airport and border crossing of a Vietnamese region. */
const GROUP_OF_ROLE: Readonly<Record<MeasuredRole, PlaceGroup>> = {
  port: 'seaports',
  airport: 'international-airports',
  border: 'border-gates',
};

const VIETNAM: Localised = { en: 'Vietnam', vi: 'Việt Nam' };

/** Null while its centre has not arrived. Only gates that are open to all countries count, as far as that is known. */
export function homeColumn(home: HomeHub, places: readonly Place[]): HubColumn | null {
  const centre = places.find(({ id }) => id === home.centreId);
  if (centre === undefined) return null;
  const ends = (role: MeasuredRole): readonly HubEnd[] =>
    placesInGroup(GROUP_OF_ROLE[role], places, PRESENT_YEAR)
      .filter(({ facts }) => facts.kind !== 'border-gate' || facts.gateClass === 'international')
      .map(endOf);
  return {
    id: home.id,
    name: home.name,
    country: VIETNAM,
    knownFor: home.knownFor,
    knownForSource: '',
    centre: endOf(centre),
    legs: legsFrom(centre.position, ends),
  };
}

function endOf(place: Place): HubEnd {
  return { ...place, name: { en: place.nameEn, vi: place.nameVi } };
}

function legsFrom(centre: Position, ends: (role: MeasuredRole) => readonly HubEnd[]): HubColumn['legs'] {
  const nearest = (role: MeasuredRole): HubLeg | null => {
    let best: HubLeg | null = null;
    for (const to of ends(role)) {
      const metres = greatCircleMetres(centre, to.position);
      if (best === null || metres < best.metres) best = { to, metres };
    }
    return best;
  };
  return { port: nearest('port'), airport: nearest('airport'), border: nearest('border') };
}
