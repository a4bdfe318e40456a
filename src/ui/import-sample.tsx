import type { ReadAnswer } from '../import/protocol.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { formatPosition } from './format.ts';
import { IMPORT_TEXTS } from './import-messages.ts';
import { refusalWords, remarkWords, skippedWords } from './import-words.ts';

/** So many sites are enough to see whether the columns are right. */
const MOST_SITES = 3;

/** What the chosen columns make of the first rows: read by the same code as the whole file. */
export function ImportSample({ sample }: { sample: ReadAnswer | null }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  if (sample === null) return <p class="hint">{t('loading')}</p>;
  if (sample.kind === 'table') return null;
  if (sample.kind === 'refused') return <p class="refusal">{refusalWords(sample.why, language)}</p>;
  const { features, report } = sample;
  return (
    <div class="sample">
      <p class="hint">{t(features.length === 0 ? IMPORT_TEXTS.sampleNone : IMPORT_TEXTS.sample)}</p>
      <ul>
        {features.slice(0, MOST_SITES).map(({ id, name, geometry }) => (
          <li key={id}>
            <span dir="auto">{name || '–'}</span>
            {geometry.type === 'Point' && (
              <span class="count">
                {' '}
                {formatPosition(geometry.coordinates as [number, number], language, units)}
              </span>
            )}
          </li>
        ))}
        {report.skipped.slice(0, MOST_SITES).map((one, i) => (
          <li key={i} class="sample-skipped" dir="auto">
            {skippedWords(one, language)}
          </li>
        ))}
      </ul>
      {report.remarks.map((remark) => (
        <p key={remark.kind} class="hint">
          {remarkWords(remark, language)}
        </p>
      ))}
    </div>
  );
}
