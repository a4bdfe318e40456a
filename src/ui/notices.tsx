import { DATASET_IDS } from '../domain/catalogue.ts';
import { gathered } from '../domain/gathered-problems.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { LazyView } from './lazy-view.tsx';
import { MishapNotice } from './mishap-notice.tsx';
import { ReloadButton } from './reload-button.tsx';
import { DATASET_NAMES, PHRASES } from './messages.ts';
import { codeOf } from './view-code.ts';

const loadUpdateNotice = codeOf('updateNotice');
const loadSessionNotice = codeOf('sessionNotice');
const loadServerNotice = codeOf('serverNotice');
const loadLinkNotes = codeOf('linkNotes');

/** What is still loading, and what could not be loaded: said in words, with the file's name; and a newer version. */
export function Notices() {
  const update = useAtlasState((s) => s.offline.update);
  const hasLinkNotes = useAtlasState((s) => s.linkNotes.length > 0);
  const hasServer = useAtlasState(({ server, view }) => server.status.kind !== 'off' && view.kind !== 'data');
  const hasSession = useAtlasState(({ session }) => session.failure !== null || session.lost !== null);
  return (
    <>
      {hasServer && <LazyView load={loadServerNotice} isQuiet />}
      {hasSession && <LazyView load={loadSessionNotice} isQuiet />}
      <Loading />
      {(update === 'ready' || update === 'in another tab') && <LazyView load={loadUpdateNotice} />}
      <MishapNotice />
      <Problems />
      {hasLinkNotes && <LazyView load={loadLinkNotes} />}
    </>
  );
}

function Loading() {
  const t = useText();
  const files = useAtlasState((s) => s.data.files);
  const network = useAtlasState((s) => s.network.kind);
  const waiting = DATASET_IDS.filter((id) => files[id].kind === 'loading').map((id) => t(DATASET_NAMES[id]));
  if (network === 'loading') waiting.push(t('loadingNetwork'));
  return (
    <p class="loading" role="status" hidden={waiting.length === 0}>
      {waiting.length > 0 && `${t('loadingData')}: ${waiting.join(', ')}…`}
    </p>
  );
}

/** More sentences than this would bury the page; their number is told. */
const MOST_SENTENCES = 5;

function Problems() {
  const t = useText();
  const actions = useActions();
  const problems = useAtlasState((s) => s.data.problems);
  const language = useAtlasState((s) => s.language);
  const network = useAtlasState((s) => s.network);
  const sentences = gathered(problems).map(t);
  if (network.kind === 'failed') sentences.unshift(t(network.reason));
  const rest = sentences.length - MOST_SENTENCES;
  return (
    <div role="alert">
      {sentences.length > 0 && (
        <div class="problems">
          <p class="notice-head">{t('problems')}</p>
          <ul>
            {sentences.slice(0, MOST_SENTENCES).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            {rest > 0 && <li>{PHRASES.moreProblems[language](formatNumber(rest, language))}</li>}
          </ul>
          <p class="card-actions">
            <ReloadButton />
            {problems.length > 0 && (
              <button type="button" class="button small" onClick={actions.problemsDismissed}>
                {t('dismiss')}
              </button>
            )}
          </p>
        </div>
      )}
    </div>
  );
}
