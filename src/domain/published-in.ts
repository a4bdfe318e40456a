/** What a document may give about itself, wherever it comes from: a file, a link, a form. */

/** A year, a month or a day: `2021`, `2021-05`, `2021-05-09`. */
export function isClaimDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // a 31 February becomes a day of March
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/**
 * A page of the web, and nothing that a browser would run. Nor one with a name before its host, which looks like a host
 * itself: `https://vneconomy.vn@elsewhere.example/`.
 */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s/]/i.test(text)) return false;
  try {
    const { username, password } = new URL(text);
    return username === '' && password === '';
  } catch {
    return false;
  }
}
