import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The script in a clone of its own.

const folder = mkdtempSync(join(tmpdir(), 'agora-env-'));
const file = join(folder, '.env');
beforeAll(() => {
  mkdirSync(join(folder, 'tools'));
  for (const name of ['tools/env.mjs', 'tools/run-command.mjs', '.env.example']) {
    cpSync(join(__dirname, '..', name), join(folder, name));
  }
});
beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

function run() {
  const { stdout, stderr } = spawnSync(process.execPath, ['tools/env.mjs'], { cwd: folder, encoding: 'utf8' });
  return { said: stdout + stderr, text: readFileSync(file, 'utf8') };
}

function valuesOf(text: string): Record<string, string> {
  const lines = [...text.matchAll(/^([A-Z_]+)=(.*)$/gm)];
  return Object.fromEntries(lines.map(([, name, value = '']) => [name, value.replace(/^'(.*)'$/, '$1')]));
}

test('every variable gets a value, every secret one of its own, and only the owner can read them', () => {
  const { said, text } = run();
  expect(said).toBe('.env is written; keep it to yourself.\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const values = valuesOf(text);
  expect(Object.keys(values)).toEqual(Object.keys(valuesOf(readFileSync(join(folder, '.env.example'), 'utf8'))));
  const [theirs, ours] = [true, false].map((isTheirs) =>
    Object.entries(values).flatMap(([name, value]) => (name.startsWith('STRIPE_') === isTheirs ? [value] : [])),
  );
  expect(theirs).toEqual(['', '']);
  expect(ours).not.toContain('');
  expect(new Set(ours).size).toBe(ours?.length);
  expect(values.GATEWAY_PORT).toBe('4000');
});

test('services know the public keys of all who may ask them, and nothing else of them', () => {
  const values = valuesOf(run().text);
  const { keys } = JSON.parse(values.INTERNAL_JWKS ?? '');
  expect(keys.map(({ kid }: { kid: string }) => kid)).toEqual(['gateway', 'checkout', 'orders']);
  expect(keys.filter((key: object) => 'd' in key)).toEqual([]);
  expect(keys[1].x).toBe(JSON.parse(values.SERVICE_SIGNING_JWK_CHECKOUT ?? '').x);
});

test('a file that is there is left as it is', () => {
  const { text } = run();
  expect(run()).toEqual({ said: '.env has all that is needed.\n', text });
});

test('a file that lacks something gets it, and keeps all else', () => {
  const whole = run().text;
  const gateway = /^INTERNAL_SIGNING_JWK=.*$/m.exec(whole)?.[0] ?? '';
  writeFileSync(file, `MINE=1 # my own\n${gateway}\nINTERNAL_JWKS='{"keys":[]}'\nGATEWAY_PORT=5000\nMAIL_PORT=5103\n`);
  const { said, text } = run();
  expect(said).toBe('.env was completed.\n');
  expect(text).toContain(`MINE=1 # my own\n${gateway}\n`);
  const values = valuesOf(text);
  expect(values.GATEWAY_PORT).toBe('5000');
  expect(JSON.parse(values.INTERNAL_JWKS ?? '').keys).toHaveLength(3);
  for (const name of Object.keys(values)) expect(text.match(new RegExp(`^${name}=`, 'gm'))).toHaveLength(1);
  expect(Object.keys(values)).toEqual(expect.arrayContaining(Object.keys(valuesOf(whole))));
  expect(run().said).toBe('.env has all that is needed.\n');
});
