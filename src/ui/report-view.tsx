import { useText } from './atlas-context.ts';
import { OverviewButton } from './back-button.tsx';

export function ReportView() {
  const t = useText();
  return (
    <>
      <OverviewButton />
      <h2>{t('comparison')}</h2>
    </>
  );
}
