import { COMPARED_LETTERS } from '../domain/comparison.ts';

/** The letter of a column on its colour, as the map has it. */
export function ComparisonLetter({ column }: { column: number }) {
  return (
    <span class="compared-letter" style={{ background: `var(--compared-${column})` }}>
      {COMPARED_LETTERS[column]}
    </span>
  );
}
