import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLResolveInfo, type GraphQLSchema, isEnumType, lexicographicSortSchema, parse } from 'graphql';
import { type BuildSchemaOptions, buildSchemaSync, createResolversMap } from 'type-graphql';
import { guard } from './access';
import type { RequestContext } from './request-context';
import { validateArguments } from './validate';

/** Finds the entity that another subgraph refers to by one of its keys; `null` for one that is not there. */
export type ReferenceResolver<Context> = (
  reference: Readonly<Record<string, unknown>>,
  context: Context,
  info: GraphQLResolveInfo,
) => unknown;

/** A subgraph's part of the graph. */
export interface FederatedSchemaOptions<Context extends RequestContext> {
  resolvers: BuildSchemaOptions['resolvers'];
  /** Types that are reached only through an interface. */
  orphanedTypes?: BuildSchemaOptions['orphanedTypes'];
  /** Names of enums that clients must not see; anything else carries `@Directive('@inaccessible')` itself. */
  inaccessibleEnums?: readonly string[];
  /** How entities are found, by type name. */
  references?: Record<string, ReferenceResolver<Context>>;
}

/** A subgraph's schema: what it executes, and its text as it is published. */
export interface FederatedSchema {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
}

const FEDERATION = 'https://specs.apollo.dev/federation/v2.11';
const DIRECTIVES = /@(key|shareable|external|requires|provides|override|tag|inaccessible|interfaceObject|extends)\b/g;

/**
 * Build a federated schema from type-graphql resolvers: every root field guarded, every argument validated.
 * @throws Error when a root field does not say who may use it.
 */
export function buildFederatedSchema<Context extends RequestContext>(
  options: FederatedSchemaOptions<Context>,
): FederatedSchema {
  const { resolvers, orphanedTypes, inaccessibleEnums = [], references = {} } = options;
  const schema = buildSchemaSync({
    resolvers,
    orphanedTypes,
    skipCheck: true,
    simpleResolvers: true,
    validateFn: validateArguments,
  } as BuildSchemaOptions);
  guard(schema);
  for (const name of inaccessibleEnums) hide(schema, name);
  const sdl = withLink(printSchemaWithDirectives(lexicographicSortSchema(schema)));
  const map = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(references)) map[type] = { ...map[type], __resolveReference: resolve };
  return { schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: map as never }]), sdl };
}

function hide(schema: GraphQLSchema, name: string): void {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`There is no enum ${name} to make inaccessible.`);
  type.extensions = { ...type.extensions, directives: { inaccessible: {} } };
}

function withLink(printed: string): string {
  const body = printed.replace(/^schema\s*\{[^}]*\}\s*/m, '');
  const used = [...new Set(body.match(DIRECTIVES))].sort();
  return `extend schema @link(url: "${FEDERATION}", import: ${JSON.stringify(used)})\n\n${body.trim()}\n`;
}
