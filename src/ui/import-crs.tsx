import { useState } from 'preact/hooks';
import { CRS_CODES, CRS_NAMES, type CrsCode } from '../domain/reference-systems.ts';
import type { Reading } from '../store/own-data.ts';
import { useActions, useText } from './atlas-context.ts';
import { IMPORT_TEXTS } from './import-messages.ts';
import { SelectField } from './select-field.tsx';

/** Says what the coordinates of a file are, and has it read again so. */
export function ImportCrs({ reading, fits }: { reading: Reading; fits: readonly CrsCode[] }) {
  const t = useText();
  const actions = useActions();
  const others = CRS_CODES.filter((code) => !fits.includes(code));
  const [crs, setCrs] = useState<CrsCode>(reading.asked.crs ?? fits[0] ?? CRS_CODES[0]);
  const options = (codes: readonly CrsCode[]) =>
    codes.map((code) => ({ value: code, label: `${CRS_NAMES[code]} (${code})` }));
  return (
    <div class="import-crs">
      <SelectField<CrsCode>
        label={t(IMPORT_TEXTS.system)}
        value={crs}
        options={
          fits.length === 0
            ? options(others)
            : [
                { group: t(IMPORT_TEXTS.systemsFitting), options: options(fits) },
                { group: t(IMPORT_TEXTS.systemsOther), options: options(others) },
              ]
        }
        onChange={setCrs}
      />
      <button
        type="button"
        class="button small"
        onClick={() => actions.readOwnFileAgain(reading.id, { crs })}
      >
        {t(IMPORT_TEXTS.convert)}
      </button>
    </div>
  );
}
