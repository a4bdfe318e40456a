import { writeDate } from '../domain/written-date.ts';
import { useRef } from 'preact/hooks';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { ROADS_MESSAGES, ROADS_PHRASES } from './roads-messages.ts';
import { formatMegabytes, limitWords, RoadsOffer, ShowExtent } from './roads-offer.tsx';
import { RoadsTable } from './roads-table.tsx';
import './roads.css';

const COMMAND = 'npm run network -- region.osm.pbf region.roads';

/** Which roads are searched: the built-in ones, or a network file of the user. */
export function RoadsSection() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const network = useAtlasState((s) => s.network);
  const isReading = useAtlasState(({ ownRoads: { offer } }) => offer.kind === 'reading');
  const input = useRef<HTMLInputElement>(null);

  const give = (field: HTMLInputElement): void => {
    const [file] = field.files ?? [];
    if (file !== undefined) actions.ownRoadsGiven(file);
    // the same file can be chosen again
    field.value = '';
  };
  return (
    <section aria-labelledby="roads-heading" class="roads">
      <h2 id="roads-heading">{t(ROADS_MESSAGES.title)}</h2>
      {network.kind === 'ready' && (
        <>
          <RoadsInUse />
          {network.from.kind === 'own' && (
            <div class="card-actions">
              <button type="button" class="button small primary" onClick={actions.backToBuiltInRoads}>
                {t(ROADS_MESSAGES.back)}
              </button>
              <ShowExtent bounds={network.summary.meta.bounds} />
            </div>
          )}
        </>
      )}
      <KeptRoads />
      <RoadsOffer />
      <p class="hint">{t(ROADS_MESSAGES.hint)}</p>
      <p>
        <code class="command">{COMMAND}</code>
      </p>
      <p class="hint">{limitWords(language)}</p>
      <div class="card-actions">
        <button
          type="button"
          class="button small"
          disabled={isReading}
          onClick={() => input.current?.click()}
        >
          {t(ROADS_MESSAGES.choose)}
        </button>
        <input
          ref={input}
          type="file"
          accept=".roads,.gz"
          data-roads-file
          aria-label={t(ROADS_MESSAGES.choose)}
          tabIndex={-1}
          hidden
          onChange={(event) => give(event.currentTarget)}
        />
      </div>
    </section>
  );
}

/** One line, and all that is known of them behind it. */
function RoadsInUse() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const network = useAtlasState((s) => s.network);
  if (network.kind !== 'ready') return null;
  const { summary, from } = network;
  const file = from.kind === 'own' ? from.file : null;
  return (
    <details class="roads-in-use" data-roads={from.kind}>
      <summary>
        {t(ROADS_MESSAGES.inUse)}: <strong dir="auto">{file ?? summary.meta.name}</strong>{' '}
        <span class="hint">
          {file === null && `${t(ROADS_MESSAGES.builtIn)}, `}
          <span class="date">{writeDate(summary.meta.roadsDate, language)}</span>
        </span>
      </summary>
      <RoadsTable columns={[{ head: t(ROADS_MESSAGES.inUse), file, summary }]} />
    </details>
  );
}

/** What is kept on this device, and the choice to keep what is in use. */
function KeptRoads() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const kept = useAtlasState((s) => s.ownRoads.kept);
  const own = useAtlasState(({ network }) =>
    network.kind === 'ready' && network.from.kind === 'own' ? network.from.file : null,
  );
  const keep = (
    <button type="button" class="button small" onClick={actions.keepOwnRoads}>
      {t(ROADS_MESSAGES.keep)}
    </button>
  );
  const forget = (
    <button type="button" class="button small" onClick={actions.forgetOwnRoads}>
      {t(ROADS_MESSAGES.forget)}
    </button>
  );
  switch (kept.kind) {
    case 'none':
      return own === null ? null : (
        <div class="roads-kept">
          <p class="hint">{t(ROADS_MESSAGES.keepHint)}</p>
          {keep}
        </div>
      );
    case 'wanted':
    case 'unwanted':
      return <p class="hint">{t(ROADS_MESSAGES[kept.kind === 'wanted' ? 'keeping' : 'forgetting'])}</p>;
    case 'failed':
      return (
        <div class="problems" role="alert">
          <p>{t(kept.what === 'keep' ? ROADS_MESSAGES.keepFailed : ROADS_MESSAGES.deleteFailed)}</p>
          {kept.what === 'delete' ? forget : own !== null && keep}
        </div>
      );
    case 'kept':
      return (
        <div class="roads-kept" data-kept={kept.name}>
          <p class="hint" role="status">
            {ROADS_PHRASES.kept[language](kept.name, formatMegabytes(kept.bytes, language))}
          </p>
          <div class="card-actions">
            {forget}
            {own !== null && own !== kept.name && keep}
          </div>
        </div>
      );
  }
}
