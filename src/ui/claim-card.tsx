import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Basis } from '../domain/claim.ts';
import { writeDate } from '../domain/written-date.ts';
import { limitValues } from '../store/claim-evidence.ts';
import type { ClaimCard as Card } from '../store/claim-cards.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { writeRange } from './claim-figures.ts';
import { ClaimReadings } from './claim-readings.tsx';
import { BASIS_NAMES, CLAIM_PHRASES, CLAIM_TEXTS } from './claims-messages.ts';
import { useShowEvidence } from './use-show-evidence.ts';
import { VerdictBadge } from './verdict-badge.tsx';
import { WebLink } from './web-link.tsx';

/** What is told of a claim before it is opened. */
const SUMMARY_BASES: readonly Basis[] = ['straight', 'road', 'time', 'area', 'edge-to-road', 'border'];

/** What was published, by whom, and whether it holds; opened, every reading with its evidence on the map. */
export function ClaimCard({
  card,
  onEdit,
  onDuplicate,
}: {
  card: Card;
  onEdit: () => void;
  onDuplicate: () => void;
}) {
  const t = useText();
  const actions = useActions();
  const showEvidence = useShowEvidence();
  const choice = useAtlasState((s) => s.claims.chosen);
  const language = useAtlasState((s) => s.language);
  const detailsId = useId();
  const { claim, verdict, rule, isOwn } = card;
  const isOpen = choice?.claim === claim.id;
  const head = useRef<HTMLButtonElement>(null);
  // one that is open from the first was just written, or is come back to
  useLayoutEffect(() => {
    if (isOpen) head.current?.focus();
  }, []);

  const show = (reading: string | null): void => showEvidence({ claim: claim.id, reading });
  return (
    <li class="claim" data-id={claim.id} data-verdict={verdict} data-open={isOpen}>
      <button
        ref={head}
        type="button"
        class="claim-head"
        aria-expanded={isOpen}
        aria-controls={detailsId}
        onClick={() => (isOpen ? actions.claimChosen(null) : show(null))}
      >
        <span class="claim-text">{t(claim.text)}</span>
        <VerdictBadge verdict={verdict} />
      </button>
      <Summary card={card} />
      <Source card={card} />
      <div id={detailsId} class="claim-details" hidden={!isOpen}>
        {isOpen && (
          <>
            <p>
              <b>{t(CLAIM_TEXTS.rule)}:</b> {t(rule)}
            </p>
            {claim.note !== null && <p>{t(claim.note)}</p>}
            <ClaimReadings
              card={card}
              chosen={choice.reading}
              onChoose={({ key }) => show(key === choice.reading ? null : key)}
            />
            <div class="card-actions">
              {choice.reading !== null && (
                <button type="button" class="button small" onClick={() => show(null)}>
                  {t(CLAIM_TEXTS.showAll)}
                </button>
              )}
              {isOwn && (
                <button type="button" class="button small" onClick={onEdit}>
                  {t(CLAIM_TEXTS.edit)}
                </button>
              )}
              <button type="button" class="button small" onClick={onDuplicate}>
                {t(isOwn ? CLAIM_TEXTS.duplicate : CLAIM_TEXTS.copyAsOwn)}
              </button>
              {isOwn && (
                <button
                  type="button"
                  class="button small"
                  aria-label={CLAIM_PHRASES.removeClaim[language](t(claim.text))}
                  onClick={() => actions.claimRemoved(claim.id)}
                >
                  {t(CLAIM_TEXTS.remove)}
                </button>
              )}
            </div>
          </>
        )}
      </div>
    </li>
  );
}

/** "Straight line 22–58 km · Distance by road 31–74 km". */
function Summary({ card }: { card: Card }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const parts = SUMMARY_BASES.flatMap((basis) => {
    const range = writeRange(basis, card.readings, limitValues(card), language, units);
    return range === null ? [] : [{ basis, range }];
  });
  if (parts.length === 0) return null;
  return (
    <p class="claim-summary">
      {parts.map(({ basis, range }) => (
        <span key={basis}>
          {t(BASIS_NAMES[basis])} <strong>{range}</strong>
        </span>
      ))}
    </p>
  );
}

function Source({ card: { claim, isOwn } }: { card: Card }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const { title, date, url } = claim.published;
  const name = t(title) || t(CLAIM_TEXTS.noDocument);
  return (
    <p class="claim-source">
      {isOwn && <span class="badge">{t(CLAIM_TEXTS.own)}</span>}
      <WebLink address={url}>{name}</WebLink>,{' '}
      {date === null ? t(CLAIM_TEXTS.undated) : writeDate(date, language)}
    </p>
  );
}
