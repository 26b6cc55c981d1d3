import { type Ask, federate } from '../harness/federation';

// Fields that require fields that require others, of services that are gone back to.

interface Parcel {
  readonly code: string;
  readonly grams?: number;
  readonly size?: { readonly litres: number };
  readonly freight?: number;
  readonly duty?: { readonly cents: number };
}
const itself = (representation: object) => representation;

const scales = {
  schema: 'type Parcel @key(fields: "code") { code: ID! grams: Int size: Size } type Size { litres: Int }',
  resolvers: { Parcel: { __resolveReference: itself, grams: () => 200, size: () => ({ litres: 3 }) } },
};

const depot = {
  schema: `
    type Query { parcel: Parcel parcels: [Parcel!] }
    type Parcel @key(fields: "code") {
      code: ID!
      next: Parcel
      label: String
      grams: Int @external
      size: Size @external
      freight(express: Boolean): Int @requires(fields: "grams")
      stamp: String @requires(fields: "grams size { litres }")
      total: Int @requires(fields: "duty { cents }")
      duty: Duty @external
    }
    type Size { litres: Int @external }
    type Duty { cents: Int @external }`,
  resolvers: {
    Query: { parcel: () => ({ code: 'a' }), parcels: () => [{ code: 'a' }, { code: 'b' }] },
    Parcel: {
      __resolveReference: itself,
      next: () => ({ code: 'b' }),
      label: ({ code }: Parcel) => `Parcel ${code}`,
      freight: ({ grams }: Parcel, { express }: { express?: boolean }) => grams && grams * (express ? 2 : 1),
      stamp: ({ grams, size }: Parcel) => `${grams} g, ${size?.litres} l`,
      total: ({ duty }: Parcel) => duty && duty.cents + 1,
    },
  },
};

const customs = {
  schema: `
    type Parcel @key(fields: "code") {
      code: ID!
      freight(express: Boolean): Int @external
      stamp: String @external
      duty: Duty @requires(fields: "freight")
      form: String @requires(fields: "stamp freight(express: true)")
    }
    type Duty { cents: Int origin: Parcel }`,
  resolvers: {
    Parcel: {
      __resolveReference: itself,
      duty: ({ code, freight }: Parcel) => freight && { cents: freight / 10, origin: { code } },
      form: ({ stamp, freight }: Parcel & { stamp?: string }) => `${stamp}, ${freight}`,
    },
  },
};

let ask: Ask;
beforeAll(() => {
  ask = federate({ depot, customs, scales });
});

test('each field of a chain is told what it requires, though the chain goes back to where it began', async () => {
  expect(await ask('{ parcel { total } }')).toEqual({
    data: { parcel: { total: 21 } },
    errors: [],
    asked: ['depot', 'scales', 'depot', 'customs', 'depot'],
  });
});

test('it does not matter what else is asked for, nor where', async () => {
  const { data, errors } = await ask(
    `{ parcels { label freight form next { total duty { cents origin { label stamp } } } }
      parcel { next { code form } } }`,
  );
  const form = '200 g, 3 l, 400';
  const next = { total: 21, duty: { cents: 20, origin: { label: 'Parcel b', stamp: '200 g, 3 l' } } };
  expect(errors).toEqual([]);
  expect(data).toEqual({
    parcels: ['a', 'b'].map((code) => ({ label: `Parcel ${code}`, freight: 200, form, next })),
    parcel: { next: { code: 'b', form } },
  });
});

describe('with what their own service knows', () => {
  interface Case {
    readonly owner?: { readonly limit?: number };
    readonly verdict?: { readonly judge?: { readonly limit?: number } };
  }
  const people = {
    schema: 'type Person @key(fields: "id") { id: ID! limit: Int }',
    resolvers: { Person: { __resolveReference: itself, limit: ({ id }: { id: string }) => id.length } },
  };
  const court = {
    schema: `
      type Case @key(fields: "id") {
        id: ID!
        owner: Person
        isGrave: Boolean @requires(fields: "owner { limit }")
        verdict: Verdict @requires(fields: "owner { limit }")
        appeal: String @requires(fields: "verdict { judge { limit } }")
      }
      type Verdict { text: String judge: Person }
      type Person @key(fields: "id") { id: ID! limit: Int @external }`,
    resolvers: {
      Case: {
        __resolveReference: itself,
        owner: () => ({ id: 'ann' }),
        isGrave: ({ owner }: Case) => owner?.limit && owner.limit > 2,
        verdict: ({ owner }: Case) => owner?.limit && { text: `limit ${owner.limit}`, judge: { id: 'bertha' } },
        appeal: ({ verdict }: Case) => verdict?.judge?.limit && `to ${verdict.judge.limit}`,
      },
    },
  };
  const desk = {
    schema: `
      type Query { case: Case }
      type Case @key(fields: "id") { id: ID! isGrave: Boolean @external note: String @requires(fields: "isGrave") }`,
    resolvers: {
      Query: { case: () => ({ id: 'c' }) },
      Case: { __resolveReference: itself, note: ({ isGrave }: { isGrave?: boolean }) => `grave: ${isGrave}` },
    },
  };

  test.each([
    ['{ case { note } }', { note: 'grave: true' }],
    ['{ case { appeal } }', { appeal: 'to 6' }],
    [
      '{ case { appeal isGrave verdict { text judge { limit } } owner { limit } note } }',
      {
        ...{ appeal: 'to 6', isGrave: true, owner: { limit: 3 }, note: 'grave: true' },
        verdict: { text: 'limit 3', judge: { limit: 6 } },
      },
    ],
  ])('%s', async (query, found) => {
    const { data, errors } = await federate({ desk, court, people })(query);
    expect(errors).toEqual([]);
    expect(data).toEqual({ case: found });
  });
});
