import { writePosition } from '../domain/coordinates.ts';
import type { MeasuredPoint, Measurement } from '../domain/measurement.ts';
import type { MeasurementNames } from '../export/measurements.ts';
import { writtenName } from './describe.ts';
import { MEASURE_KIND_NAMES, MEASURE_PHRASES } from './measure-messages.ts';
import type { Speaking } from './score-words.ts';
import { useSpeaking } from './use-speaking.ts';

/** What points and measurements are called: by their own name, or by what they are. */
export function measurementNames({ language, units, byId }: Speaking): MeasurementNames {
  return {
    ofPoint({ placeId, position }: MeasuredPoint): string {
      const place = placeId === null ? undefined : byId.get(placeId);
      return place === undefined
        ? writePosition(position, units.coordinates, language)
        : writtenName(place, language);
    },
    ofMeasurement({ id, name, kind }: Measurement): string {
      return (
        name || MEASURE_PHRASES.measureUnnamed[language](MEASURE_KIND_NAMES[kind][language], id.slice(1))
      );
    },
  };
}

export function useMeasureNames(): MeasurementNames {
  return measurementNames(useSpeaking());
}
