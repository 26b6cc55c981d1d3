import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { format } from './compose/finding';
import { readSubgraphs } from './compose/read-subgraphs';
import { composeSupergraph, type SubgraphSource } from './compose/supergraph';

const root = join(__dirname, '..');

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key", "@shareable"])';

const subgraph = (name: string, body: string): SubgraphSource => ({
  name,
  routingUrl: `http://localhost/${name}`,
  file: `subgraphs/${name}/schema.graphql`,
  sdl: `${link}\n\n${body}\n`,
});

function errorsOf(...subgraphs: SubgraphSource[]): string[] {
  const composition = composeSupergraph(subgraphs);
  return composition.kind === 'refused' ? composition.errors.map(format) : [];
}

const goods = subgraph('goods', 'type Query { goods: [Good] }\ntype Good @key(fields: "id") { id: ID! name: String }');

test('the committed supergraph is the one that its subgraphs make', () => {
  const composition = composeSupergraph(readSubgraphs(root));
  if (composition.kind === 'refused') throw new Error(composition.errors.map(format).join('\n'));
  const isCurrent = composition.supergraph === readFileSync(join(root, 'supergraph.graphql'), 'utf8');
  expect(isCurrent ? 'current' : 'stale: run npm run compose').toBe('current');
});

test('rover is asked for the version of composition that is installed', () => {
  const roster = parse(readFileSync(join(root, 'supergraph.yaml'), 'utf8')) as { federation_version: string };
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(roster.federation_version).toBe(`=${dependencies['@apollo/composition']}`);
});

test('the order of the roster does not matter', () => {
  const prices = subgraph(
    'prices',
    'type Query { currency: String }\ntype Good @key(fields: "id") { id: ID! price: Int }',
  );
  expect(composeSupergraph([prices, goods])).toEqual(composeSupergraph([goods, prices]));
  expect(composeSupergraph([goods, prices]).kind).toBe('composed');
});

test('an error names file, line and column, its code, and everything else that takes part', () => {
  const other = subgraph('other', 'type Good @key(fields: "id") {\n  id: ID!\n  name: Int\n}');
  const errors = errorsOf(goods, other);
  expect(errors).toContainEqual(
    expect.stringMatching(/^subgraphs\/\w+\/schema\.graphql:\d+:\d+: FIELD_TYPE_MISMATCH: .+\n {4}also at subgraphs\//),
  );
  expect(errors.join('\n')).toContain('subgraphs/other/schema.graphql:5:3');
});

test.each([
  [
    'a syntax error',
    'type Query {\n  goods: [Good\n}',
    'subgraphs/bad/schema.graphql:5:1: INVALID_GRAPHQL: Syntax Error',
  ],
  [
    'a type that is not there',
    'type Query {\n  goods: Nothing\n}',
    'subgraphs/bad/schema.graphql:4:10: INVALID_GRAPHQL:',
  ],
  [
    'a key that is not there',
    'type Query { a: A }\ntype A @key(fields: "id") { b: Int }',
    'subgraphs/bad/schema.graphql:4:8: KEY_INVALID_FIELDS:',
  ],
  ['two that resolve one field', 'type Query { goods: [String] }', 'INVALID_FIELD_SHARING|FIELD_TYPE_MISMATCH'],
])('%s is refused where it stands', (_what, body, expected) => {
  expect(errorsOf(goods, subgraph('bad', body)).join('\n')).toMatch(new RegExp(expected));
});

test('a field that no query can reach is refused, about the graph as a whole', () => {
  const island = subgraph('island', 'type Query { a: Int }\ntype Good { far: Int @shareable }');
  const unreachable = subgraph('goods', 'type Query { goods: [Good] }\ntype Good { name: String @shareable }');
  expect(errorsOf(unreachable, island).join('\n')).toMatch(/^supergraph: SATISFIABILITY_ERROR: /);
});

test('what may be meant otherwise is a hint', () => {
  const other = subgraph('other', '"""Something for sale."""\ntype Good @key(fields: "id") { id: ID! price: Int }');
  const described = subgraph(
    'goods',
    '"""Something."""\ntype Good @key(fields: "id") { id: ID! }\ntype Query { a: Good }',
  );
  const composition = composeSupergraph([described, other]);
  expect(composition).toMatchObject({ kind: 'composed', hints: [{ code: 'INCONSISTENT_DESCRIPTION' }] });
});
