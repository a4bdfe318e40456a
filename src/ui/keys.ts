import type { Localised } from '../domain/localised.ts';
import type { Actions } from '../store/actions.ts';
import type { State } from '../store/state.ts';

/** Where a key works: anywhere on the page but in fields for text, or only in a part of it. */
export type KeyScope = 'everywhere' | 'map' | 'lists' | 'measuring' | 'table';

/**
 * A key and what it does. Those of `everywhere` have a `run`, which the page calls; the others are served by the parts
 * that have the focus, and stand here so that help tells of all keys from one list.
 */
export type KeyBinding = {
  readonly scope: KeyScope;
  /** As on the keyboard, of which any does: `['Ctrl+Z', 'Cmd+Z']`. */
  readonly keys: readonly string[];
  readonly does: Localised;
  readonly run?: (state: State, actions: Actions) => void;
};

/** Taking back and doing again. */
export const HISTORY_KEYS: readonly KeyBinding[] = [
  {
    scope: 'everywhere',
    keys: ['Ctrl+Z', 'Cmd+Z'],
    does: { en: 'Undo what you did last', vi: 'Hoàn tác việc vừa làm' },
    run: (_, actions) => actions.undo(),
  },
  {
    scope: 'everywhere',
    keys: ['Ctrl+Shift+Z', 'Cmd+Shift+Z', 'Ctrl+Y'],
    does: { en: 'Redo what you took back', vi: 'Làm lại việc vừa hoàn tác' },
    run: (_, actions) => actions.redo(),
  },
];
