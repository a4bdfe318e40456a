import { comparedProvinces } from '../store/comparison.ts';
import { comparedSites } from '../store/compared-sites.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { ComparisonMethod } from './comparison-areas.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { nameOf } from './describe.ts';
import { DriveNote } from './drive-note.tsx';
import { MadeBy } from './made-by.tsx';
import { ReportClaims } from './report-claims.tsx';
import { REPORT_MESSAGES } from './report-messages.ts';
import { ReportPicture } from './report-picture.tsx';
import { useSourceWords } from './use-source-words.ts';

/** The whole table of the comparison, with nothing to press, and the areas over one another. */
export function ReportOfComparison() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const sites = useAtlasState(comparedSites);
  if (sites.length === 0) return <p role="status">{t('loading')}</p>;
  return (
    <>
      <h1 id="comparison-heading">{sites.map(({ place }) => nameOf(place, language)).join(' · ')}</h1>
      <ReportPicture />
      <section aria-labelledby="report-facts">
        <h2 id="report-facts">{t(REPORT_MESSAGES.facts)}</h2>
        <DriveNote />
        <MadeBy of="gatewayDrives" />
        <MadeBy of="comparedAreas" />
        <div class="comparison-scroll" role="group" aria-labelledby="comparison-heading" tabIndex={0}>
          <ComparisonTable hasControls={false} />
        </div>
        <ComparisonMethod />
        <FigureSources />
      </section>
      <ReportClaims />
    </>
  );
}

/** Who published the figures of the provinces. */
function FigureSources() {
  const t = useText();
  const sourceWords = useSourceWords();
  const provinces = useAtlasState(comparedProvinces);
  const figures = provinces.flatMap((province) => Object.values(province?.figures ?? {}));
  const sources = [...new Set(figures.flatMap((figure) => figure?.source ?? []))];
  return sources.length === 0 ? null : (
    <p class="hint">
      {t(REPORT_MESSAGES.figureSources)}: {sourceWords(sources.join('; '))}.
    </p>
  );
}
