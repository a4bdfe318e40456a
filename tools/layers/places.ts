import type { Point } from 'geojson';
import { collection, type LayerCollection, type LayerFeature } from './dataset.ts';
import type { Locator } from './locate.ts';
import { slug, withoutDiacritics } from './names.ts';
import type { DetailedProvinces } from './provinces.ts';
import { type Reference, textOf } from './reference.ts';
import { described, pointFeature } from './point-rows.ts';
import { roundPosition } from './shape.ts';
import { readTable, type Row } from './table.ts';

/** Usual English names where they are not the Vietnamese letters without diacritics. */
const ENGLISH: Readonly<Record<string, string>> = {
  'Hà Nội': 'Hanoi',
  'Thành phố Hồ Chí Minh': 'Ho Chi Minh City',
  'Phan Rang-Tháp Chàm': 'Phan Rang – Thap Cham',
};

/** Seats of the provinces of both divisions, and the landmarks of the curated table. */
export function places(reference: Reference, provinces: DetailedProvinces, locate: Locator): LayerCollection {
  return collection([...cities(reference, provinces, locate), ...landmarks(locate)]);
}

function cities(reference: Reference, provinces: DetailedProvinces, locate: Locator): LayerFeature[] {
  const nameOf = (rows: readonly { readonly row: Row }[], code: string | null): string | null =>
    rows.find(({ row }) => row.required('code') === code)?.row.text('name_en') ?? null;
  return reference.features('osm-2021/layers/place.geojsonl.gz').flatMap((feature): LayerFeature[] => {
    const before = textOf(feature, 'capital_of_63');
    const now = textOf(feature, 'capital_of_34');
    const name = textOf(feature, 'name');
    if (!name || (!before && !now)) return [];
    const coordinates = roundPosition((feature.geometry as Point).coordinates, 5);
    const nameEn = ENGLISH[name] ?? withoutDiacritics(name);
    return [
      {
        type: 'Feature',
        properties: {
          id: `city-${slug(nameEn)}`,
          name_en: nameEn,
          name_vi: name.replace('-', ' – '),
          status: 'operating',
          kind: 'city',
          seat_of: now ? 'province' : 'former-province',
          seat_of_now_en: nameOf(provinces.now, now),
          seat_of_before_en: nameOf(provinces.before, before),
          ...locate(coordinates),
          source: '© OpenStreetMap contributors; seats by Resolution 202/2025/QH15',
          source_date: '2025-07-01',
        },
        geometry: { type: 'Point', coordinates },
      },
    ];
  });
}

function landmarks(locate: Locator): LayerFeature[] {
  return readTable('landmarks').map((row) =>
    pointFeature(row, locate, {
      kind: row.required('kind'),
      ...described(row),
      operator: row.text('operator'),
      park: row.text('park'),
      area_ha: row.number('area_ha'),
    }),
  );
}
