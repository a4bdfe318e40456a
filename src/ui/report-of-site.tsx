import { reachLack } from '../store/reach.ts';
import { site } from '../store/select.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { BandsTable } from './bands-table.tsx';
import { DriveNote } from './drive-note.tsx';
import { GatewayFigures } from './gateways-table.tsx';
import { MadeBy } from './made-by.tsx';
import { NearestFigures } from './nearest-table.tsx';
import { PlaceCard } from './place-card.tsx';
import { ReportClaims } from './report-claims.tsx';
import { REPORT_MESSAGES } from './report-messages.ts';
import { ReportPicture } from './report-picture.tsx';
import './reach.css';
import { REACH_MESSAGES } from './reach-messages.ts';
import { MEASURE_MESSAGES } from './measure-messages.ts';

/** The same figures as in the view of the site, with nothing to press. */
export function ReportOfSite() {
  const t = useText();
  const place = useAtlasState(site);
  const lack = useAtlasState(reachLack);
  const isStale = useAtlasState(
    (s) => (s.reachView === 'areas' ? s.isochrones : s.reachedRoads).kind !== 'answered',
  );
  if (place === null) return <p role="status">{t('loading')}</p>;
  return (
    <>
      <PlaceCard place={place} />
      <ReportPicture />
      <section aria-labelledby="report-areas">
        <h2 id="report-areas">{t(REPORT_MESSAGES.areas)}</h2>
        <DriveNote />
        {lack !== null && (
          <p>{t(lack === 'no road near' ? REACH_MESSAGES.reachNoRoad : REACH_MESSAGES.reachTooLate)}</p>
        )}
        {lack !== 'no road near' && <BandsTable isStale={isStale} isStill />}
        <p class="hint">{t(REPORT_MESSAGES.areasInside)}</p>
        <MadeBy of="isochrones" />
      </section>
      <section aria-labelledby="report-gateways">
        <h2 id="report-gateways">{t(REPORT_MESSAGES.gateways)}</h2>
        <GatewayFigures isStill />
        <p class="hint">{t(REPORT_MESSAGES.gatewaysMeasure)}</p>
        <MadeBy of="drives" />
      </section>
      <section aria-labelledby="report-nearest">
        <h2 id="report-nearest">{t(REPORT_MESSAGES.nearest)}</h2>
        <NearestFigures />
        <MadeBy of="nearestDrives" />
        <p class="hint">{t(MEASURE_MESSAGES.nearestEntrances)}</p>
      </section>
      <ReportClaims />
    </>
  );
}
