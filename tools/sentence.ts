/** What went wrong, as whoever threw it said it. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
