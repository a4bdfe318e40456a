import { measured } from '../store/measured-legs.ts';
import { useAtlasState } from './atlas-context.ts';
import { CopyLink } from './copy-link.tsx';
import { SaveButton } from './save-button.tsx';

/** What was measured, as a file or as an address. */
export function MeasureExport() {
  const hasAny = useAtlasState((s) => measured(s).some(({ legs }) => legs.length > 0));
  if (!hasAny) return null;
  return (
    <div class="card-actions">
      <SaveButton what={{ kind: 'measurements' }} />
      <CopyLink />
    </div>
  );
}
