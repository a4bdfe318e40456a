import { MEASURED_ROLES, type HubColumn, type HubLeg } from '../domain/hub-distances.ts';
import { MAINLAND } from '../domain/vietnam.ts';
import { writeDate } from '../domain/written-date.ts';
import type { Drive } from '../store/drives.ts';
import { foreignColumns, homeColumns, hubDrives } from '../store/hub-columns.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { OverviewButton } from './back-button.tsx';
import { DriveFigure } from './drive-figure.tsx';
import { DriveNote } from './drive-note.tsx';
import { formatDistance } from './format.ts';
import { MadeBy } from './made-by.tsx';
import { ROLE_NAMES, PANEL_MESSAGES } from './panel-messages.ts';
import { useSourceWords } from './use-source-words.ts';
import './hubs.css';

/**
 * Hubs of the world beside the two Vietnamese ones. One hub a line and one distance a column, so that like stands over
 * like and the table fits a phone.
 */
export function HubsView() {
  const t = useText();
  const actions = useActions();
  const home = useAtlasState(homeColumns);
  const foreign = useAtlasState(foreignColumns);
  const drives = useAtlasState(hubDrives);
  const isLoading = useAtlasState((s) => s.data.files['comparison-hubs'].kind !== 'loaded');
  return (
    <>
      <OverviewButton />
      <div class="section-head hubs-head">
        <h1 id="hubs-heading">{t(PANEL_MESSAGES.hubs)}</h1>
        <button
          type="button"
          class="button small"
          onClick={() => actions.lookTo({ kind: 'bounds', bounds: MAINLAND, maxZoom: 7 })}
        >
          {t(PANEL_MESSAGES.backToVietnam)}
        </button>
      </div>
      <p class="hint">{t(PANEL_MESSAGES.hubsIntro)}</p>
      <div class="table-scroll">
        <table class="hub-table" aria-labelledby="hubs-heading">
          <thead>
            <tr>
              <th scope="col">{t(PANEL_MESSAGES.hubTo)}</th>
              {MEASURED_ROLES.map((role) => (
                <th key={role} scope="col">
                  {t(ROLE_NAMES[role])}
                </th>
              ))}
            </tr>
          </thead>
          {home.map((hub) => (
            <HubRows key={hub.id} hub={hub} drives={drives.get(hub.id) ?? null} />
          ))}
          {foreign.map((hub) => (
            <HubRows key={hub.id} hub={hub} drives={null} />
          ))}
        </table>
      </div>
      {isLoading && <p role="status">{t('loading')}</p>}
      <p class="hint">{t(PANEL_MESSAGES.hubsMethod)}</p>
      <DriveNote />
      <MadeBy of="hubDrives" />
    </>
  );
}

/** Drives are null where no road network exists. */
function HubRows({
  hub,
  drives,
}: {
  hub: HubColumn;
  drives: Readonly<Record<(typeof MEASURED_ROLES)[number], Drive>> | null;
}) {
  const t = useText();
  return (
    <tbody data-hub={hub.id} data-home={drives !== null}>
      <tr>
        <th scope="row">
          {t(hub.name)}
          <span class="hub-country">{t(hub.country)}</span>
        </th>
        {MEASURED_ROLES.map((role) => (
          <td key={role}>
            <LegFigure leg={hub.legs[role]} drive={drives?.[role] ?? null} />
          </td>
        ))}
      </tr>
      <tr class="hub-detail">
        <td colSpan={1 + MEASURED_ROLES.length}>
          <p>
            {t(hub.knownFor)} {hub.knownForSource !== '' && <cite>({hub.knownForSource})</cite>}
          </p>
          <FlyButton hub={hub} />
          <Sources hub={hub} />
        </td>
      </tr>
    </tbody>
  );
}

/** Positions less exact than this make a difference in the figure. */
const ROUGH_METRES = 1000;

function LegFigure({ leg, drive }: { leg: HubLeg | null; drive: Drive | null }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  if (leg === null) return <span class="no-figure">{t(PANEL_MESSAGES.hubNone)}</span>;
  const { accuracyMetres } = leg.to;
  return (
    <>
      <strong>
        {leg.metres === 0 ? t(PANEL_MESSAGES.hubAtCentre) : formatDistance(leg.metres, language, units)}
      </strong>
      <span class="leg-to">{t(leg.to.name)}</span>
      {accuracyMetres !== null && accuracyMetres >= ROUGH_METRES && (
        <span class="leg-to">±{formatDistance(accuracyMetres, language, units)}</span>
      )}
      {drive !== null && (
        <span class="leg-road">
          <DriveFigure drive={drive} /> {t(PANEL_MESSAGES.byRoadShort)}
        </span>
      )}
    </>
  );
}

function FlyButton({ hub }: { hub: HubColumn }) {
  const t = useText();
  const actions = useActions();
  const foreign = useAtlasState((s) => s.data.comparisonHubs.find(({ id }) => id === hub.id));
  const fly = (): void => {
    if (foreign !== undefined) actions.chooseHub(foreign);
    else actions.lookTo({ kind: 'point', position: hub.centre.position, zoom: 9 });
  };
  return (
    <button
      type="button"
      class="link-button"
      aria-label={`${t(hub.name)}: ${t(PANEL_MESSAGES.hubFly)}`}
      onClick={fly}
    >
      {t(PANEL_MESSAGES.hubFly)}
    </button>
  );
}

function Sources({ hub }: { hub: HubColumn }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const sourceWords = useSourceWords();
  const ends = [hub.centre, ...MEASURED_ROLES.flatMap((role) => hub.legs[role]?.to ?? [])];
  return (
    <details class="sources">
      <summary>{t(PANEL_MESSAGES.sources)}</summary>
      <ul>
        {ends.map((end) => (
          <li key={end.id}>
            {t(end.name)}: {sourceWords(end.source)}
            {end.sourceDate !== null && ` (${writeDate(end.sourceDate, language)})`}
          </li>
        ))}
      </ul>
    </details>
  );
}
