import { ForbiddenError, type RequestContext } from '#kit';
import type { ServiceDefinition } from './fake-service';

const link = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: [${imports}])`;

const PRODUCTS = Array.from({ length: 5 }, (_, index) => ({ id: `p${index + 1}`, name: `Lamp ${index + 1} 🪔` }));

/** Holds the products. */
export const goods: ServiceDefinition = {
  name: 'goods',
  typeDefs: `${link('"@key"')}
    type Query {
      products(first: Int = 5, search: String): [Product!]
      product(id: ID!): Product
      scene: Scene
      whoAmI: String
      broken: String
      forbidden: String
    }
    type Mutation { rename(id: ID!, name: String!): Product touch(id: ID!): ID }
    type Product @key(fields: "id") { id: ID! name: String twin: Product }
    type Scene { channel: String locale: String currency: String correlationId: String }
  `,
  resolvers: {
    Query: {
      products: (_: unknown, { first, search }: { first: number; search?: string }) =>
        PRODUCTS.filter(({ name }) => name.includes(search ?? '')).slice(0, first),
      product: (_: unknown, { id }: { id: string }) => PRODUCTS.find((one) => one.id === id),
      scene: (_: unknown, _args: unknown, context: RequestContext) => context,
      whoAmI: (_: unknown, _args: unknown, { principal }: RequestContext) => JSON.stringify(principal),
      broken: () => {
        throw new Error('password of the database is hunter2');
      },
      forbidden: () => {
        throw new ForbiddenError();
      },
    },
    Mutation: {
      rename: (_: unknown, { id, name }: { id: string; name: string }) => ({ id, name }),
      touch: (_: unknown, { id }: { id: string }) => id,
    },
    Product: {
      __resolveReference: ({ id }: { id: string }) => PRODUCTS.find((one) => one.id === id),
      twin: (product: unknown) => product,
    },
  },
};

/** Adds what customers say of them. */
export const opinions: ServiceDefinition = {
  name: 'opinions',
  typeDefs: `${link('"@key"')}
    type Query { motto: String }
    type Product @key(fields: "id") { id: ID! stars: Int comments: [Comment!] }
    type Comment { text: String product: Product }
  `,
  resolvers: {
    Query: { motto: () => 'Say what you think.' },
    Product: {
      stars: () => 4,
      comments: ({ id }: { id: string }) => [{ text: `good ${id}`, product: { id } }],
    },
  },
};

/** Adds what they cost. */
export const prices: ServiceDefinition = {
  name: 'prices',
  typeDefs: `${link('"@key"')}
    type Query { currencies: [String!] }
    type Product @key(fields: "id") { id: ID! price: Int }
  `,
  resolvers: { Query: { currencies: () => ['EUR'] }, Product: { price: () => 1990 } },
};

/** Signs people in. */
export const people: ServiceDefinition = {
  name: 'people',
  typeDefs: `${link('"@key"')}
    type Query { me: String }
    type Mutation {
      signIn(input: Credentials!): String
      signUp(input: Credentials!): String
      tokenRefresh(token: String!): String
    }
    input Credentials { email: String! password: String! }
  `,
  resolvers: {
    Query: { me: (_: unknown, _args: unknown, { principal }: RequestContext) => JSON.stringify(principal) },
    Mutation: { signIn: () => 'token', signUp: () => 'token', tokenRefresh: () => 'token' },
  },
};
