import { useText } from './atlas-context.ts';
import { OverviewButton } from './back-button.tsx';

export function TableView() {
  const t = useText();
  return (
    <>
      <OverviewButton />
      <h2>{t('tableQuestion')}</h2>
    </>
  );
}
