import { useAtlas, useText } from './atlas-context.ts';
import { tableToPaste } from './save-file.ts';
import type { Saved } from './saved.ts';
import { useCopy } from './use-copy.ts';

const COPY = { en: 'Copy table', vi: 'Sao chép bảng' };
const TOLD = {
  copied: { en: 'Table copied', vi: 'Đã sao chép bảng' },
  'not copied': { en: 'Not copied', vi: 'Chưa sao chép được' },
};

/** Puts a table on the clipboard, for spreadsheets. Absent where a page may not do that. */
export function CopyTableButton({ what }: { what: Saved }) {
  const t = useText();
  const atlas = useAtlas();
  const copying = useCopy();
  if (copying === null) return null;
  const { told, copy } = copying;
  return (
    // a status inside does not count as its name
    <button
      type="button"
      class="button small"
      aria-label={t(COPY)}
      onClick={() => void copy(tableToPaste(atlas, what))}
    >
      <span role="status">{t(told === null ? COPY : TOLD[told])}</span>
    </button>
  );
}
