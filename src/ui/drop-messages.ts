import type { Localised } from '../domain/localised.ts';

export const DROP_MESSAGES = {
  drop: { en: 'Drop files to open them', vi: 'Thả tệp để mở' },
  what: {
    en: 'GeoJSON, CSV, KML, KMZ, GPX · a road network · claims. They stay on this device.',
    vi: 'GeoJSON, CSV, KML, KMZ, GPX · mạng lưới đường · tuyên bố. Tệp ở lại trên thiết bị này.',
  },
} as const satisfies Record<string, Localised>;
