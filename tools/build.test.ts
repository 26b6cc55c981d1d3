import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  for (const file of ['build.mjs', 'run-command.mjs']) cpSync(join(__dirname, file), join(folder, 'tools', file));
  for (const service of ['catalog', 'pricing', 'reviews']) write(`prisma/${service}/schema.prisma`, 'model A {}');
  write('node_modules/prisma/package.json', '{ "version": "7.0.0" }');
  usePrograms({ prisma: PRISMA, tsc: 'echo "tsc $@" >> calls' });
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

test('code that does not compile fails the build', () => {
  usePrograms({ tsc: 'echo "error TS1"; exit 2' });
  expect(build()).toMatchObject({ status: 1, output: 'error TS1\n' });
});
