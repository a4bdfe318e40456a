/** Who made what is drawn: our own words, never text from a file. */
export const ATTRIBUTION = [
  { words: '© OpenStreetMap contributors', href: 'https://www.openstreetmap.org/copyright', more: ', ODbL' },
  { words: 'Borders: reference map of administrative units 2025', href: null, more: '' },
  { words: 'MapLibre', href: 'https://maplibre.org/', more: '' },
] as const;

/** For MapLibre's control. */
export const ATTRIBUTION_HTML = ATTRIBUTION.map(({ words, href, more }) =>
  href === null ? words : `<a href="${href}">${words}</a>${more}`,
);

/** For a picture; with the streets of another server drawn, their makers too. */
export function attributionText(isOnline: boolean): string {
  const parts = ATTRIBUTION.map(({ words, more }) => `${words}${more}`);
  return [...parts, ...(isOnline ? ['OpenFreeMap © OpenMapTiles'] : [])].join(' · ');
}
