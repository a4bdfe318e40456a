import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Localised } from '../domain/localised.ts';
import type { TakePicture } from '../domain/picture.ts';
import type { Actions } from '../store/actions.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { MESSAGES, type MessageKey } from './messages.ts';

export type Atlas = {
  readonly store: Store;
  readonly actions: Actions;
  /** The map's alone can: it waits for the map's code, and rejects where there is no map. */
  readonly takePicture: TakePicture;
  /** The page is being drawn for paper. */
  readonly isPrinted?: boolean;
};

export const AtlasContext = createContext<Atlas | null>(null);

export function useActions(): Actions {
  return useAtlas().actions;
}

/** A part of the state; the component is drawn again only when that part is another object. */
export function useAtlasState<T>(select: (state: State) => T): T {
  const { store } = useAtlas();
  const [, redraw] = useState(0);
  const latest = useRef(select);
  latest.current = select;
  const value = select(store.getState());
  const shown = useRef(value);
  shown.current = value;
  useEffect(() => {
    const isShown = (): boolean => {
      try {
        return latest.current(store.getState()) === shown.current;
      } catch {
        // it throws again where it is drawn, and that is told in its place
        return false;
      }
    };
    const check = (): void => {
      if (!isShown()) redraw((n) => n + 1);
    };
    // The state may have changed between drawing and subscribing.
    check();
    return store.subscribe(check);
  }, [store]);
  return value;
}

/** Texts in the language of the state: `t('search')` for messages, `t(pair)` for any localised text. */
export function useText(): (text: MessageKey | Localised) => string {
  const language = useAtlasState((s) => s.language);
  return (text) => (typeof text === 'string' ? MESSAGES[text] : text)[language];
}

export function useAtlas(): Atlas {
  const atlas = useContext(AtlasContext);
  if (atlas === null) throw new Error('This component must stand inside AtlasContext.');
  return atlas;
}
