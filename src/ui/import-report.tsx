import { countsOf } from '../domain/own-set.ts';
import type { ReadReport, Remark } from '../import/protocol.ts';
import type { Reading } from '../store/own-data.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { CopyText } from './copy-text.tsx';
import { formatNumber } from './format.ts';
import { ImportCrs } from './import-crs.tsx';
import { IMPORT_PHRASES, IMPORT_TEXTS } from './import-messages.ts';
import { countWords } from './own-counts.ts';
import { remarkWords, reportText, skippedWords } from './import-words.ts';
import { fileName } from './own-messages.ts';

/** So many reasons stand there at once; more are folded away. */
const MOST_UNFOLDED = 4;

/** What was read of a file, what was left out and why, and what was understood otherwise than it was written. */
export function ImportReport({
  reading,
  setId,
  report,
}: {
  reading: Reading;
  /** Null where nothing could be used. */
  setId: string | null;
  report: ReadReport;
}) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const features = useAtlasState((s) => s.own.sets.find(({ id }) => id === setId)?.features);
  const isTold = report.skippedCount > 0 || report.remarks.length > 0;
  return (
    <>
      {setId === null && <p class="refusal">{t(IMPORT_TEXTS.nothingRead)}</p>}
      {features !== undefined && (
        <p class="read-line">{IMPORT_PHRASES.read[language](countWords(countsOf(features), language))}</p>
      )}
      {report.remarks.length > 0 && (
        <ul class="remarks">
          {report.remarks.map((remark) => (
            <li key={remark.kind}>
              {remarkWords(remark, language)} <RemarkAction reading={reading} remark={remark} />
            </li>
          ))}
        </ul>
      )}
      <SkippedList report={report} />
      <div class="card-actions">
        {reading.preview !== null && (
          <button type="button" class="button small" onClick={() => actions.chooseOwnColumns(reading.id)}>
            {t(IMPORT_TEXTS.otherColumns)}
          </button>
        )}
        {reading.asked.axes === 'as written' && (
          <button
            type="button"
            class="button small"
            onClick={() => actions.readOwnFileAgain(reading.id, { axes: 'guessed' })}
          >
            {t(IMPORT_TEXTS.guessAxes)}
          </button>
        )}
        {isTold && (
          <CopyText
            label={t(IMPORT_TEXTS.copyReport)}
            done={t(IMPORT_TEXTS.copied)}
            text={() => reportText(fileName(reading.asked.name, language), report, language)}
          />
        )}
      </div>
    </>
  );
}

/** What the user may know better. */
function RemarkAction({ reading, remark }: { reading: Reading; remark: Remark }) {
  const t = useText();
  const actions = useActions();
  if (remark.kind === 'axes swapped')
    return (
      <button
        type="button"
        class="link-button"
        onClick={() => actions.readOwnFileAgain(reading.id, { axes: 'as written' })}
      >
        {t(IMPORT_TEXTS.asWritten)}
      </button>
    );
  if (remark.kind === 'converted' && remark.saidBy === 'user')
    return <ImportCrs reading={reading} fits={[]} />;
  return null;
}

function SkippedList({ report: { skipped, skippedCount } }: { report: ReadReport }) {
  const language = useAtlasState((s) => s.language);
  if (skippedCount === 0) return null;
  const more = skippedCount - skipped.length;
  const lines = (
    <ul class="skipped">
      {skipped.map((one, i) => (
        // oxlint-disable-next-line no-array-index-key -- two may say the same
        <li key={i} dir="auto">
          {skippedWords(one, language)}
        </li>
      ))}
      {more > 0 && <li>{IMPORT_PHRASES.skippedMore[language](formatNumber(more, language))}</li>}
    </ul>
  );
  const head = IMPORT_PHRASES.skipped[language](formatNumber(skippedCount, language));
  return (
    <details class="skipped-list" open={skippedCount <= MOST_UNFOLDED}>
      <summary>{head}</summary>
      {lines}
    </details>
  );
}
