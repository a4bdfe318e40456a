import { useText } from './atlas-context.ts';
import { REPORT_MESSAGES } from './report-messages.ts';
import { ReportPicture } from './report-picture.tsx';

export function ReportOfComparison() {
  const t = useText();
  return (
    <>
      <h2>{t(REPORT_MESSAGES.comparisonReport)}</h2>
      <ReportPicture />
    </>
  );
}
