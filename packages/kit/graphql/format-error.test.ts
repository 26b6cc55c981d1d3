import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ForbiddenError } from '../errors';
import { formatError } from './format-error';

const reported: unknown[] = [];

const server = new ApolloServer({
  typeDefs: 'type Query { fault: Int bug: Int coded: Int odd: Int twice(times: Int): Int }',
  resolvers: {
    Query: {
      fault: () => {
        throw new ForbiddenError();
      },
      bug: () => {
        throw new TypeError('password of the database is hunter2');
      },
      coded: () => {
        throw new GraphQLError('Not now.', { extensions: { code: 'NOT_NOW' } });
      },
      odd: () => {
        throw Object.assign(new Error('invalid byte sequence'), {
          meta: { driverAdapterError: { cause: { originalCode: '22021' } } },
        });
      },
      twice: (_source, { times }: { times: number }) => times * 2,
    },
  },
  formatError: (formatted, error) => formatError(formatted, error, (bug) => reported.push(bug)),
  plugins: [
    ApolloServerPluginLandingPageDisabled(),
    {
      async requestDidStart() {
        return {
          async didResolveOperation({ operationName }) {
            if (operationName === 'Forbidden') throw new ForbiddenError();
          },
        };
      },
    },
  ],
});

afterAll(() => server.stop());
beforeEach(() => reported.splice(0));

async function ask(query: string, variables = {}): Promise<GraphQLFormattedError | undefined> {
  const { body } = await server.executeOperation({ query, variables });
  return body.kind === 'single' ? body.singleResult.errors?.[0] : undefined;
}

test.each([
  ['{ fault }', 'FORBIDDEN', 'You may not do this.'],
  ['query Forbidden { twice }', 'FORBIDDEN', 'You may not do this.'],
  ['{ coded }', 'NOT_NOW', 'Not now.'],
  ['{ odd }', 'INVALID_INPUT', 'A text has the character U+0000 in it, which cannot be kept.'],
  ['{ twice(times: 1', 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.'],
  ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "nothing" on type "Query".'],
])('%s is answered with %s', async (query, code, message) => {
  expect(await ask(query)).toMatchObject({ message, extensions: { code } });
  expect(reported).toEqual([]);
});

test('a variable of the wrong type is told, and reported to nobody', async () => {
  const error = await ask('query ($times: Int) { twice(times: $times) }', { times: 'many' });
  expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  expect(error?.message).toContain('Int cannot represent');
  expect(reported).toEqual([]);
});

test('a bug is masked and reported', async () => {
  const error = await ask('{ bug }');
  expect(error).toEqual({
    message: 'Something went wrong.',
    locations: [{ line: 1, column: 3 }],
    path: ['bug'],
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
  expect(reported).toEqual([expect.any(TypeError)]);
});
