import type { Language, Localised } from '../domain/localised.ts';

type Maker = { readonly words: Localised; readonly href: string | null; readonly more: string };

/** Who made what is drawn: our own words, never text from a file. */
const MAKERS: readonly Maker[] = [
  {
    words: { en: '© OpenStreetMap contributors', vi: '© Cộng đồng OpenStreetMap' },
    href: 'https://www.openstreetmap.org/copyright',
    more: ', ODbL',
  },
  {
    words: {
      en: 'Borders: reference map of administrative units 2025',
      vi: 'Địa giới: bản đồ tham chiếu đơn vị hành chính 2025',
    },
    href: null,
    more: '',
  },
];

const LIBRARY: Maker = {
  words: { en: 'MapLibre', vi: 'MapLibre' },
  href: 'https://maplibre.org/',
  more: '',
};

/** In a language; without the map library where it drew nothing. */
export function attribution(
  language: Language,
  byLibrary = true,
): readonly { readonly words: string; readonly href: string | null; readonly more: string }[] {
  return [...MAKERS, ...(byLibrary ? [LIBRARY] : [])].map(({ words, ...maker }) => ({
    words: words[language],
    ...maker,
  }));
}

/** For MapLibre's control. */
export function attributionHtml(language: Language): string[] {
  return attribution(language).map(({ words, href, more }) =>
    href === null ? words : `<a href="${href}">${words}</a>${more}`,
  );
}

/** For a picture; with the streets of another server drawn, their makers too. */
export function attributionText(language: Language, isOnline: boolean, byLibrary = true): string {
  const parts = attribution(language, byLibrary).map(({ words, more }) => `${words}${more}`);
  return [...parts, ...(isOnline ? ['OpenFreeMap © OpenMapTiles'] : [])].join(' · ');
}
