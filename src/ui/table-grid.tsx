import { useContext, useMemo, useRef } from 'preact/hooks';
import type { Language } from '../domain/localised.ts';
import { endsOf } from '../domain/site-table.ts';
import { isTableStale, tableLines } from '../store/site-table.ts';
import { tableSites } from '../store/table-lines.ts';
import { heatColors } from '../style/heat.ts';
import { themeOf } from '../style/palette.ts';
import { AtlasContext, useAtlasState } from './atlas-context.ts';
import { GridHead } from './table-grid-head.tsx';
import { GridGroup, GridRow, shownColumn, useGridLook } from './table-grid-lines.tsx';
import { TABLE_MESSAGES } from './table-messages.ts';
import { placeOf, useGridCursor, type GridPlace } from './use-grid-cursor.ts';
import { useGridWindow, type GridMeasures } from './use-grid-window.ts';
import { useLetterScale, type LetterScale } from './use-letter-scale.ts';

const NARROW = matchMedia('(max-width: 47.5em)');

/** Vietnamese hours and minutes are longer words. */
const COLUMN_WIDTHS: Readonly<Record<Language, number>> = { en: 88, vi: 116 };

/** The letters that these measures are for, as table.css sets them: pixels, and the height of a line in letters. */
const FONT_SIZE = 13;
const TEXT_LINE = 1.3;
/** Wider letters may take two lines for a name, so that spacing cuts nothing off. */
const SECOND_LINE = 17;

function measuresOf(lines: number, columns: number, language: Language, letters: LetterScale): GridMeasures {
  // on a phone, names leave room for two figures
  const headWidth = NARROW.matches ? Math.min(124 * letters.width, 0.45 * innerWidth) : 196 * letters.width;
  return {
    lines,
    columns,
    lineHeight: Math.round((38 + (letters.width > 1 ? SECOND_LINE : 0)) * letters.height),
    columnWidth: Math.round(COLUMN_WIDTHS[language] * letters.width),
    headHeight: Math.round(88 * letters.height),
    headWidth: Math.round(headWidth),
  };
}

/**
 * The figures themselves: a grid after the ARIA Authoring Practices of which only the seen part is drawn, so that hundreds
 * of rows by hundreds of columns scroll freely. Heads stay in sight on both sides.
 */
export function TableGrid() {
  const look = useGridLook();
  const { t, actions, table, isTransposed, language } = look;
  const atlas = useContext(AtlasContext);
  const lines = useAtlasState(tableLines);
  const isStale = useAtlasState(isTableStale);
  const theme = useAtlasState(themeOf);
  const scroller = useRef<HTMLDivElement>(null);
  const sample = useRef<HTMLSpanElement>(null);
  const letters = useLetterScale(sample, FONT_SIZE, TEXT_LINE);
  const measures = measuresOf(lines.length, table.columns.length, language, letters);
  const { window: seen, follow } = useGridWindow(scroller, measures);
  const { cursor, onKeyDown, onFocusIn } = useGridCursor(scroller, measures);

  const shownRoute = useAtlasState((s) => s.shownRoute);
  const shownLines = indices(seen.firstLine, seen.endLine, cursor.line);
  const { firstColumn, endColumn } = seen;
  const besides = cursor.column < firstColumn || cursor.column >= endColumn ? cursor.column : -1;
  // the same list while it holds the same: lines are drawn again where it is another
  const shownColumns = useMemo(
    () => indices(firstColumn, endColumn, besides),
    [firstColumn, endColumn, besides],
  );
  const { lineHeight, columnWidth, headHeight, headWidth } = measures;

  const draw = (place: GridPlace | null): void => {
    const line = place === null ? undefined : lines[place.line];
    if (atlas === null || line?.kind !== 'row' || place!.column < 0) return;
    const { site, gateway } = endsOf(table, isTransposed, line.row, place!.column);
    const ref = tableSites(atlas.store.getState()).find(({ key }) => key === site.key)?.ref;
    if (ref !== undefined) actions.toggleRoute(gateway.place, ref);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      // buttons of the heads have keys of their own
      if (event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      draw(cursor);
    } else onKeyDown(event);
  };
  const shades = heatColors(theme).map((color, i) => [`--heat-${i}`, color]);
  return (
    <div
      ref={scroller}
      class="site-grid"
      role="grid"
      aria-labelledby="table-heading"
      aria-describedby="table-grid-hint"
      aria-rowcount={lines.length + 1}
      aria-colcount={table.columns.length + 1}
      aria-busy={isStale}
      data-stale={isStale}
      data-letters={letters.width > 1 ? 'wide' : 'plain'}
      style={{
        '--line-height': `${lineHeight}px`,
        '--column-width': `${columnWidth}px`,
        '--head-height': `${headHeight}px`,
        '--head-width': `${headWidth}px`,
        ...Object.fromEntries(shades),
      }}
      onScroll={follow}
      onKeyDown={onKey}
      onFocusIn={onFocusIn}
      onClick={(event) => {
        if (!(event.target instanceof Element && event.target.closest('button') !== null))
          draw(placeOf(event.target));
      }}
    >
      <div
        class="grid-ground"
        role="presentation"
        style={{
          width: `${headWidth + columnWidth * table.columns.length}px`,
          height: `${headHeight + lineHeight * lines.length}px`,
        }}
      >
        <span ref={sample} class="grid-row-name grid-sample" aria-hidden="true">
          0
        </span>
        <GridHead
          columns={shownColumns}
          cursor={cursor}
          corner={t(isTransposed ? TABLE_MESSAGES.gateway : TABLE_MESSAGES.site)}
        />
        {shownLines.map((index) => {
          const line = lines[index]!;
          const top = headHeight + index * lineHeight;
          const focused = cursor.line === index ? cursor.column : null;
          return line.kind === 'row' ? (
            <GridRow
              key={table.rows[line.row]!.key}
              look={look}
              index={index}
              top={top}
              row={line.row}
              columns={shownColumns}
              focused={focused}
              shown={shownColumn(look, shownRoute, line.row)}
            />
          ) : (
            <GridGroup
              key={`group:${line.key}`}
              look={look}
              index={index}
              top={top}
              line={line}
              columns={shownColumns}
              focused={focused}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Those of a range, and one besides: where the focus is, it must be drawn. */
function indices(first: number, end: number, besides: number): readonly number[] {
  const range = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
  if (besides >= 0 && besides < first) range.unshift(besides);
  else if (besides >= end) range.push(besides);
  return range;
}
