import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

// The build script in a clone of its own, where Prisma and TypeScript are stand-ins that note how they were called.

const folder = mkdtempSync(join(tmpdir(), 'agora-build-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function usePrograms(programs: Record<string, string>): void {
  for (const [name, script] of Object.entries(programs)) {
    write(`node_modules/.bin/${name}`, `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, 'node_modules/.bin', name), 0o755);
  }
}

/** Makes the client's folder anew, as Prisma does, and notes which service it was. */
const PRISMA = `service=$(basename "$(dirname "$3")")
echo "prisma $service" >> calls
mkdir -p "subgraphs/$service/src/generated/prisma"`;

const TSC = 'echo "tsc $@" >> calls';

function build() {
  write('calls', '');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/build.mjs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const calls = readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n').sort();
  return { status, calls, output: stdout + stderr };
}

beforeAll(() => {
  for (const file of ['build.mjs', 'run-command.mjs', 'made-from.mjs', 'calls']) {
    cpSync(join(__dirname, file), join(folder, 'tools', file), { recursive: true });
  }
  cpSync(join(__dirname, '../package.json'), join(folder, 'package.json'));
  mkdirSync(join(folder, 'subgraphs'));
  for (const service of ['catalog', 'pricing', 'reviews']) write(`prisma/${service}/schema.prisma`, 'model A {}');
  write('node_modules/prisma/package.json', '{ "version": "7.0.0" }');
  for (const name of ['graphql', '@graphql-codegen']) {
    symlinkSync(join(__dirname, '../node_modules', name), join(folder, 'node_modules', name));
  }
  usePrograms({ prisma: PRISMA, tsc: TSC });
});

test('a client is made when its schema is new or changed, or Prisma is', () => {
  expect(build().calls).toEqual(['prisma catalog', 'prisma pricing', 'prisma reviews', 'tsc -b']);
  expect(build().calls).toEqual(['tsc -b']);
  write('prisma/pricing/schema.prisma', 'model B {}');
  expect(build()).toMatchObject({ status: 0, calls: ['prisma pricing', 'tsc -b'] });
  write('node_modules/prisma/package.json', '{ "version": "7.0.1" }');
  expect(build().calls).toHaveLength(4);
  rmSync(join(folder, 'subgraphs/reviews/src/generated'), { recursive: true });
  expect(build().calls).toEqual(['prisma reviews', 'tsc -b']);
});

test('a schema that Prisma refuses stops the build and is shown', () => {
  write('prisma/catalog/schema.prisma', 'model C {');
  usePrograms({ prisma: 'echo "line 1: no end"; exit 1' });
  const { status, calls, output } = build();
  expect([status, calls]).toEqual([1, ['']]);
  expect(output).toContain('line 1: no end\nThe Prisma client of catalog could not be generated.');
  expect(existsSync(join(folder, 'subgraphs/catalog/src/generated/prisma/.made-from'))).toBe(false);
  usePrograms({ prisma: PRISMA });
  expect(build().calls).toEqual(['prisma catalog', 'tsc -b']);
});

describe('the calls between services', () => {
  const document = 'subgraphs/checkout/src/calls/stock.graphql';
  const made = 'subgraphs/checkout/src/generated/calls/stock.ts';
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');

  beforeAll(() => {
    write(
      'subgraphs/stock/schema.graphql',
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@inaccessible"])
      scalar CurrencyCode
      scalar MinorUnits
      input TakeInput { id: ID! count: Int }
      type Taken { worth: MinorUnits! currency: CurrencyCode! }
      type Query { worth(id: ID!): MinorUnits }
      type Mutation { take(input: TakeInput!): Taken @inaccessible }`,
    );
    write(
      document,
      `mutation Take($input: TakeInput!) { take(input: $input) { ...Worth } }
      query Worth($id: ID!) { worth(id: $id) }
      fragment Worth on Taken { worth currency }`,
    );
  });

  test('are made when their document or the schema they are for changed, and else not', () => {
    expect(build().output).toBe('Generated the calls of checkout\n');
    expect(build().output).toBe('');
    write('subgraphs/stock/schema.graphql', `${read('subgraphs/stock/schema.graphql')} # changed`);
    expect(build().output).toBe('Generated the calls of checkout\n');
    write(document, `${read(document)} # changed`);
    expect(build()).toMatchObject({ output: 'Generated the calls of checkout\n', calls: ['tsc -b'] });
  });

  test('know what is sent and what is answered', () => {
    const code = read(made).replace(/\s+/g, ' ');
    expect(code).toContain('TakeInput = { readonly id: string; readonly count?: number | null | undefined; }');
    expect(code).toContain('take: { readonly worth: number, readonly currency: CurrencyCode } | null');
    expect(code).toContain('TakeDocument: CallDocument<Answered<TakeMutation>, TakeMutationVariables>');
    expect(code).toContain('WorthDocument: CallDocument<WorthQuery, WorthQueryVariables>');
    expect(code).toContain(
      'text: "mutation Take($input:TakeInput!){take(input:$input){...Worth}}fragment Worth on Taken{worth currency}"',
    );
    expect(read('subgraphs/checkout/src/generated/calls/index.ts')).toContain("CALLEES = ['stock'] as const");
  });

  test.each([
    ['a field that is gone', 'query A { price }', ':1:11: Cannot query field "price" on type "Query".'],
    ['a wrong type', 'query A($id: Int!) { worth(id: $id) }', ':1:9: Variable "$id" of type "Int!" used'],
    ['no GraphQL', 'query A {', ':1:10: Syntax Error: Expected Name, found <EOF>.'],
    ['no name', '{ worth(id: 1) }', ':1:1: Every operation needs a name.'],
  ])('stop the build for a document with %s, and say where', (_what, text, problem) => {
    const good = read(document);
    write(document, text);
    const { status, calls, output } = build();
    write(document, good);
    expect([status, calls]).toEqual([1, ['']]);
    expect(output).toContain(document + problem);
    expect(output).toContain('(subgraphs/stock/schema.graphql)');
  });

  test('stop the build for a service that is not there', () => {
    write('subgraphs/checkout/src/calls/nobody.graphql', 'query A { a }');
    const { status, output } = build();
    rmSync(join(folder, 'subgraphs/checkout/src/calls/nobody.graphql'));
    expect([status, output]).toEqual([
      1,
      'subgraphs/checkout/src/calls/nobody.graphql: there is no subgraphs/nobody/schema.graphql.\n',
    ]);
  });
});

test('code that does not compile fails the build', () => {
  usePrograms({ tsc: 'echo "error TS1"; exit 2' });
  expect(build()).toMatchObject({ status: 1, output: 'error TS1\n' });
});
