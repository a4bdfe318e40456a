import { FEWEST_COMPARED, MOST_COMPARED } from '../domain/comparison.ts';
import type { Found } from '../domain/place-search.ts';
import { comparedSites, nearestGateways, type NearestGateway } from '../store/comparison.ts';
import { GATEWAY_GROUPS, type GatewayGroup } from '../store/gateway-rows.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { OverviewButton } from './back-button.tsx';
import { comparisonRows } from './comparison-rows.ts';
import { nameOf } from './describe.ts';
import { DriveFigure } from './drive-figure.tsx';
import { DriveNote } from './drive-note.tsx';
import { formatDistance } from './format.ts';
import { GATEWAY_GROUP_NAMES, PHRASES } from './messages.ts';
import { SearchField } from './search-field.tsx';
import './comparison.css';

/** Places side by side: the same facts in columns, what differs marked, and the nearest gateways by road. */
export function ComparisonView() {
  const t = useText();
  const actions = useActions();
  const sites = useAtlasState(comparedSites);
  const add = (found: Found): void => {
    if (found.kind === 'place') actions.compare({ kind: 'place', id: found.place.id });
  };
  return (
    <>
      <OverviewButton />
      <div class="section-head">
        <h2 id="comparison-heading">{t('comparison')}</h2>
        {sites.length > 0 && (
          <button type="button" class="link-button" onClick={actions.stopComparingAll}>
            {t('compareClear')}
          </button>
        )}
      </div>
      <p class="hint">{t(sites.length < FEWEST_COMPARED ? 'compareMore' : 'comparisonHint')}</p>
      {sites.length < MOST_COMPARED && (
        <SearchField
          label={t('compareAdd')}
          placeholder={t('compareAdd')}
          accepts={(found) => found.kind === 'place'}
          onTake={add}
        />
      )}
      {sites.length > 0 && (
        // wide tables scroll on their own, the page does not
        <div class="comparison-scroll" role="region" aria-labelledby="comparison-heading" tabIndex={0}>
          <ComparisonTable />
        </div>
      )}
      {sites.length > 0 && <DriveNote />}
    </>
  );
}

function ComparisonTable() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const sites = useAtlasState(comparedSites);
  const gateways = useAtlasState(nearestGateways);
  const isBusy = useAtlasState((s) => s.gatewayDrives.kind === 'waiting');
  const rows = comparisonRows(
    sites.map(({ place }) => place),
    language,
    units,
  );
  return (
    <table class="comparison" aria-busy={isBusy}>
      <thead>
        <tr>
          <td />
          {sites.map(({ ref, place }) => (
            <th key={place.id} scope="col">
              <button
                type="button"
                class="link-button"
                onClick={() =>
                  ref.kind === 'place' ? actions.choosePlace(place) : actions.dropPin(ref.position)
                }
              >
                {nameOf(place, language)}
              </button>
              <button
                type="button"
                class="icon-button"
                aria-label={PHRASES.remove[language](nameOf(place, language))}
                onClick={() => actions.stopComparing(ref)}
              >
                ×
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, values, differs }) => (
          <tr key={name} data-differs={differs && sites.length > 1}>
            <th scope="row">{t(name)}</th>
            {values.map((value, i) => (
              <td key={sites[i]?.place.id}>{value ?? '–'}</td>
            ))}
          </tr>
        ))}
        {GATEWAY_GROUPS.map(({ group }) => (
          <GatewayRow
            key={group}
            group={group}
            nearest={gateways.map((byGroup) => byGroup.get(group) ?? null)}
          />
        ))}
      </tbody>
    </table>
  );
}

/** The nearest gateway of a kind for each place; the shortest drive of all is marked. */
function GatewayRow({
  group,
  nearest,
}: {
  group: GatewayGroup;
  nearest: readonly (NearestGateway | null)[];
}) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const seconds = nearest.map((found) => (found?.drive.kind === 'known' ? found.drive.seconds : Infinity));
  const shortest = Math.min(...seconds);
  return (
    <tr data-group={group}>
      <th scope="row">{t(GATEWAY_GROUP_NAMES[group])}</th>
      {nearest.map((found, i) => (
        <td key={i} data-best={nearest.length > 1 && shortest < Infinity && seconds[i] === shortest}>
          {found === null ? (
            '–'
          ) : (
            <>
              <DriveFigure drive={found.drive} />
              <span class="leg-to">{nameOf(found.gateway, language)}</span>
              <span class="leg-to">
                {formatDistance(found.straightMetres, language, units)} {t('straightShort')}
              </span>
            </>
          )}
        </td>
      ))}
    </tr>
  );
}
