import { type User, users } from './data';
import { firstOf, type Page, type Service } from './service';

const byId = new Map(users.map((user) => [user.id, user]));

export const accounts: Service = {
  name: 'accounts',
  sdl: `
    extend type Query {
      user(id: ID!): User
      users(first: Int): [User!]
    }

    type User @key(fields: "id") {
      id: ID!
      username: String
      name: String
      email: String
      city: String
    }
  `,
  resolvers: {
    Query: {
      user: (_root: unknown, { id }: Pick<User, 'id'>) => byId.get(id),
      users: (_root: unknown, page: Page) => firstOf(users, page),
    },
    User: { __resolveReference: ({ id }: Pick<User, 'id'>) => byId.get(id) },
  },
};
