import { type Ask, federate } from '../harness/federation';

// Fields that are required with arguments: by several fields, and asked for by clients with others.

interface Room {
  readonly number: string;
}

const RATES: Record<string, number> = { EUR: 1, CHF: 2, JPY: 100 };
const itself = (representation: object) => representation;

const rooms = {
  schema: `
    type Query { rooms: [Room!] }
    type Room @key(fields: "number") {
      number: ID!
      price(currency: String!, nights: Int = 1): Int
      bed: Bed
      guests(first: Int): [Guest!]
    }
    interface Bed { width(unit: Unit = CM): Int }
    type Single implements Bed { width(unit: Unit = CM): Int }
    type Sofa implements Bed { width(unit: Unit = CM): Int }
    enum Unit { CM INCH }
    type Guest @key(fields: "name") { name: ID! }`,
  resolvers: {
    Query: { rooms: () => ['1', '2'].map((number) => ({ number })) },
    Room: {
      __resolveReference: itself,
      price: ({ number }: Room, { currency, nights }: { currency: string; nights: number }) =>
        Number(number) * nights * (RATES[currency] ?? Number.NaN),
      bed: ({ number }: Room) => ({ __typename: number === '1' ? 'Single' : 'Sofa' }),
      guests: (_: Room, { first }: { first?: number }) => ['Ann', 'Cleo'].slice(0, first).map((name) => ({ name })),
    },
    Single: { width: (_: object, { unit }: { unit: string }) => (unit === 'CM' ? 90 : 35) },
    Sofa: { width: (_: object, { unit }: { unit: string }) => (unit === 'CM' ? 140 : 55) },
  },
};

const guests = {
  schema: 'type Guest @key(fields: "name") { name: ID! letters: Int }',
  resolvers: { Guest: { __resolveReference: itself, letters: ({ name }: { name: string }) => name.length } },
};

const letting = {
  schema: `
    type Room @key(fields: "number") {
      number: ID!
      price(currency: String!, nights: Int = 1): Int @external
      bed: Bed @external
      guests(first: Int): [Guest!] @external
      francs(note: String): String @requires(fields: "price(currency: \\"CHF\\")")
      yen(note: String): String @requires(fields: "price(currency: \\"JPY\\")")
      week: String @requires(fields: "price(nights: 7, currency: \\"JPY\\")")
      isWide: Boolean @requires(fields: "bed { width(unit: INCH) }")
      letters: [Int] @requires(fields: "guests(first: 1) { letters }")
      plain: String
    }
    interface Bed { width(unit: Unit = CM): Int }
    type Single implements Bed { width(unit: Unit = CM): Int @external }
    type Sofa implements Bed { width(unit: Unit = CM): Int @external }
    enum Unit { CM INCH }
    type Guest @key(fields: "name") { name: ID! letters: Int @external }`,
  resolvers: {
    Room: {
      __resolveReference: itself,
      francs: ({ price }: { price: number }, { note }: { note?: string }) => `CHF ${price}${note ?? ''}`,
      yen: ({ price }: { price: number }, { note }: { note?: string }) => `JPY ${price}${note ?? ''}`,
      week: ({ price }: { price: number }) => `JPY ${price}`,
      isWide: ({ bed }: { bed: { width: number } }) => bed.width > 40,
      letters: (room: { guests: { letters: number }[] }) => room.guests.map(({ letters }) => letters),
      plain: () => 'plain',
    },
  },
};

let ask: Ask;
beforeAll(() => {
  ask = federate({ rooms, guests, letting });
});

test('several fields that require one with different arguments each get their own', async () => {
  expect(await ask('{ rooms { francs yen week plain isWide } }')).toEqual({
    data: {
      rooms: [
        { francs: 'CHF 2', yen: 'JPY 100', week: 'JPY 700', plain: 'plain', isWide: false },
        { francs: 'CHF 4', yen: 'JPY 200', week: 'JPY 1400', plain: 'plain', isWide: true },
      ],
    },
    errors: [],
    asked: ['rooms', 'letting'],
  });
});

test('a client that asks for the field itself gets it with its own arguments', async () => {
  const { data } = await ask(
    `query ($currency: String!, $note: String) {
    rooms { price(currency: $currency) week: price(currency: "EUR", nights: 7) francs(note: $note) yen(note: "!") }
  }`,
    { currency: 'EUR', note: '?' },
  );
  expect(data).toEqual({
    rooms: [
      { price: 1, week: 7, francs: 'CHF 2?', yen: 'JPY 100!' },
      { price: 2, week: 14, francs: 'CHF 4?', yen: 'JPY 200!' },
    ],
  });
});

test('what is required in objects and lists has its own arguments as well', async () => {
  const { data, errors } = await ask('{ rooms { bed { width } isWide guests { letters } letters } }');
  const guests = [{ letters: 3 }, { letters: 4 }];
  expect(errors).toEqual([]);
  expect(data).toEqual({
    rooms: [
      { bed: { width: 90 }, isWide: false, guests, letters: [3] },
      { bed: { width: 140 }, isWide: true, guests, letters: [3] },
    ],
  });
});

test('fields that are left out do not cost what they require', async () => {
  const { data, asked } = await ask('query ($no: Boolean!) { rooms { number yen @include(if: $no) } }', { no: false });
  expect(data).toEqual({ rooms: [{ number: '1' }, { number: '2' }] });
  expect(asked).toEqual(['rooms']);
});
