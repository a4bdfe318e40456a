export type JsonShape = {
  /** Of lists and objects in one another. */
  readonly depth: number;
  /** How many lists and objects there are. */
  readonly containers: number;
  /** Whether every one of them, and every text, is closed at the end. */
  readonly isComplete: boolean;
};

const [QUOTE, BACKSLASH, LIST, LIST_END, OBJECT, OBJECT_END] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/**
 * What a JSON text is built of, without building it: one pass over its units, so that what would not fit into memory, or would
 * nest deeper than code can follow, is known before. It does not check that the text is valid.
 */
export function scanJson(text: string): JsonShape {
  let level = 0;
  let depth = 0;
  let containers = 0;
  let isInText = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isInText) {
      if (unit === BACKSLASH) i++;
      else if (unit === QUOTE) isInText = false;
    } else if (unit === QUOTE) isInText = true;
    else if (unit === LIST || unit === OBJECT) {
      containers++;
      if (++level > depth) depth = level;
    } else if (unit === LIST_END || unit === OBJECT_END) level--;
  }
  return { depth, containers, isComplete: level <= 0 && !isInText };
}
