import type { Degrees, Metres, Position, SquareKm } from './units.ts';

/**
 * Measuring on the WGS84 ellipsoid instead of the sphere, by Karney's algorithms ("Algorithms for geodesics", 2013) in his
 * own library, exact to nanometres. The library is fetched when somebody first wants these figures.
 */
export type Ellipsoid = {
  /** Shortest way over the ellipsoid, and the bearing at its beginning (0 to 360). */
  geodesic(from: Position, to: Position): { readonly metres: Metres; readonly bearing: Degrees };
  /** What a closed line encloses, whichever way it runs round; corners in order, the first not repeated. */
  polygon(corners: readonly Position[]): { readonly squareKm: SquareKm; readonly perimeter: Metres };
};

export async function loadEllipsoid(): Promise<Ellipsoid> {
  const { default: library } = await import('geographiclib-geodesic');
  const wgs84 = library.Geodesic.WGS84;
  return {
    geodesic([lon1, lat1], [lon2, lat2]) {
      const { s12, azi1 } = wgs84.Inverse(lat1, lon1, lat2, lon2);
      return { metres: s12 ?? 0, bearing: ((azi1 ?? 0) + 360) % 360 };
    },
    polygon(corners) {
      const polygon = wgs84.Polygon(false);
      for (const [lon, lat] of corners) polygon.AddPoint(lat, lon);
      const { area, perimeter } = polygon.Compute(false, true);
      return { squareKm: Math.abs(area ?? 0) / 1e6, perimeter };
    },
  };
}
