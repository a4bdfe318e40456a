import type { MeasuredPoint, Measurement } from '../domain/measurement.ts';
import { placeById } from '../store/select.ts';
import { useAtlasState } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { MEASURE_KIND_NAMES, MEASURE_PHRASES } from './measure-messages.ts';
import { useFigures } from './use-figures.ts';

/** What points and measurements are called: by their own name, or by what they are. */
export function useMeasureNames() {
  const { language, position } = useFigures();
  const byId = useAtlasState(placeById);
  return {
    pointName({ placeId, position: at }: MeasuredPoint): string {
      const place = placeId === null ? undefined : byId.get(placeId);
      return place === undefined ? position(at) : nameOf(place, language);
    },
    measurementName({ id, name, kind }: Measurement): string {
      return (
        name || MEASURE_PHRASES.measureUnnamed[language](MEASURE_KIND_NAMES[kind][language], id.slice(1))
      );
    },
  };
}
