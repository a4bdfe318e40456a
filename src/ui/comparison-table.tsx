import { barShares, COMPARED_LETTERS } from '../domain/comparison.ts';
import { comparedSites } from '../store/compared-sites.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { ComparisonHead } from './comparison-head.tsx';
import { COMPARISON_MESSAGES } from './comparison-messages.ts';
import type { ComparisonCell, ComparisonRow } from './comparison-rows.ts';
import { useComparison } from './use-comparison.ts';
import './comparison.css';

/**
 * The sites in columns, one fact a line: what differs is marked, quantities come with a bar. Without controls it is the
 * table alone, whole, as a report shows it.
 */
export function ComparisonTable({ hasControls }: { hasControls: boolean }) {
  const t = useText();
  const sections = useComparison(!hasControls);
  const columns = useAtlasState((s) => comparedSites(s).length);
  const isBusy = sections.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ kind }) => kind === 'pending')),
  );
  return (
    <>
      <table
        class="comparison"
        style={{ '--columns': columns }}
        aria-busy={isBusy}
        aria-labelledby="comparison-heading"
      >
        <ComparisonHead hasControls={hasControls} />
        {sections.map(({ key, title, rows }) => (
          <tbody key={key} data-section={key}>
            <tr class="comparison-section">
              <th scope="rowgroup" colSpan={columns + 1}>
                <span>{title}</span>
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        ))}
      </table>
      {sections.length === 0 && <p class="hint">{t(COMPARISON_MESSAGES.allTheSame)}</p>}
    </>
  );
}

function Row({ row: { key, name, unit, cells, differs, best } }: { row: ComparisonRow }) {
  const shares = barShares(
    cells.map((cell) => (cell.kind === 'known' && unit !== null ? cell.amount : null)),
  );
  const hasBars = shares.some((share) => share !== null);
  return (
    <tr data-row={key} data-differs={differs || undefined}>
      <th scope="row">{name}</th>
      {cells.map((cell, column) => (
        <td key={column} data-best={best.includes(column) || undefined} data-cell={cell.kind}>
          <Words cell={cell} isQuantity={unit !== null} />
          {hasBars && cell.kind !== 'pending' && <Bar share={shares[column] ?? null} column={column} />}
          {cell.kind === 'known' &&
            cell.notes.map((note) => (
              <span key={note} class="leg-to">
                {note}
              </span>
            ))}
        </td>
      ))}
    </tr>
  );
}

function Words({ cell, isQuantity }: { cell: ComparisonCell; isQuantity: boolean }) {
  switch (cell.kind) {
    case 'pending':
      return <span class="pending">…</span>;
    case 'unknown':
      return <span class="no-figure">{cell.why}</span>;
    case 'known':
      return isQuantity ? <strong>{cell.text}</strong> : <>{cell.text}</>;
  }
}

/** The figure once more, as a length beside the site's letter; words say it, too. Hatched where it is not known. */
function Bar({ share, column }: { share: number | null; column: number }) {
  return (
    <span class="bar-line" aria-hidden="true">
      <span class="bar-letter" style={{ color: `var(--compared-${column})` }}>
        {COMPARED_LETTERS[column]}
      </span>
      <span class="bar" data-unknown={share === null || undefined}>
        {share !== null && (
          <span style={{ width: `${share * 100}%`, background: `var(--compared-${column})` }} />
        )}
      </span>
    </span>
  );
}
