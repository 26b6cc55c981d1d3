/** Something with a name that may have thousands of characters. */
interface Named {
  readonly name: string;
}

/** Characters at the end of a name that most are told apart by: what is asked for comes last in most of them. */
const END = 100;

/**
 * A few things by their long names. A map has to hash all of a name, at 1.4 µs for a thousand characters, which is more than
 * anything else here costs. So only those are kept in one that end as another one does.
 */
export class LongNames<Thing extends Named> {
  private readonly byEnd = new Map<string, Thing>();
  private others: Map<string, Thing> | undefined;

  get isEmpty(): boolean {
    return this.byEnd.size === 0 && !this.others;
  }

  find(name: string): Thing | undefined {
    const one = this.byEnd.get(endOf(name));
    return one?.name === name ? one : this.others?.get(name);
  }

  /** There must be none of that name. */
  add(one: Thing): void {
    const end = endOf(one.name);
    if (!this.byEnd.has(end)) this.byEnd.set(end, one);
    else {
      this.others ??= new Map();
      this.others.set(one.name, one);
    }
  }

  /** @returns whether it was there. */
  remove(one: Thing): boolean {
    const end = endOf(one.name);
    if (this.byEnd.get(end) === one) return this.byEnd.delete(end);
    if (this.others?.get(one.name) !== one) return false;
    this.others.delete(one.name);
    if (this.others.size === 0) this.others = undefined;
    return true;
  }
}

const endOf = (name: string): string => name.slice(-END);
