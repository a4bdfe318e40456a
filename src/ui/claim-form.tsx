import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { UNITS_OF, withKind, type ClaimDraft } from '../domain/claim-draft.ts';
import type { ClaimKind } from '../domain/claim.ts';
import { readDraft, type DraftFault } from '../domain/read-draft.ts';
import { useActions, useAtlas, useText } from './atlas-context.ts';
import { ClaimEndField } from './claim-end-field.tsx';
import { ClaimFigureFields } from './claim-figure-fields.tsx';
import { faultId } from './claim-fault-id.ts';
import { sentenceFor } from './claim-figures.ts';
import { useClaimNames } from './claim-names.ts';
import { ClaimProvinceFields } from './claim-province-fields.tsx';
import { CLAIM_TEXTS, FAULT_TEXTS, KIND_TEXTS } from './claims-messages.ts';
import { Segmented } from './segmented.tsx';
import { useShowEvidence } from './use-show-evidence.ts';

const KINDS: readonly ClaimKind[] = ['drive-time', 'distance', 'area', 'on-road', 'adjacent'];
const NO_FAULTS: readonly DraftFault[] = [];
const FIGURE_FAULTS: readonly DraftFault[] = ['figure missing', 'figures the wrong way round'];

/** A claim of one's own, new or changed: what is said between which places, and who says so. */
export function ClaimForm({ draft }: { draft: ClaimDraft }) {
  const t = useText();
  const actions = useActions();
  const { store } = useAtlas();
  const showEvidence = useShowEvidence();
  const { nameOfEnd, nameOfProvince } = useClaimNames();
  const [isTried, setIsTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // the form may open far from what opened it, and the reader goes on there
  useLayoutEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus();
    return () => opener instanceof HTMLElement && opener.focus();
  }, []);

  const read = readDraft(draft, (quantity) => sentenceFor(quantity, nameOfEnd, nameOfProvince));
  const faults = isTried && read.kind === 'faults' ? read.faults : NO_FAULTS;
  const change = actions.changeClaimDraft;

  const submit = (event: Event): void => {
    event.preventDefault();
    setIsTried(true);
    if (read.kind === 'faults') return;
    if (draft.id === null) actions.claimAdded(read.claim);
    else actions.claimChanged({ ...read.claim, id: draft.id });
    const { chosen } = store.getState().claims;
    if (chosen !== null) showEvidence({ ...chosen, reading: null });
    // what was written is seen, whatever was left out of the list
    actions.filterClaims({ document: null, verdict: null });
    actions.setClaimDraft(null);
  };
  // Enter takes what was found, and is not yet the end
  const keepOpen = (event: KeyboardEvent): void => {
    const isSearch = event.target instanceof HTMLElement && event.target.role === 'combobox';
    if (event.key === 'Enter' && isSearch) event.preventDefault();
  };
  return (
    <form
      class="claim-form"
      aria-labelledby="claim-form-heading"
      noValidate
      onSubmit={submit}
      onKeyDown={keepOpen}
    >
      <h2 id="claim-form-heading" ref={heading} tabIndex={-1}>
        {t(draft.id === null ? CLAIM_TEXTS.formNew : CLAIM_TEXTS.formEdit)}
      </h2>
      <Segmented<ClaimKind>
        label={t(CLAIM_TEXTS.kind)}
        choices={KINDS.map((value) => ({ value, label: t(KIND_TEXTS[value]) }))}
        value={draft.kind}
        onChange={(kind) => change(withKind(draft, kind))}
      />
      {draft.kind === 'adjacent' ? (
        <ClaimProvinceFields draft={draft} onChange={change} />
      ) : (
        <ClaimEnds draft={draft} onChange={change} />
      )}
      {UNITS_OF[draft.kind].length > 0 && (
        <ClaimFigureFields
          draft={draft}
          fault={faults.find((one) => FIGURE_FAULTS.includes(one)) ?? null}
          onChange={change}
        />
      )}
      {draft.kind === 'on-road' && (
        <TextField
          label={t(CLAIM_TEXTS.road)}
          value={draft.road}
          placeholder={t(CLAIM_TEXTS.roadExample)}
          fault={faults.includes('road missing') ? 'road missing' : null}
          onChange={(road) => change({ road })}
        />
      )}
      <TextField label={t(CLAIM_TEXTS.text)} value={draft.text} onChange={(text) => change({ text })} />
      <details open={faults.includes('no date') || faults.includes('no web address') || undefined}>
        <summary>{t(CLAIM_TEXTS.source)}</summary>
        <TextField label={t(CLAIM_TEXTS.title)} value={draft.title} onChange={(title) => change({ title })} />
        <TextField
          label={t(CLAIM_TEXTS.date)}
          value={draft.date}
          fault={faults.includes('no date') ? 'no date' : null}
          onChange={(date) => change({ date })}
        />
        <TextField
          label={t(CLAIM_TEXTS.url)}
          value={draft.url}
          fault={faults.includes('no web address') ? 'no web address' : null}
          onChange={(url) => change({ url })}
        />
      </details>
      <div role="alert">
        {faults.length > 0 && (
          <ul class="claim-faults">
            {faults.map((fault) => (
              <li key={fault} id={faultId(fault)}>
                {t(FAULT_TEXTS[fault])}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="card-actions">
        <button type="submit" class="button small primary">
          {t(draft.id === null ? CLAIM_TEXTS.check : CLAIM_TEXTS.save)}
        </button>
        <button type="button" class="button small" onClick={() => actions.setClaimDraft(null)}>
          {t(CLAIM_TEXTS.cancel)}
        </button>
      </div>
    </form>
  );
}

function ClaimEnds({
  draft: { kind, from, to },
  onChange,
}: {
  draft: ClaimDraft;
  onChange: (change: Partial<ClaimDraft>) => void;
}) {
  const t = useText();
  const hasTwo = kind === 'drive-time' || kind === 'distance';
  return (
    <>
      <ClaimEndField
        label={t(hasTwo ? CLAIM_TEXTS.from : CLAIM_TEXTS.of)}
        end={from}
        aim="from"
        onChange={(end) => onChange({ from: end })}
      />
      {hasTwo && (
        <ClaimEndField
          label={t(CLAIM_TEXTS.to)}
          end={to}
          aim="to"
          onChange={(end) => onChange({ to: end })}
        />
      )}
    </>
  );
}

function TextField({
  label,
  value,
  placeholder,
  fault = null,
  onChange,
}: {
  label: string;
  value: string;
  placeholder?: string;
  /** What is wrong with it; the sentence stands below the form. */
  fault?: DraftFault | null;
  onChange: (typed: string) => void;
}) {
  return (
    <label class="text-field">
      {label}
      <input
        type="text"
        value={value}
        placeholder={placeholder}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : faultId(fault)}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
