import { useId } from 'preact/hooks';
import { PRESENT_YEAR } from '../domain/assumptions.ts';
import type { Language } from '../domain/localised.ts';
import { writeDate } from '../domain/written-date.ts';
import { scenarioYears } from '../store/scenario-years.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { REACH_MESSAGES, REACH_PHRASES } from './reach-messages.ts';

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
      <label for={id}>{t(REACH_MESSAGES.year)}</label>
      <select
        id={id}
        value={String(year)}
        onChange={(event) => actions.setAssumptions({ year: Number(event.currentTarget.value) })}
      >
        {years.map((one) => (
          <option key={one} value={String(one)}>
            {one === PRESENT_YEAR ? REACH_PHRASES.yearToday[language](String(one)) : one}
          </option>
        ))}
      </select>
      {/* its line is there from the start: nothing below it moves when the roads come */}
      {network.kind !== 'failed' && (
        <p class="hint control-hint">{meta === null ? '\u00a0' : yearExplained(year, meta, language)}</p>
      )}
    </div>
  );
}

/** Of the network: when its roads are of, and what was opened since. */
type RoadDates = { readonly roadsDate: string; readonly updatesDate: string | null };

function yearExplained(year: number, { updatesDate, roadsDate }: RoadDates, language: Language): string {
  if (year === PRESENT_YEAR)
    return REACH_PHRASES.yearTodayExplained[language](writeDate(updatesDate ?? roadsDate, language));
  return year < PRESENT_YEAR
    ? REACH_PHRASES.yearExplained[language](writeDate(roadsDate, language))
    : REACH_PHRASES.yearLaterExplained[language](String(year));
}
