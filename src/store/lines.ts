import type { Line } from '../domain/line.ts';
import type { Localised } from '../domain/localised.ts';
import { derive } from './memo.ts';
import type { State } from './state.ts';

/** Highways, railways and waterways as things with facts; the map draws them from the files without these. */
export type LinesState =
  | { readonly kind: 'not asked' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly lines: readonly Line[] }
  | { readonly kind: 'failed'; readonly reason: Localised };

const NO_LINES: readonly Line[] = [];

export const knownLines = (s: Pick<State, 'lines'>): readonly Line[] =>
  s.lines.kind === 'ready' ? s.lines.lines : NO_LINES;

/** The line that the view is about; null where there is none, or its file has not arrived. */
export const chosenLine = derive(
  (s: Pick<State, 'view' | 'lines'>) => [s.view.kind === 'line' ? s.view.id : null, knownLines(s)],
  (id, lines): Line | null => lines.find((line) => line.id === id) ?? null,
);
