import { AREA_UNITS, DISTANCE_UNITS, TIME_UNITS } from '../domain/display-units.ts';
import { COORDINATE_STYLES } from '../domain/coordinates.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import {
  AREA_UNIT_NAMES,
  COORDINATE_STYLE_NAMES,
  DISTANCE_UNIT_NAMES,
  TIME_UNIT_NAMES,
  MEASURE_MESSAGES,
} from './measure-messages.ts';
import { SelectField } from './select-field.tsx';

/** In which units the whole page writes its figures. */
export function UnitsControl() {
  const t = useText();
  const actions = useActions();
  const units = useAtlasState((s) => s.units);
  return (
    <section class="units" aria-labelledby="units-heading">
      <h2 id="units-heading">{t(MEASURE_MESSAGES.units)}</h2>
      <div class="units-fields">
        <SelectField
          label={t(MEASURE_MESSAGES.unitsDistance)}
          value={units.distance}
          options={DISTANCE_UNITS.map((value) => ({ value, label: t(DISTANCE_UNIT_NAMES[value]) }))}
          onChange={(distance) => actions.setUnits({ distance })}
        />
        <SelectField
          label={t(MEASURE_MESSAGES.unitsArea)}
          value={units.area}
          options={AREA_UNITS.map((value) => ({ value, label: t(AREA_UNIT_NAMES[value]) }))}
          onChange={(area) => actions.setUnits({ area })}
        />
        <SelectField
          label={t(MEASURE_MESSAGES.unitsTime)}
          value={units.time}
          options={TIME_UNITS.map((value) => ({ value, label: t(TIME_UNIT_NAMES[value]) }))}
          onChange={(time) => actions.setUnits({ time })}
        />
        <SelectField
          label={t(MEASURE_MESSAGES.unitsCoordinates)}
          value={units.coordinates}
          options={COORDINATE_STYLES.map((value) => ({ value, label: t(COORDINATE_STYLE_NAMES[value]) }))}
          onChange={(coordinates) => actions.setUnits({ coordinates })}
        />
      </div>
    </section>
  );
}
