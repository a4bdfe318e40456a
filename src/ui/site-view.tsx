import { boundingBox } from '../domain/geometry.ts';
import type { Place } from '../domain/place.ts';
import { endAt } from '../store/claims-view-actions.ts';
import { site } from '../store/select.ts';
import { arePlacesAwaited } from '../store/subject-camera.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { AssumptionsForm } from './assumptions-form.tsx';
import { BackButton } from './back-button.tsx';
import { CompareButton } from './compare-button.tsx';
import { EmbedButton } from './embed-button.tsx';
import { GatewaysTable } from './gateways-table.tsx';
import { KeepOriginButton } from './keep-origin-button.tsx';
import { NearestTable } from './nearest-table.tsx';
import { PlaceCard } from './place-card.tsx';
import { ReachSection } from './reach-section.tsx';
import { ReportButton } from './report-button.tsx';
import { SaveButton } from './save-button.tsx';
import { ANSWER_MESSAGES } from './answer-messages.ts';
import { MEASURE_MESSAGES } from './measure-messages.ts';
import { PLACE_MESSAGES } from './place-messages.ts';

/** The answer about one site: what it is, its drive-time areas, its gateways, and how all that was worked out. */
export function SiteView() {
  const t = useText();
  const place = useAtlasState(site);
  const isAwaited = useAtlasState(arePlacesAwaited);
  return (
    <>
      <BackButton />
      {place === null ? (
        <p role="status">{t(isAwaited ? 'loading' : ANSWER_MESSAGES.siteUnknown)}</p>
      ) : (
        <>
          <PlaceCard place={place} />
          <div class="card-actions">
            <KeepOriginButton />
            <CompareButton />
            <ZoomButton place={place} />
            <MeasureFromHere place={place} />
            <ClaimAboutSite place={place} />
            <ReportButton />
            <EmbedButton />
            <SaveButton what={{ kind: 'site' }} />
          </div>
          <ReachSection />
          <GatewaysTable />
          <NearestTable />
          <AssumptionsForm />
        </>
      )}
    </>
  );
}

/** Begins a measurement at the site. */
function MeasureFromHere({ place }: { place: Place }) {
  const t = useText();
  const actions = useActions();
  const placeId = place.facts.kind === 'pin' ? null : place.id;
  const begin = (): void => actions.startMeasurement('line', [{ position: place.position, placeId }]);
  return (
    <button type="button" class="button small" onClick={begin}>
      {t(MEASURE_MESSAGES.measureFromHere)}
    </button>
  );
}

/** Opens the form for what somebody says about the site. */
function ClaimAboutSite({ place }: { place: Place }) {
  const t = useText();
  const actions = useActions();
  return (
    <button
      type="button"
      class="button small"
      onClick={() => actions.startClaim(endAt(place.position, place))}
    >
      {t(ANSWER_MESSAGES.claimAboutSite)}
    </button>
  );
}

/** How near is near enough to see the outline of a park, or the roads at a gate. */
const NEAR_ZOOM = 14;

/** Takes the map from the hour around a site to the site itself. */
function ZoomButton({ place }: { place: Place }) {
  const t = useText();
  const actions = useActions();
  const lookCloser = (): void => {
    if (place.outline !== null)
      actions.lookTo({ kind: 'bounds', bounds: boundingBox(place.outline), maxZoom: NEAR_ZOOM + 1 });
    else actions.lookTo({ kind: 'point', position: place.position, zoom: NEAR_ZOOM });
  };
  return (
    <button type="button" class="button small" onClick={lookCloser}>
      {t(PLACE_MESSAGES.zoomTo)}
    </button>
  );
}
