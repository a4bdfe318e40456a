import { hostOf } from '../domain/routing-server.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { failureWords, SERVER_MESSAGES, SERVER_PHRASES } from './server-messages.ts';
import './server.css';

/** On every view while a server is in use: that places are sent there; or that it failed and who answers now. */
export function ServerNotice() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const { chosen, status } = useAtlasState((s) => s.server);
  if (chosen === null) return null;
  const host = hostOf(chosen.address);
  switch (status.kind) {
    case 'off':
      return null;
    case 'checking':
      return (
        <p class="server-notice" role="status">
          {SERVER_PHRASES.checking[language](host)}
        </p>
      );
    case 'on':
      return (
        <p class="server-notice" role="status" data-server={host}>
          {SERVER_PHRASES.sent[language](host)}{' '}
          <button type="button" class="link-button" onClick={actions.showData}>
            {t(SERVER_MESSAGES.settings)}
          </button>
        </p>
      );
    case 'failed':
      return (
        <div class="server-notice" role="alert" data-server-failure={status.failure.kind}>
          <p>
            {failureWords(status.failure, chosen.address, language)} {t(SERVER_MESSAGES.builtInAnswers)}
          </p>
          <div class="card-actions">
            <button type="button" class="button small" onClick={actions.tryServerAgain}>
              {t(SERVER_MESSAGES.again)}
            </button>
            <button type="button" class="button small" onClick={actions.leaveServer}>
              {t(SERVER_MESSAGES.dismiss)}
            </button>
          </div>
        </div>
      );
  }
}
