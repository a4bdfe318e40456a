import { roadsFaultSaid } from '../domain/roads-fault-said.ts';
import { MOST_ROADS_BYTES } from '../domain/roads-file.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { ROADS_MESSAGES, ROADS_PHRASES } from './roads-messages.ts';
import { RoadsTable } from './roads-table.tsx';

/** A file of roads on its way: being read, to be looked at beside the roads in use, or refused. */
export function RoadsOffer() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const offer = useAtlasState((s) => s.ownRoads.offer);
  const network = useAtlasState((s) => s.network);
  const megabytes = (bytes: number): string => formatMegabytes(bytes, language);
  switch (offer.kind) {
    case 'none':
    case 'taken':
      return null;
    case 'reading':
      return (
        <div class="roads-offer" data-offer="reading">
          <p role="status">{ROADS_PHRASES.reading[language](offer.file.name, megabytes(offer.file.size))}</p>
          <progress
            aria-label={ROADS_PHRASES.reading[language](offer.file.name, megabytes(offer.file.size))}
          />
          <div class="card-actions">
            <button type="button" class="button small" onClick={actions.dropOwnRoads}>
              {t(ROADS_MESSAGES.cancel)}
            </button>
          </div>
        </div>
      );
    case 'going back':
      return (
        <p class="hint" role="status">
          {t(ROADS_MESSAGES.goingBack)}
        </p>
      );
    case 'not back':
      return (
        <p class="problems" role="alert">
          {t(ROADS_MESSAGES.notBack)} {t(offer.reason)}
        </p>
      );
    case 'refused':
      return (
        <div class="problems" role="alert" data-offer="refused">
          <p>{ROADS_PHRASES.refused[language](offer.name)}</p>
          <p>{t(roadsFaultSaid(offer.why))}</p>
          <button type="button" class="button small" onClick={actions.dropOwnRoads}>
            {t(ROADS_MESSAGES.dismiss)}
          </button>
        </div>
      );
    case 'preview': {
      const { file, summary } = offer;
      const present =
        network.kind === 'ready'
          ? [
              {
                head: t(ROADS_MESSAGES.inUse),
                file: network.from.kind === 'own' ? network.from.file : null,
                summary: network.summary,
              },
            ]
          : [];
      return (
        <div class="roads-offer" data-offer="preview">
          <h3>{ROADS_PHRASES.preview[language](file.name)}</h3>
          <RoadsTable columns={[...present, { head: t(ROADS_MESSAGES.offered), file: file.name, summary }]} />
          <p class="hint">{t(ROADS_MESSAGES.consequence)}</p>
          <div class="card-actions">
            <button type="button" class="button small primary" onClick={actions.useOwnRoads}>
              {t(ROADS_MESSAGES.use)}
            </button>
            <ShowExtent bounds={summary.meta.bounds} />
            <button type="button" class="button small" onClick={actions.dropOwnRoads}>
              {t(ROADS_MESSAGES.notNow)}
            </button>
          </div>
        </div>
      );
    }
  }
}

/** Takes the map to where roads reach. */
export function ShowExtent({ bounds }: { bounds: readonly [number, number, number, number] }) {
  const t = useText();
  const actions = useActions();
  return (
    <button
      type="button"
      class="button small"
      onClick={() => actions.lookTo({ kind: 'bounds', bounds, maxZoom: 12 })}
    >
      {t(ROADS_MESSAGES.showExtent)}
    </button>
  );
}

/** Megabytes of a million bytes, as file managers count them. */
export function formatMegabytes(bytes: number, language: 'en' | 'vi'): string {
  const megabytes = bytes / 1e6;
  return formatNumber(megabytes, language, megabytes < 10 ? 2 : 0);
}

/** What a file may have, unpacked. */
export function limitWords(language: 'en' | 'vi'): string {
  return ROADS_PHRASES.limit[language](formatMegabytes(MOST_ROADS_BYTES, language));
}
