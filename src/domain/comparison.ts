/** More columns than this cannot be read beside one another. */
export const MOST_COMPARED = 6;
/** One place alone is not compared. */
export const FEWEST_COMPARED = 2;
