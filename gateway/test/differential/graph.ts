import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';

/** A federated graph, as files have it. */
export interface Graph {
  readonly supergraph: string;
  /** The schemas of the services by their names. */
  readonly services: ReadonlyMap<string, string>;
  /** What clients see. */
  readonly schema: GraphQLSchema;
}

const ROOT = join(__dirname, '../../..');

/** Read Agora's own graph. */
export function readGraph(): Graph {
  const supergraph = readFileSync(join(ROOT, 'supergraph.graphql'), 'utf8');
  const built = Supergraph.build(supergraph);
  const names = [...built.subgraphsMetadata()].map(({ name }) => name);
  return {
    supergraph,
    services: new Map(
      names.map((name) => [name, readFileSync(join(ROOT, 'subgraphs', name, 'schema.graphql'), 'utf8')]),
    ),
    schema: built.apiSchema().toGraphQLJSSchema(),
  };
}
