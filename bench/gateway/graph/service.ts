/** A service of the graph that gateways are measured with. */
export interface Service {
  readonly name: string;
  /** Written as Federation 1 wants it, which composition takes too: one of the gateways knows nothing else. */
  readonly sdl: string;
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, Resolve>>>>;
}

/** Makes the value of a field, and what a representation stands for. */
export type Resolve = (source: never, args: never) => unknown;

/** How many of a list are asked for. */
export interface Page {
  readonly first?: number | null;
}

/** The first so many of a list. */
export const firstOf = <Item>(items: readonly Item[], { first }: Page): readonly Item[] =>
  items.slice(0, first ?? items.length);
