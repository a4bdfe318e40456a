import { useEffect, useState } from 'preact/hooks';
import {
  announceable,
  announcements,
  asTold,
  isSameToTell,
  type Announceable,
  type Announcement,
} from '../store/announcements.ts';
import { arePlacesAwaited } from '../store/subject-camera.ts';
import { announcementWords } from './announcer-words.ts';
import { useAtlas } from './atlas-context.ts';

/** Things rest when two looks with so much time between them see the same. */
const REST_MS = 400;

/** The page's voice: what happened, said politely once things rest. What was there when the page opened is not told. */
export function Announcer() {
  const { store } = useAtlas();
  const [said, setSaid] = useState('');

  useEffect(() => {
    let told = announceable(store.getState());
    let seen: Announceable = told;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const look = (): void => {
      timer = undefined;
      const state = store.getState();
      // what a link names appears with the files that it is in
      if (arePlacesAwaited(state)) told = announceable(state);
      const now = asTold(told, announceable(state));
      const isAtRest = !state.dragging && isSameToTell(now, seen);
      seen = now;
      if (!isAtRest) {
        timer = setTimeout(look, REST_MS);
        return;
      }
      const happened = announcements(told, now);
      told = now;
      // the same sentence again would say nothing new
      if (happened.length > 0) setSaid(sentences(happened, state));
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
  }, [store]);

  return (
    <p class="unseen" role="status" data-announcement>
      {said}
    </p>
  );
}

type Speaking = Parameters<typeof announcementWords>[1];

/** Many things at once, as when a link is opened: the first ones, or nobody would listen to the end. */
const MOST_SENTENCES = 4;

function sentences(happened: readonly Announcement[], speaking: Speaking): string {
  const words = happened.slice(0, MOST_SENTENCES).map((one) => announcementWords(one, speaking));
  return `${words.join('. ')}.`;
}
