import { useEffect } from 'preact/hooks';
import { HUBS } from '../domain/hubs.ts';
import { writeDate } from '../domain/written-date.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { BrowseList } from './browse-list.tsx';
import { nextTask } from '../store/next-task.ts';
import { focusMapAfter } from './focus-map.ts';
import { formatNumber } from './format.ts';
import { HubButton } from './hub-button.tsx';
import { InTurn } from './in-turn.tsx';
import { DIRECTION_NAMES, PHRASES, PROFILE_NAMES } from './messages.ts';
import { OwnRoadsNote } from './own-roads-note.tsx';
import { QuestionList } from './question-list.tsx';
import { StartExamples } from './start-examples.tsx';
import { START_MESSAGES, START_PHRASES } from './start-messages.ts';

/** The first screen: what the atlas answers, the two hubs, a pin, questions that run with a click, and lists of everything. */
export function Overview() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  // before there are distances to write
  useEffect(() => void nextTask().then(() => formatNumber(0.5, language, 1)), [language]);
  return (
    <InTurn part="overview">
      <p class="tagline">{t('tagline')}</p>
      <section aria-labelledby="start-heading">
        <h2 id="start-heading" class="unseen">
          {t(START_MESSAGES.hubs)}
        </h2>
        <div class="hubs">
          {HUBS.map((hub) => (
            <HubButton key={hub.id} hub={hub} />
          ))}
        </div>
        <Method />
      </section>
      <StartExamples />
      <PinButton />
      <QuestionList />
      <BrowseList />
    </InTurn>
  );
}

/** As long as those that will be said. */
const LIKELY_DATES = { roadsDate: '2021-08-06', updatesDate: '2026-08-06' };

/** What the figures of the hubs rest on, once there are any. */
function Method() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const isKnown = useAtlasState((s) => s.startDrives.kind !== 'none');
  const network = useAtlasState((s) => s.network);
  const { profile, direction, year } = useAtlasState((s) => s.assumptions);
  // its room is kept until then, so that nothing below moves
  const isComing = network.kind === 'loading' || (network.kind === 'ready' && !isKnown);
  if (!isComing && network.kind !== 'ready') return null;
  const { roadsDate, updatesDate } = network.kind === 'ready' ? network.summary.meta : LIKELY_DATES;
  const method = START_PHRASES.method[language](
    t(PROFILE_NAMES[profile]).toLocaleLowerCase(language),
    t(DIRECTION_NAMES[direction]).toLocaleLowerCase(language),
    String(year),
    PHRASES.roadDates[language](writeDate(roadsDate, language), writeDate(updatesDate ?? '', language)),
  );
  return (
    <p class="hint hubs-method" data-coming={isComing || undefined} aria-hidden={isComing || undefined}>
      {method}
      {!isComing && <OwnRoadsNote />}
    </p>
  );
}

function PinButton() {
  const t = useText();
  const actions = useActions();
  const isDroppingPin = useAtlasState((s) => s.nextClick === 'drop pin');
  return (
    <button
      type="button"
      class="button wide start-pin"
      aria-pressed={isDroppingPin}
      onClick={(event) => {
        actions.setNextClick(isDroppingPin ? 'choose' : 'drop pin');
        if (!isDroppingPin) focusMapAfter(event);
      }}
    >
      <svg viewBox="0 0 16 16" class="button-icon" aria-hidden="true">
        <path
          d="M8 1a5 5 0 0 0-5 5c0 3.7 5 9 5 9s5-5.3 5-9a5 5 0 0 0-5-5zm0 7a2 2 0 1 1 0-4 2 2 0 0 1 0 4z"
          fill="currentColor"
        />
      </svg>
      {isDroppingPin ? t('dropPinActive') : t('dropPin')}
    </button>
  );
}
