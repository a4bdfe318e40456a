export type JsonShape = {
  /** How many lists and objects there are. */
  readonly containers: number;
  /** Whether every one of them, and every text, is closed at the end: what is not so is no JSON. */
  readonly isComplete: boolean;
  /** Where there is more of it than allowed; what comes behind is not looked at. */
  readonly excess: { readonly of: 'depth' | 'containers' | 'members' | 'items'; readonly at: number } | null;
  /** The list that was asked for by its name in the outermost object; null where it is not plainly there, once. */
  readonly list: JsonList | null;
};

/** Between its brackets; each item begins at `from` or behind the end of the one before. */
export type JsonList = { readonly from: number; readonly ends: readonly number[] };

export type JsonLimits = {
  readonly depth: number;
  readonly containers: number;
  /** Names with a value in one item of the list, and in all that is outside of it. */
  readonly members: number;
  readonly items: number;
};

const [QUOTE, BACKSLASH, LIST, LIST_END, OBJECT, OBJECT_END] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];
const [COLON, COMMA, LINE_END] = [0x3a, 0x2c, 0x0a];

/**
 * What a JSON text is built of, without building it: one pass over its units, so that what would not fit into memory, or would
 * nest deeper than code can follow, is known before, and the items of its one long list can be parsed one after the other. It does not
 * check that the text is valid; of one that is, what it tells is true.
 */
export function scanJson(text: string, limits: JsonLimits, nameOfList: string | null): JsonShape {
  let level = 0;
  let containers = 0;
  let isInText = false;
  /** The text that was read last: a name, where a colon follows. */
  let begin = 0;
  let end = 0;
  let hasEscapes = false;

  /** Names with a value: in this item of the list, or outside of it; outside of it until now; in all, and where those were too many. */
  let members = 0;
  let membersOutside = 0;
  let membersInAll = 0;
  let fullAt = -1;

  let isListNext = false;
  let isInList = false;
  /** Its name may stand there once, and without escapes: what else it could mean is left to a parser. */
  let isListPlain = true;
  let list: { readonly from: number; readonly ends: number[] } | null = null;

  const exceeded = (of: NonNullable<JsonShape['excess']>['of'], at: number): JsonShape => {
    return { containers, isComplete: true, excess: { of, at }, list: null };
  };

  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isInText) {
      if (unit === BACKSLASH) {
        hasEscapes = true;
        i++;
      } else if (unit === QUOTE || unit === LINE_END) {
        // no text goes over a line: one that is not closed must not hide what follows
        isInText = false;
        end = i;
      }
    } else if (unit === QUOTE) {
      isInText = true;
      hasEscapes = false;
      begin = i + 1;
    } else if (unit === COLON) {
      if (++members > limits.members) return exceeded('members', i);
      if (++membersInAll > limits.members && fullAt < 0) fullAt = i;
      if (level !== 1 || nameOfList === null) continue;
      isListNext = end - begin === nameOfList.length && text.startsWith(nameOfList, begin);
      if (hasEscapes || (isListNext && list !== null)) isListPlain = false;
    } else if (unit === LIST || unit === OBJECT) {
      if (++containers > limits.containers) return exceeded('containers', i);
      if (++level > limits.depth) return exceeded('depth', i);
      if (level === 2 && isListNext && unit === LIST && list === null) {
        list = { from: i + 1, ends: [] };
        isInList = true;
        membersOutside = members;
        members = 0;
      }
    } else if (unit === COMMA) {
      if (level === 1) isListNext = false;
      if (level !== 2 || !isInList) continue;
      if (list!.ends.push(i) === limits.items) return exceeded('items', i);
      members = 0;
    } else if ((unit === LIST_END || unit === OBJECT_END) && level > 0) {
      level--;
      if (level !== 1 || !isInList) continue;
      list!.ends.push(i);
      isInList = false;
      members = membersOutside;
    }
  }
  const isWhole = list === null || !isListPlain || isInList;
  if (isWhole && fullAt >= 0) return exceeded('members', fullAt);
  return { containers, isComplete: level === 0 && !isInText, excess: null, list: isWhole ? null : list };
}
