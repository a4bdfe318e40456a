import { arePlacesAwaited } from '../store/subject-camera.ts';
import type { Camera, State } from '../store/state.ts';
import type { Atlas } from './atlas-context.ts';

/** Takes the map somewhere once the places are there that say where, unless it was sent elsewhere meanwhile. */
export function lookWhenThere(
  { store, actions }: Pick<Atlas, 'store' | 'actions'>,
  cameraOf: (state: State) => Camera | null,
): void {
  const { view, camera } = store.getState();
  const look = (state: State): boolean => {
    if (state.view !== view || state.camera !== camera) return true;
    const there = cameraOf(state);
    if (there !== null) actions.lookTo(there);
    return there !== null || !arePlacesAwaited(state);
  };
  if (look(store.getState())) return;
  const stop = store.subscribe((state) => {
    if (look(state)) stop();
  });
}
