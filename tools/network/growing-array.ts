type Numbers = Float64Array | Uint32Array | Int32Array;

/** A typed array that grows: millions of numbers without the objects and copies of an ordinary array. */
export class GrowingArray<T extends Numbers> {
  #numbers: T;
  #length = 0;
  readonly #make: (length: number) => T;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#numbers = make(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = this.#make(this.#length * 2);
      larger.set(this.#numbers as never);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = value;
  }

  /** The numbers so far, as a view that is good until the next `push`. */
  view(): T {
    return this.#numbers.subarray(0, this.#length) as T;
  }
}
