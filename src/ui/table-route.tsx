import { greatCircleMetres } from '../domain/geometry.ts';
import { routeSite } from '../store/route-site.ts';
import { placeById } from '../store/select.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { formatDistance } from './format.ts';
import { RouteDetails } from './route-details.tsx';
import { pinnedName } from './table-line-name.ts';
import { TABLE_MESSAGES } from './table-messages.ts';
import { ANSWER_MESSAGES } from './answer-messages.ts';

/** The drive that was asked for by its cell: between what, how long, how far, which way, what it costs. */
export function TableRoute() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const direction = useAtlasState((s) => s.assumptions.direction);
  const site = useAtlasState((s) => (s.shownRoute === null ? null : routeSite(s)));
  const gateway = useAtlasState((s) =>
    s.shownRoute === null ? null : (placeById(s).get(s.shownRoute.gatewayId) ?? null),
  );
  const isShown = site !== null && gateway !== null;
  if (!isShown) return null;
  const ends = [pinnedName(site, language, units) ?? nameOf(site, language), nameOf(gateway, language)];
  if (direction === 'to') ends.reverse();
  return (
    <section class="table-route" aria-labelledby="table-route-heading">
      <div class="section-head">
        <h2 id="table-route-heading">{ends.join(' → ')}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t(TABLE_MESSAGES.closeRoute)}
          onClick={actions.hideRoute}
        >
          ×
        </button>
      </div>
      <RouteDetails />
      <p class="hint">
        {t(ANSWER_MESSAGES.straightLine)}:{' '}
        {formatDistance(greatCircleMetres(site.position, gateway.position), language, units)}
      </p>
    </section>
  );
}
