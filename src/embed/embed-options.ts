import { THEME_NAMES, type ThemeName } from '../domain/appearance.ts';
import { LANGUAGES, type Language } from '../domain/localised.ts';

/** How the page that embeds the atlas wants it; null where it leaves that to the reader's browser. */
export type EmbedOptions = {
  readonly language: Language | null;
  readonly theme: ThemeName | null;
};

/** Reads `?embed&lang=vi&theme=dark`; null where the page is not to be embedded. What is not understood is left out. */
export function readEmbedOptions(search: string): EmbedOptions | null {
  const parameters = new URLSearchParams(search);
  if (!parameters.has('embed')) return null;
  return {
    language: oneOf(LANGUAGES, parameters.get('lang')),
    theme: oneOf(THEME_NAMES, parameters.get('theme')),
  };
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | null {
  return known.find((name) => name === value) ?? null;
}
