import { writeDate } from '../domain/written-date.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { dataLines, methodSentences } from './report-content.ts';
import { REPORT_MESSAGES, REPORT_PHRASES } from './report-messages.ts';
import { useSourceWords } from './use-source-words.ts';

/** What every report ends with: how its figures were made, and of what. */

export function ReportMethod() {
  const t = useText();
  // a new list at each change of the state, but words alone: drawn again only when they differ
  const sentences = useAtlasState((s) => methodSentences(s).join('\n')).split('\n');
  return (
    <section aria-labelledby="report-method">
      <h2 id="report-method">{t(REPORT_MESSAGES.method)}</h2>
      <ul class="report-method">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

export function ReportData() {
  const t = useText();
  const sourceWords = useSourceWords();
  const language = useAtlasState((s) => s.language);
  const files = useAtlasState((s) => s.data);
  const network = useAtlasState((s) => s.network);
  const lines = dataLines({ language, data: files, network });
  return (
    <section aria-labelledby="report-data">
      <h2 id="report-data">{t(REPORT_MESSAGES.sources)}</h2>
      {files.catalogue === null && <p>{t(REPORT_MESSAGES.catalogueMissing)}</p>}
      <div class="table-scroll">
        <table class="report-data" aria-labelledby="report-data">
          <thead>
            <tr>
              <th scope="col">{t(REPORT_MESSAGES.dataset)}</th>
              <th scope="col">{t(REPORT_MESSAGES.date)}</th>
              <th scope="col">{t(REPORT_MESSAGES.source)}</th>
              <th scope="col">{t(REPORT_MESSAGES.licence)}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, name, dates, source, licence }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{dates.map((date) => writeDate(date, language)).join('; ')}</td>
                <td>{sourceWords(source)}</td>
                <td>{sourceWords(licence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="report-foot">
        {t(REPORT_MESSAGES.attribution)}. {t(REPORT_MESSAGES.producedWork)} {t('appName')},{' '}
        {REPORT_PHRASES.version[language](ATLAS_VERSION)}.
      </p>
    </section>
  );
}
