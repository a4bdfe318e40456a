import type { PointOf } from './airports.ts';
import { collection, type LayerCollection, type LayerFeature } from './dataset.ts';
import type { Locator } from './locate.ts';
import { roundPosition } from './shape.ts';
import { readTable } from './table.ts';

/**
 * Sea, river and dry ports from the curated table. A point is where a lorry drives to: the gate side where the
 * table gives it, else the middle of the port's outline in OSM.
 */
export function ports(pointOf: PointOf, locate: Locator): LayerCollection {
  const rows = readTable('ports');
  const ids = new Set(rows.map((row) => row.required('id')));
  const features = rows.flatMap((row): LayerFeature[] => {
    const id = row.required('id');
    const given = row.number('lon') === null ? null : [row.number('lon') ?? 0, row.number('lat') ?? 0];
    const position = given ?? pointOf(row.text('osm') ?? '');
    if (!position) return [];
    const partOf = row.text('part_of');
    if (partOf && !ids.has(partOf))
      throw new Error(`ports.csv: ${id} is part of ${partOf}, which is not in the table.`);
    const coordinates = roundPosition(position, 5);
    return [
      {
        type: 'Feature',
        properties: {
          id,
          name_en: row.required('name_en'),
          name_vi: row.required('name_vi'),
          status: row.required('status') as LayerFeature['properties']['status'],
          port_type: row.required('port_type'),
          unlocode: row.text('unlocode'),
          part_of: partOf,
          operator: row.text('operator'),
          teu: row.number('teu'),
          teu_year: row.number('teu_year'),
          teu_source: row.text('teu_source'),
          max_ship_dwt: row.number('max_ship_dwt'),
          max_ship_source: row.text('max_ship_source'),
          opened: row.number('opened'),
          opens: row.number('opens'),
          accuracy_m: row.number('accuracy_m'),
          ...locate(coordinates),
          source: row.required('source'),
          source_date: row.required('source_date'),
        },
        geometry: { type: 'Point', coordinates },
      },
    ];
  });
  return collection(features);
}
