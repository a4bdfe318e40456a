/** A token of JSON after white space (RFC 8259): mark, text, or number and word. Texts are not looked into. */
const TOKEN =
  /\s*(?:([{}[\],:])|("[^"\\]*(?:\\[^][^"\\]*)*")|(-?\d+(?:\.\d+)?(?:e[-+]?\d+)?|true|false|null))/iy;

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

/**
 * The line, from 1, in which a text that is no valid JSON goes wrong; null where that is within a text or number. Browsers
 * say it each in words of their own, some of them not at all.
 */
export function lineOfMistake(text: string): number | null {
  const around: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(text);
    if (token === null)
      return text.slice(from).trim() === '' && expected === 'nothing' ? null : lineAt(text, from);
    const next = after(expected, token[1] ?? (token[2] === undefined ? 'other' : 'text'), around);
    if (next === null) return lineAt(text, from);
    expected = next;
  }
}

/** What may follow; null where the token was not expected. `around` is kept up to date. */
function after(expected: Expected, token: string, around: ('{' | '[')[]): Expected | null {
  const followed = (): Expected => (around.length === 0 ? 'nothing' : 'comma or end');
  switch (token) {
    case '{':
    case '[':
      if (!expected.startsWith('value')) return null;
      around.push(token);
      return token === '{' ? 'key or end' : 'value or end';
    case '}':
    case ']':
      if (!expected.endsWith('or end') || around.pop() !== (token === '}' ? '{' : '[')) return null;
      return followed();
    case ',':
      if (expected !== 'comma or end') return null;
      return around.at(-1) === '{' ? 'key' : 'value';
    case ':':
      return expected === 'colon' ? 'value' : null;
    default:
      if (token === 'text' && expected.startsWith('key')) return 'colon';
      return expected.startsWith('value') ? followed() : null;
  }
}

function lineAt(text: string, position: number): number {
  const start = position + /^\s*/.exec(text.slice(position, position + 1000))![0].length;
  return text.slice(0, start).split('\n').length;
}
