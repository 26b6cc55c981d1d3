import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  validate,
} from 'graphql';
import type { ServiceAnswer } from '#kit';
import { graphOf } from '../../src/executor/graph';
import { run } from '../../src/executor/run';
import { knownOperations } from '../../src/operations/known-operations';
import { planningFor } from '../../src/planner/planning';

/** A service of a small federation: its schema, without the link to federation itself, and who answers. */
interface Member {
  readonly schema: string;
  readonly resolvers: object;
}

/** What somebody is answered, and what that took. */
interface Told {
  readonly data: unknown;
  readonly errors: readonly string[];
  /** The services in the order in which they were asked. */
  readonly asked: readonly string[];
}

/** Asks something of a federation. */
export type Ask = (text: string, sent?: Readonly<Record<string, unknown>>) => Promise<Told>;

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires",
  "@external", "@provides", "@shareable", "@override", "@interfaceObject", "@context", "@fromContext"])`;

/** Make a federation of services in this process, and ask it through the gateway's own engine. */
export function federate(
  members: Readonly<Record<string, Member>>,
  { overrides }: { overrides?: readonly string[] } = {},
): Ask {
  const schemas = new Map(Object.entries(members).map(([name, member]) => [name, schemaOf(member)]));
  const { description, plan } = planningFor(compose(members));
  const graph = graphOf({ description, plan: async (task) => plan(task) }, overrides);
  const operations = knownOperations(graph, { maxMiB: 1 });
  return async (text, sent = {}) => {
    const document = parse(text);
    const mistakes = validate(graph.schema, document);
    const operation = getOperationAST(document);
    if (mistakes.length > 0 || !operation) throw new Error(`nobody can ask this: ${mistakes}`);
    const { coerced: variables = {} } = getVariableValues(graph.schema, operation.variableDefinitions ?? [], sent);
    const { compiled, normal } = await operations.find({ text, document, operation, variables, inParts: false });
    const asked: string[] = [];
    const { data, errors } = await run(compiled, {
      ...{ given: { ...sent, ...normal.lifted }, variables },
      async ask(service, { body }) {
        asked.push(service);
        return answer(schemas.get(service), JSON.parse(body));
      },
    });
    return { data: JSON.parse(JSON.stringify(data)), errors: errors.map(told), asked };
  };
}

/** An error with its place in the answer, if it has one. */
const told = (error: Error): string =>
  error instanceof GraphQLError && error.path ? `${error.path.join('.')}: ${error.message}` : error.message;

function compose(members: Readonly<Record<string, Member>>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(members).map(([name, { schema }]) => ({ name, url: `http://${name}`, typeDefs: typesOf(schema) })),
  );
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
}

const typesOf = (schema: string) => parse(LINK + schema);

const schemaOf = ({ schema, resolvers }: Member): GraphQLSchema =>
  buildSubgraphSchema({ typeDefs: typesOf(schema), resolvers: resolvers as never });

async function answer(
  schema: GraphQLSchema | undefined,
  { query, variables }: { query: string; variables: Record<string, unknown> },
): Promise<ServiceAnswer> {
  if (!schema) throw new Error('there is no such service');
  const document = parse(query);
  const mistakes = validate(schema, document);
  const result =
    mistakes.length > 0 ? { errors: mistakes } : await execute({ schema, document, variableValues: variables });
  return JSON.parse(JSON.stringify(result)); // as it would have come over a network
}
