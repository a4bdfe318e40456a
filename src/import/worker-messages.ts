import type { OwnFeature } from '../domain/own-set.ts';
import type { ReadAnswer } from './protocol.ts';

/**
 * What the worker says: how far it is; the features in portions, so that the page takes each in between two frames; and at
 * the end the answer, whose own features are empty then.
 */
export type FromImportWorker =
  { readonly done: number } | { readonly portion: readonly OwnFeature[] } | { readonly answer: ReadAnswer };
