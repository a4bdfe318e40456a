import { useAtlas, useAtlasState, useText } from './atlas-context.ts';
import { PAPER_MESSAGES } from './paper-messages.ts';
import { ReportData, ReportMethod } from './report-end.tsx';
import './report.css';

/** What a printed page ends with: how its figures were made, of which data, and where to find all of it again. */
export function PaperEnd() {
  const t = useText();
  const { isPrinted = false } = useAtlas();
  const isReport = useAtlasState((s) => s.view.kind === 'report');
  const hasOwn = useAtlasState((s) => s.own.sets.length > 0);
  if (!isPrinted) return null;
  return (
    <div class="paper-end">
      {/* a report has these itself */}
      {!isReport && (
        <>
          <ReportMethod />
          <ReportData />
        </>
      )}
      <p class="paper-address">
        {t(PAPER_MESSAGES.address)}: {location.href} {hasOwn && t(PAPER_MESSAGES.ownFiles)}
      </p>
    </div>
  );
}
