/** Colours that the theme has for criteria; the next ones begin again. */
const COLORS = 8;

export function criterionColor(at: number): string {
  return `var(--criterion-${at % COLORS})`;
}

/** Number and colour by which a criterion is known in the bars. */
export function ScoreSwatch({ at }: { at: number }) {
  return (
    <span class="score-swatch" style={{ background: criterionColor(at) }} aria-hidden="true">
      {at + 1}
    </span>
  );
}
