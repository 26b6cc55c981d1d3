import { composeServices } from '@apollo/composition';
import { GraphQLError, parse, Source } from 'graphql';
import { type Finding, fromError, placesOf } from './finding';

/** A subgraph as it goes into the graph. */
export interface SubgraphSource {
  readonly name: string;
  readonly routingUrl: string;
  /** Where its schema was read from; findings name it. */
  readonly file: string;
  readonly sdl: string;
}

/** What came of composing. */
export type Composition =
  | { readonly kind: 'composed'; readonly supergraph: string; readonly hints: readonly Finding[] }
  | { readonly kind: 'refused'; readonly errors: readonly Finding[] };

/** Compose subgraphs into a supergraph: the same text for the same subgraphs, in whatever order they come. */
export function composeSupergraph(subgraphs: readonly SubgraphSource[]): Composition {
  try {
    const result = composeServices(
      subgraphs.map(({ name, routingUrl, file, sdl }) => ({
        name,
        url: routingUrl,
        typeDefs: parse(new Source(sdl, file)),
      })),
    );
    if (result.errors) return { kind: 'refused', errors: result.errors.map(fromError) };
    const hints = result.hints.map(({ definition, message, nodes = [] }) => ({
      code: definition.code,
      message,
      places: placesOf(nodes),
    }));
    return { kind: 'composed', supergraph: `${result.supergraphSdl.trimEnd()}\n`, hints };
  } catch (error) {
    if (error instanceof GraphQLError) return { kind: 'refused', errors: [fromError(error)] };
    throw error;
  }
}
