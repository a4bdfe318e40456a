import type { ThemeName } from './appearance.ts';
import { fold } from './place-search.ts';
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

/** Makes a PNG. Rejects with an `Error` whose message is a sentence, where the browser draws no map. */
export type TakePicture = (wish: PictureWish) => Promise<Blob>;

/** "vsip-bac-ninh-2-2026-11-22.png": letters, digits and hyphens, which every system takes. */
export function pictureFileName(title: string, day: Date): string {
  return `${fileName(title, day)}.png`;
}

/** The same without its ending, for files of any kind. */
export function fileName(title: string, day: Date): string {
  const words = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${words === '' ? 'vietnam-site-atlas' : words}-${isoDay(day)}`;
}

/** The reader's own day: near midnight that of the universal time is another. */
export function isoDay(day: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
