import { useId } from 'preact/hooks';
import { PRESENT_YEAR } from '../domain/assumptions.ts';
import { writeDate } from '../domain/written-date.ts';
import { scenarioYears } from '../store/scenario-years.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { PHRASES } from './messages.ts';

/** The year that is looked at, and in words what follows from it. */
export function YearControl() {
  const t = useText();
  const actions = useActions();
  // it stands in the list of layers and in the form of assumptions
  const id = useId();
  const language = useAtlasState((s) => s.language);
  const year = useAtlasState((s) => s.assumptions.year);
  const offered = useAtlasState(scenarioYears);
  // a link may ask for another one
  const years = offered.includes(year) ? offered : [...offered, year].sort((a, b) => a - b);
  const network = useAtlasState((s) => s.network);
  const meta = network.kind === 'ready' ? network.summary.meta : null;
  return (
    <div class="control">
      <label for={id}>{t('year')}</label>
      <select
        id={id}
        value={String(year)}
        onChange={(event) => actions.setAssumptions({ year: Number(event.currentTarget.value) })}
      >
        {years.map((one) => (
          <option key={one} value={String(one)}>
            {one === PRESENT_YEAR ? PHRASES.yearToday[language](String(one)) : one}
          </option>
        ))}
      </select>
      {meta !== null && (
        <p class="hint control-hint">
          {year === PRESENT_YEAR
            ? PHRASES.yearTodayExplained[language](writeDate(meta.updatesDate ?? meta.roadsDate, language))
            : year < PRESENT_YEAR
              ? PHRASES.yearExplained[language](writeDate(meta.roadsDate, language))
              : PHRASES.yearLaterExplained[language](String(year))}
        </p>
      )}
    </div>
  );
}
