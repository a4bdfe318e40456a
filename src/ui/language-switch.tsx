import { LANGUAGES } from '../domain/localised.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { LANGUAGE_NAMES } from './messages.ts';

export function LanguageSwitch() {
  const t = useText();
  const actions = useActions();
  const current = useAtlasState((s) => s.language);
  return (
    <div class="segmented language-switch" role="group" aria-label={t('language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          aria-label={LANGUAGE_NAMES[language]}
          onClick={() => actions.setLanguage(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
