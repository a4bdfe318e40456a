import { LONGEST_FILE } from '../domain/claims-file.ts';
import { HEAD_BYTES, whatIs } from '../domain/given-file.ts';
import type { Actions } from '../store/actions.ts';

/** Hands files to whoever they are for: roads, claims, or places of the user's own. */
export async function giveFiles(files: readonly File[], actions: Actions): Promise<void> {
  const purposes = await Promise.all(files.map(async (file) => whatIs(file.name, await headOf(file))));
  const places = files.filter((_, i) => purposes[i] === 'places');
  if (places.length > 0) actions.ownFilesGiven(places.map((file) => ({ name: file.name, file })));
  const roads = files.find((_, i) => purposes[i] === 'roads');
  if (roads !== undefined) {
    actions.ownRoadsGiven(roads);
    actions.showData();
  }
  const claims = files.find((_, i) => purposes[i] === 'claims');
  if (claims !== undefined) {
    await giveClaims(claims, actions);
    actions.showClaims();
  }
}

/** A file of claims, as far as its reader needs it to see that it is too long. */
export async function giveClaims(file: File, actions: Actions): Promise<void> {
  // letters of up to four bytes
  actions.claimsFileGiven({ name: file.name, text: await file.slice(0, 4 * LONGEST_FILE + 4).text() });
}

/** Empty for what cannot be read, a folder say: the reader says so. */
function headOf(file: File): Promise<string> {
  return file
    .slice(0, HEAD_BYTES)
    .text()
    .catch(() => '');
}
