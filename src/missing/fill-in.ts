/** What older browsers lack of the language and of calling off: written as little as our own code needs of it. */

/** Fills in what is not there, in a page or a worker. */
export function fillIn(): void {
  const typed = Object.getPrototypeOf(Int8Array.prototype) as object;
  for (const prototype of [Array.prototype, String.prototype, typed]) add(prototype, { at });
  add(Array.prototype, { findLast, findLastIndex, toSorted, toReversed, toSpliced, with: withValue });
  add(typed, { findLast, findLastIndex });
  add(Object, { hasOwn: (of: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(of, key) });
  fillInSignals();
}

/** As the built-in ones are: not among what is listed by `in`. */
function add(to: object, methods: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(methods))
    if (!(name in to)) Object.defineProperty(to, name, { value, writable: true, configurable: true });
}

type List = { readonly length: number; readonly [index: number]: unknown };

function at(this: List, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLastIndex(this: List, holds: (value: unknown, index: number, of: List) => unknown): number {
  for (let i = this.length - 1; i >= 0; i--) if (holds(this[i], i, this)) return i;
  return -1;
}

function findLast(this: List, holds: (value: unknown, index: number, of: List) => unknown): unknown {
  return this[findLastIndex.call(this, holds)];
}

// oxlint-disable unicorn/no-array-sort, unicorn/no-array-reverse -- each of a copy, which is what is filled in
function toSorted(this: unknown[], compare?: (a: unknown, b: unknown) => number): unknown[] {
  return Array.from(this).sort(compare);
}

function toReversed(this: unknown[]): unknown[] {
  return Array.from(this).reverse();
}

function toSpliced(
  this: unknown[],
  ...how: [start: number, deleted: number, ...added: unknown[]]
): unknown[] {
  const copy = Array.from(this);
  copy.splice(...how);
  return copy;
}

function withValue(this: unknown[], index: number, value: unknown): unknown[] {
  const copy = Array.from(this);
  copy[index < 0 ? copy.length + index : index] = value;
  return copy;
}

/** Why a signal was called off, where the browser does not keep it. */
function fillInSignals(): void {
  if (!('reason' in AbortSignal.prototype)) {
    const { abort } = AbortController.prototype;
    Object.defineProperty(AbortController.prototype, 'abort', {
      value(
        this: AbortController,
        reason: unknown = new DOMException('It was called off.', 'AbortError'),
      ): void {
        if (!this.signal.aborted) Object.defineProperty(this.signal, 'reason', { value: reason });
        abort.call(this);
      },
    });
  }
  add(AbortSignal.prototype, {
    throwIfAborted(this: AbortSignal): void {
      if (this.aborted) throw this.reason;
    },
  });
  add(AbortSignal, {
    timeout(milliseconds: number): AbortSignal {
      const controller = new AbortController();
      const late = (): void => controller.abort(new DOMException('It took too long.', 'TimeoutError'));
      setTimeout(late, milliseconds);
      return controller.signal;
    },
    any(signals: Iterable<AbortSignal>): AbortSignal {
      const controller = new AbortController();
      for (const signal of signals) {
        const follow = (): void => controller.abort(signal.reason);
        if (signal.aborted) follow();
        else signal.addEventListener('abort', follow);
      }
      return controller.signal;
    },
  });
}
