import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Minutes } from '../domain/units.ts';
import { INSIDE_KINDS, insideBands, type InsideBand, type InsideKind } from '../store/inside.ts';
import { reachRows, type ReachRow } from '../store/reach.ts';
import { bandLegend } from '../style/bands.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { BandPeople } from './band-people.tsx';
import { formatArea, formatDistance, formatNumber } from './format.ts';
import { InsideList } from './inside-list.tsx';
import { PeopleNote } from './people-note.tsx';
import { INSIDE_NAMES, REACH_MESSAGES, REACH_PHRASES } from './reach-messages.ts';
import { SwatchPicture } from './swatch-picture.tsx';
import { useRoving } from './use-roving.ts';

type Opened = { readonly minutes: Minutes; readonly kind: InsideKind };

/**
 * A column for each limit: its colour, and below that its size, how many people live and how much of each kind lies within;
 * a count opens its list, except on paper.
 */
export function BandsTable({ isStale, isStill = false }: { isStale: boolean; isStill?: boolean }) {
  const t = useText();
  const actions = useActions();
  const rows = useAtlasState(reachRows);
  const inside = useAtlasState(insideBands);
  const [opened, setOpened] = useState<Opened | null>(null);
  const roving = useRoving<HTMLTableElement>({ line: 'tbody tr', cell: '.count-button' });
  useEffect(actions.needPeople, [actions]);
  const openedBand = inside?.find(({ minutes }) => minutes === opened?.minutes);
  const bandOf = (minutes: Minutes): InsideBand | null =>
    inside?.find((band) => band.minutes === minutes) ?? null;
  return (
    <>
      <div class="band-scroll">
        <table {...roving} class="band-table" aria-label={t(REACH_MESSAGES.reach)} data-stale={isStale}>
          <Head rows={rows} />
          <tbody>
            <Sizes rows={rows} />
            <BandPeople limits={rows.map(({ minutes }) => minutes)} />
            {INSIDE_KINDS.map((kind) => (
              <Line key={kind} name={t(INSIDE_NAMES[kind])}>
                {rows.map(({ minutes }) => (
                  <td key={minutes}>
                    <Count
                      kind={kind}
                      minutes={minutes}
                      band={bandOf(minutes)}
                      isStill={isStill}
                      isOpen={opened?.minutes === minutes && opened.kind === kind}
                      onOpen={(isOpen) => setOpened(isOpen ? { minutes, kind } : null)}
                    />
                  </td>
                ))}
              </Line>
            ))}
          </tbody>
        </table>
      </div>
      {opened !== null && openedBand !== undefined && (
        <InsideList
          kind={opened.kind}
          minutes={opened.minutes}
          places={openedBand.byKind[opened.kind]}
          onClose={() => setOpened(null)}
        />
      )}
      <p class="hint">
        <PeopleNote /> {t(REACH_MESSAGES.insideHubsOnly)}
      </p>
    </>
  );
}

function Head({ rows }: { rows: readonly ReachRow[] }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const legend = useAtlasState(bandLegend);
  return (
    <thead>
      <tr>
        <th scope="col">{t(REACH_MESSAGES.bandTime)}</th>
        {rows.map(({ minutes }) => {
          const swatch = legend.find(({ key }) => key === `band-${minutes}`)?.swatch;
          return (
            <th key={minutes} scope="col" data-minutes={minutes}>
              {swatch !== undefined && <SwatchPicture swatch={swatch} />}
              {REACH_PHRASES.oneLimitValue[language](String(minutes))}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Sizes({ rows }: { rows: readonly ReachRow[] }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const isAreas = useAtlasState((s) => s.reachView === 'areas');
  const size = ({ areaKm2, roadKm }: ReachRow): string | null => {
    if (isAreas) return areaKm2 === null ? null : formatArea(areaKm2, language, units);
    return roadKm === null ? null : formatDistance(roadKm * 1000, language, units);
  };
  return (
    <Line name={t(isAreas ? REACH_MESSAGES.bandArea : REACH_MESSAGES.bandRoads)}>
      {rows.map((row) => (
        <td key={row.minutes} class="band-size">
          {size(row) ?? '…'}
        </td>
      ))}
    </Line>
  );
}

function Line({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {children}
    </tr>
  );
}

function Count({
  kind,
  minutes,
  band,
  isStill,
  isOpen,
  onOpen,
}: {
  kind: InsideKind;
  minutes: Minutes;
  band: InsideBand | null;
  isStill: boolean;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const count = band === null ? '…' : formatNumber(band.byKind[kind].length, language);
  if (isStill) return <>{count}</>;
  const title = REACH_PHRASES.insideTitle[language](t(INSIDE_NAMES[kind]), String(minutes));
  return (
    <button
      type="button"
      class="count-button"
      data-kind={kind}
      data-minutes={minutes}
      disabled={band === null}
      aria-expanded={isOpen}
      aria-label={`${title}: ${count}`}
      title={title}
      onClick={() => onOpen(!isOpen)}
    >
      {count}
    </button>
  );
}
