import { site } from '../store/select.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { AssumptionsForm } from './assumptions-form.tsx';
import { GatewaysTable } from './gateways-table.tsx';
import { KeepOriginButton } from './keep-origin-button.tsx';
import { PlaceCard } from './place-card.tsx';
import { ReachSection } from './reach-section.tsx';

/** The answer about one site: what it is, its drive-time areas, its gateways, and how all that was worked out. */
export function SiteView() {
  const t = useText();
  const actions = useActions();
  const home = useAtlasState((s) => s.home);
  const place = useAtlasState(site);
  return (
    <>
      <button type="button" class="back" onClick={actions.goBack}>
        <span aria-hidden="true">←</span> {t(home === 'overview' ? 'back' : 'whereIs')}
      </button>
      {place === null ? (
        <p role="status">{t('loading')}</p>
      ) : (
        <>
          <PlaceCard place={place} />
          <div class="card-actions">
            <KeepOriginButton />
          </div>
          <ReachSection />
          <GatewaysTable />
          <AssumptionsForm />
        </>
      )}
    </>
  );
}
