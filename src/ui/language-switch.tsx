import { useState } from 'preact/hooks';
import { LANGUAGES } from '../domain/localised.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { LANGUAGE_NAMES } from './messages.ts';
import { useRoving } from './use-roving.ts';

export function LanguageSwitch() {
  const t = useText();
  const actions = useActions();
  const current = useAtlasState((s) => s.language);
  const [, redraw] = useState({});
  const roving = useRoving<HTMLDivElement>({ isRow: true, isChoosing: true });
  return (
    <div {...roving} class="segmented language-switch" role="radiogroup" aria-label={t('language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          role="radio"
          lang={language}
          aria-checked={language === current}
          aria-label={LANGUAGE_NAMES[language]}
          onClick={() => {
            actions.setLanguage(language);
            // at once; the words of the page follow
            redraw({});
          }}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
