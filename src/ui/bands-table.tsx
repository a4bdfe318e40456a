import { useState } from 'preact/hooks';
import { INSIDE_KINDS, insideBands, type InsideKind } from '../store/inside.ts';
import { reachRows, type ReachRow } from '../store/reach.ts';
import type { Minutes } from '../domain/units.ts';
import { bandLegend } from '../style/bands.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { formatArea, formatDistance, formatNumber } from './format.ts';
import { InsideList } from './inside-list.tsx';
import { PHRASES } from './messages.ts';
import { INSIDE_NAMES, INSIDE_SHORT_NAMES } from './reach-messages.ts';
import { SwatchPicture } from './swatch-picture.tsx';

type Opened = { readonly minutes: Minutes; readonly kind: InsideKind };

/** A row for each limit: colour, size, and how much of each kind lies within; a count opens its list, except on paper. */
export function BandsTable({ isStale, isStill = false }: { isStale: boolean; isStill?: boolean }) {
  const t = useText();
  const view = useAtlasState((s) => s.reachView);
  const rows = useAtlasState(reachRows);
  const inside = useAtlasState(insideBands);
  const [opened, setOpened] = useState<Opened | null>(null);
  const openedBand = inside?.find(({ minutes }) => minutes === opened?.minutes);
  return (
    <>
      <table class="band-table" data-stale={isStale}>
        <thead>
          <tr>
            <th scope="col">{t('bandTime')}</th>
            <th scope="col">{t(view === 'areas' ? 'bandArea' : 'bandRoads')}</th>
            {INSIDE_KINDS.map((kind) => (
              <th key={kind} scope="col" title={t(INSIDE_NAMES[kind])}>
                {t(INSIDE_SHORT_NAMES[kind])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.minutes}
              row={row}
              isAreas={view === 'areas'}
              isStill={isStill}
              openedKind={opened?.minutes === row.minutes ? opened.kind : null}
              onOpen={(kind) => setOpened(kind && { minutes: row.minutes, kind })}
            />
          ))}
        </tbody>
      </table>
      {opened !== null && openedBand !== undefined && (
        <InsideList
          kind={opened.kind}
          minutes={opened.minutes}
          places={openedBand.byKind[opened.kind]}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

function Row({
  row,
  isAreas,
  isStill,
  openedKind,
  onOpen,
}: {
  row: ReachRow;
  isAreas: boolean;
  isStill: boolean;
  openedKind: InsideKind | null;
  onOpen: (kind: InsideKind | null) => void;
}) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const swatch = useAtlasState((s) => bandLegend(s).find(({ key }) => key === `band-${row.minutes}`)?.swatch);
  const inside = useAtlasState((s) => insideBands(s)?.find(({ minutes }) => minutes === row.minutes));
  const size = isAreas
    ? row.areaKm2 && formatArea(row.areaKm2, language, units)
    : row.roadKm && formatDistance(row.roadKm * 1000, language, units);
  return (
    <tr data-minutes={row.minutes}>
      <th scope="row">
        {swatch !== undefined && <SwatchPicture swatch={swatch} />}
        {PHRASES.oneLimitValue[language](String(row.minutes))}
      </th>
      <td class="band-size">{size ?? '…'}</td>
      {INSIDE_KINDS.map((kind) => {
        const places = inside?.byKind[kind];
        const count = places === undefined ? '…' : formatNumber(places.length, language);
        if (isStill) return <td key={kind}>{count}</td>;
        const title = PHRASES.insideTitle[language](t(INSIDE_NAMES[kind]), String(row.minutes));
        return (
          <td key={kind}>
            <button
              type="button"
              class="count-button"
              data-kind={kind}
              disabled={places === undefined}
              aria-expanded={kind === openedKind}
              aria-label={`${title}: ${count}`}
              title={title}
              onClick={() => onOpen(kind === openedKind ? null : kind)}
            >
              {count}
            </button>
          </td>
        );
      })}
    </tr>
  );
}
