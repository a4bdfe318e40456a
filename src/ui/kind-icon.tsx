import type { Found } from '../domain/place-search.ts';
import type { Place } from '../domain/place.ts';
import { iconForm, type IconKind } from '../style/icons.ts';
import { IconPicture } from './swatch-picture.tsx';

/** The icon with which the map shows a thing; provinces have none and get a quiet outline. */
export function KindIcon({ thing }: { thing: Found }) {
  if (thing.kind === 'province') return <span class="icon province-icon" aria-hidden="true" />;
  return <IconPicture id={`${iconKind(thing.place)}:${iconForm(thing.place.status)}`} />;
}

function iconKind({ facts }: Place): IconKind {
  switch (facts.kind) {
    case 'industrial-park':
      return 'park';
    case 'airport':
      return facts.military ? 'airport-military' : 'airport';
    case 'port':
      return `port-${facts.portType}`;
    case 'station':
    case 'city':
    case 'landmark':
      return facts.kind;
    case 'plant':
      return 'park';
    case 'institution':
    case 'border-gate':
    case 'logistics':
      return 'landmark';
    case 'pin':
      return 'hub';
  }
}
