import { useEffect, useState } from 'preact/hooks';
import type { Announcement } from '../store/announcements.ts';
import { narrate } from '../store/narrate.ts';
import { announcementWords } from './announcer-words.ts';
import { useAtlas } from './atlas-context.ts';

/**
 * The page's voice: what happened, politely, in the language of the page. The same sentence again is said only where
 * somebody did the same again (a new element is read out though its words are those of before).
 */
export function Announcer() {
  const { store } = useAtlas();
  const [said, setSaid] = useState({ words: '', time: 0 });
  useEffect(
    () =>
      narrate(store, (happened, state) => {
        const told = happened.find(({ kind }) => kind === 'told');
        setSaid({ words: sentences(happened, state), time: told?.kind === 'told' ? told.count : 0 });
      }),
    [store],
  );
  return (
    <p class="unseen" role="status" data-announcement>
      {said.words !== '' && <span key={said.time}>{said.words}</span>}
    </p>
  );
}

/** Many things at once, as when a link is opened: the first ones, or nobody would listen to the end. */
const MOST_SENTENCES = 4;

function sentences(
  happened: readonly Announcement[],
  speaking: Parameters<typeof announcementWords>[1],
): string {
  const words = happened.slice(0, MOST_SENTENCES).map((one) => announcementWords(one, speaking));
  return `${words.join('. ')}.`;
}
