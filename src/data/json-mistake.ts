/** What may come next in a JSON text (RFC 8259). */
type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

/**
 * The first unit that cannot stand where it does in a text that is no valid JSON; its length where only something is missing at the
 * end. Browsers say it each in words of their own, some of them not at all.
 */
export function offsetOfMistake(text: string): number {
  const around: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  for (let at = afterSpace(text, 0); at < text.length; at = afterSpace(text, at)) {
    const mark = text[at]!;
    if (mark === '"') {
      const isKey: boolean = expected.startsWith('key');
      if (!isKey && !expected.startsWith('value')) return at;
      const end = endOfText(text, at);
      if (!end.isText) return end.at;
      at = end.at;
      expected = isKey ? 'colon' : followed(around);
    } else if ('{}[],:'.includes(mark)) {
      const next = afterMark(expected, mark, around);
      if (next === null) return at;
      expected = next;
      at++;
    } else {
      WORD.lastIndex = at;
      if (!expected.startsWith('value') || !WORD.test(text)) return at;
      at = WORD.lastIndex;
      expected = followed(around);
    }
  }
  return text.length;
}

/** A number or a word. */
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?|true|false|null/iy;

function followed(around: readonly string[]): Expected {
  return around.length === 0 ? 'nothing' : 'comma or end';
}

/** What may follow; null where the mark was not expected. `around` is kept up to date. */
function afterMark(expected: Expected, mark: string, around: ('{' | '[')[]): Expected | null {
  switch (mark) {
    case '{':
    case '[':
      if (!expected.startsWith('value')) return null;
      around.push(mark);
      return mark === '{' ? 'key or end' : 'value or end';
    case '}':
    case ']':
      if (!expected.endsWith('or end') || around.pop() !== (mark === '}' ? '{' : '[')) return null;
      return followed(around);
    case ',':
      if (expected !== 'comma or end') return null;
      return around.at(-1) === '{' ? 'key' : 'value';
    default:
      return expected === 'colon' ? 'value' : null;
  }
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text[at]!)) at++;
  return at;
}

/** Behind the text that begins with the quote at `from`; or where it cannot go on. */
function endOfText(text: string, from: number): { readonly isText: boolean; readonly at: number } {
  let at = from + 1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return { isText: true, at: at + 1 };
    if (unit < 0x20) break;
    if (unit !== 0x5c) continue;
    const escape = text.charAt(at + 1);
    const isCode = escape === 'u' && /^[\da-f]{4}$/i.test(text.slice(at + 2, at + 6));
    if (!isCode && (escape === '' || !'"\\/bfnrt'.includes(escape))) break;
    at += isCode ? 5 : 1;
  }
  return { isText: false, at };
}
