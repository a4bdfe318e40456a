import { FIRST_PLACE_DATASET_IDS } from '../domain/catalogue.ts';
import {
  announceable,
  announcements,
  asTold,
  isSameToTell,
  type Announceable,
  type Announcement,
} from './announcements.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { isFileAwaited } from './subject-camera.ts';

/** Things rest when two looks with so much time between them see the same. */
export const REST_MS = 400;

/**
 * Tells `say` what happened, once things rest: not at every letter that is typed, nor while something is dragged. What was
 * there at the beginning, or came with the first files, is not told. Returns what ends it.
 */
export function narrate(
  store: Pick<Store, 'getState' | 'subscribe'>,
  say: (happened: readonly Announcement[], state: State) => void,
): () => void {
  let told = announceable(store.getState());
  let seen: Announceable = told;
  let isOpening = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    timer = undefined;
    const state = store.getState();
    // the frames belong to what is dragged
    if (state.dragging) {
      onChange();
      return;
    }
    // what a link names appears with the files that it is in; those that come after the roads are not waited for, as readers do not
    if (isOpening) told = announceable(state);
    isOpening &&= FIRST_PLACE_DATASET_IDS.some((id) => isFileAwaited(state, id));
    const now = asTold(told, announceable(state));
    const isAtRest = isSameToTell(now, seen);
    seen = now;
    if (!isAtRest) {
      onChange();
      return;
    }
    const happened = announcements(told, now);
    told = now;
    if (happened.length > 0) say(happened, state);
  };
  const onChange = (): void => {
    timer ??= setTimeout(look, REST_MS);
  };
  const stop = store.subscribe(onChange);
  onChange();
  return () => {
    clearTimeout(timer);
    stop();
  };
}
