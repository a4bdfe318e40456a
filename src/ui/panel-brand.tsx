import { isListing } from '../store/look-around.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { HelpButton } from './help-button.tsx';
import { LazyView } from './lazy-view.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ShareButton } from './share-button.tsx';
import { useShare } from './use-share.ts';
import { codeOf } from './view-code.ts';

const loadShareTold = codeOf('shareTold');

/** The head of the panel: whose it is, a link to what it shows, its language. */
export function PanelBrand() {
  const { outcome, share, close } = useShare();
  return (
    <>
      <div class="brand">
        <BrandMark />
        <BrandName />
        <ShareButton share={share} />
        <HelpButton />
        <LanguageSwitch />
      </div>
      <LazyView load={loadShareTold} props={{ outcome, close }} isQuiet />
    </>
  );
}

/** The heading of the first screen; every other view has one of its own. */
function BrandName() {
  const t = useText();
  const isHeading = useAtlasState((s) => s.view.kind === 'overview' && !isListing(s));
  const Name = isHeading ? 'h1' : 'p';
  return <Name class="brand-name">{t('appName')}</Name>;
}

function BrandMark() {
  return (
    <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="15" fill="var(--accent)" />
      <path
        d="M16 6.5a6.6 6.6 0 0 0-6.6 6.6C9.4 18 16 25.5 16 25.5s6.6-7.5 6.6-12.4A6.6 6.6 0 0 0 16 6.5z"
        fill="#fff"
      />
      <circle cx="16" cy="13.1" r="2.6" fill="var(--accent)" />
    </svg>
  );
}
