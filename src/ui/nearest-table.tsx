import { NEAREST_GROUPS, nearestByGroup, type Nearest, type NearestGroup } from '../store/nearest.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { MadeBy } from './made-by.tsx';
import { KIND_NAMES, PORT_TYPE_NAMES } from './messages.ts';
import { ProgressLine } from './progress-line.tsx';
import { SaveButton } from './save-button.tsx';
import { useFigures } from './use-figures.ts';
import './measure.css';
import { MEASURE_MESSAGES } from './measure-messages.ts';
import { ANSWER_MESSAGES } from './answer-messages.ts';

const EXPRESSWAY_ENTRANCE = { en: 'Expressway entrance', vi: 'Lối vào cao tốc' };

const GROUP_NAMES = {
  airport: KIND_NAMES.airport,
  sea: PORT_TYPE_NAMES.sea,
  river: PORT_TYPE_NAMES.river,
  dry: PORT_TYPE_NAMES.dry,
  station: KIND_NAMES.station,
  expressway: EXPRESSWAY_ENTRANCE,
  'border-gate': KIND_NAMES['border-gate'],
  city: KIND_NAMES.city,
} as const satisfies Record<NearestGroup, unknown>;

/** The nearest of each kind by straight line, by road and by time: several rows where these are different places. */
export function NearestTable() {
  const t = useText();
  const asked = useAtlasState((s) => s.nearestDrives);
  return (
    <section aria-labelledby="nearest-heading">
      <h2 id="nearest-heading">{t(MEASURE_MESSAGES.nearest)}</h2>
      <p class="hint">{t(MEASURE_MESSAGES.nearestHint)}</p>
      {asked.kind === 'failed' && <p class="problems">{t(asked.reason)}</p>}
      <ProgressLine asked={asked} />
      <NearestFigures />
      {asked.kind === 'answered' && (
        <div class="card-actions">
          <SaveButton what={{ kind: 'nearest' }} />
        </div>
      )}
      <MadeBy of="nearestDrives" />
      <p class="hint">{t(MEASURE_MESSAGES.nearestEntrances)}</p>
    </section>
  );
}

/** The table alone. */
export function NearestFigures() {
  const t = useText();
  const groups = useAtlasState(nearestByGroup);
  const isAnswered = useAtlasState((s) => s.nearestDrives.kind === 'answered');
  return (
    <div class="table-scroll">
      <table class="gateways nearest" aria-label={t(MEASURE_MESSAGES.nearest)} aria-busy={!isAnswered}>
        <thead>
          <tr>
            <th scope="col">{t(ANSWER_MESSAGES.gateway)}</th>
            <th scope="col">{t(ANSWER_MESSAGES.straightLine)}</th>
            <th scope="col">{t(ANSWER_MESSAGES.byRoad)}</th>
            <th scope="col">{t(ANSWER_MESSAGES.driveTime)}</th>
          </tr>
        </thead>
        {NEAREST_GROUPS.map((group) => (
          <Group key={group} group={group} nearest={groups.get(group) ?? []} isAnswered={isAnswered} />
        ))}
      </table>
    </div>
  );
}

function Group({
  group,
  nearest,
  isAnswered,
}: {
  group: NearestGroup;
  nearest: readonly Nearest[];
  isAnswered: boolean;
}) {
  const t = useText();
  return (
    <tbody data-group={group}>
      <tr class="group">
        <th scope="rowgroup" colSpan={4}>
          {t(GROUP_NAMES[group])}
        </th>
      </tr>
      {nearest.map((one) => (
        <Row key={one.key} nearest={one} isAnswered={isAnswered} />
      ))}
      {nearest.length === 0 && (
        <tr>
          <td colSpan={4} class="no-way">
            {isAnswered ? t(MEASURE_MESSAGES.nearestNone) : '…'}
          </td>
        </tr>
      )}
    </tbody>
  );
}

const NEAREST_BY = [
  ['straight', MEASURE_MESSAGES.nearestStraight],
  ['road', MEASURE_MESSAGES.nearestRoad],
  ['time', MEASURE_MESSAGES.nearestTime],
] as const;

function Row({
  nearest: { name, straightMetres, drive, wins },
  isAnswered,
}: {
  nearest: Nearest;
  isAnswered: boolean;
}) {
  const t = useText();
  const { distance, duration } = useFigures();
  const by = NEAREST_BY.filter(([how]) => wins[how]).map(([, words]) => words);
  const isAll = by.length === NEAREST_BY.length || !isAnswered;
  const unknown = isAnswered ? '–' : '…';
  return (
    <tr>
      <th scope="row">
        {t(name)}
        {!isAll && <span class="nearest-by">{by.map((how) => t(how)).join(', ')}</span>}
      </th>
      <td data-wins={wins.straight}>{distance(straightMetres)}</td>
      <td data-wins={wins.road}>{drive === null ? unknown : distance(drive.metres)}</td>
      <td data-wins={wins.time}>{drive === null ? unknown : duration(drive.seconds)}</td>
    </tr>
  );
}
