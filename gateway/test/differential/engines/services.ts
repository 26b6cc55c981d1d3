import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  isInterfaceType,
  isObjectType,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ServiceAnswer } from '#kit';
import { draw } from '../world/draw';
import type { Thing, World } from '../world/world';
import type { Circumstances } from './engine';

/** A GraphQL request to a service. */
interface ServiceRequest {
  readonly query?: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** All services, in this process. Rejects for one that is away. */
export type Services = (name: string, request: ServiceRequest, circumstances: Circumstances) => Promise<ServiceAnswer>;

/** One in so many is not known where somebody is forgetful. */
const FORGOTTEN = 4;

/** Make services that say of the world what their schemas allow them to say. */
export function createServices(schemas: ReadonlyMap<string, string>, world: World): Services {
  const built = new Map([...schemas].map(([name, sdl]) => [name, buildService(name, sdl, world)]));
  return async (name, request, circumstances) => {
    const service = built.get(name);
    if (!service || circumstances.away.includes(name)) throw new Error(`${name} is away`);
    // As text and back, as it would have come over a network: nobody may share what an engine writes into.
    return JSON.parse(JSON.stringify(await answer(service, request, world, circumstances)));
  };
}

interface Service {
  readonly schema: GraphQLSchema;
  /** What was asked lately, and whether it can be. */
  readonly documents: LRUCache<string, Checked>;
}

interface Checked {
  readonly document: DocumentNode;
  readonly mistakes: readonly GraphQLError[];
}

const LATELY = 100;

function buildService(service: string, sdl: string, world: World): Service {
  const typeDefs = parse(sdl);
  const reference = {
    __resolveReference: (representation: Record<string, unknown>, { forgetful }: Circumstances) => {
      const thing = world.find(representation);
      return forgetful && draw(`${service} ${thing.identity} forgotten`, FORGOTTEN) === 0 ? null : thing;
    },
  };
  const bare = buildSubgraphSchema({ typeDefs });
  const resolvers = Object.values(bare.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('_')) return [];
    if (isInterfaceType(type)) return [[type.name, { ...reference, __resolveType: typeOf }]];
    return isObjectType(type) ? [[type.name, reference]] : [];
  });
  const schema = buildSubgraphSchema({ typeDefs, resolvers: Object.fromEntries(resolvers) });
  return { schema, documents: new LRUCache({ max: LATELY, memoMethod: (query) => check(schema, query) }) };
}

function check(schema: GraphQLSchema, query: string): Checked {
  const document = parse(query);
  return { document, mistakes: validate(schema, document) };
}

const typeOf = ({ type }: Thing): string => type;

async function answer(
  { schema, documents }: Service,
  { query = '', operationName, variables }: ServiceRequest,
  world: World,
  circumstances: Circumstances,
): Promise<ServiceAnswer> {
  const { document, mistakes } = documents.memo(query);
  if (mistakes.length > 0) return { errors: mistakes.map((mistake) => mistake.toJSON()) };
  const type =
    schema.getRootType(getOperationAST(document, operationName)?.operation ?? OperationTypeNode.QUERY)?.name ?? '';
  const { data, errors } = await execute({
    schema,
    document,
    operationName,
    rootValue: { type, identity: type } satisfies Thing,
    contextValue: circumstances,
    variableValues: variables,
    typeResolver: typeOf,
    fieldResolver: (thing: Thing, args, { weather }: Circumstances, { fieldName }) =>
      world.read({ ...thing, told: thing.told ?? {} }, fieldName, args, weather),
  });
  return errors ? { data, errors: errors.map((error) => error.toJSON()) } : { data };
}
