import { SaxesParser } from 'saxes';
import { MOST_DEPTH } from './limits.ts';
import { Refused } from './refused.ts';
import { spotAt } from './spot.ts';
import type { ImportFormat } from '../domain/own-set.ts';
import type { SpotInFile } from './protocol.ts';

/** Elements by their names without prefix: `gx:Track` is `Track`. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
};

export type XmlHandlers = {
  /** `within`: the elements around it, the root first; `here`: where that is. */
  readonly onOpen: (element: XmlElement, within: readonly XmlElement[], here: () => SpotInFile) => void;
  /** `text`: what stands directly in it, trimmed. */
  readonly onClose: (
    element: XmlElement,
    text: string,
    within: readonly XmlElement[],
    here: () => SpotInFile,
  ) => void;
  /** 0 to 1, of the text. */
  readonly onProgress: (done: number) => void;
};

const CHUNK_CHARACTERS = 262_144;

/**
 * Goes through XML from its beginning to its end without keeping it. A document type is refused unread, so that there are no
 * entities to expand and nothing outside to fetch.
 * @throws Refused where it declares a document type, nests too deep, is not well-formed or breaks off.
 */
export function eachXmlElement(text: string, format: ImportFormat, handlers: XmlHandlers): void {
  const parser = new SaxesParser();
  const around: XmlElement[] = [];
  const texts: string[] = [];
  let isAtEnd = false;
  const start = Math.max(0, text.search(/\S/));
  /** In the whole text: the parser is not told of empty lines before it. */
  const position = (): number => Math.min(text.length, start + parser.position);
  const here = (): SpotInFile => spotAt(text, Math.max(0, position() - (isAtEnd ? 0 : 1)));

  const addText = (piece: string): void => {
    if (texts.length > 0) texts[texts.length - 1] += piece;
  };
  parser.on('doctype', () => {
    // it is told of at its end
    const at = spotAt(text, Math.max(0, text.lastIndexOf('<!DOCTYPE', position())));
    throw new Refused({ kind: 'declares entities', at });
  });
  parser.on('error', () => {
    throw new Refused({ kind: 'damaged', format, at: here(), isCutOff: isAtEnd });
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (around.length === MOST_DEPTH) throw new Refused({ kind: 'too deep', most: MOST_DEPTH, at: here() });
    const element = { name: withoutPrefix(name), attributes: attributes as Record<string, string> };
    handlers.onOpen(element, around, here);
    around.push(element);
    texts.push('');
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = around.pop()!;
    handlers.onClose(element, texts.pop()!.trim(), around, here);
  });

  if (/^<!DOCTYPE/i.test(text.slice(start, start + 9)))
    throw new Refused({ kind: 'declares entities', at: spotAt(text, start) });
  for (let from = start; from < text.length; from += CHUNK_CHARACTERS) {
    parser.write(text.slice(from, from + CHUNK_CHARACTERS));
    handlers.onProgress(Math.min(1, (from + CHUNK_CHARACTERS) / text.length));
  }
  isAtEnd = true;
  parser.close();
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
