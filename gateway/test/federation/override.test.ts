import { federate } from '../harness/federation';

// Fields that move from one service to another little by little.

const itself = (representation: object) => representation;

const members = {
  old: {
    schema:
      'type Query { books: [Book!] } type Book @key(fields: "id") { id: ID! title: String pages: Int cover: String }',
    resolvers: {
      Query: { books: () => [{ id: '1' }] },
      Book: { __resolveReference: itself, title: () => 'old', pages: () => 1, cover: () => 'old' },
    },
  },
  fresh: {
    schema: `type Book @key(fields: "id") {
      id: ID!
      title: String @override(from: "old", label: "new-titles")
      pages: Int @override(from: "old", label: "percent(100)")
      cover: String @override(from: "old", label: "percent(0)")
    }`,
    resolvers: { Book: { __resolveReference: itself, title: () => 'new', pages: () => 2, cover: () => 'new' } },
  },
};
const QUERY = '{ books { title pages cover } }';

test('a field is asked of the service that it had, unless its label is named or its share is all', async () => {
  const { data } = await federate(members)(QUERY);
  expect(data).toEqual({ books: [{ title: 'old', pages: 2, cover: 'old' }] });
});

test('a field whose label is named is asked of the service that it moves to', async () => {
  const { data } = await federate(members, { overrides: ['new-titles'] })(QUERY);
  expect(data).toEqual({ books: [{ title: 'new', pages: 2, cover: 'old' }] });
});
