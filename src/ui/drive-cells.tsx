import type { Drive } from '../store/drives.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { formatDistance, formatDuration } from './format.ts';

/** Distance by road and drive time, two cells of a row. */
export function DriveCells({ drive }: { drive: Drive }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  switch (drive.kind) {
    case 'pending':
      return (
        <>
          <td class="pending">…</td>
          <td class="pending">…</td>
        </>
      );
    case 'no way':
      return (
        <td colSpan={2} class="no-way">
          {t('noWay')}
        </td>
      );
    case 'known':
      return (
        <>
          <td data-stale={drive.isStale}>{formatDistance(drive.metres, language, units)}</td>
          <td data-stale={drive.isStale} class="minutes">
            {formatDuration(drive.seconds, language, units)}
          </td>
        </>
      );
  }
}
