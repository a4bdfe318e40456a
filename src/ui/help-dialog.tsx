import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { HelpAsk } from './help-ask.tsx';
import { HelpKeys } from './help-keys.tsx';
import { DOC_NAMES, HELP_MESSAGES, NOT_KNOWN, PRIVACY } from './help-messages.ts';
import { ReportData, ReportMethod } from './report-end.tsx';
import './help.css';
import './report.css';

const DOCS = {
  address: new URL('../../docs/address.md', import.meta.url).href,
  embedding: new URL('../../docs/embedding.md', import.meta.url).href,
  server: new URL('../../docs/routing-server.md', import.meta.url).href,
  // written into every build by tools/licences
  licences: 'third-party-licences.txt',
};

/** Help: what can be asked, all keys, how figures are made and of what, what stays on the device. */
export function HelpDialog() {
  const t = useText();
  const actions = useActions();
  const isServerOn = useAtlasState((s) => s.server.status.kind === 'on');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // the browser gives the focus back to where it was when the dialog closes, not when it is gone
    const shown = dialog.current;
    // Firefox before 98 and Safari before 15.4 show it without a backdrop
    if (typeof shown?.showModal === 'function') shown.showModal();
    else shown?.setAttribute('open', '');
    return () => shown?.close?.();
  }, []);
  const close = (): void => {
    dialog.current?.close?.();
    actions.closeHelp();
  };
  return (
    <dialog
      ref={dialog}
      class="help"
      aria-labelledby="help-heading"
      onClose={actions.closeHelp}
      onClick={(event) => {
        // beside it
        if (event.target === event.currentTarget) close();
      }}
    >
      <div class="help-page">
        <div class="help-head">
          <h1 id="help-heading" tabIndex={-1} autofocus>
            {t(HELP_MESSAGES.title)}
          </h1>
          <button type="button" class="button small" onClick={close}>
            {t(HELP_MESSAGES.close)}
          </button>
        </div>
        <HelpAsk close={close} />
        <HelpKeys />
        <ReportMethod />
        <Section id="help-unknown" title={t(HELP_MESSAGES.unknown)}>
          <Sentences of={NOT_KNOWN.map((one) => t(one))} />
        </Section>
        <Section id="help-privacy" title={t(HELP_MESSAGES.privacy)}>
          <Sentences of={[...(isServerOn ? PRIVACY.server : []), ...PRIVACY.ours].map((one) => t(one))} />
        </Section>
        <ReportData />
        <Section id="help-docs" title={t(HELP_MESSAGES.docs)}>
          <p>
            {(Object.keys(DOCS) as (keyof typeof DOCS)[]).map((name) => (
              <a key={name} href={DOCS[name]} target="_blank" rel="noreferrer">
                {t(DOC_NAMES[name])}
              </a>
            ))}{' '}
            <span class="hint">{t(HELP_MESSAGES.docsHint)}</span>
          </p>
        </Section>
      </div>
    </dialog>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
