import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'agora-setup-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (file: string, value: unknown) => writeFileSync(join(folder, file), JSON.stringify(value));
const manifest = { engines: { node: '>=20.19.0' } };
const lock = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'x' },
    'node_modules/for-another-platform': { version: '1.0.0', optional: true },
  },
};

/** A stand-in for npm that installs package `a` in that version, or fails. */
function useNpm(installs: string | undefined): void {
  const note = JSON.stringify({ packages: { 'node_modules/a': { version: installs, integrity: 'x' } } });
  const script = installs
    ? `#!/bin/sh\necho "npm $@"\nmkdir -p node_modules\necho '${note}' > node_modules/.package-lock.json\n`
    : '#!/bin/sh\nexit 1\n';
  writeFileSync(join(folder, 'npm'), script);
  chmodSync(join(folder, 'npm'), 0o755);
}

function ensureInstalled(): string {
  const program = `import { ensureInstalled } from '${join(__dirname, 'setup.mjs')}';
    try { console.log(ensureInstalled({ root: process.cwd() })); } catch (error) { console.log('!', error.message); }`;
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
  const args = ['--input-type=module', '--eval', program];
  return spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' }).stdout;
}

beforeEach(() => {
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  write('package.json', manifest);
  write('package-lock.json', lock);
  useNpm('1.0.0');
});

test('a fresh clone is installed, once', () => {
  expect(ensureInstalled()).toMatch(/^Installing packages.*\nnpm ci\ntrue\n$/);
  expect(ensureInstalled()).toBe('false\n');
});

test('a changed lockfile is installed', () => {
  ensureInstalled();
  write('package-lock.json', {
    packages: { ...lock.packages, 'node_modules/a': { version: '1.1.0', integrity: 'x' } },
  });
  useNpm('1.1.0');
  expect(ensureInstalled()).toContain('npm ci');
  expect(ensureInstalled()).toBe('false\n');
  write('package-lock.json', { packages: { ...lock.packages, 'node_modules/b': { version: '1.0.0' } } });
  expect(ensureInstalled()).toContain('npm ci');
});

test('an installation that was interrupted is done again', () => {
  mkdirSync(join(folder, 'node_modules/a'), { recursive: true });
  expect(ensureInstalled()).toContain('npm ci');
});

test('a failed installation is said to have failed', () => {
  useNpm(undefined);
  expect(ensureInstalled()).toMatch(/^! npm ci failed/m);
});

test.each(['>=999', '>=20.999.0'])('a Node.js that does not fit %s is turned away', (node) => {
  write('package.json', { engines: { node } });
  expect(ensureInstalled()).toBe(`! Agora needs Node.js ${node}, and this is ${process.versions.node}.\n`);
});
