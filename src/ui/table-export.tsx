import { isTableStale, siteTable } from '../store/site-table.ts';
import { useAtlasState } from './atlas-context.ts';
import { CopyTableButton } from './copy-table-button.tsx';
import { SaveButton } from './save-button.tsx';

/** The table for a spreadsheet: as a file, or through the clipboard. Not while figures are still being worked out. */
export function TableExport() {
  const isStale = useAtlasState(isTableStale);
  const isEmpty = useAtlasState((s) => siteTable(s).values.length === 0);
  if (isStale || isEmpty) return null;
  return (
    <>
      <CopyTableButton what={{ kind: 'table' }} />
      <SaveButton what={{ kind: 'table' }} />
    </>
  );
}
