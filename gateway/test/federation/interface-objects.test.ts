import { type Ask, federate } from '../harness/federation';

// A service that knows an interface as a type of objects, where nobody knows the objects that have it.

let ask: Ask;
beforeAll(() => {
  ask = federate({
    parcels: {
      schema: `
        type Query { tracked: Trackable van: Van! }
        interface Trackable @key(fields: "code") { code: ID! }
        type Van { plate: ID! cargo: Trackable cargos: [Cargo!] }
        union Cargo = Van | Box
        type Box { size: Int inside: Trackable }`,
      resolvers: { Query: { tracked: () => null, van: () => ({ plate: 'V 1', cargo: null, cargos: [] }) } },
    },
    tracking: {
      schema: `
        type Query { latest: Trackable }
        type Trackable @interfaceObject @key(fields: "code", resolvable: false) { code: ID! position: String }`,
      resolvers: { Query: { latest: () => ({ code: 'c', position: 'here' }) } },
    },
  });
});

test('what its own service says of them is told', async () => {
  expect(await ask('{ latest { code position } van { plate cargo { code } } }')).toMatchObject({
    data: { latest: { code: 'c', position: 'here' }, van: { plate: 'V 1', cargo: null } },
    errors: [],
  });
});

test.each(['{ tracked { position } }', '{ tracked { code position } }', '{ van { plate cargo { position } } }'])(
  'a field that there is no way to is refused rather than told to be null: %s',
  (query) => expect(ask(query)).rejects.toMatchObject({ code: 'FIELD_UNRESOLVABLE' }),
);

test('one that some types of objects only would have is left out', async () => {
  expect(
    await ask('{ van { cargos { ... on Van { plate } ... on Box { size inside { position } } } } }'),
  ).toMatchObject({
    data: { van: { cargos: [] } },
  });
});
