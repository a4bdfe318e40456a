import type { NextClick } from '../store/state.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import type { MessageKey } from './messages.ts';

const AIM_WORDS = {
  'drop pin': 'dropPinActive',
  'close road': 'closeRoadActive',
  'claim from': 'claimEndActive',
  'claim to': 'claimEndActive',
} as const satisfies Partial<Record<NextClick, MessageKey>>;

/** Says what the next click on the map does, and lets go of it. */
export function AimBanner() {
  const t = useText();
  const actions = useActions();
  const nextClick = useAtlasState((s) => s.nextClick);
  if (nextClick === 'choose' || nextClick === 'measure') return null;
  return (
    <div class="banner">
      <span>{t(AIM_WORDS[nextClick])}</span>
      <button type="button" class="button small" onClick={() => actions.setNextClick('choose')}>
        {t('cancel')}
      </button>
    </div>
  );
}
