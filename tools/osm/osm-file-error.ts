/** An OpenStreetMap file that cannot be read: which, where in it (bytes from its start), and why. */
export class OsmFileError extends Error {
  override readonly name = 'OsmFileError';
  readonly file: string;
  readonly offset: number;

  constructor(file: string, offset: number, reason: string) {
    super(`${file}: ${reason} (at byte ${offset})`);
    this.file = file;
    this.offset = offset;
  }
}
