import { useText } from './atlas-context.ts';
import { OverviewButton } from './back-button.tsx';

export function ScoreView() {
  const t = useText();
  return (
    <>
      <OverviewButton />
      <h2>{t('scoreQuestion')}</h2>
    </>
  );
}
