/**
 * What is to be said, in pieces of which none rests on another: threads that have planned the same make some each. Of each comes
 * plain data, the same whoever makes it.
 */
export class Pieces {
  readonly #makings: (() => unknown)[] = [];
  readonly #made = new Map<number, unknown>();

  get count(): number {
    return this.#makings.length;
  }

  /** One more, which is made when it is first read, unless it has come from another thread by then. */
  add<T>(making: () => T): () => T {
    const number = this.#makings.push(making) - 1;
    return () => this.make(number) as T;
  }

  make(number: number): unknown {
    if (!this.#made.has(number)) this.#made.set(number, this.#makings[number]!());
    return this.#made.get(number);
  }

  /** What another thread has made. */
  put(number: number, made: unknown): void {
    this.#made.set(number, made);
  }
}
