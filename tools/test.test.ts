import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// `npm test` in a clone of its own, where every program it calls is a stand-in.

const folder = mkdtempSync(join(tmpdir(), 'agora-test-'));
const bin = join(folder, 'node_modules/.bin');
afterAll(() => rmSync(folder, { recursive: true }));

const results = (passed: number, failed: number, unloadable = 0): string =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numRuntimeErrorTestSuites: unloadable });

/** Jest writes its results where it is told, and exits with 1 when something failed. */
const jestThat = (text: string, code = 0) => `
while [ "$1" != --outputFile ]; do shift; done
[ -z '${text}' ] || echo '${text}' > "$2"
exit ${code}`;

const FINE = { biome: '', depcruise: '', knip: '', jest: jestThat(results(10, 0)) };

function npmTest(programs: Partial<Record<keyof typeof FINE | 'drift', string>> = {}) {
  const { drift = 'process.exit(0)', ...rest } = programs;
  for (const [name, script] of Object.entries({ ...FINE, ...rest })) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  writeFileSync(join(folder, 'tools/db.mjs'), drift);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/test.mjs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr, last: stdout.trimEnd().split('\n').at(-1) };
}

beforeAll(() => {
  mkdirSync(bin, { recursive: true });
  for (const file of ['test', 'checks', 'run-command', 'run-tests', 'setup'])
    cpSync(join(__dirname, `${file}.mjs`), join(folder, 'tools', `${file}.mjs`));
  for (const file of ['package.json', 'package-lock.json']) writeFileSync(join(folder, file), '{}');
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{ "packages": {} }');
  writeFileSync(join(folder, 'tools/build.mjs'), '');
});

test('checks and tests are counted together, on the last line', () => {
  const { status, output, last } = npmTest();
  expect([status, last]).toEqual([0, '25 passed, 0 failed']);
  expect(output).toMatch(/^set-up \d+ s, build \d+ s, checks \d+ s, tests \d+ s, end-to-end tests \d+ s$/m);
});

test.each([
  ['a check fails', { knip: 'echo "Unused: x"; exit 1' }, '24 passed, 1 failed', 'Unused: x'],
  ['migrations are behind', { drift: 'console.log("add a table"); process.exit(1)' }, '24 passed, 1 failed', 'add a'],
  ['tests fail', { jest: jestThat(results(8, 2), 1) }, '21 passed, 4 failed', '✓ types'],
  ['test files do not load', { jest: jestThat(results(9, 0, 1), 1) }, '23 passed, 2 failed', '✓ types'],
  ['jest has no result', { jest: jestThat('', 1) }, '5 passed, 2 failed', '✓ types'],
  ['jest fails for another reason', { jest: jestThat(results(10, 0), 1) }, '25 passed, 2 failed', '✓ types'],
])('when %s, it fails and goes on', (_what, programs, count, text) => {
  const { status, output, last } = npmTest(programs);
  expect([status, last]).toEqual([1, count]);
  expect(output).toContain(text);
});

test('without a build nothing else is tried', () => {
  writeFileSync(join(folder, 'tools/build.mjs'), 'process.exitCode = 1');
  const { status, output, last } = npmTest();
  expect([status, last]).toEqual([1, '0 passed, 1 failed']);
  expect(output).not.toContain('✓');
  writeFileSync(join(folder, 'tools/build.mjs'), '');
});
