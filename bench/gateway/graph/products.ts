import { products as all, type Product } from './data';
import { firstOf, type Page, type Service } from './service';

const byUpc = new Map(all.map((product) => [product.upc, product]));

/** A field that only some supergraphs have, to tell one from another. */
export const LATER = 'edition: Int';

export const products: Service = {
  name: 'products',
  sdl: `
    extend type Query {
      product(upc: ID!): Product
      topProducts(first: Int): [Product!]
    }

    type Product @key(fields: "upc") {
      upc: ID!
      name: String
      description: String
      price: Int
      weight: Int
      ${LATER}
    }
  `,
  resolvers: {
    Query: {
      product: (_root: unknown, { upc }: Pick<Product, 'upc'>) => byUpc.get(upc),
      topProducts: (_root: unknown, page: Page) => firstOf(all, page),
    },
    Product: { __resolveReference: ({ upc }: Pick<Product, 'upc'>) => byUpc.get(upc) },
  },
};
