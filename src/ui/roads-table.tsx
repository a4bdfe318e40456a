import { writeDate } from '../domain/written-date.ts';
import type { NetworkState } from '../store/state.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { extentWords } from './extent-words.ts';
import { formatDistance, formatNumber } from './format.ts';
import { ROADS_MESSAGES } from './roads-messages.ts';
import { useSourceWords } from './use-source-words.ts';

export type RoadsColumn = {
  readonly head: string;
  /** Name of the user's file; null for the built-in roads. */
  readonly file: string | null;
  readonly summary: Extract<NetworkState, { kind: 'ready' }>['summary'];
};

/** What road networks are: how old, how many roads, how far they reach; several side by side. */
export function RoadsTable({ columns }: { columns: readonly RoadsColumn[] }) {
  const t = useText();
  const sourceWords = useSourceWords();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const count = (value: number): string => formatNumber(value, language);
  const rows: readonly (readonly [keyof typeof ROADS_MESSAGES, (column: RoadsColumn) => string])[] = [
    ['file', ({ file }) => file ?? t(ROADS_MESSAGES.builtIn)],
    ['name', ({ summary }) => summary.meta.name],
    ['roadsDate', ({ summary }) => writeDate(summary.meta.roadsDate, language)],
    ['updatesDate', ({ summary }) => writeDate(summary.meta.updatesDate ?? '–', language)],
    ['roadKm', ({ summary }) => formatDistance(summary.roadKm * 1000, language, units)],
    ['nodes', ({ summary }) => count(summary.nodes)],
    ['edges', ({ summary }) => count(summary.edges)],
    ['extent', ({ summary }) => extentWords(summary.meta.bounds, language)],
    ['source', ({ summary }) => sourceWords(`${summary.meta.attribution}, ${summary.meta.licence}`)],
    ['version', ({ summary }) => summary.meta.version],
  ];
  return (
    <div class="table-scroll">
      <table class="roads-table" aria-labelledby="roads-heading">
        {columns.length > 1 && (
          <thead>
            <tr>
              <td />
              {columns.map(({ head }) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name} data-row={name}>
              <th scope="row">{t(ROADS_MESSAGES[name])}</th>
              {columns.map((column) => (
                <td key={column.head} dir="auto">
                  {value(column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
