import { fileName } from '../domain/file-name.ts';
import { themeOf } from '../style/palette.ts';
import type { Atlas } from './atlas-context.ts';
import { download } from './download.ts';
import { pictureNotes, pictureTitle } from './picture-words.ts';

/** Saves what the map shows as a PNG, twice as fine as the screen. Gives the name of the file. */
export async function savePicture({ store, takePicture }: Atlas): Promise<string> {
  const state = store.getState();
  const title = pictureTitle(state);
  const picture = await takePicture({
    frame: { kind: 'as shown' },
    theme: themeOf(state).name,
    scale: 2,
    title,
    notes: pictureNotes(state),
  });
  const name = `${fileName(title, new Date())}.png`;
  download(name, picture.type, picture);
  return name;
}
