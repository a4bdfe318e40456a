import { HUBS } from '../domain/hubs.ts';
import { placeById } from '../store/select.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { BrowseList } from './browse-list.tsx';
import { describePlace } from './describe.ts';
import { QuestionList } from './question-list.tsx';

/** The first screen: what the atlas answers, the two hubs, a pin, questions, and lists of everything. */
export function Overview() {
  const t = useText();
  const actions = useActions();
  const isDroppingPin = useAtlasState((s) => s.nextClick === 'drop pin');
  return (
    <>
      <p class="tagline">{t('tagline')}</p>
      <section aria-labelledby="start-heading">
        <h2 id="start-heading">{t('startHere')}</h2>
        <div class="hubs">
          {HUBS.map((hub) => (
            <HubButton key={hub.id} hub={hub} />
          ))}
        </div>
        <button
          type="button"
          class="button wide"
          aria-pressed={isDroppingPin}
          onClick={() => actions.setNextClick(isDroppingPin ? 'choose' : 'drop pin')}
        >
          <svg viewBox="0 0 16 16" class="button-icon" aria-hidden="true">
            <path
              d="M8 1a5 5 0 0 0-5 5c0 3.7 5 9 5 9s5-5.3 5-9a5 5 0 0 0-5-5zm0 7a2 2 0 1 1 0-4 2 2 0 0 1 0 4z"
              fill="currentColor"
            />
          </svg>
          {isDroppingPin ? t('dropPinActive') : t('dropPin')}
        </button>
      </section>
      <QuestionList />
      <BrowseList />
    </>
  );
}

function HubButton({ hub }: { hub: (typeof HUBS)[number] }) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const place = useAtlasState((s) => placeById(s).get(hub.id)) ?? null;
  return (
    <button
      type="button"
      class="hub"
      disabled={place === null}
      onClick={() => place !== null && actions.choosePlace(place)}
    >
      <span class="hub-name">{t(hub.name)}</span>
      <span class="hub-where">{place === null ? t('loading') : describePlace(place, language)}</span>
    </button>
  );
}
