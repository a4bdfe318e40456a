import { formatAddress } from '../store/address/address.ts';
import { sharedOf } from '../store/address/shared.ts';
import { isWithout } from '../store/map-drawing.ts';
import { site } from '../store/select.ts';
import { AtlasContext, useAtlasState, useText, type Atlas } from './atlas-context.ts';
import { EmbedCard } from './embed-card.tsx';
import { EMBED_MESSAGES } from './embed-messages.ts';
import { MapSlot } from './map-slot.tsx';
import { Guarded } from './guarded.tsx';
import { Notices } from './notices.tsx';
import { codeOf } from './view-code.ts';
import { WhileThere } from './while-there.tsx';
import './app.css';
import './cards.css';
import './reach.css';
import './embed.css';

const loadWithoutNotice = codeOf('withoutNotice');

/** The atlas in the frame of another page: the map, the answer about the chosen site, the way to the whole atlas. */
export function EmbedFrame({ atlas, mapContainer }: { atlas: Atlas; mapContainer: HTMLElement }) {
  return (
    <AtlasContext.Provider value={atlas}>
      <Frame mapContainer={mapContainer} />
    </AtlasContext.Provider>
  );
}

function Frame({ mapContainer }: { mapContainer: HTMLElement }) {
  const t = useText();
  const place = useAtlasState(site);
  const isLoading = useAtlasState((s) => s.view.kind === 'site') && place === null;
  return (
    <div class="embed">
      <section class="stage" aria-label={t('map')}>
        <MapSlot container={mapContainer} />
      </section>
      <main class="embed-panel" aria-label={t(EMBED_MESSAGES.about)} tabIndex={0}>
        <Notices />
        {place !== null ? (
          <Guarded of={place}>
            <EmbedCard place={place} />
          </Guarded>
        ) : (
          <p class="hint" role="status">
            {t(isLoading ? 'loading' : EMBED_MESSAGES.choose)}
          </p>
        )}
        <WhileThere load={loadWithoutNotice} is={isWithout} />
      </main>
      <footer class="embed-footer">
        <OpenLink />
      </footer>
    </div>
  );
}

/** The whole atlas with what is shown here. */
function OpenLink() {
  const t = useText();
  const shared = useAtlasState(sharedOf);
  const fragment = formatAddress(shared);
  return (
    <a
      // with its host: a path that begins with two slashes would name another one
      href={`${location.origin}${location.pathname}${fragment === '' ? '' : `#${fragment}`}`}
      target="_blank"
      rel="noopener"
      data-open-atlas
    >
      {t(EMBED_MESSAGES.open)}
      <span aria-hidden="true"> ↗</span>
      <span class="unseen"> {t(EMBED_MESSAGES.opensNewTab)}</span>
    </a>
  );
}
