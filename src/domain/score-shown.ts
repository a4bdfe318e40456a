/** Shown scores have one digit after the point. */
const STEPS = 10;

/**
 * Contributions in tenths of a point, so that those that are shown add up to the score that is shown: each is cut, and what
 * is lacking goes to those that lost most (largest remainder method, Hamilton's rule of 1792).
 */
export function shownPoints(points: readonly number[]): { readonly parts: readonly number[]; score: number } {
  const whole = Math.round(points.reduce((all, part) => all + part, 0) * STEPS);
  const cut = points.map((part) => Math.floor(part * STEPS));
  const lacking = whole - cut.reduce((all, part) => all + part, 0);
  const byLoss = points
    .map((part, i) => ({ i, lost: part * STEPS - (cut[i] ?? 0) }))
    .sort((a, b) => b.lost - a.lost || a.i - b.i);
  const raised = new Set(byLoss.slice(0, lacking).map(({ i }) => i));
  return {
    parts: cut.map((part, i) => (part + Number(raised.has(i))) / STEPS),
    score: whole / STEPS,
  };
}
