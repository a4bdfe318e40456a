import type { MultiPolygon, Polygon } from 'geojson';
import { areaCentre } from './geometry.ts';
import type { OwnFeature, OwnGeometry, OwnSet } from './own-set.ts';
import { pinAt, type Provinces } from './pin.ts';
import type { Place } from './place.ts';
import type { Position } from './units.ts';

/** The sites of a file: its points, and its areas by a point inside. Lines are no sites; they are drawn only. */
export function placesOfSet({ name: file, features }: OwnSet, provinces: Provinces): readonly Place[] {
  return features.flatMap((feature): Place[] => {
    const spot = spotOf(feature.geometry);
    if (spot === null) return [];
    return [
      {
        ...pinAt(spot.position, provinces),
        id: feature.id,
        ...namesOf(feature),
        source: file,
        outline: spot.outline,
        facts: { kind: 'own', file, fields: feature.fields },
      },
    ];
  });
}

/** What stands for a site whose file is not open here: a link brought it. */
export function placeOfMissing(
  { id, name, position }: { readonly id: string; readonly name: string; readonly position: Position },
  provinces: Provinces,
): Place {
  return {
    ...pinAt(position, provinces),
    id,
    nameEn: name,
    nameVi: name,
    facts: { kind: 'own', file: null, fields: [] },
  };
}

/** As the file says; what it names in no way is called by its number in it. */
function namesOf({ id, name }: OwnFeature): Pick<Place, 'nameEn' | 'nameVi'> {
  if (name !== '') return { nameEn: name, nameVi: name };
  const number = id.replace(/^own-[^-]*-/, '');
  return { nameEn: `Site ${number}`, nameVi: `Điểm ${number}` };
}

type Spot = { readonly position: Position; readonly outline: Polygon | MultiPolygon | null };

function spotOf(geometry: OwnGeometry): Spot | null {
  switch (geometry.type) {
    case 'Point': {
      const [lon, lat] = geometry.coordinates as [number, number];
      return { position: [lon, lat], outline: null };
    }
    case 'Polygon':
    case 'MultiPolygon':
      return { position: areaCentre(geometry), outline: geometry };
    case 'LineString':
    case 'MultiLineString':
      return null;
  }
}
