import { federate } from '../harness/federation';

// Entities that services know by several keys, not all of which everybody can find them by.

const LOANS = [{ id: '1', shelf: { hall: 'east', row: '7', place: '3' } }];

test('who goes back to a service for a field that requires another one uses a key that is good there', async () => {
  const ask = federate({
    titles: {
      schema: `
        type Book @key(fields: "id") @key(fields: "shelf { hall row }", resolvable: false) {
          id: ID! shelf: Shelf title: String
        }
        type Shelf @shareable { hall: ID! row: ID! place: ID! }`,
      resolvers: { Book: { __resolveReference: ({ id }: { id: string }) => ({ id, title: `Volume ${id}` }) } },
    },
    loans: {
      schema: `
        type Query { loans: [Book!] }
        type Book
          @key(fields: "shelf { hall row }", resolvable: false)
          @key(fields: "id", resolvable: false)
          @key(fields: "id shelf { row place }") {
          id: ID! shelf: Shelf title: String @external reminder: String! @requires(fields: "title")
        }
        type Shelf @shareable { hall: ID! row: ID! place: ID! }`,
      resolvers: {
        Query: { loans: () => LOANS },
        Book: {
          __resolveReference: (known: { shelf: { row: string; place: string } }) =>
            known.shelf?.row && known.shelf.place ? known : null,
          reminder: ({ title }: { title: string }) => `Bring back ${title}`,
        },
      },
    },
  });
  expect(await ask('{ loans { title reminder } }')).toEqual({
    data: { loans: [{ title: 'Volume 1', reminder: 'Bring back Volume 1' }] },
    errors: [],
    asked: ['loans', 'titles', 'loans'],
  });
});
