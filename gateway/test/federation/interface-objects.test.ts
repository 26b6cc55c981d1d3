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

const CARGOS = '... on Van { plate } ... on Box { size inside { position } }';

test.each([
  '{ tracked { position } }',
  '{ tracked { code position } }',
  '{ van { plate cargo { position } } }',
  `{ van { cargos { ${CARGOS} } } }`,
  '{ tracked { ...Where } } fragment Where on Trackable { ... @skip(if: false) { position } }',
  'query ($yes: Boolean = true) { van @include(if: $yes) { plate cargo @skip(if: false) { position } } }',
  'query ($no: Boolean = false) { van { cargo { ... @skip(if: $no) { position } } } }',
])('a field that there is no way to is refused rather than told to be null: %s', (query) =>
  expect(ask(query)).rejects.toMatchObject({ code: 'FIELD_UNRESOLVABLE' }),
);

test.each([
  'query ($no: Boolean = false) { van { plate cargo { code position @include(if: $no) } } }',
  'query ($yes: Boolean = true) { van { plate cargo { code ... @skip(if: $yes) { position } } } }',
  'query ($no: Boolean = false) { van { plate cargo { code ... @skip(if: $no) { position @include(if: $no) } } } }',
])('nothing is refused that is not asked for: %s', async (query) => {
  expect(await ask(query)).toMatchObject({ data: { van: { plate: 'V 1', cargo: null } }, errors: [] });
});

describe('of an object whose type only another service knows', () => {
  const LOCKS: Record<string, string> = { a: 'Gate', b: 'Door', c: 'Door' };
  const typed = ({ code }: { code: string }) => ({ __typename: LOCKS[code], code });
  let askAbout: Ask;
  beforeAll(() => {
    askAbout = federate({
      locks: {
        schema: `
          type Query { lock: Lock }
          interface Thing { code: ID! }
          interface Lock implements Thing @key(fields: "code") { code: ID! }
          interface Visible { colour: String }
          union Wooden = Door | Bench
          type Gate implements Lock & Thing & Visible @key(fields: "code") { code: ID! colour: String }
          type Door implements Lock & Thing @key(fields: "code") { code: ID! width: Int }
          type Bench implements Visible { colour: String seats: Int }`,
        resolvers: {
          Query: { lock: () => typed({ code: 'a' }) },
          Lock: { __resolveReference: typed, __resolveType: ({ code }: { code: string }) => LOCKS[code] },
          Gate: { __resolveReference: typed, colour: () => 'green' },
          Door: { __resolveReference: typed, width: () => 80 },
        },
      },
      guards: {
        schema: `
          type Query { guarded: [Lock!] }
          type Lock @interfaceObject @key(fields: "code") { code: ID! guard: String }`,
        resolvers: {
          Query: { guarded: () => Object.keys(LOCKS).map((code) => ({ code })) },
          Lock: { guard: ({ code }: { code: string }) => `guard ${code}` },
        },
      },
    });
  });

  test.each([
    ['another interface', '{ guarded { ... on Visible { colour } } }', [{ colour: 'green' }, {}, {}]],
    [
      'an interface that it has itself',
      '{ guarded { ... on Thing { code ... on Lock { guard } } } }',
      ['a', 'b', 'c'].map((code) => ({ code, guard: `guard ${code}` })),
    ],
    [
      'a union, in a named fragment',
      '{ guarded { guard ...Wood } } fragment Wood on Wooden { __typename ... on Door { width } ... on Bench { seats } }',
      [
        { guard: 'guard a' },
        { guard: 'guard b', __typename: 'Door', width: 80 },
        { guard: 'guard c', __typename: 'Door', width: 80 },
      ],
    ],
    ['types that it is none of', '{ guarded { ... on Visible { ... on Bench { seats } } } }', [{}, {}, {}]],
    [
      'types that it is none of, beside what is asked of all',
      '{ guarded { guard ... on Visible { ... on Bench { seats } } } }',
      ['a', 'b', 'c'].map((code) => ({ guard: `guard ${code}` })),
    ],
    [
      'what it is anyway, or not at all',
      `query ($no: Boolean = false) {
        guarded { ... on Door { ... on Wooden @skip(if: $no) { __typename ... on Bench { seats } } } }
      }`,
      [{}, { __typename: 'Door' }, { __typename: 'Door' }],
    ],
  ])('fragments are about those that are of %s', async (_what, query, guarded) => {
    const { data, errors } = await askAbout(query);
    expect({ data, errors }).toEqual({ data: { guarded }, errors: [] });
  });
});
