import { useEffect, useState } from 'preact/hooks';
import { FEWEST_COMPARED } from '../domain/comparison.ts';
import { writeCsv } from '../domain/csv.ts';
import { comparedSites } from '../store/comparison.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { comparisonTable, tabSeparated } from './comparison-csv.ts';
import { COMPARISON_MESSAGES, COMPARISON_PHRASES } from './comparison-messages.ts';
import { nameOf } from './describe.ts';
import { download } from './download.ts';
import { formatDistance } from './format.ts';
import { DIRECTION_NAMES, PHRASES, PROFILE_NAMES } from './messages.ts';
import { ReportButton } from './report-button.tsx';
import { useComparison } from './use-comparison.ts';

const TOLD_MS = 2000;

/** Where the comparison leads: a ranking, a page to print, a spreadsheet. */
export function ComparisonExport() {
  const t = useText();
  const actions = useActions();
  const columns = useAtlasState((s) => comparedSites(s).length);
  const rows = useTable();
  if (columns < FEWEST_COMPARED) return null;
  return (
    <div class="card-actions">
      <button type="button" class="button small" onClick={actions.scoreCompared}>
        {t(COMPARISON_MESSAGES.score)}
      </button>
      <ReportButton />
      <button
        type="button"
        class="button small"
        onClick={() => download('comparison.csv', 'text/csv', writeCsv(rows))}
      >
        {t(COMPARISON_MESSAGES.csv)}
      </button>
      <CopyTable rows={rows} />
    </div>
  );
}

function useTable() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const sites = useAtlasState(comparedSites);
  const units = useAtlasState((s) => s.units);
  const people = useAtlasState((s) => s.people);
  const network = useAtlasState((s) => s.network);
  const { profile, direction, year } = useAtlasState((s) => s.assumptions);
  const sections = useComparison(true);
  const drives = PHRASES.by[language](
    t(PROFILE_NAMES[profile]).toLocaleLowerCase(language),
    t(DIRECTION_NAMES[direction]).toLocaleLowerCase(language),
    String(year),
  );
  const methods = [`${drives} · ${t('freeRunning')}`, t(COMPARISON_MESSAGES.insideMethod)];
  if (network.kind === 'ready') {
    const { roadsDate, updatesDate } = network.summary.meta;
    methods.push(PHRASES.roadDates[language](roadsDate, updatesDate ?? ''));
  }
  if (people.kind === 'ready') {
    const { year: counted, source, cellMetres } = people.summary;
    const cell = formatDistance(cellMetres, language, units);
    methods.push(COMPARISON_PHRASES.peopleMethod[language](String(counted), source, cell));
  }
  return comparisonTable(
    sites.map(({ place }) => nameOf(place, language)),
    sections,
    methods,
    language,
  );
}

/** Puts the table on the clipboard. Absent where a page may not do that. */
function CopyTable({ rows }: { rows: ReturnType<typeof comparisonTable> }) {
  const t = useText();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), TOLD_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (clipboard === undefined) return null;
  const copy = (): void => {
    clipboard.writeText(tabSeparated(rows)).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  };
  return (
    <button type="button" class="button small" onClick={copy}>
      <span role="status">{t(isCopied ? COMPARISON_MESSAGES.copied : COMPARISON_MESSAGES.copy)}</span>
    </button>
  );
}
