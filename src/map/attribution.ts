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

/** Of the streets of another server. */
const ONLINE: readonly Maker[] = [
  { words: { en: 'OpenFreeMap', vi: 'OpenFreeMap' }, href: 'https://openfreemap.org', more: '' },
  { words: { en: '© OpenMapTiles', vi: '© OpenMapTiles' }, href: 'https://www.openmaptiles.org/', more: '' },
];

const BETWEEN = ' · ';

function makersOf(isOnline: boolean, byLibrary: boolean): readonly Maker[] {
  return [...MAKERS, ...(byLibrary ? [LIBRARY] : []), ...(isOnline ? ONLINE : [])];
}

/** For the page: words and links. Without the map library where it drew nothing. */
export function attributionNodes(language: Language, isOnline: boolean, byLibrary = true): (Node | string)[] {
  return makersOf(isOnline, byLibrary).flatMap(({ words, href, more }, i) => {
    const link = document.createElement('a');
    link.textContent = words[language];
    if (href !== null) link.href = href;
    return [...(i === 0 ? [] : [BETWEEN]), href === null ? words[language] : link, more];
  });
}

/** For a picture. */
export function attributionText(language: Language, isOnline: boolean, byLibrary = true): string {
  return makersOf(isOnline, byLibrary)
    .map(({ words, more }) => `${words[language]}${more}`)
    .join(BETWEEN);
}
