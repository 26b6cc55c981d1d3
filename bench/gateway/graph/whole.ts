import { Supergraph } from '@apollo/federation-internals';
import {
  defaultFieldResolver,
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import type { Resolve } from './service';
import { services } from './services';

/** Answers an operation. */
export type Answer = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<ExecutionResult>;

/** Answer as one schema that has everything at hand, without gateway or services: what all gateways have to answer. */
export function answersOf(supergraph: string): Answer {
  const schema: GraphQLSchema = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
  return async (query, variables) => {
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    return execute({ schema, document, variableValues: variables, fieldResolver });
  };
}

const resolvers = new Map<string, Resolve>(
  services.flatMap((service) =>
    Object.entries(service.resolvers).flatMap(([type, fields]) =>
      Object.entries(fields).map(([field, resolve]) => [`${type}.${field}`, resolve] as const),
    ),
  ),
);

const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const resolve = resolvers.get(`${info.parentType.name}.${info.fieldName}`);
  return resolve ? resolve(source as never, args as never) : defaultFieldResolver(source, args, context, info);
};
