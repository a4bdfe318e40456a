import type { Basis } from '../domain/claim.ts';
import { writeDate } from '../domain/written-date.ts';
import type { ClaimCard } from '../store/claim-cards.ts';
import { limitValues } from '../store/claim-evidence.ts';
import { reportedClaims } from '../store/reported.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { writeRange } from './claim-figures.ts';
import { BASIS_NAMES, CLAIM_TEXTS } from './claims-messages.ts';
import { REPORT_MESSAGES } from './report-messages.ts';
import { VerdictBadge } from './verdict-badge.tsx';
import './claims.css';

/** What was published about the sites of the report, and whether it holds; nothing where nothing is known to be. */
export function ReportClaims() {
  const t = useText();
  const cards = useAtlasState(reportedClaims);
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="report-claims">
      <h2 id="report-claims">{t(REPORT_MESSAGES.claims)}</h2>
      <div class="table-scroll">
        <table class="report-data report-claims" aria-labelledby="report-claims">
          <thead>
            <tr>
              <th scope="col">{t(REPORT_MESSAGES.claim)}</th>
              <th scope="col">{t(REPORT_MESSAGES.claimMeasured)}</th>
              <th scope="col">{t(REPORT_MESSAGES.claimVerdict)}</th>
            </tr>
          </thead>
          <tbody>
            {cards.map((card) => (
              <Row key={card.claim.id} card={card} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="hint">{t(REPORT_MESSAGES.claimsMethod)}</p>
    </section>
  );
}

const SHOWN: readonly Basis[] = [
  'straight',
  'road',
  'time',
  'area',
  'edge-to-road',
  'edge-to-junction',
  'border',
];

function Row({ card }: { card: ClaimCard }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const { claim, verdict, rule, readings } = card;
  const { title, date } = claim.published;
  const measured = SHOWN.flatMap((basis) => {
    const range = writeRange(basis, readings, limitValues(card), language, units);
    return range === null ? [] : [{ basis, range }];
  });
  return (
    <tr data-id={claim.id}>
      <th scope="row">
        {t(claim.text)}
        <span class="report-note">
          {t(title) || t(CLAIM_TEXTS.noDocument)},{' '}
          {date === null ? t(CLAIM_TEXTS.undated) : writeDate(date, language)}
        </span>
      </th>
      <td>
        {measured.length === 0 && '–'}
        {measured.map(({ basis, range }) => (
          <div key={basis}>
            {t(BASIS_NAMES[basis])} <strong>{range}</strong>
          </div>
        ))}
      </td>
      <td>
        <VerdictBadge verdict={verdict} />
        <span class="report-note">{t(rule)}</span>
      </td>
    </tr>
  );
}
