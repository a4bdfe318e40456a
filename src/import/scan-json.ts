export type JsonShape = {
  /** How many lists and objects there are. */
  readonly containers: number;
  /** Whether every one of them, and every text, is closed at the end. */
  readonly isComplete: boolean;
  /** Where there is more of it than allowed; what comes behind is not looked at. */
  readonly excess: { readonly of: 'depth' | 'containers'; readonly at: number } | null;
};

const [QUOTE, BACKSLASH, LIST, LIST_END, OBJECT, OBJECT_END] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];
const LINE_END = 0x0a;

/**
 * What a JSON text is built of, without building it: one pass over its units, so that what would not fit into memory, or would
 * nest deeper than code can follow, is known before. It does not check that the text is valid.
 */
export function scanJson(text: string, mostDepth: number, mostContainers: number): JsonShape {
  let level = 0;
  let containers = 0;
  let isInText = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isInText) {
      if (unit === BACKSLASH) i++;
      // no text goes over a line: one that is not closed must not hide what follows
      else if (unit === QUOTE || unit === LINE_END) isInText = false;
    } else if (unit === QUOTE) isInText = true;
    else if (unit === LIST || unit === OBJECT) {
      if (++containers > mostContainers)
        return { containers, isComplete: true, excess: { of: 'containers', at: i } };
      if (++level > mostDepth) return { containers, isComplete: true, excess: { of: 'depth', at: i } };
    } else if ((unit === LIST_END || unit === OBJECT_END) && level > 0) level--;
  }
  return { containers, isComplete: level === 0 && !isInText, excess: null };
}
