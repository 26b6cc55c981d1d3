import {
  buildASTSchema,
  execute,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  OperationTypeNode,
  parse,
  printSchema,
  responsePathAsArray,
  visit,
} from 'graphql';
import type { Thing, Weather, World } from '../world/world';
import { type Answer, type Operation, told } from './engine';

/** What is right, as graphql-js says it: one schema over the whole world, without any services. */
export interface Merged {
  answer(operation: Operation, weather: Weather): Promise<Answer>;
  /** Every error that could be: as if nothing had to be null because of another thing. */
  allErrors(operation: Operation, weather: Weather): Promise<Answer['errors']>;
  /** What is left when all that is null in an answer is null to begin with. */
  remains(operation: Operation, weather: Weather, data: unknown): Promise<Answer>;
}

type Read = GraphQLFieldResolver<Thing, Weather>;

/** Make the one schema that clients see answer from the world. */
export function createMerged(schema: GraphQLSchema, world: World): Merged {
  const lenient = toNullable(schema);
  const read: Read = (thing, args, weather, { fieldName }) => world.read(thing, fieldName, args, weather);

  async function ask(
    asked: GraphQLSchema,
    operation: Operation,
    weather: Weather,
    fieldResolver: Read,
  ): Promise<Answer> {
    const { document, variables: variableValues } = operation;
    const type = asked.getRootType(getOperationAST(document)?.operation ?? OperationTypeNode.QUERY)?.name ?? '';
    const { data, errors = [] } = await execute({
      ...{ schema: asked, document, variableValues, fieldResolver },
      contextValue: weather,
      rootValue: { type, identity: type } satisfies Thing,
      typeResolver: (thing: Thing) => thing.type,
    });
    return { data: data ?? null, errors: errors.map(told) };
  }

  return {
    answer: (operation, weather) => ask(schema, operation, weather, read),
    allErrors: async (operation, weather) => (await ask(lenient, operation, weather, read)).errors,
    remains: (operation, weather, data) =>
      ask(schema, operation, weather, (thing, args, context, info) => {
        const left = at(data, responsePathAsArray(info.path));
        return left === null || left === undefined ? null : keep(read(thing, args, context, info), left);
      }),
  };
}

/** The same schema, but anything may be null. */
function toNullable(schema: GraphQLSchema): GraphQLSchema {
  const document = visit(parse(printSchema(schema)), {
    FieldDefinition: (node) => ({
      ...node,
      type: visit(node.type, { NonNullType: { leave: ({ type }) => type } }),
    }),
  });
  if (document.kind !== Kind.DOCUMENT) throw new Error('a schema is a document');
  return buildASTSchema(document);
}

const at = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, step) => own(value, step), data);

const own = (value: unknown, step: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Record<string | number, unknown>)[step]
    : undefined;

function keep(value: unknown, left: unknown): unknown {
  if (left === null || left === undefined) return null;
  return Array.isArray(value) ? value.map((item, index) => keep(item, own(left, index))) : value;
}
