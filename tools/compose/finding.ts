import type { ASTNode, GraphQLError, Source } from 'graphql';
import { getLocation } from 'graphql';

/** Something composition has to say of the schemas, and where in them. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  /** Each as `file:line:column`; none when it is about the graph as a whole. */
  readonly places: readonly string[];
}

/** Write a finding as compilers do, so that editors find the place. */
export function format({ code, message, places: [first = 'supergraph', ...others] }: Finding): string {
  const also = others.map((place) => `\n    also at ${place}`).join('');
  return `${first}: ${code}: ${message}${also}`;
}

/** What a composition error says. */
export function fromError({ message, extensions, nodes, source, positions }: GraphQLError): Finding {
  const atNodes = placesOf(nodes ?? []);
  const at = source && positions ? positions.map((position) => placeOf(source, position)) : [];
  return { code: String(extensions.code ?? 'INVALID_GRAPHQL'), message, places: atNodes.length > 0 ? atNodes : at };
}

/** Where nodes stand, each place once. */
export function placesOf(nodes: readonly ASTNode[]): string[] {
  return [...new Set(nodes.flatMap(({ loc }) => (loc ? [placeOf(loc.source, loc.start)] : [])))];
}

function placeOf(source: Source, position: number): string {
  const { line, column } = getLocation(source, position);
  return `${source.name}:${line}:${column}`;
}
