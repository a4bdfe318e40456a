/** A text in each language of the app; leaving one out is a compile error. */
export type Localised = { readonly en: string; readonly vi: string };

export type Language = keyof Localised;
export const LANGUAGES = ['en', 'vi'] as const satisfies readonly Language[];

/** What `say` gives in each language, as one text. */
export function inEach(say: (language: Language) => string): Localised {
  return { en: say('en'), vi: say('vi') };
}

/** Texts one behind the other, in each language. */
export function joined(texts: readonly Localised[], between: string): Localised {
  return inEach((language) => texts.map((text) => text[language]).join(between));
}
