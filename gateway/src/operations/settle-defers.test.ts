import { buildSchema, Kind, parse } from 'graphql';
import { isOn } from './defer';
import { normalise } from './normalise';
import { settleDefers } from './settle-defers';

const schema = buildSchema(`
  directive @defer(label: String, if: Boolean! = true) on FRAGMENT_SPREAD | INLINE_FRAGMENT
  type Query { product: Product }
  type Product { id: ID name: String twin: Product }
`);

function settled(text: string, variables: Record<string, unknown> = {}): string {
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  const normal = normalise(schema, document, operation);
  return settleDefers(normal, (directive) => isOn(directive, variables)).text.replace(/\s+/g, ' ');
}

test('each place where something is deferred has a name, with the label in it', () => {
  expect(
    settled(
      '{ product { id ...P @defer(label: "p") twin { id ...P @defer } } } fragment P on Product { ... @defer { name } }',
    ),
  ).toBe(
    '{ product { id ... on Product { ... @defer(label: "1 p") { ... { ... @defer(label: "2") { name } } } }' +
      ' twin { id ... on Product { ... @defer(label: "3") { ... { ... @defer(label: "4") { name } } } } } } }',
  );
});

test.each([
  ['a literal', '{ product { id ... @defer(if: false) { name } } }', {}],
  ['a variable', 'query ($now: Boolean!) { product { id ... @defer(if: $now) { name } } }', { now: false }],
])('what is not deferred after all is asked for like the rest: %s', (_what, text, variables) => {
  expect(settled(text, variables)).toBe('{ product { id ... { name } } }');
});

test('a variable that says nothing defers', () => {
  expect(settled('query ($later: Boolean) { product { ... @defer(if: $later) { name } } }')).toContain(
    '@defer(label: "1")',
  );
});

test('fragments that become far longer than their text are refused', () => {
  const chain = Array.from({ length: 100 }, (_, index) => `fragment F${index} on Product { ...F${index + 1} }`);
  const spreads = '...F0 '.repeat(200);
  const text = `{ product { ... @defer { id } ${spreads} } } ${chain.join(' ')} fragment F100 on Product { name }`;
  expect(() => settled(text)).toThrow('too complex');
});
