import type { Reading } from '../domain/claim.ts';
import { JUNCTION_REACH_METRES } from '../domain/road-junctions.ts';
import type { ClaimCard } from '../store/claim-cards.ts';
import { limitValues } from '../store/claim-evidence.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { writeMeasured } from './claim-figures.ts';
import { BASIS_NAMES, CLAIM_PHRASES, CLAIM_TEXTS, LACK_NAMES, OUTCOME_NAMES } from './claims-messages.ts';
import { formatDistance, formatDuration, formatNumber } from './format.ts';
import { PROFILE_NAMES, STATUS_NAMES } from './messages.ts';
import { useRoving } from './use-roving.ts';
import { VerdictIcon } from './verdict-badge.tsx';

/** Every reading of a claim, by where it leads; one that is chosen alone shows on the map. */
export function ClaimReadings({
  card,
  chosen,
  onChoose,
}: {
  card: ClaimCard;
  /** Key of the reading whose evidence is drawn. */
  chosen: string | null;
  onChoose: (reading: Reading) => void;
}) {
  const t = useText();
  const roving = useRoving<HTMLTableElement>({ line: 'tbody button' });
  return (
    <div class="table-scroll">
      <table {...roving} class="claim-readings" aria-label={t(CLAIM_TEXTS.reading)}>
        <thead>
          <tr>
            <th scope="col">{t(CLAIM_TEXTS.reading)}</th>
            <th scope="col">{t(CLAIM_TEXTS.measured)}</th>
            <th scope="col">{t(CLAIM_TEXTS.outcome)}</th>
          </tr>
        </thead>
        {byEnds(card.readings).map((readings) => (
          <tbody key={readings[0]!.key}>
            {readings[0]!.to !== null && (
              <tr class="group">
                <th colSpan={3} scope="rowgroup">
                  <Between reading={readings[0]!} />
                </th>
              </tr>
            )}
            {readings.map((reading) => (
              <tr
                key={reading.key}
                data-shown={reading.key === chosen}
                data-outcome={reading.outcome}
                onClick={() => onChoose(reading)}
              >
                <th scope="row">
                  <button type="button" class="row-button" aria-pressed={reading.key === chosen}>
                    <ReadingName reading={reading} />
                  </button>
                </th>
                <td>
                  <Measured reading={reading} limits={limitValues(card)} />
                </td>
                <td class="claim-outcome" data-verdict={reading.outcome}>
                  <VerdictIcon verdict={reading.outcome} /> {t(OUTCOME_NAMES[reading.outcome])}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Readings between the same two places together, in their order. */
function byEnds(readings: readonly Reading[]): readonly (readonly Reading[])[] {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const ends = `${reading.from.name.en}\n${reading.to?.name.en ?? ''}`;
    groups.set(ends, [...(groups.get(ends) ?? []), reading]);
  }
  return [...groups.values()];
}

/** "Bac Ninh → Noi Bai", with what is not simply there yet, or roughly known. */
function Between({ reading: { from, to } }: { reading: Reading }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const status = [from.status, to?.status].find(
    (one) => one === 'planned' || one === 'under_construction' || one === 'closed',
  );
  const accuracy = Math.max(from.accuracyMetres ?? 0, to?.accuracyMetres ?? 0);
  return (
    <>
      {t(from.name)} → {to !== null && t(to.name)}
      {status !== undefined && (
        <span class="badge" data-status={status}>
          {t(STATUS_NAMES[status])}
        </span>
      )}
      {accuracy > 0 && (
        <span class="count">
          {' '}
          {CLAIM_PHRASES.accuracy[language](formatDistance(accuracy, language, units))}
        </span>
      )}
    </>
  );
}

function ReadingName({ reading: { basis, profile, year } }: { reading: Reading }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const ofYear =
    year === null
      ? ''
      : CLAIM_PHRASES[basis === 'border' || basis === 'side' ? 'bordersOf' : 'roadsOf'][language](
          String(year),
        );
  const how = [profile === null ? '' : t(PROFILE_NAMES[profile]).toLocaleLowerCase(language), ofYear];
  const words = how.filter((part) => part !== '').join(', ');
  return (
    <>
      {t(BASIS_NAMES[basis])}
      {words !== '' && <span class="claim-how"> {words}</span>}
    </>
  );
}

function Measured({ reading, limits }: { reading: Reading; limits: readonly number[] }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const { basis, value, lack, drive, count } = reading;
  // the other half of the drive, which was not compared with anything
  const beside =
    drive === null
      ? null
      : basis === 'road'
        ? formatDuration(drive.seconds, language, units)
        : formatDistance(drive.metres, language, units);
  return (
    <>
      {value !== null && <strong>{writeMeasured(basis, value, limits, language, units)}</strong>}
      {value === null && lack === null && '…'}
      {beside !== null && <span class="claim-beside">{beside}</span>}
      {count !== null && count > 0 && (
        <span class="claim-beside">
          {CLAIM_PHRASES.junctions[language](
            formatNumber(count, language),
            formatDistance(JUNCTION_REACH_METRES, language, units),
          )}
        </span>
      )}
      {lack !== null && <span class="claim-beside">{t(LACK_NAMES[lack])}</span>}
    </>
  );
}
