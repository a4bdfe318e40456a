import type { BoundingBox } from '../domain/units.ts';
import type { NetworkState } from '../store/state.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { formatDistance, formatNumber } from './format.ts';
import { ROADS_MESSAGES } from './roads-messages.ts';

export type RoadsColumn = {
  readonly head: string;
  /** Name of the user's file; null for the built-in roads. */
  readonly file: string | null;
  readonly summary: Extract<NetworkState, { kind: 'ready' }>['summary'];
};

/** What road networks are: how old, how many roads, how far they reach; several side by side. */
export function RoadsTable({ columns }: { columns: readonly RoadsColumn[] }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const count = (value: number): string => formatNumber(value, language);
  const rows: readonly (readonly [keyof typeof ROADS_MESSAGES, (column: RoadsColumn) => string])[] = [
    ['file', ({ file }) => file ?? t(ROADS_MESSAGES.builtIn)],
    ['name', ({ summary }) => summary.meta.name],
    ['roadsDate', ({ summary }) => summary.meta.roadsDate],
    ['updatesDate', ({ summary }) => summary.meta.updatesDate ?? '–'],
    ['roadKm', ({ summary }) => formatDistance(summary.roadKm * 1000, language, units)],
    ['nodes', ({ summary }) => count(summary.nodes)],
    ['edges', ({ summary }) => count(summary.edges)],
    ['extent', ({ summary }) => extentWords(summary.meta.bounds, language)],
    ['source', ({ summary }) => `${summary.meta.attribution}, ${summary.meta.licence}`],
    ['version', ({ summary }) => summary.meta.version],
  ];
  return (
    <table class="roads-table">
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
  );
}

const COMPASS = { en: ['N', 'S', 'E', 'W'], vi: ['B', 'N', 'Đ', 'T'] } as const;

/** "8.57–23.36° N, 102.15–109.45° E"; signs where it lies on both sides of a zero. */
function extentWords([west, south, east, north]: BoundingBox, language: 'en' | 'vi'): string {
  const [n, s, e, w] = COMPASS[language];
  const range = (from: number, to: number, positive: string, negative: string): string => {
    const write = (degrees: number): string => formatNumber(degrees, language, 2, 2);
    if (from >= 0) return `${write(from)}–${write(to)}° ${positive}`;
    if (to <= 0) return `${write(-to)}–${write(-from)}° ${negative}`;
    return `${write(-from)}° ${negative} – ${write(to)}° ${positive}`;
  };
  return `${range(south, north, n, s)}, ${range(west, east, e, w)}`;
}
