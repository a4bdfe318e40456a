import type { Found } from '../domain/found.ts';
import type { IconId } from '../style/icons.ts';
import { placeIcon } from '../style/place-icon.ts';
import { LookIcon } from './look-icon.tsx';
import { IconPicture } from './swatch-picture.tsx';

const HUB_ICON: IconId = 'hub:planned';

/** The icon with which the map shows a thing; provinces have none and get a quiet outline. */
export function KindPicture({ thing }: { thing: Found }) {
  if (thing.kind === 'province') return <span class="icon province-icon" aria-hidden="true" />;
  if (thing.kind === 'position')
    return (
      <span class="icon position-icon">
        <LookIcon />
      </span>
    );
  return <IconPicture id={thing.kind === 'hub' ? HUB_ICON : placeIcon(thing.place)} />;
}
