import type { Drive } from '../store/drives.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { formatDistance, formatDuration } from './format.ts';

/** A drive in two figures: how long it takes and how far it is by road. */
export function DriveFigure({ drive }: { drive: Drive }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  switch (drive.kind) {
    case 'pending':
      return <span class="pending">…</span>;
    case 'no way':
      return <span class="no-way">{t('noWay')}</span>;
    case 'known':
      return (
        <span class="drive-figure" data-stale={drive.isStale}>
          <strong>{formatDuration(drive.seconds, language, units)}</strong>{' '}
          {formatDistance(drive.metres, language, units)}
        </span>
      );
  }
}
