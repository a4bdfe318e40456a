import type { ThemeName } from './appearance.ts';
import type { BoundingBox } from './units.ts';

/** A picture of the map that somebody wants to keep. */
export type PictureWish = {
  readonly frame: PictureFrame;
  readonly theme: ThemeName;
  /** Pixels of the picture to a CSS pixel of the map. */
  readonly scale: 1 | 2;
  /** What it shows, painted into it; empty for nothing. */
  readonly title: string;
  /** Of when the data is and what the areas assume: painted into its foot, above who made the map. */
  readonly notes: readonly string[];
};

export type PictureFrame =
  /** What the map shows now, as large as it is on the screen. */
  | { readonly kind: 'as shown' }
  /** All of a region; sides in CSS pixels. */
  | {
      readonly kind: 'around';
      readonly bounds: BoundingBox;
      readonly width: number;
      readonly height: number;
    };

/** Makes a PNG. Rejects with a `Fault` where the browser draws no map. */
export type TakePicture = (wish: PictureWish) => Promise<Blob>;
