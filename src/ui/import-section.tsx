import { useAtlasState, useText } from './atlas-context.ts';
import { IMPORT_TEXTS } from './import-messages.ts';
import { ImportOpen } from './import-open.tsx';
import { ImportReading } from './import-reading.tsx';
import { ImportSets } from './import-sets.tsx';
import './import.css';

/** Files of the user's own: opening them, what came of it, what is open, what is kept on the device. */
export function ImportSection() {
  const t = useText();
  const readings = useAtlasState((s) => s.own.readings);
  return (
    <section aria-labelledby="import-heading">
      <h2 id="import-heading">{t(IMPORT_TEXTS.heading)}</h2>
      <p class="hint">{t(IMPORT_TEXTS.hint)}</p>
      <ImportOpen />
      {readings.length > 0 && (
        <ul class="readings" aria-label={t(IMPORT_TEXTS.readings)}>
          {readings.map((reading) => (
            <ImportReading key={reading.id} reading={reading} />
          ))}
        </ul>
      )}
      <ImportSets />
    </section>
  );
}
