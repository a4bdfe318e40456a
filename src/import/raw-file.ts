import type { CrsCode } from '../domain/reference-systems.ts';
import type { ImportFormat } from '../domain/own-set.ts';
import type { OwnField } from '../domain/place.ts';
import type { PlaceInFile, Remark, SkipReason } from './protocol.ts';

/** What a reader of one format makes of a file: its things, their coordinates not yet looked at. */
export type RawFile = {
  readonly format: ImportFormat;
  /** What its things are numbered by. */
  readonly numberedBy: PlaceInFile['kind'];
  readonly features: readonly RawFeature[];
  /** The reference system that the file names; null where it names none. */
  readonly crs: CrsCode | null;
  readonly remarks: readonly Remark[];
};

export type RawFeature = {
  /** From 1; not every number need be there. */
  readonly number: number;
  readonly name: string;
  readonly fields: readonly OwnField[];
  /** More fields, or longer ones, are left out. */
  readonly areFieldsCut: boolean;
  /** Built like the geometry of GeoJSON, or not: it comes from outside. */
  readonly geometry: unknown;
  /** Known already to be unusable. */
  readonly fault: SkipReason | null;
};

export function placeInFile(numberedBy: PlaceInFile['kind'], number: number): PlaceInFile {
  switch (numberedBy) {
    case 'row':
      return { kind: 'row', row: number };
    case 'feature':
      return { kind: 'feature', feature: number };
    case 'line':
      return { kind: 'line', line: number };
  }
}
