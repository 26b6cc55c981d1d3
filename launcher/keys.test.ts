import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importJWK, jwtVerify, SignJWT } from 'jose';
import { publicKey, readKeys } from './keys';
import { temporaryFolder } from './test/temporary';

const folder = temporaryFolder();

test('keys are made once, and only their owner can read them', async () => {
  const file = join(folder, 'keys.json');
  const keys = await readKeys(file, ['checkout']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await readKeys(file, ['checkout'])).toEqual(keys);
  expect(keys.internal).toMatchObject({ kid: 'gateway', crv: 'Ed25519', alg: 'EdDSA' });
  expect(keys.accounts.kid).not.toBe(keys.internal.kid);
  expect(keys.services.checkout).toMatchObject({ kid: 'checkout', crv: 'Ed25519', alg: 'EdDSA' });
  expect(new Set(Object.values(keys.secrets)).size).toBe(Object.keys(keys.secrets).length);
});

test('a shop that is older than some of its keys gains them, and keeps the others', async () => {
  const file = join(folder, 'old.json');
  const { internal, accounts } = await readKeys(file, []);
  writeFileSync(file, JSON.stringify({ internal, accounts }));
  const first = await readKeys(file, ['checkout']);
  expect(first).toMatchObject({ internal, accounts });
  expect(first.secrets.SANDBOX_PAYMENT_KEY).toMatch(/^[\w-]{32}$/);
  const second = await readKeys(file, ['checkout', 'orders']);
  expect(second).toMatchObject(first);
  expect(Object.keys(second.services)).toEqual(['checkout', 'orders']);
  expect(await readKeys(file, ['orders'])).toEqual(second);
});

test('the public half checks what the private half signed, and tells no secret', async () => {
  const { accounts } = await readKeys(join(folder, 'keys.json'), []);
  const token = await new SignJWT({}).setProtectedHeader({ alg: 'EdDSA' }).sign(await importJWK(accounts, 'EdDSA'));
  const shared = publicKey(accounts);
  expect(shared).not.toHaveProperty('d');
  await expect(jwtVerify(token, await importJWK(shared, 'EdDSA'))).resolves.toBeDefined();
});

test.each(['', '{"internal":', '{"internal":{"kty":"OKP"}}'])(
  'a file that holds %j instead is named, and kept',
  async (content) => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, content);
    await expect(readKeys(file, [])).rejects.toMatchObject({
      code: 'KEYS_INVALID',
      message: expect.stringContaining(file),
    });
    expect(readFileSync(file, 'utf8')).toBe(content);
  },
);
