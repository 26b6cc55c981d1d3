import { affectedPrograms, isSource } from './affected';

const programs = { services: ['accounts', 'catalog'], sandbox: ['mail', 'carrier'] };

test.each([
  ['a file of one service restarts that service', ['subgraphs/catalog/src/service.ts'], ['catalog']],
  ['a database schema restarts its service', ['prisma/accounts/schema.prisma'], ['accounts']],
  ['the gateway restarts for its own files', ['gateway/src/main.ts'], ['gateway']],
  ['the gateway restarts for a newly composed supergraph', ['supergraph.graphql'], ['gateway']],
  [
    'what everybody imports restarts everything',
    ['packages/kit/index.ts'],
    ['mail', 'carrier', 'accounts', 'catalog', 'gateway'],
  ],
  ['a program of the sandbox restarts for its own files', ['sandbox/mail/src/main.ts'], ['mail']],
  ['all of them restart for what they share', ['sandbox/page/html.ts'], ['mail', 'carrier']],
  [
    'several files restart each program once',
    ['gateway/src/a.ts', 'gateway/src/b.ts', 'prisma/catalog/schema.prisma'],
    ['catalog', 'gateway'],
  ],
])('%s', (_sentence, files, expected) => {
  expect(affectedPrograms(files, programs)).toEqual(expected);
});

test.each([
  ['subgraphs/catalog/src/service.ts', true],
  ['prisma/catalog/schema.prisma', true],
  ['supergraph.graphql', true],
  ['subgraphs/checkout/src/calls/inventory.graphql', true],
  ['subgraphs/catalog/schema.graphql', false],
  ['subgraphs/catalog/src/generated/prisma/client.ts', false],
  ['subgraphs/catalog/test/products.test.ts', false],
  ['packages/kit/process/config.test.ts', false],
  ['subgraphs/catalog/src/service.ts.swp', false],
  ['prisma/catalog/migrations/0001_init/migration.sql', false],
])('%s is source: %p', (file, expected) => {
  expect(isSource(file)).toBe(expected);
});
