import type { Claim, Verdict } from '../domain/claim.ts';
import { beginDraft } from '../domain/claim-draft.ts';
import { draftOf } from '../domain/read-draft.ts';
import { writeDate } from '../domain/written-date.ts';
import { claimCards, type ClaimCard as Card } from '../store/claim-cards.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { OverviewButton } from './back-button.tsx';
import { ClaimCard } from './claim-card.tsx';
import { sentenceFor } from './claim-figures.ts';
import { ClaimForm } from './claim-form.tsx';
import { useClaimNames } from './claim-names.ts';
import { CLAIM_PHRASES, CLAIM_TEXTS, VERDICT_COUNTS } from './claims-messages.ts';
import { ClaimsShare } from './claims-share.tsx';
import { EmptyState } from './empty-state.tsx';
import { formatNumber } from './format.ts';
import { MadeBy } from './made-by.tsx';
import { SelectField } from './select-field.tsx';
import { useRoving } from './use-roving.ts';
import { VerdictIcon } from './verdict-badge.tsx';
import './claims.css';
import './reach.css';

const VERDICTS: readonly Verdict[] = [
  'holds',
  'depends on the reading',
  'does not hold',
  'cannot be measured',
  'pending',
];

/** "Is it true?": what documents and users claim, each with what the atlas measures and whether it holds. */
export function ClaimsView() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const builtIn = useAtlasState((s) => s.claims.builtIn);
  const cards = useAtlasState(claimCards);
  const draft = useAtlasState((s) => s.claimsView.draft);
  const filter = useAtlasState((s) => s.claimsView.filter);
  const { nameOfEnd, nameOfProvince } = useClaimNames();

  const ofDocument = cards.filter(
    ({ claim }) => filter.document === null || documentOf(claim) === filter.document,
  );
  const shown = ofDocument.filter(({ verdict }) => filter.verdict === null || verdict === filter.verdict);

  const open = (claim: Claim, id: string | null): void => {
    const begun = draftOf(claim, (text) => t(text));
    // a sentence that was made of the rest is made anew
    const made = sentenceFor(claim.quantity, nameOfEnd, nameOfProvince);
    actions.setClaimDraft({ ...begun, id, text: begun.text === made[language] ? '' : begun.text });
  };
  return (
    <>
      <OverviewButton />
      <h1>{t('claimsQuestion')}</h1>
      <p class="hint">{t(CLAIM_TEXTS.intro)}</p>
      <button
        type="button"
        class="button wide claim-add"
        aria-expanded={draft !== null}
        onClick={() => actions.setClaimDraft(draft === null ? beginDraft() : null)}
      >
        <span aria-hidden="true">{draft === null ? '+' : '−'}</span> {t(CLAIM_TEXTS.add)}
      </button>
      {draft !== null && <ClaimForm key={draft.id} draft={draft} />}
      {builtIn.kind === 'loading' && <p class="hint">{t('loading')}</p>}
      {builtIn.kind === 'failed' && <p class="problems">{t(builtIn.reason)}</p>}
      {cards.length > 0 && <Filters cards={cards} ofDocument={ofDocument} />}
      <ul class="claims">
        {shown.map((card) => (
          <ClaimCard
            key={card.claim.id}
            card={card}
            onEdit={() => open(card.claim, card.claim.id)}
            onDuplicate={() => open(card.claim, null)}
          />
        ))}
      </ul>
      {cards.length > 0 && shown.length === 0 && (
        <EmptyState
          words={t(CLAIM_TEXTS.none)}
          action={t(CLAIM_TEXTS.showEvery)}
          onAct={() => actions.filterClaims({ document: null, verdict: null })}
        />
      )}
      {cards.length === 0 && builtIn.kind === 'failed' && draft === null && (
        <EmptyState
          words={t(CLAIM_TEXTS.noneAtAll)}
          action={t(CLAIM_TEXTS.add)}
          onAct={() => actions.setClaimDraft(beginDraft())}
        />
      )}
      <ClaimsShare />
      <Method />
    </>
  );
}

function documentOf({ published }: Claim): string {
  return published.title.en;
}

const ANY_DOCUMENT = 'any';

/** How many hold, how many do not; each count shows only those, each document only its own. */
function Filters({ cards, ofDocument }: { cards: readonly Card[]; ofDocument: readonly Card[] }) {
  const t = useText();
  const roving = useRoving<HTMLDivElement>({ isRow: true });
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const { document, verdict: chosen } = useAtlasState((s) => s.claimsView.filter);
  const titles = new Map(cards.map(({ claim }) => [documentOf(claim), claim.published.title]));
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    count: ofDocument.filter((card) => card.verdict === verdict).length,
  })).filter(({ verdict, count }) => count > 0 || verdict === chosen);
  return (
    <div class="claim-filters">
      <div {...roving} class="tabs" role="group" aria-label={t(CLAIM_TEXTS.verdicts)}>
        {counts.map(({ verdict, count }) => (
          <button
            key={verdict}
            type="button"
            class="verdict-count"
            data-verdict={verdict}
            aria-pressed={verdict === chosen}
            onClick={() => actions.filterClaims({ verdict: verdict === chosen ? null : verdict })}
          >
            <VerdictIcon verdict={verdict} />
            {VERDICT_COUNTS[verdict][language](formatNumber(count, language))}
          </button>
        ))}
      </div>
      {titles.size > 1 && (
        <SelectField
          label={t(CLAIM_TEXTS.document)}
          // a title may be anything but this
          value={document === null ? ANY_DOCUMENT : `=${document}`}
          options={[
            { value: ANY_DOCUMENT, label: t(CLAIM_TEXTS.allDocuments) },
            ...[...titles].map(([en, title]) => ({
              value: `=${en}`,
              label: t(title) || t(CLAIM_TEXTS.noDocument),
            })),
          ]}
          onChange={(value) =>
            actions.filterClaims({ document: value === ANY_DOCUMENT ? null : value.slice(1) })
          }
        />
      )}
    </div>
  );
}

/** What every figure rests on, and of when the roads are. */
function Method() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const network = useAtlasState((s) => s.network);
  const meta = network.kind === 'ready' ? network.summary.meta : null;
  return (
    <section aria-labelledby="claims-method-heading">
      <h2 id="claims-method-heading">{t(CLAIM_TEXTS.method)}</h2>
      <p class="hint">{t(CLAIM_TEXTS.methodWords)}</p>
      {meta !== null && (
        <p class="hint">
          {CLAIM_PHRASES.dataDate[language](
            writeDate(meta.roadsDate, language),
            writeDate(meta.updatesDate ?? '', language),
          )}
        </p>
      )}
      <MadeBy of="claimDrives" />
    </section>
  );
}
