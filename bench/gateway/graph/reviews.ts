import { reviews as all, type Product, products, type Review, type User, users } from './data';
import { firstOf, type Page, type Service } from './service';

const author = new Map(users.map((user) => [user.id, user]));
const product = new Map(products.map((one) => [one.upc, one]));
const byAuthor = grouped(({ authorId }) => authorId);
const byProduct = grouped(({ upc }) => upc);

export const reviews: Service = {
  name: 'reviews',
  sdl: `
    type Review {
      id: ID!
      body: String
      rating: Int
      author: User
      product: Product
    }

    extend type User @key(fields: "id") {
      id: ID! @external
      reviews(first: Int): [Review!]
    }

    extend type Product @key(fields: "upc") {
      upc: ID! @external
      reviews(first: Int): [Review!]
    }

    extend type Mutation {
      addReview(upc: ID!, authorId: ID!, body: String!): Review
    }
  `,
  resolvers: {
    Mutation: {
      // Nothing is kept: the same mutation always has the same answer.
      addReview: (_root: unknown, input: Pick<Review, 'upc' | 'authorId' | 'body'>) => ({
        id: `r-${input.upc}-${input.authorId}`,
        rating: 5,
        ...input,
      }),
    },
    Review: {
      author: ({ authorId }: Review) => author.get(authorId),
      product: ({ upc }: Review) => product.get(upc),
    },
    User: {
      __resolveReference: ({ id }: Pick<User, 'id'>) => author.get(id),
      reviews: ({ id }: User, page: Page) => firstOf(byAuthor.get(id) ?? [], page),
    },
    Product: {
      __resolveReference: ({ upc }: Pick<Product, 'upc'>) => product.get(upc),
      reviews: ({ upc }: Product, page: Page) => firstOf(byProduct.get(upc) ?? [], page),
    },
  },
};

function grouped(keyOf: (review: Review) => string): Map<string, Review[]> {
  const groups = new Map<string, Review[]>();
  for (const review of all) groups.set(keyOf(review), [...(groups.get(keyOf(review)) ?? []), review]);
  return groups;
}
