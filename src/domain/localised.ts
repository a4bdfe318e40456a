/** A text in each language of the app; leaving one out is a compile error. */
export type Localised = { readonly en: string; readonly vi: string };

export type Language = keyof Localised;
export const LANGUAGES = ['en', 'vi'] as const satisfies readonly Language[];
