import { heatClass } from '../domain/table-heat.ts';
import { valueAt } from '../domain/site-table.ts';
import { tableLines } from '../store/site-table.ts';
import { heatColors } from '../style/heat.ts';
import { themeOf } from '../style/palette.ts';
import { useAtlasState } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { STATUS_NAMES } from './messages.ts';
import { tableFigure } from './table-figure.ts';
import { useGridLook } from './table-grid-lines.tsx';
import { pinnedName } from './table-line-name.ts';
import { TABLE_MESSAGES } from './table-messages.ts';

/** Columns of figures that a sheet of paper holds beside the names. */
const A_SHEET = 13;

/** The whole grid on paper, as many tables below one another as its columns need. */
export function TablePaper() {
  const look = useGridLook();
  const { t, language, units, quantity, isTransposed, table, heat } = look;
  const lines = useAtlasState(tableLines);
  const theme = useAtlasState(themeOf);
  const shades = Object.fromEntries(heatColors(theme).map((color, i) => [`--heat-${i}`, color]));
  const name = (place: (typeof table.columns)[number]['place']): string =>
    pinnedName(place, language, units) ?? nameOf(place, language);
  const sheets = Array.from({ length: Math.ceil(table.columns.length / A_SHEET) }, (_, i) =>
    table.columns.map((_column, column) => column).slice(i * A_SHEET, (i + 1) * A_SHEET),
  );
  return (
    <>
      {sheets.map((columns) => (
        <table key={columns[0]} class="table-paper" style={shades}>
          <thead>
            <tr>
              <th scope="col">{t(isTransposed ? TABLE_MESSAGES.gateway : TABLE_MESSAGES.site)}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {name(table.columns[column]!.place)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) =>
              line.kind === 'row' ? (
                <tr key={table.rows[line.row]!.key}>
                  <th scope="row">{name(table.rows[line.row]!.place)}</th>
                  {columns.map((column) => {
                    const value = valueAt(table, line.row, column);
                    return (
                      <td key={column} data-heat={heatClass(heat, column, value) ?? undefined}>
                        {tableFigure(value, quantity, language, units)}
                      </td>
                    );
                  })}
                </tr>
              ) : (
                <tr key={`group:${line.key}`} class="table-paper-group">
                  <th scope="row">
                    {line.group.kind === 'status'
                      ? t(STATUS_NAMES[line.group.status])
                      : t(line.group.name ?? TABLE_MESSAGES.noProvince)}
                    : {t(TABLE_MESSAGES.median)}
                  </th>
                  {columns.map((column) => (
                    <td key={column}>{tableFigure(line.medians[column]!, quantity, language, units)}</td>
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      ))}
    </>
  );
}
