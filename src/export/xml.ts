/** A piece of XML as data, so that nothing can be written unescaped. */
export type Xml = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Xml | string)[];
};

export function element(tag: string, ...children: readonly (Xml | string)[]): Xml {
  return { tag, attributes: {}, children };
}

export function elementWith(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Xml | string)[]
): Xml {
  return { tag, attributes, children };
}

/** A whole document: an element that holds only text stands on one line, all others a line each. */
export function writeXml(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}`;
}

/**
 * A whole document piece by piece: elements in one another, the root first, of which the innermost holds `children` besides, each
 * made and written when its turn comes. Written at once, hundreds of thousands would be more than a call takes.
 */
export function* xmlPieces(around: readonly Xml[], children: Iterable<Xml>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  for (const [depth, one] of around.entries()) {
    yield `${opened(one, ' '.repeat(depth))}>\n`;
    for (const child of one.children)
      yield typeof child === 'string' ? escaped(child) : write(child, ' '.repeat(depth + 1));
  }
  for (const child of children) yield write(child, ' '.repeat(around.length));
  for (const [depth, { tag }] of [...around.entries()].reverse()) yield `${' '.repeat(depth)}</${tag}>\n`;
}

function opened({ tag, attributes }: Xml, indent: string): string {
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapedInQuotes(value)}"`);
  return `${indent}<${tag}${named.join('')}`;
}

function write(one: Xml, indent: string): string {
  const { tag, children } = one;
  const open = opened(one, indent);
  if (children.length === 0) return `${open}/>\n`;
  const isText = children.every((child) => typeof child === 'string');
  if (isText) return `${open}>${children.map(escaped).join('')}</${tag}>\n`;
  const inner = children.map((child) =>
    typeof child === 'string' ? escaped(child) : write(child, `${indent} `),
  );
  return `${open}>\n${inner.join('')}${indent}</${tag}>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // or it would be read as a line feed
  '\r': '&#13;',
};

/** Letters that XML 1.0 cannot hold at all, such as controls and halves of surrogate pairs, are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"'\r]/g, (letter) => ENTITIES[letter]!);
}

/** Blanks of any kind would be read as spaces there. */
function escapedInQuotes(text: string): string {
  return escaped(text).replace(/[\t\n]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}
