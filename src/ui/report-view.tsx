import { useEffect, useMemo } from 'preact/hooks';
import { onPaper } from '../store/on-paper.ts';
import { isReportBusy } from '../store/reported.ts';
import { lookedAt } from '../store/state.ts';
import { cssVariables } from '../style/css-variables.ts';
import { LIGHT } from '../style/palette.ts';
import { AtlasContext, useActions, useAtlas, useAtlasState, useText } from './atlas-context.ts';
import { ReportData, ReportMethod } from './report-end.tsx';
import { ReportOfComparison } from './report-of-comparison.tsx';
import { ReportOfSite } from './report-of-site.tsx';
import { REPORT_MESSAGES, REPORT_PHRASES } from './report-messages.ts';
import './report.css';

/** One site, or sites side by side, as a page to print: map, figures, how they were made, of when the data is. */
export function ReportView() {
  const t = useText();
  const actions = useActions();
  const isBusy = useAtlasState(isReportBusy);
  useEffect(actions.needPeople, []);
  return (
    <>
      <div class="report-tools">
        <button type="button" class="back" onClick={actions.leaveReport}>
          <span aria-hidden="true">←</span> {t(REPORT_MESSAGES.back)}
        </button>
        <span class="report-busy" role="status">
          {isBusy ? t(REPORT_MESSAGES.busy) : ''}
        </span>
        <button type="button" class="button" onClick={() => window.print()}>
          {t(REPORT_MESSAGES.print)}
        </button>
      </div>
      <Paper />
    </>
  );
}

/** Light whatever the screen is: it shows what will be printed. */
function Paper() {
  const atlas = useAtlas();
  const onLight = useMemo(() => ({ ...atlas, store: onPaper(atlas.store) }), [atlas]);
  return (
    <AtlasContext.Provider value={onLight}>
      <div class="report" style={cssVariables(LIGHT)}>
        <Report />
      </div>
    </AtlasContext.Provider>
  );
}

function Report() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const of = useAtlasState((s) => lookedAt(s).kind);
  const day = new Date().toLocaleDateString(language === 'vi' ? 'vi-VN' : 'en-GB', { dateStyle: 'long' });
  const isComparison = of === 'comparison';
  return (
    <>
      <p class="report-head">
        <strong>{t('appName')}</strong> ·{' '}
        {t(isComparison ? REPORT_MESSAGES.comparisonReport : REPORT_MESSAGES.siteReport)} ·{' '}
        {REPORT_PHRASES.made[language](day)}
      </p>
      {isComparison ? <ReportOfComparison /> : <ReportOfSite />}
      <ReportMethod />
      <ReportData />
    </>
  );
}
