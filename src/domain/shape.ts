/**
 * Reads plain data of which nothing is known: gives the value built anew of what the shape knows, whatever else it holds, or undefined
 * where it is something else. What is read is as deep as its shape, and has no keys but those of the shape.
 */
export type Shape<T> = (value: unknown) => T | undefined;

/** A text of at most so many letters. */
export function text(longest: number): Shape<string> {
  return (value) => (typeof value === 'string' && value.length <= longest ? value : undefined);
}

/** A finite number between these two, both included. */
export function number(least: number, most: number): Shape<number> {
  return (value) => (typeof value === 'number' && value >= least && value <= most ? value : undefined);
}

export function whole(least: number, most: number): Shape<number> {
  const read = number(least, most);
  return (value) => (Number.isInteger(value) ? read(value) : undefined);
}

export const flag: Shape<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** One of these. */
export function oneOf<const W extends string>(...words: readonly W[]): Shape<W> {
  return (value) => words.find((word) => word === value);
}

export function maybe<T>(shape: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? null : shape(value));
}

/** The first that it fits. */
export function anyOf<T>(...shapes: readonly Shape<T>[]): Shape<T> {
  return (value) => {
    for (const shape of shapes) {
      const read = shape(value);
      if (read !== undefined) return read;
    }
    return undefined;
  };
}

/** At least and at most so many, each of which fits. */
export function listOf<T>(shape: Shape<T>, most: number, least = 0): Shape<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return undefined;
    const read: T[] = [];
    for (const item of value) {
      const one = shape(item);
      if (one === undefined) return undefined;
      read.push(one);
    }
    return read;
  };
}

export function pairOf<T>(shape: Shape<T>): Shape<readonly [T, T]> {
  const read = listOf(shape, 2, 2);
  return (value) => read(value) as readonly [T, T] | undefined;
}

export function object<T extends object>(shapes: { readonly [Name in keyof T]-?: Shape<T[Name]> }): Shape<T> {
  const names = Object.keys(shapes) as (keyof T & string)[];
  return (value) => {
    if (!isRecord(value)) return undefined;
    const read: [string, unknown][] = [];
    for (const name of names) {
      const part = Object.hasOwn(value, name) ? shapes[name](value[name]) : undefined;
      if (part === undefined) return undefined;
      read.push([name, part]);
    }
    return Object.fromEntries(read) as T;
  };
}

/** The same, where that is so. */
export function where<T>(shape: Shape<T>, isSo: (value: T) => boolean): Shape<T> {
  return (value) => {
    const read = shape(value);
    return read !== undefined && isSo(read) ? read : undefined;
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
