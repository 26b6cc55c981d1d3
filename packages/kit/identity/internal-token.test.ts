import type { webcrypto } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { anonymous, type Principal } from '#contracts';
import { createInternalSigner, createInternalVerifier } from './internal-token';

async function keyPair(kid: string): Promise<{ secret: JWK; open: JWK; privateKey: webcrypto.CryptoKey }> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  return {
    secret: { ...(await exportJWK(privateKey)), kid },
    open: { ...(await exportJWK(publicKey)), kid },
    privateKey,
  };
}

const people: Principal[] = [
  anonymous,
  { kind: 'customer', id: 'cus_1' },
  { kind: 'staff', id: 'stf_1', scopes: ['catalog:write'] },
];

test.each(people)('a service learns from the token that it speaks for %j', async (principal) => {
  const gateway = await keyPair('gateway');
  const verify = createInternalVerifier({ keys: [gateway.open] }, 'catalog');
  const signer = await createInternalSigner(gateway.secret);
  expect(await verify(await signer.sign(principal, 'catalog'))).toEqual(principal);
});

test('a token for one service is worth nothing to another', async () => {
  const gateway = await keyPair('gateway');
  const token = await (await createInternalSigner(gateway.secret)).sign(anonymous, 'catalog');
  expect(await createInternalVerifier({ keys: [gateway.open] }, 'pricing')(token)).toBeUndefined();
});

test('a service cannot speak for a customer', async () => {
  const checkout = await keyPair('checkout');
  const verify = createInternalVerifier({ keys: [checkout.open] }, 'inventory');
  const signer = await createInternalSigner(checkout.secret);
  expect(await verify(await signer.sign({ kind: 'customer', id: 'cus_1' }, 'inventory'))).toBeUndefined();
  expect(await verify(await signer.sign({ kind: 'service', name: 'orders' }, 'inventory'))).toBeUndefined();
  expect(await verify(await signer.sign({ kind: 'service', name: 'checkout' }, 'inventory'))).toEqual({
    kind: 'service',
    name: 'checkout',
  });
});

test('forged, stale, unsigned and missing tokens say nothing', async () => {
  const gateway = await keyPair('gateway');
  const thief = await keyPair('gateway');
  const verify = createInternalVerifier({ keys: [gateway.open] }, 'catalog');
  const forged = await (await createInternalSigner(thief.secret)).sign(anonymous, 'catalog');
  const stale = await new SignJWT({ kind: 'anonymous' })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'gateway' })
    .setIssuer('gateway')
    .setAudience('catalog')
    .setIssuedAt('-10 minutes')
    .setExpirationTime('-9 minutes')
    .sign(gateway.privateKey);
  const unsigned = `${btoa('{"alg":"none"}')}.${btoa('{"kind":"anonymous","iss":"gateway"}')}.`;
  for (const token of [forged, stale, unsigned, 'nonsense', undefined]) expect(await verify(token)).toBeUndefined();
});

test('clocks of two machines may differ by a few seconds, and a remembered token dies on time', async () => {
  const gateway = await keyPair('gateway');
  const verify = createInternalVerifier({ keys: [gateway.open] }, 'catalog');
  const expiredFor = (seconds: number) =>
    new SignJWT({ kind: 'anonymous' })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'gateway' })
      .setIssuer('gateway')
      .setAudience('catalog')
      .setIssuedAt('-1 minute')
      .setExpirationTime(`-${seconds} seconds`)
      .sign(gateway.privateKey);
  const justExpired = await expiredFor(2);
  expect([await verify(justExpired), await verify(justExpired)]).toEqual([anonymous, anonymous]);
  expect(await verify(await expiredFor(10))).toBeUndefined();
});
