import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DistanceUnit } from '../domain/display-units.ts';
import { greatCircleLines } from '../domain/great-circle.ts';
import { greatCircleMetres } from '../domain/geometry.ts';
import type { Language } from '../domain/localised.ts';
import type { MeasuredPoint } from '../domain/measurement.ts';
import { writeDistance } from '../domain/quantities.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The leg that a click would add, with its length, and a ring around what it snaps to. Drawn beside the map: at every
 * movement of the pointer the map would be too slow.
 */
export function createMeasurePreview(map: MapLibreMap) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'measure-preview');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'polyline');
  const ring = document.createElementNS(SVG, 'circle');
  const words = document.createElementNS(SVG, 'text');
  svg.append(line, ring, words);

  return {
    show(
      from: MeasuredPoint | null,
      to: MeasuredPoint,
      isSnapped: boolean,
      language: Language,
      unit: DistanceUnit,
    ): void {
      const at = map.project([to.position[0], to.position[1]]);
      ring.setAttribute('cx', String(at.x));
      ring.setAttribute('cy', String(at.y));
      ring.setAttribute('r', isSnapped ? '9' : '3');
      const arcs = from === null ? [] : greatCircleLines(from.position, to.position);
      // across 180° only the part on this side of it
      const arc = arcs.at(-1) ?? [];
      const corners = arc.map(([lon = 0, lat = 0]) => map.project([lon, lat]));
      line.setAttribute('points', corners.map(({ x, y }) => `${x},${y}`).join(' '));
      words.textContent =
        from === null
          ? ''
          : writeDistance(greatCircleMetres(from.position, to.position), language, unit, 'fine');
      words.setAttribute('x', String(at.x + 14));
      words.setAttribute('y', String(at.y - 12));
      if (!svg.isConnected) map.getCanvas().after(svg);
    },
    hide(): void {
      svg.remove();
    },
  };
}
