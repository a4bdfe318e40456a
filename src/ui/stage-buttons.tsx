import { MapListButton } from './map-list-button.tsx';
import { MeasureButton } from './measure-button.tsx';
import { PictureButton } from './picture-button.tsx';

/** Our own buttons on the map. */
export function StageButtons() {
  return (
    <>
      <MeasureButton />
      <PictureButton />
      <MapListButton />
    </>
  );
}
