import { textPlaceAt } from '../data/text-place.ts';
import type { SpotInFile } from './protocol.ts';

/** The place of a unit of the text of a file. */
export function spotAt(text: string, offset: number): SpotInFile {
  return { kind: 'text', ...textPlaceAt(text, offset) };
}
