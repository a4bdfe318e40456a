import { useState } from 'preact/hooks';
import { hostOf, PUBLIC_SERVER, readServerAddress } from '../domain/routing-server.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { ServerInUse } from './server-in-use.tsx';
import { failureWords, SERVER_MESSAGES, SERVER_PHRASES } from './server-messages.ts';
import { WebLink } from './web-link.tsx';
import './server.css';

/** Whether drives come from the built-in engine or from a Valhalla server. */
export function ServerSection() {
  const t = useText();
  const isOn = useAtlasState((s) => s.server.status.kind === 'on');
  return (
    <section aria-labelledby="server-heading" class="server">
      <h2 id="server-heading">{t(SERVER_MESSAGES.title)}</h2>
      <p class="hint">{t(SERVER_MESSAGES.intro)}</p>
      {isOn ? <ServerInUse /> : <ServerForm />}
    </section>
  );
}

const MISTAKES = {
  empty: SERVER_MESSAGES.noAddress,
  'no address': SERVER_MESSAGES.noAddress,
  'with password': SERVER_MESSAGES.withPassword,
} as const;

/** Where the server is, what is sent there, and how asking it went. */
function ServerForm() {
  const t = useText();
  const actions = useActions();
  const chosen = useAtlasState((s) => s.server.chosen?.address ?? '');
  const [text, setText] = useState(chosen);
  const [mistake, setMistake] = useState<keyof typeof MISTAKES | null>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    const read = readServerAddress(text);
    if (read.kind === 'server') actions.useServer(read.server);
    setMistake(read.kind === 'server' ? null : read.kind);
  };
  const type = (typed: string): void => {
    setText(typed);
    setMistake(null);
  };
  return (
    <form class="server-form" onSubmit={submit} noValidate>
      <label for="server-address">{t(SERVER_MESSAGES.address)}</label>
      <input
        id="server-address"
        type="text"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="off"
        spellcheck={false}
        placeholder="https://roads.example.org"
        value={text}
        aria-invalid={mistake !== null}
        aria-describedby="server-mistake server-warning"
        onInput={(event) => type(event.currentTarget.value)}
      />
      <p id="server-mistake" class="problems" role="alert" hidden={mistake === null}>
        {mistake !== null && t(MISTAKES[mistake])}
      </p>
      <p id="server-warning" class="server-warning">
        {t(SERVER_MESSAGES.warning)}
      </p>
      <Trial />
      <div class="card-actions">
        <button type="submit" class="button small primary">
          {t(SERVER_MESSAGES.use)}
        </button>
        <button type="button" class="button small" onClick={() => type(PUBLIC_SERVER.address)}>
          {t(SERVER_MESSAGES.usePublic)}
        </button>
      </div>
      <p class="hint">
        {t(SERVER_MESSAGES.publicTerms)}{' '}
        <WebLink address={PUBLIC_SERVER.terms}>{t(SERVER_MESSAGES.terms)}</WebLink>
      </p>
    </form>
  );
}

/** How asking the server goes, or went. */
function Trial() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const { chosen, status } = useAtlasState((s) => s.server);
  if (chosen === null || status.kind === 'off' || status.kind === 'on') return null;
  if (status.kind === 'checking')
    return (
      <div class="server-trial" role="status">
        <progress class="progress" aria-hidden="true" />
        <p>{SERVER_PHRASES.checking[language](hostOf(chosen.address))}</p>
        <button type="button" class="button small" onClick={actions.leaveServer}>
          {t(SERVER_MESSAGES.cancel)}
        </button>
      </div>
    );
  return (
    <div class="problems" role="alert" data-server-failure={status.failure.kind}>
      <p>
        {failureWords(status.failure, chosen.address, language)} {t(SERVER_MESSAGES.builtInAnswers)}
      </p>
      <button type="button" class="button small" onClick={actions.tryServerAgain}>
        {t(SERVER_MESSAGES.again)}
      </button>
    </div>
  );
}
