import { pictureFileName } from '../domain/picture.ts';
import type { Atlas } from './atlas-context.ts';
import { download } from './download.ts';
import { pictureNotes, pictureTitle } from './picture-words.ts';

/** Saves what the map shows as a PNG, twice as fine as the screen. */
export async function savePicture({ store, takePicture }: Atlas): Promise<void> {
  const state = store.getState();
  const title = pictureTitle(state);
  const picture = await takePicture({
    frame: { kind: 'as shown' },
    theme: state.theme,
    scale: 2,
    title,
    notes: pictureNotes(state),
  });
  download(pictureFileName(title, new Date()), picture.type, picture);
}
