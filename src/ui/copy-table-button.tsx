import { useEffect, useState } from 'preact/hooks';
import { useAtlas, useText } from './atlas-context.ts';
import { tableToPaste } from './save-file.ts';
import type { Saved } from './saved.ts';

const TOLD_MS = 2000;

const COPY = { en: 'Copy table', vi: 'Sao chép bảng' };
const TOLD = {
  copied: { en: 'Table copied', vi: 'Đã sao chép bảng' },
  'not copied': { en: 'Not copied', vi: 'Chưa sao chép được' },
};

/** Puts a table on the clipboard, for spreadsheets. Absent where a page may not do that. */
export function CopyTableButton({ what }: { what: Saved }) {
  const t = useText();
  const atlas = useAtlas();
  const [told, setTold] = useState<keyof typeof TOLD | null>(null);
  useEffect(() => {
    if (told === null) return undefined;
    const timer = setTimeout(() => setTold(null), TOLD_MS);
    return () => clearTimeout(timer);
  }, [told]);
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (clipboard === undefined) return null;
  const copy = async (): Promise<void> => {
    try {
      const text = await tableToPaste(atlas, what);
      if (text !== null) await clipboard.writeText(text);
      setTold(text === null ? 'not copied' : 'copied');
    } catch {
      // without leave to write it can still be saved as a file
      setTold('not copied');
    }
  };
  return (
    // a status inside does not count as its name
    <button type="button" class="button small" aria-label={t(COPY)} onClick={() => void copy()}>
      <span role="status">{t(told === null ? COPY : TOLD[told])}</span>
    </button>
  );
}
