import { useText } from './atlas-context.ts';
import { SHEETS, sheetByKey, type Sheet } from './sheet.ts';
import { SHEET_MESSAGES } from './sheet-messages.ts';

/** On a phone, at the top of the panel: pulled (see use-sheet-pull.ts), pressed, or moved with the arrow keys. */
export function SheetHandle({ sheet, onChange }: { sheet: Sheet; onChange: (sheet: Sheet) => void }) {
  const t = useText();
  const next = SHEETS[(SHEETS.indexOf(sheet) + 1) % SHEETS.length] ?? 'half';
  return (
    <button
      type="button"
      class="sheet-handle"
      aria-label={`${t(SHEET_MESSAGES.handle)}: ${t(SHEET_MESSAGES[sheet])}`}
      aria-keyshortcuts="ArrowUp ArrowDown"
      onClick={() => onChange(next)}
      onKeyDown={(event) => {
        const wanted = sheetByKey(sheet, event.key);
        if (wanted === null) return;
        event.preventDefault();
        onChange(wanted);
      }}
    >
      <span aria-hidden="true" />
    </button>
  );
}
