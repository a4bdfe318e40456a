import { meantCoordinates } from './meant-coordinates.ts';
import { readOwnGeometries } from './own-geometry.ts';
import { MOST_FEATURES, MOST_SKIPPED_TOLD } from './limits.ts';
import { placeInFile } from './raw-file.ts';
import { Refused } from './refused.ts';
import type { OwnFeature } from '../domain/own-set.ts';
import type { ReadQuestion, ReadReport, Remark, Skipped } from './protocol.ts';
import type { GeometryNotes } from './own-geometry.ts';
import type { RawFeature, RawFile } from './raw-file.ts';

export type Settled = { readonly features: readonly OwnFeature[]; readonly report: ReadReport };

const TOLD_EVERY = 5_000;

/**
 * The things of a file as the atlas has them, and what is to be told of it. Ids are made of `setId` and the number in the
 * file, so that what is skipped moves no other.
 * @throws Refused where the coordinates are not understood, or where there are too many.
 */
export function settleFeatures(
  file: RawFile,
  setId: string,
  { crs, axes }: Pick<ReadQuestion, 'crs' | 'axes'>,
  onProgress: (done: number) => void,
): Settled {
  const meant = meantCoordinates(file, crs ?? file.crs, axes);
  const features: OwnFeature[] = [];
  const skipped: Skipped[] = [];
  const counts: Counts = {
    read: 0,
    skipped: 0,
    split: 0,
    fieldsCut: 0,
    altitude: 0,
    closed: 0,
    rewound: 0,
    crossing: 0,
    antimeridian: 0,
  };

  for (const [i, raw] of file.features.entries()) {
    if (i % TOLD_EVERY === 0) onProgress(i / file.features.length);
    const notes = noNotes();
    const geometries = raw.fault ?? readOwnGeometries(raw.geometry, meant.toGlobe, notes);
    if ('kind' in geometries) {
      if (counts.skipped++ < MOST_SKIPPED_TOLD) {
        skipped.push({ place: placeInFile(file.numberedBy, raw.number), why: geometries });
      }
      continue;
    }
    count(counts, raw, geometries.length, notes);
    if (features.length + geometries.length > MOST_FEATURES) {
      const at = placeInFile(file.numberedBy, raw.number);
      throw new Refused({ kind: 'too many', what: 'features', most: MOST_FEATURES, at });
    }
    for (const [part, geometry] of geometries.entries()) {
      const isWhole = geometries.length === 1;
      features.push({
        id: isWhole ? `${setId}-${raw.number}` : `${setId}-${raw.number}-${part + 1}`,
        name: isWhole || raw.name === '' ? raw.name : `${raw.name} (${part + 1})`,
        geometry,
        fields: raw.fields,
      });
    }
  }

  const remarks: Remark[] = [];
  if (meant.isSwapped && axes === 'guessed') remarks.push({ kind: 'axes swapped', count: counts.read });
  if (meant.crs !== 'EPSG:4326') {
    remarks.push({ kind: 'converted', crs: meant.crs, saidBy: crs === null ? 'file' : 'user' });
  }
  remarks.push(...file.remarks, ...remarksOf(counts));
  return { features, report: { read: counts.read, skipped, skippedCount: counts.skipped, remarks } };
}

type Counts = {
  read: number;
  skipped: number;
  split: number;
  fieldsCut: number;
  altitude: number;
  closed: number;
  rewound: number;
  crossing: number;
  antimeridian: number;
};

function count(counts: Counts, raw: RawFeature, parts: number, notes: GeometryNotes): void {
  counts.read++;
  if (parts > 1) counts.split++;
  if (raw.areFieldsCut) counts.fieldsCut++;
  if (notes.hasAltitude) counts.altitude++;
  if (notes.isClosed) counts.closed++;
  if (notes.isRewound) counts.rewound++;
  if (notes.crossesItself) counts.crossing++;
  if (notes.crossesAntimeridian) counts.antimeridian++;
}

function remarksOf(counts: Counts): readonly Remark[] {
  const all = [
    { kind: 'altitude dropped', count: counts.altitude },
    { kind: 'rings closed', count: counts.closed },
    { kind: 'rings rewound', count: counts.rewound },
    { kind: 'rings cross themselves', count: counts.crossing },
    { kind: 'crosses the antimeridian', count: counts.antimeridian },
    { kind: 'split', count: counts.split },
    { kind: 'fields cut', count: counts.fieldsCut },
  ] as const;
  return all.filter((remark) => remark.count > 0);
}

function noNotes(): GeometryNotes {
  return {
    hasAltitude: false,
    isClosed: false,
    isRewound: false,
    crossesItself: false,
    crossesAntimeridian: false,
  };
}
