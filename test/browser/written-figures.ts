/** Of a time as the page writes it in English: "1 h 25 min", "40 min". */
export function minutes(text: string): number {
  const [, hours = '0', rest = '0'] = /(?:(\d+) h )?(\d+) min/.exec(text) ?? [];
  return Number(hours) * 60 + Number(rest);
}
