import type { Place } from '../domain/place.ts';
import { writeDate } from '../domain/written-date.ts';
import { GATEWAY_GROUPS, gatewayRows, type GatewayRow } from '../store/gateway-rows.ts';
import { reachLack, reachRows } from '../store/reach.ts';
import { bandLegend } from '../style/bands.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { kindOf, nameOf } from './describe.ts';
import { DriveCells } from './drive-cells.tsx';
import { DriveNote } from './drive-note.tsx';
import { EMBED_MESSAGES, NEAREST_NAMES } from './embed-messages.ts';
import { formatArea, formatDistance } from './format.ts';
import { KindIcon } from './kind-icon.tsx';
import { PHRASES } from './messages.ts';
import { StatusBadge } from './status-badge.tsx';
import { SwatchPicture } from './swatch-picture.tsx';
import { useSourceWords } from './use-source-words.ts';
import { ANSWER_MESSAGES } from './answer-messages.ts';
import { REACH_MESSAGES, REACH_PHRASES } from './reach-messages.ts';

/** The short answer about one site: what it is, the nearest gateway of each kind, how much is within reach. */
export function EmbedCard({ place }: { place: Place }) {
  const language = useAtlasState((s) => s.language);
  return (
    <article aria-labelledby="embed-name">
      <h1 id="embed-name">{nameOf(place, language)}</h1>
      <p class="card-kind">
        <KindIcon thing={{ kind: 'place', place }} />
        {kindOf(place, language)}
        <StatusBadge place={place} />
      </p>
      <NearestGateways />
      <Reached />
      <DriveNote />
      <RoadsDate />
    </article>
  );
}

function NearestGateways() {
  const t = useText();
  const groups = useAtlasState(gatewayRows);
  const isBusy = useAtlasState((s) => s.drives.kind === 'waiting');
  const rows = GATEWAY_GROUPS.flatMap(({ group }) => groups.get(group)?.slice(0, 1) ?? []);
  if (rows.length === 0) return null;
  return (
    <table class="embed-gateways" aria-busy={isBusy}>
      <caption class="unseen">{t(EMBED_MESSAGES.nearest)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(ANSWER_MESSAGES.straightLine)}</th>
          <th scope="col">{t(ANSWER_MESSAGES.byRoad)}</th>
          <th scope="col">{t(ANSWER_MESSAGES.driveTime)}</th>
        </tr>
      </thead>
      {rows.map((row) => (
        <Gateway key={row.place.id} row={row} />
      ))}
    </table>
  );
}

/** Its name in a line of its own, for frames are narrow and names are long; it draws the way there. */
function Gateway({ row: { place, group, straightMetres, drive } }: { row: GatewayRow }) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const isShown = useAtlasState((s) => s.shownRoute?.gatewayId === place.id);
  return (
    <tbody data-id={place.id}>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          <div class="embed-gateway">
            <span title={t(NEAREST_NAMES[group])}>
              <KindIcon thing={{ kind: 'place', place }} />
              <span class="unseen">{t(NEAREST_NAMES[group])}:</span>
            </span>
            <button
              type="button"
              class="row-button"
              aria-pressed={isShown}
              aria-label={`${nameOf(place, language)}: ${t(ANSWER_MESSAGES.route)}`}
              onClick={() => actions.toggleRoute(place)}
            >
              {nameOf(place, language)}
            </button>
            <StatusBadge place={place} onlyUnusual />
          </div>
        </th>
      </tr>
      <tr>
        <td>{formatDistance(straightMetres, language, units)}</td>
        <DriveCells drive={drive} />
      </tr>
    </tbody>
  );
}

/** How large the drive-time areas are, in the colours of the map. */
function Reached() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const rows = useAtlasState(reachRows);
  const legend = useAtlasState(bandLegend);
  const lack = useAtlasState(reachLack);
  const isStale = useAtlasState((s) => s.isochrones.kind !== 'answered');
  if (lack === 'no road near') return <p class="hint">{t(REACH_MESSAGES.reachNoRoad)}</p>;
  return (
    <dl class="embed-bands" data-stale={isStale} aria-label={t(EMBED_MESSAGES.within)}>
      {rows.map(({ minutes, areaKm2 }) => {
        const swatch = legend.find(({ key }) => key === `band-${minutes}`)?.swatch;
        return (
          <div key={minutes} data-minutes={minutes}>
            <dt>
              {swatch !== undefined && <SwatchPicture swatch={swatch} />}
              {REACH_PHRASES.oneLimitValue[language](String(minutes))}
            </dt>
            <dd>{areaKm2 === null ? '…' : formatArea(areaKm2, language, units)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function RoadsDate() {
  const language = useAtlasState((s) => s.language);
  const sourceWords = useSourceWords();
  const network = useAtlasState((s) => s.network);
  if (network.kind !== 'ready') return null;
  const { roadsDate, updatesDate, attribution } = network.summary.meta;
  return (
    <p class="hint">
      {PHRASES.roadDates[language](writeDate(roadsDate, language), writeDate(updatesDate ?? '', language))}.{' '}
      {sourceWords(attribution)}
    </p>
  );
}
