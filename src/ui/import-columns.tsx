import type { TableColumns, TablePreview } from '../import/protocol.ts';
import type { Reading, ReadingState } from '../store/own-data.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { IMPORT_PHRASES, IMPORT_TEXTS } from './import-messages.ts';
import { ImportSample } from './import-sample.tsx';
import { SelectField } from './select-field.tsx';

type Role = Exclude<keyof TableColumns, 'hasHeader'>;
const ROLES: readonly Role[] = ['name', 'latitude', 'longitude', 'both'];

/** So many rows are enough to see what a column holds. */
const MOST_ROWS = 6;
const NONE = 'none';

/** Which column of a table is what: guessed, shown by the first rows, corrected. */
export function ImportColumns({
  reading: { id, preview },
  choice: { columns, sample },
}: {
  reading: Reading;
  choice: Extract<ReadingState, { kind: 'choosing' }>;
}) {
  const t = useText();
  const actions = useActions();
  if (preview === null) return null;
  const isReadable = columns.both !== null || (columns.latitude !== null && columns.longitude !== null);
  return (
    <>
      <p class="columns-question">{t(IMPORT_TEXTS.columns)}</p>
      <div class="column-fields">
        {ROLES.map((role) => (
          <ColumnField
            key={role}
            role={role}
            preview={preview}
            columns={columns}
            onChange={(part) => actions.changeOwnColumns(id, part)}
          />
        ))}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={columns.hasHeader}
          onChange={(event) => actions.changeOwnColumns(id, { hasHeader: event.currentTarget.checked })}
        />{' '}
        {t(IMPORT_TEXTS.hasHeader)}
      </label>
      <PreviewTable preview={preview} columns={columns} />
      {isReadable ? <ImportSample sample={sample} /> : <p class="hint">{t(IMPORT_TEXTS.chooseColumns)}</p>}
      <div class="card-actions">
        <button
          type="button"
          class="button small primary"
          disabled={!isReadable}
          onClick={() => actions.readOwnTable(id)}
        >
          {t(IMPORT_TEXTS.readTable)}
        </button>
      </div>
    </>
  );
}

function ColumnField({
  role,
  preview,
  columns,
  onChange,
}: {
  role: Role;
  preview: TablePreview;
  columns: TableColumns;
  onChange: (part: Partial<TableColumns>) => void;
}) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const options = columnNumbers(preview).map((column) => ({
    value: String(column),
    label: columnName(preview, columns, column) ?? IMPORT_PHRASES.column[language](String(column + 1)),
  }));
  return (
    <SelectField
      label={t(IMPORT_TEXTS[role])}
      value={String(columns[role] ?? NONE)}
      options={[{ value: NONE, label: t(IMPORT_TEXTS.noColumn) }, ...options]}
      onChange={(value) => onChange(chosen(role, value === NONE ? null : Number(value)))}
    />
  );
}

/** Coordinates stand in two columns or in one: choosing the one way gives up the other. */
function chosen(role: Role, column: number | null): Partial<TableColumns> {
  if (column === null || role === 'name') return { [role]: column };
  return role === 'both' ? { both: column, latitude: null, longitude: null } : { [role]: column, both: null };
}

function columnNumbers({ rows }: TablePreview): readonly number[] {
  return Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, i) => i);
}

/** As the header has it; null where there is none, or an empty one. */
function columnName({ rows }: TablePreview, { hasHeader }: TableColumns, column: number): string | null {
  const name = hasHeader ? (rows[0]?.[column] ?? '').trim() : '';
  return name === '' ? null : name;
}

function PreviewTable({ preview, columns }: { preview: TablePreview; columns: TableColumns }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const numbers = columnNumbers(preview);
  const rows = preview.rows.slice(columns.hasHeader ? 1 : 0).slice(0, MOST_ROWS);
  const roleOf = (column: number): Role | undefined => ROLES.find((role) => columns[role] === column);
  return (
    <>
      {/* wider than the panel: it can be scrolled by keyboard, too */}
      <div class="preview" role="group" aria-label={t(IMPORT_TEXTS.preview)} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {numbers.map((column) => {
                const role = roleOf(column);
                return (
                  <th key={column} scope="col" data-role={role}>
                    <span dir="auto">
                      {columnName(preview, columns, column) ??
                        IMPORT_PHRASES.column[language](String(column + 1))}
                    </span>
                    {role !== undefined && <span class="column-role">{t(IMPORT_TEXTS[role])}</span>}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={i}>
                {numbers.map((column) => (
                  <td key={column} dir="auto" data-role={roleOf(column)}>
                    {row[column] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="hint">
        {IMPORT_PHRASES.rows[language](
          formatNumber(preview.rowCount - (columns.hasHeader ? 1 : 0), language),
        )}
      </p>
    </>
  );
}
