import { useContext, useEffect, useState } from 'preact/hooks';
import { writeCsv, writeTsv, type CsvCell } from '../domain/csv.ts';
import { tableCells } from '../domain/table-export.ts';
import { isTableStale, siteTable, tableLines } from '../store/site-table.ts';
import type { State } from '../store/state.ts';
import { AtlasContext, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { download } from './download.ts';
import { formatNumber } from './format.ts';
import { DIRECTION_NAMES, PHRASES, PROFILE_NAMES, STATUS_NAMES } from './messages.ts';
import { pinnedName } from './table-line-name.ts';
import { EXPORT_UNITS, TABLE_MESSAGES, TABLE_PHRASES } from './table-messages.ts';

const TOLD_MS = 2000;

/** The table for a spreadsheet: as a file, or through the clipboard. Not while figures are still being worked out. */
export function TableExport() {
  const t = useText();
  const atlas = useContext(AtlasContext);
  const isStale = useAtlasState(isTableStale);
  const isEmpty = useAtlasState((s) => siteTable(s).values.length === 0);
  const [told, setTold] = useState<'copied' | 'notCopied' | null>(null);
  useEffect(() => {
    if (told === null) return undefined;
    const timer = setTimeout(() => setTold(null), TOLD_MS);
    return () => clearTimeout(timer);
  }, [told]);
  if (atlas === null) return null;
  const cells = (): readonly (readonly CsvCell[])[] => exportedCells(atlas.store.getState());
  const { clipboard } = navigator as { clipboard?: Clipboard };
  const copy = (): void => {
    clipboard?.writeText(writeTsv(cells())).then(
      () => setTold('copied'),
      () => setTold('notCopied'),
    );
  };
  return (
    <>
      {clipboard !== undefined && (
        <button
          type="button"
          class="button small"
          // a status inside does not count as its name
          aria-label={t(TABLE_MESSAGES.copy)}
          disabled={isStale || isEmpty}
          onClick={copy}
        >
          <span role="status">{t(TABLE_MESSAGES[told ?? 'copy'])}</span>
        </button>
      )}
      <button
        type="button"
        class="button small"
        disabled={isStale || isEmpty}
        onClick={() => download('site-table.csv', 'text/csv', writeCsv(cells()))}
      >
        {t(TABLE_MESSAGES.csv)}
      </button>
    </>
  );
}

function exportedCells(state: State): readonly (readonly CsvCell[])[] {
  const { language, division, units, table } = state;
  const { quantity, isTransposed } = table;
  const text = (name: keyof typeof TABLE_MESSAGES): string => TABLE_MESSAGES[name][language];
  return tableCells(siteTable(state), tableLines(state), {
    about: [
      [text('unit'), EXPORT_UNITS[quantity][language]],
      [text('method'), methodOf(state)],
      ...(quantity === 'straight' ? [] : [[text('assumptions'), assumptionsOf(state)] as const]),
      [text('dataDates'), dataDates(state)],
      [text('licence'), text('attribution')],
      ['', text('emptyCells')],
    ],
    heads: [text(isTransposed ? 'gateway' : 'site'), text('province'), text('status')],
    quantity,
    division,
    language,
    nameOf: (place) => pinnedName(place, language, units) ?? nameOf(place, language),
    statusOf: (status) => STATUS_NAMES[status][language],
  });
}

/** How the figures that are shown are worked out, in words. */
export function methodOf({ language, table: { quantity } }: State): string {
  const { driveMethod, straightMethod, circuityMethod } = TABLE_MESSAGES;
  switch (quantity) {
    case 'time':
    case 'road':
      return driveMethod[language];
    case 'straight':
      return straightMethod[language];
    case 'circuity':
      return `${circuityMethod[language]}; ${straightMethod[language]}; ${driveMethod[language]}`;
  }
}

function assumptionsOf({ language, assumptions }: State): string {
  const { profile, direction, pace, year, avoid, closures } = assumptions;
  return [
    PROFILE_NAMES[profile][language],
    DIRECTION_NAMES[direction][language],
    TABLE_PHRASES.openIn[language](String(year)),
    ...(pace === 1 ? [] : [TABLE_PHRASES.pace[language](formatNumber(pace, language, 2))]),
    ...(avoid.tolls ? [TABLE_MESSAGES.noTolls[language]] : []),
    ...(avoid.ferries ? [TABLE_MESSAGES.noFerries[language]] : []),
    ...(closures.length === 0 ? [] : [TABLE_PHRASES.closed[language](String(closures.length))]),
  ].join(', ');
}

/** Of the files that places come from, and of the roads where they count. */
export function dataDates({ language, data, network, table }: State): string {
  const used = ['industrial-parks', 'airports', 'ports', 'places', 'border-gates'];
  const files = (data.catalogue?.datasets ?? [])
    .filter(({ id }) => used.includes(id))
    .map(({ titleEn, titleVi, date }) => `${language === 'vi' ? titleVi : titleEn}: ${date}`);
  if (network.kind !== 'ready' || table.quantity === 'straight') return files.join('; ');
  const { roadsDate, updatesDate } = network.summary.meta;
  return [...files, PHRASES.roadDates[language](roadsDate, updatesDate ?? '')].join('; ');
}
