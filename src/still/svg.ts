/** A part of a picture: plain data, written into a page or into a file. */
export type SvgNode = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
};

export function node(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  return { tag, attributes, children };
}

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** As elements of the page. Text stays text: names come from files. */
export function toElement({ tag, attributes, children }: SvgNode): SVGElement {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  for (const child of children) element.append(typeof child === 'string' ? child : toElement(child));
  return element;
}

/** As the text of an SVG file. */
export function toText({ tag, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inner = children
    .map((child) => (typeof child === 'string' ? escaped(child) : toText(child)))
    .join('');
  const space = tag === 'svg' ? ` xmlns="${NAMESPACE}"` : '';
  return `<${tag}${space}${written.join('')}>${inner}</${tag}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
      // what XML does not allow at all, however it is written
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  );
}
