import type { Problem } from '../domain/problem.ts';

export type ParsedJson =
  { readonly kind: 'json'; readonly json: unknown } | { readonly kind: 'problem'; readonly problem: Problem };

/**
 * The JSON in the text of a data file, or the sentence that says what the file is instead. Never throws.
 * Servers answer a missing file with a page of their own, and a broken connection cuts a file short; both are
 * recognised because they are what users meet.
 */
export function parseJson(file: string, text: string): ParsedJson {
  const problem = (reason: string): ParsedJson => ({
    kind: 'problem',
    problem: { file, feature: null, reason },
  });
  // Trimming also takes off a byte order mark.
  const content = text.trim();
  if (content === '') return problem(`${file} is empty.`);
  if (content.startsWith('<')) return problem(`${file} holds a web page instead of data.`);
  try {
    return { kind: 'json', json: JSON.parse(content) as unknown };
  } catch {
    if (!/^[[{]/.test(content)) return problem(`${file} holds no JSON data.`);
    return problem(
      /[\]}]$/.test(content)
        ? `${file} is damaged: it is not valid JSON.`
        : `${file} is cut off: its end is missing.`,
    );
  }
}
