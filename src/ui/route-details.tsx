import type { Language } from '../domain/localised.ts';
import {
  comparedWith,
  mainRoads,
  shownRoutes,
  stepsOf,
  type RouteStep,
  type ShownRoutes,
} from '../store/route.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { formatDistance, formatDuration } from './format.ts';
import { MadeBy } from './made-by.tsx';
import { SaveButton } from './save-button.tsx';
import { REACH_MESSAGES, REACH_PHRASES } from './reach-messages.ts';
import { ANSWER_MESSAGES } from './answer-messages.ts';

type Route = ShownRoutes['shown'];

export const REASONS = {
  'no road near the start': REACH_MESSAGES.noWayStart,
  'no road near the end': REACH_MESSAGES.noWayEnd,
  'not connected': REACH_MESSAGES.noWayConnected,
} as const;

/** Which way the pinned route goes, what is paid and crossed on it, and the other way that there is. */
export function RouteDetails() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const asked = useAtlasState((s) => s.route);
  const routes = useAtlasState(shownRoutes);
  const isSwapped = useAtlasState((s) => s.shownRoute?.swapped === true);
  if (asked.kind === 'failed') return <p>{t(asked.reason)}</p>;
  if (asked.kind === 'answered' && asked.answer.kind === 'no way')
    return (
      <>
        <p>{t(REASONS[asked.answer.reason])}</p>
        <MadeBy of="route" />
      </>
    );
  if (routes === null) return <p class="pending">…</p>;
  const { shown, other } = routes;
  return (
    <div class="route-details" data-stale={asked.kind !== 'answered'}>
      <p>
        <strong>
          {formatDistance(shown.metres, language, units)} · {formatDuration(shown.seconds, language, units)}
        </strong>{' '}
        <RouteFlags route={shown} />
        <br />
        {t(isSwapped ? REACH_MESSAGES.routeAlternative : REACH_MESSAGES.routeFastest)},{' '}
        {t(ANSWER_MESSAGES.viaRoads)}{' '}
        {mainRoads(shown)
          .map(({ road, metres }) => `${road} (${formatDistance(metres, language, units)})`)
          .join(', ')}
      </p>
      {other === null ? (
        <p class="hint">{t(REACH_MESSAGES.routeOnlyOne)}</p>
      ) : (
        <OtherRoute shown={shown} other={other} isFastest={isSwapped} />
      )}
      <MadeBy of="route" />
      <details class="steps">
        <summary>{t(REACH_MESSAGES.routeSteps)}</summary>
        <ol>
          {stepsOf(shown).map((step, i) => (
            <Step key={i} step={step} language={language} />
          ))}
        </ol>
        <p class="hint">
          {t(REACH_MESSAGES.toRoad)}: {formatDistance(shown.snap.fromMetres, language, units)} +{' '}
          {formatDistance(shown.snap.toMetres, language, units)}
        </p>
      </details>
      {asked.kind === 'answered' && (
        <div class="card-actions">
          <SaveButton what={{ kind: 'route' }} />
        </div>
      )}
    </div>
  );
}

function RouteFlags({ route }: { route: Route }) {
  const t = useText();
  return (
    <>
      {route.usesToll && <span class="flag">{t(ANSWER_MESSAGES.routeToll)}</span>}{' '}
      {route.usesFerry && <span class="flag">{t(ANSWER_MESSAGES.routeFerry)}</span>}
    </>
  );
}

/** "+6 min, 3 km longer, via QL.18": looks at that way instead. */
function OtherRoute({ shown, other, isFastest }: { shown: Route; other: Route; isFastest: boolean }) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const { seconds, metres } = comparedWith(other, shown);
  const time = `${seconds < 0 ? '−' : '+'}${formatDuration(Math.abs(seconds), language, units)}`;
  const distance = REACH_PHRASES[metres < 0 ? 'shorter' : 'longer'][language](
    formatDistance(Math.abs(metres), language, units),
  );
  return (
    <button type="button" class="other-route" onClick={actions.swapRoute}>
      <span class="other-route-line" aria-hidden="true" />
      <span>
        <strong>{t(isFastest ? REACH_MESSAGES.routeFastest : REACH_MESSAGES.routeAlternative)}</strong>:{' '}
        {REACH_PHRASES.routeCompared[language](
          time,
          distance,
          mainRoads(other)
            .map(({ road }) => road)
            .join(', '),
        )}{' '}
        <RouteFlags route={other} />
      </span>
      <span class="other-route-show">{t(REACH_MESSAGES.routeShow)}</span>
    </button>
  );
}

function Step({ step, language }: { step: RouteStep; language: Language }) {
  const t = useText();
  // roads of one's own may be of any country
  const namesAreVietnamese = useAtlasState(
    ({ network }) => network.kind === 'ready' && network.from.kind === 'built-in',
  );
  const units = useAtlasState((s) => s.units);
  return (
    <li>
      <span>
        {step.isFerry && !step.road
          ? t(REACH_MESSAGES.routeFerryLeg)
          : step.road || t(REACH_MESSAGES.routeUnnamed)}
        {step.name !== '' && (
          <span class="count" lang={namesAreVietnamese ? 'vi' : undefined}>
            {' '}
            {step.name}
          </span>
        )}{' '}
        {step.isToll && <span class="flag">{t(REACH_MESSAGES.routeTollLeg)}</span>}
        {step.isFerry && step.road !== '' && <span class="flag">{t(REACH_MESSAGES.routeFerryLeg)}</span>}
      </span>
      <span class="step-figures">
        {formatDistance(step.metres, language, units)} · {formatDuration(step.seconds, language, units)}
      </span>
    </li>
  );
}
