/** Cells along a side of the curve: 2^24, well below a metre over a country. */
const ORDER = 24;

/**
 * Position along a Hilbert curve over the square from 0 to 1, a whole number below 2^48. Near places get near
 * numbers, so that what lies together in the world lies together in the file.
 */
export function hilbert(x: number, y: number): number {
  const side = 2 ** ORDER;
  let column = Math.min(side - 1, Math.max(0, Math.floor(x * side)));
  let row = Math.min(side - 1, Math.max(0, Math.floor(y * side)));
  let distance = 0;
  for (let half = side / 2; half >= 1; half /= 2) {
    const right = (column & half) > 0 ? 1 : 0;
    const upper = (row & half) > 0 ? 1 : 0;
    distance += half * half * ((3 * right) ^ upper);
    // Turn the quadrant so that the curve within it runs the same way.
    if (upper === 0) {
      if (right === 1) {
        column = half - 1 - (column & (half - 1));
        row = half - 1 - (row & (half - 1));
      }
      [column, row] = [row, column];
    }
  }
  return distance;
}
