import { boundingBox } from '../domain/geometry.ts';
import type { Line } from '../domain/line.ts';
import { chosenLine } from '../store/lines.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { BackButton } from './back-button.tsx';
import { Card, Fact, SourceFact } from './card.tsx';
import { formatDistance } from './format.ts';
import { LINE_KIND_NAMES, MAP_LIST_TEXTS } from './map-list-messages.ts';
import { STATUS_NAMES } from './messages.ts';
import { SwatchPicture } from './swatch-picture.tsx';
import { legend } from '../style/legend.ts';
import { useEffect } from 'preact/hooks';
import { useSourceWords } from './use-source-words.ts';
import { PLACE_MESSAGES, PLACE_PHRASES } from './place-messages.ts';

/** What is known of a highway, a railway or a waterway. */
export function LineView() {
  const t = useText();
  const actions = useActions();
  const lines = useAtlasState((s) => s.lines);
  const line = useAtlasState(chosenLine);
  // a link may have opened it
  useEffect(actions.needLines, [actions]);
  return (
    <>
      <BackButton />
      {line !== null ? (
        <LineCard line={line} />
      ) : (
        <h1>
          {lines.kind === 'failed'
            ? `${t(MAP_LIST_TEXTS.linesFailed)}: ${t(lines.reason)}`
            : t(lines.kind === 'ready' ? MAP_LIST_TEXTS.lineUnknown : 'loading')}
        </h1>
      )}
    </>
  );
}

function LineCard({ line }: { line: Line }) {
  const t = useText();
  const sourceWords = useSourceWords();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const swatch = useAtlasState(
    (s) =>
      (legend(s)[line.dataset].find(({ key }) => key === line.kind) ?? legend(s)[line.dataset][0])?.swatch,
  );
  const km = (value: number): string => formatDistance(value * 1000, language, units);
  return (
    <>
      <Card
        thing={line}
        icon={swatch === undefined ? null : <SwatchPicture swatch={swatch} />}
        kind={
          <>
            {t(LINE_KIND_NAMES[line.kind])}{' '}
            <span class="badge" data-status={line.status}>
              {t(STATUS_NAMES[line.status])}
            </span>
          </>
        }
      >
        {line.ref !== null && <Fact name={t(MAP_LIST_TEXTS.number)}>{line.ref}</Fact>}
        {line.from !== null && line.to !== null && (
          <Fact name={t(MAP_LIST_TEXTS.ends)}>
            {t(line.from)} – {t(line.to)}
          </Fact>
        )}
        {line.officialKm !== null && (
          <Fact name={t(MAP_LIST_TEXTS.length)} note={t(MAP_LIST_TEXTS.lengthPublished)}>
            {km(line.officialKm)}
          </Fact>
        )}
        {line.lengthKm !== null && (
          <Fact name={t(MAP_LIST_TEXTS.length)} note={t(MAP_LIST_TEXTS.lengthDrawn)}>
            {km(line.lengthKm)}
          </Fact>
        )}
        {line.opened !== null && <Fact name={t(PLACE_MESSAGES.opened)}>{String(line.opened)}</Fact>}
        {line.opens !== null && <Fact name={t(PLACE_MESSAGES.opens)}>{String(line.opens)}</Fact>}
        {line.opened === null && line.opens === null && (
          <Fact name={t(PLACE_MESSAGES.opened)}>{t('unknown')}</Fact>
        )}
        {line.gauge !== null && (
          <Fact name={t(PLACE_MESSAGES.gauge)}>{`${line.gauge.replace('/', ' + ')} mm`}</Fact>
        )}
        {line.technicalClass !== null && (
          <Fact name={t(MAP_LIST_TEXTS.technicalClass)}>{line.technicalClass}</Fact>
        )}
        {line.accuracyMetres !== null && (
          <Fact name={t(PLACE_MESSAGES.accuracy)}>
            {PLACE_PHRASES.roughly[language](formatDistance(line.accuracyMetres, language, units))}
          </Fact>
        )}
        {line.note !== null && <Fact name={t(PLACE_MESSAGES.note)}>{t(line.note)}</Fact>}
        {line.factsSource !== null && (
          <Fact name={t(MAP_LIST_TEXTS.factsSource)}>{sourceWords(line.factsSource)}</Fact>
        )}
        <SourceFact thing={line} />
      </Card>
      <div class="card-actions">
        <button
          type="button"
          class="button small"
          onClick={() => actions.lookTo({ kind: 'bounds', bounds: boundingBox(line.geometry), maxZoom: 12 })}
        >
          {t(PLACE_MESSAGES.zoomTo)}
        </button>
      </div>
    </>
  );
}
