import type { Language } from '../domain/localised.ts';
import { GATEWAY_GROUPS, gatewayRows, type GatewayRow } from '../store/gateway-rows.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { DriveCells } from './drive-cells.tsx';
import { formatDistance } from './format.ts';
import { MadeBy } from './made-by.tsx';
import { GATEWAY_GROUP_NAMES, ANSWER_MESSAGES } from './answer-messages.ts';
import { ProgressLine } from './progress-line.tsx';
import { RouteDetails } from './route-details.tsx';
import { SaveButton } from './save-button.tsx';
import { StatusBadge } from './status-badge.tsx';
import { useRoving } from './use-roving.ts';

/** The nearest airports and ports: great-circle distance, road distance, drive time; a row shows its route. */
export function GatewaysTable() {
  const t = useText();
  const groups = useAtlasState(gatewayRows);
  const asked = useAtlasState((s) => s.drives);
  const isEmpty = [...groups.values()].every((rows) => rows.length === 0);
  return (
    <section aria-labelledby="gateways-heading">
      <h2 id="gateways-heading">{t(ANSWER_MESSAGES.gateways)}</h2>
      <p class="hint">{t(isEmpty ? ANSWER_MESSAGES.gatewaysNone : ANSWER_MESSAGES.gatewaysHint)}</p>
      {asked.kind === 'failed' && <p class="problems">{t(asked.reason)}</p>}
      <ProgressLine asked={asked} />
      <GatewayFigures isStill={false} />
      <MadeBy of="drives" />
      {!isEmpty && asked.kind === 'answered' && (
        <div class="card-actions">
          <SaveButton what={{ kind: 'gateways' }} />
        </div>
      )}
    </section>
  );
}

/** The table alone; on paper, where nothing can be pressed, `isStill`. */
export function GatewayFigures({ isStill }: { isStill: boolean }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const groups = useAtlasState(gatewayRows);
  const isBusy = useAtlasState((s) => s.drives.kind === 'waiting');
  const roving = useRoving<HTMLTableElement>({ line: '.gateway-row .row-button' });
  const RowOf = isStill ? StillRow : Row;
  return (
    <div class="table-scroll">
      <table {...roving} class="gateways" aria-label={t(ANSWER_MESSAGES.gateways)} aria-busy={isBusy}>
        <thead>
          <tr>
            <th scope="col">{t(ANSWER_MESSAGES.gateway)}</th>
            <th scope="col">{t(ANSWER_MESSAGES.straightLine)}</th>
            <th scope="col">{t(ANSWER_MESSAGES.byRoad)}</th>
            <th scope="col">{t(ANSWER_MESSAGES.driveTime)}</th>
          </tr>
        </thead>
        {GATEWAY_GROUPS.map(({ group }) => {
          const rows = groups.get(group) ?? [];
          return rows.length === 0 ? null : (
            <tbody key={group}>
              <tr class="group">
                <th scope="rowgroup" colSpan={4}>
                  {t(GATEWAY_GROUP_NAMES[group])}
                </th>
              </tr>
              {rows.map((row) => (
                <RowOf key={row.place.id} row={row} language={language} />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

function StillRow({ row: { place, straightMetres, drive }, language }: RowOf) {
  const units = useAtlasState((s) => s.units);
  return (
    <tr data-id={place.id}>
      <th scope="row">
        {nameOf(place, language)} <StatusBadge place={place} onlyUnusual />
      </th>
      <td>{formatDistance(straightMetres, language, units)}</td>
      <DriveCells drive={drive} />
    </tr>
  );
}

type RowOf = { readonly row: GatewayRow; readonly language: Language };

function Row({ row, language }: RowOf) {
  const t = useText();
  const actions = useActions();
  const { place, straightMetres, drive } = row;
  const units = useAtlasState((s) => s.units);
  const shown = useAtlasState((s) => (s.shownRoute?.gatewayId === place.id ? s.shownRoute : null));
  const isPinned = shown?.pinned === true;
  return (
    <>
      <tr
        class="gateway-row"
        data-id={place.id}
        data-shown={shown !== null}
        onMouseEnter={() => actions.previewRoute(place.id)}
        onMouseLeave={() => actions.previewRoute(null)}
        onClick={() => actions.toggleRoute(place)}
      >
        <th scope="row">
          <button
            type="button"
            class="row-button"
            aria-pressed={isPinned}
            aria-label={`${nameOf(place, language)}: ${t(ANSWER_MESSAGES.route)}`}
            onFocus={() => actions.previewRoute(place.id)}
            onBlur={() => actions.previewRoute(null)}
          >
            {nameOf(place, language)}
          </button>
          <StatusBadge place={place} onlyUnusual />
        </th>
        <td>{formatDistance(straightMetres, language, units)}</td>
        <DriveCells drive={drive} />
      </tr>
      {isPinned && (
        <tr class="route-details-row">
          <td colSpan={4}>
            <RouteDetails />
          </td>
        </tr>
      )}
    </>
  );
}
