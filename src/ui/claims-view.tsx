import { useText } from './atlas-context.ts';
import { OverviewButton } from './back-button.tsx';

export function ClaimsView() {
  const t = useText();
  return (
    <>
      <OverviewButton />
      <h2>{t('claimsQuestion')}</h2>
    </>
  );
}
