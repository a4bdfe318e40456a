import { radiusOf, ringsAround } from '../domain/rings.ts';
import { reachRows } from '../store/reach.ts';
import { site } from '../store/select.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { MEASURE_PHRASES, MEASURE_MESSAGES } from './measure-messages.ts';
import { useFigures } from './use-figures.ts';

/** Circles of fixed distance beside the drive-time areas, and what each comes to. */
export function RingsControl() {
  const t = useText();
  const actions = useActions();
  const isShown = useAtlasState((s) => s.ringsShown);
  const place = useAtlasState(site);
  const reached = useAtlasState(reachRows);
  const { language, distance, area, number } = useFigures();
  return (
    <div class="rings">
      <label class="there-and-back">
        <input
          type="checkbox"
          checked={isShown}
          onChange={(event) => actions.setRingsShown(event.currentTarget.checked)}
        />
        {t(MEASURE_MESSAGES.rings)}
      </label>
      {isShown && place !== null && (
        <>
          <p class="hint">{t(MEASURE_MESSAGES.ringsHint)}</p>
          <ul class="rings-list">
            {ringsAround(place.position).map((ring) => (
              <li key={ring.metres}>
                {t(MEASURE_MESSAGES.ring)} {distance(ring.metres)}: {area(ring.squareKm)}
              </li>
            ))}
            {reached.map(
              ({ minutes, areaKm2 }) =>
                areaKm2 !== null && (
                  <li key={`reached-${minutes}`}>
                    {MEASURE_PHRASES.ringShare[language](
                      number(minutes),
                      area(areaKm2),
                      distance(radiusOf(areaKm2)),
                    )}
                  </li>
                ),
            )}
          </ul>
        </>
      )}
    </div>
  );
}
