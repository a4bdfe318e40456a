import type { Place, Status } from '../domain/place.ts';
import { iconForm, type IconId, type IconKind } from './icons.ts';

/** The icon of a place, on the map and in lists, with the status it has now or in a year that is looked at. */
export function placeIcon(place: Place, status: Status = place.status): IconId {
  return `${iconKind(place)}:${iconForm(status)}`;
}

function iconKind({ facts }: Place): IconKind {
  switch (facts.kind) {
    case 'industrial-park':
      return 'park';
    case 'airport':
      return facts.military && !facts.international ? 'airport-military' : 'airport';
    case 'port':
      return `port-${facts.portType}`;
    case 'institution':
      return facts.institutionType;
    case 'station':
    case 'city':
    case 'landmark':
    case 'plant':
    case 'border-gate':
    case 'logistics':
      return facts.kind;
    case 'own':
      return 'own';
    case 'pin':
      return 'hub';
  }
}
