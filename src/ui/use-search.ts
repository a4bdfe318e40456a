import { useEffect, useState } from 'preact/hooks';
import { saidOf } from '../domain/fault.ts';
import type { PlaceSearch } from '../domain/found.ts';
import type { Localised } from '../domain/localised.ts';
import type { State } from '../store/state.ts';
import { useAtlasState } from './atlas-context.ts';
import { idle } from './lazy-code.ts';

/** What searches in a state, where its code has come. */
let placeSearch: ((state: State) => PlaceSearch) | null = null;

async function load(): Promise<void> {
  ({ placeSearch } = await import('../store/place-search.ts'));
}

/**
 * The search; null as long as its code, which comes after the first screen, is on its way, and the reason where it does not come.
 * `hurry`, for who is about to type, brings it without waiting for a moment of rest, and once more where it did not come; where it is
 * there, it is made ready.
 */
export function useSearch(): {
  readonly search: PlaceSearch | null;
  readonly failure: Localised | null;
  readonly hurry: () => void;
} {
  const [, redraw] = useState(0);
  const [failure, setFailure] = useState<Localised | null>(null);
  const search = useAtlasState((s) => placeSearch?.(s) ?? null);
  const hurry = (): void => {
    if (placeSearch !== null) {
      // the index is made with the first question, which is not to be the first letter
      void idle().then(() => search?.('', 0));
      return;
    }
    setFailure(null);
    load().then(
      () => redraw((n) => n + 1),
      (error: unknown) => setFailure(saidOf(error)),
    );
  };
  useEffect(() => {
    if (placeSearch === null)
      void idle()
        .then(load)
        .then(
          () => redraw((n) => n + 1),
          () => {},
        );
  }, []);
  return { search, failure, hurry };
}
