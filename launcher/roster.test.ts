import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRoster } from './roster';
import { temporaryFolder } from './test/temporary';

const folder = temporaryFolder();
const file = join(folder, 'supergraph.yaml');

test('the services are those of supergraph.yaml, and each asks those it has calls for', () => {
  mkdirSync(join(folder, 'subgraphs/catalog/src/calls'), { recursive: true });
  for (const name of ['pricing.graphql', 'inventory.graphql', 'notes.txt']) {
    writeFileSync(join(folder, 'subgraphs/catalog/src/calls', name), '');
  }
  writeFileSync(
    file,
    `federation_version: =2.14.4
subgraphs:
  catalog:
    routing_url: http://localhost:4002/graphql
    schema:
      file: ./subgraphs/catalog/schema.graphql
`,
  );
  expect(readRoster(folder)).toEqual([
    {
      name: 'catalog',
      port: 4002,
      routingUrl: 'http://localhost:4002/graphql',
      schemaFile: './subgraphs/catalog/schema.graphql',
      callees: ['inventory', 'pricing'],
    },
  ]);
});

test.each(['subgraphs: [', 'subgraphs: [catalog]', 'subgraphs:\n  catalog:\n    routing_url: nowhere'])(
  '%j is refused, with the name of the file',
  (content) => {
    writeFileSync(file, content);
    const read = () => readRoster(folder);
    expect(read).toThrow(expect.objectContaining({ code: 'ROSTER_INVALID' }));
    expect(read).toThrow(file);
  },
);
