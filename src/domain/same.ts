/** Whether two pieces of plain data say the same. What both share is not looked into. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isCompound(one) || !isCompound(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}

/**
 * Where the one value stands in which two pieces of plain data differ, as `/limits/2/value`: a text, a figure, a switch, or a list of
 * such, as a position is. Null where they differ in more, or in what there is at all.
 */
export function placeOfChange(one: unknown, other: unknown): string | null {
  if (isValue(one) && isValue(other)) return '';
  if (!isCompound(one) || !isCompound(other)) return null;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return null;
  const [changed, ...more] = keys.filter((key) => !isSame(one[key], other[key]));
  if (changed === undefined || more.length > 0 || !Object.hasOwn(other, changed)) return null;
  const within = placeOfChange(one[changed], other[changed]);
  return within === null ? null : `/${changed}${within}`;
}

type Compound = Readonly<Record<string, unknown>>;

function isCompound(value: unknown): value is Compound {
  return typeof value === 'object' && value !== null;
}

function isValue(value: unknown): boolean {
  return Array.isArray(value) ? value.every((item) => !isCompound(item)) : !isCompound(value);
}
