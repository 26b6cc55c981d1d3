import { buildSchema, Kind, parse } from 'graphql';
import { normalise } from './normalise';

const schema = buildSchema(`
  scalar Decimal
  enum Size { S M }
  input Filter { name: String sizes: [Size!] near: Point price: Decimal }
  input Point { x: Float! y: Float! }
  type Query { product(id: ID, size: Size, price: Decimal): Product products(where: Filter, first: Int): [Product!] }
  type Product { id: ID price(in: String): Int }
`);

function normal(text: string) {
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  const { text: normalText, lifted } = normalise(schema, document, operation);
  return { text: normalText.replace(/\s+/g, ' '), lifted };
}

test('operations that differ in their literals are one, with other values', () => {
  const one = normal('{ product(id: "a") { price(in: "EUR") } }');
  const other = normal('{ product(id: 7) { price(in: "USD") } }');
  expect(other.text).toBe(one.text);
  expect(one.lifted).toEqual({ lifted_0: 'a', lifted_1: 'EUR' });
  expect(other.lifted).toEqual({ lifted_0: '7', lifted_1: 'USD' });
  expect(one.text).toBe('query ($lifted_0: ID, $lifted_1: String) { product(id: $lifted_0) { price(in: $lifted_1) } }');
});

test('inputs, lists and enums are lifted whole', () => {
  const { lifted } = normal('{ products(where: { sizes: S, near: { x: 1, y: 2.5 } }, first: 3) { id } }');
  expect(lifted).toEqual({ lifted_0: { sizes: ['S'], near: { x: 1, y: 2.5 } }, lifted_1: 3 });
});

test.each([
  ['variables', 'query ($name: String) { products(where: { name: $name }) { id } }'],
  ['null', '{ product(id: null) { id } }'],
  ['numbers of custom scalars', '{ product(price: 1.10) { id } }'],
  ['what decides what is asked for', '{ product @skip(if: true) { id } }'],
])('%s stay where they are', (_what, text) => {
  expect(normal(text).lifted).toEqual({});
});

test("a client's own variables keep their names and defaults", () => {
  const { text, lifted } = normal(
    'query ($lifted_0: Int = 2) { products(first: $lifted_0) { id } product(id: "a") { id } }',
  );
  expect(text).toContain('query ($lifted_0: Int = 2, $lifted_0_: ID)');
  expect(lifted).toEqual({ lifted_0_: 'a' });
});

test('equal literals are one variable: a field that is asked for twice is one', () => {
  const { text, lifted } = normal('{ product(id: "a") { id } ... { product(id: "a") { price(in: "a") } } }');
  expect(text).toBe(
    'query ($lifted_0: ID, $lifted_1: String) ' +
      '{ product(id: $lifted_0) { id } ... { product(id: $lifted_0) { price(in: $lifted_1) } } }',
  );
  expect(lifted).toEqual({ lifted_0: 'a', lifted_1: 'a' });
});

test.each([
  [
    'what may be left out',
    'query ($a: Boolean!) { product { id @skip(if: $a) } }',
    'id @skip(if: $a) as_: __typename }',
  ],
  ['what is left out', '{ product { id @skip(if: true) } }', 'product { as_: __typename }'],
  [
    'in fragments',
    '{ product { ...P } } fragment P on Product { ... @include(if: false) { id } }',
    '{ as_: __typename }',
  ],
  ['at the root', '{ product @skip(if: true) { id } }', '{ as_: __typename }'],
])('something is asked of every object: %s', (_what, text, expected) => {
  expect(normal(text).text).toContain(expected);
});

test('nothing is added where something is asked in any case', () => {
  expect(normal('{ product { ...P } } fragment P on Product { name: id }').text).not.toContain('as_:');
});

test('what stands in fragments is lifted, too', () => {
  const { text, lifted } = normal('{ product { ...P } } fragment P on Product { price(in: "EUR") }');
  expect(text).toContain('price(in: $lifted_0)');
  expect(lifted).toEqual({ lifted_0: 'EUR' });
});
