import type { OsmHeader } from './pbf-blobs.ts';
import type { OsmHandlers } from './pbf-block.ts';

/** A file that can be read several times over, in passes; each pass skips the blocks that cannot matter to it. */
export type OsmFile = {
  readonly path: string;
  /** Reads everything once and calls the handlers in the order of the file. Throws `OsmFileError`. */
  read(handlers: OsmHandlers, progress?: (done: number) => void): void;
  /** What the file says about itself. Reads no more than that. */
  header(): OsmHeader;
};
