/** Keeps so many of the first items, by their place, in whatever order they come. */
export class FirstOfEach<T extends { readonly place: number }> {
  #kept: T[] = [];

  constructor(private readonly most: number) {}

  add(item: T): void {
    const last = this.#kept.at(-1);
    if (this.#kept.length >= this.most && (last === undefined || item.place >= last.place)) return;
    if (last === undefined || item.place >= last.place) this.#kept.push(item);
    else {
      const index = this.#kept.findIndex(({ place }) => place > item.place);
      this.#kept.splice(index, 0, item);
    }
    if (this.#kept.length > this.most) this.#kept.pop();
  }

  /** In the order of their places. */
  items(): readonly T[] {
    return [...this.#kept];
  }
}
