import type { Language } from '../domain/localised.ts';
import { hostOf, PUBLIC_SERVER, type ServerManners } from '../domain/routing-server.ts';
import { writeDate } from '../domain/written-date.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { extentWords } from './extent-words.ts';
import { formatNumber } from './format.ts';
import { SERVER_MESSAGES, SERVER_PHRASES } from './server-messages.ts';
import { WebLink } from './web-link.tsx';

/** What the server said of itself, how much it is asked, and the way back. */
export function ServerInUse() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const { chosen, status } = useAtlasState((s) => s.server);
  if (chosen === null || status.kind !== 'on') return null;
  const { version, tilesDate, bounds } = status.about;
  const host = hostOf(chosen.address);
  const isPublic = host === hostOf(PUBLIC_SERVER.address);
  return (
    <div class="server-in-use" data-server={host}>
      <h3>{SERVER_PHRASES.inUse[language](host)}</h3>
      <dl>
        <dt>{t(SERVER_MESSAGES.version)}</dt>
        <dd>Valhalla {version}</dd>
        <dt>{t(SERVER_MESSAGES.roadsOf)}</dt>
        <dd>{tilesDate === null ? t(SERVER_MESSAGES.unknown) : writeDate(tilesDate, language)}</dd>
        <dt>{t(SERVER_MESSAGES.extent)}</dt>
        <dd>{bounds === null ? t(SERVER_MESSAGES.unknown) : extentWords(bounds, language)}</dd>
        <dt>{t(SERVER_MESSAGES.asks)}</dt>
        <dd>{mannersWords(chosen.manners, language)}</dd>
        {isPublic && <dt>{t(SERVER_MESSAGES.source)}</dt>}
        {isPublic && (
          <dd>
            {PUBLIC_SERVER.attribution},{' '}
            <WebLink address={PUBLIC_SERVER.terms}>{t(SERVER_MESSAGES.terms)}</WebLink>
          </dd>
        )}
      </dl>
      <p class="server-warning">{t(SERVER_MESSAGES.warning)}</p>
      <KeepServer />
      <div class="card-actions">
        <button type="button" class="button small primary" onClick={actions.leaveServer}>
          {t(SERVER_MESSAGES.leave)}
        </button>
      </div>
    </div>
  );
}

function mannersWords(
  { mostAtOnce, gapSeconds, cellsOfQuestion }: ServerManners,
  language: Language,
): string {
  const cells = formatNumber(cellsOfQuestion, language);
  return gapSeconds > 0
    ? SERVER_PHRASES.seldom[language](formatNumber(gapSeconds, language, 1), cells)
    : SERVER_PHRASES.atOnce[language](formatNumber(mostAtOnce, language), cells);
}

function KeepServer() {
  const t = useText();
  const actions = useActions();
  const kept = useAtlasState((s) => s.server.kept);
  return (
    <div class="server-keep">
      <label>
        <input
          type="checkbox"
          checked={kept === 'kept' || kept === 'wanted'}
          aria-busy={kept === 'wanted' || kept === 'unwanted'}
          aria-describedby="server-keep-hint"
          onChange={(event) => actions.keepServer(event.currentTarget.checked)}
        />
        {t(SERVER_MESSAGES.keep)}
      </label>
      <p id="server-keep-hint" class="hint">
        {t(SERVER_MESSAGES.keepHint)}
      </p>
      {kept === 'failed' && (
        <p class="problems" role="alert">
          {t(SERVER_MESSAGES.keepFailed)}
        </p>
      )}
    </div>
  );
}
