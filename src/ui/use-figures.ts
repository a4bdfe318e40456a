import type { Metres, Position, Seconds, SquareKm } from '../domain/units.ts';
import { writeArea, writeDistance, writeDuration, writeNumber } from '../domain/quantities.ts';
import { writePosition } from '../domain/coordinates.ts';
import { useAtlasState } from './atlas-context.ts';

/** Figures in the language and the units of the reader; drawn again when either changes. */
export function useFigures() {
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  return {
    language,
    /** With the digits of a ruler. */
    length: (metres: Metres) => writeDistance(metres, language, units.distance, 'fine'),
    distance: (metres: Metres) => writeDistance(metres, language, units.distance),
    area: (squareKm: SquareKm) => writeArea(squareKm, language, units.area),
    duration: (seconds: Seconds) => writeDuration(seconds, language, units.time),
    position: (position: Position) => writePosition(position, units.coordinates, language),
    number: (value: number, digits = 0) => writeNumber(value, language, digits),
  };
}
