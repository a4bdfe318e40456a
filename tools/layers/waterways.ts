import type { LineString, MultiLineString, Position } from 'geojson';
import { collection, type LayerCollection, type LayerFeature } from './dataset.ts';
import { linePaths } from './line-paths.ts';
import { lineMetres } from './measure.ts';
import { type Reference, textOf } from './reference.ts';
import { roundLine, simplifyLine } from './shape.ts';
import { readTable } from './table.ts';

/** Centre lines of rivers and canals, named or not. */
export type WaterwaySource = {
  /** ISO date of the lines. */
  readonly date: string;
  readonly lines: readonly { readonly isCanal: boolean; readonly positions: readonly Position[] }[];
};

/** Ships keep to the river where a canal for boats cuts off its bends. */
const CANAL_WEIGHT = 3;

const TOLERANCE_METRES = 60;
const DECIMALS = 4;

/** Reads the rivers and canals of the reference. */
export function readWaterways(reference: Reference): WaterwaySource {
  const lines = reference.features('osm-2021/vn_waterway.geojsonl.gz').flatMap((feature) => {
    const kind = textOf(feature, 'class');
    if (kind !== 'river' && kind !== 'canal') return [];
    const { type, coordinates } = feature.geometry as LineString | MultiLineString;
    const parts = type === 'LineString' ? [coordinates] : coordinates;
    return parts.map((positions) => ({ isCanal: kind === 'canal', positions }));
  });
  return { date: '2021-08-06', lines };
}

/**
 * The waterways of the curated table that carry barges and ships, each the shortest way along the rivers through the
 * positions in its row; one that the source does not have whole is left out.
 */
export function waterways({ date, lines }: WaterwaySource): LayerCollection {
  const paths = linePaths(
    lines.map(({ isCanal, positions }) => ({ positions, weight: isCanal ? CANAL_WEIGHT : 1 })),
  );
  return collection(
    readTable('waterways').flatMap((row): LayerFeature[] => {
      const via = row
        .required('via')
        .split(' ')
        .map((position) => position.split(',').map(Number));
      const path = paths(via);
      if (path === null) return [];
      return [
        {
          type: 'Feature',
          properties: {
            id: row.required('id'),
            name_en: row.required('name_en'),
            name_vi: row.required('name_vi'),
            status: row.required('status') as LayerFeature['properties']['status'],
            from_en: row.required('from_en'),
            from_vi: row.required('from_vi'),
            to_en: row.required('to_en'),
            to_vi: row.required('to_vi'),
            corridor: row.text('corridor'),
            technical_class: row.text('technical_class'),
            class_source: row.text('class_source'),
            length_km: Math.round(lineMetres(path) / 100) / 10,
            official_km: row.number('official_km'),
            official_source: row.text('official_source'),
            unverified: row.text('unverified'),
            note_en: row.text('note_en'),
            note_vi: row.text('note_vi'),
            source: '© OpenStreetMap contributors',
            source_date: date,
          },
          geometry: {
            type: 'LineString',
            coordinates: roundLine(simplifyLine(path, TOLERANCE_METRES), DECIMALS),
          },
        },
      ];
    }),
  );
}
