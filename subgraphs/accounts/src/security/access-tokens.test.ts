import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK, jwtVerify } from 'jose';
import { scopesOf } from '#contracts';
import type { Customer } from '../domain/customer';
import type { Staff } from '../domain/staff';
import { createAccessTokens } from './access-tokens';

const mina: Customer = {
  id: 'cus_1',
  firstName: 'Mina',
  lastName: 'Kim',
  locale: 'ko',
  phone: null,
  groups: [],
  createdAt: new Date(0),
};
const ada: Staff = { ...mina, id: 'stf_1', roles: ['WAREHOUSE', 'SUPPORT'], isActive: true, version: 1 };
const shop = { issuer: 'https://agora.example', audience: 'agora' };

async function key(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid };
}

test('a token says who somebody is, for ten minutes', async () => {
  const { issue, jwks } = await createAccessTokens({ key: await key('2026'), retired: { keys: [] }, ...shop });
  const now = new Date(Date.UTC(2026, 0, 1));
  const { token, expiresAt } = await issue(mina, 'ses_1', now);
  expect(expiresAt).toEqual(new Date(Date.UTC(2026, 0, 1, 0, 10)));
  const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(jwks), { ...shop, currentDate: now });
  expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: '2026', typ: 'JWT' });
  expect(payload).toEqual({
    iss: shop.issuer,
    aud: shop.audience,
    sub: 'cus_1',
    kind: 'customer',
    sid: 'ses_1',
    iat: now.getTime() / 1000,
    exp: expiresAt.getTime() / 1000,
  });
});

test('a token of staff says what their roles let them do', async () => {
  const { issue, jwks } = await createAccessTokens({ key: await key('2026'), retired: { keys: [] }, ...shop });
  const { token } = await issue(ada, 'ses_1', new Date());
  const { payload } = await jwtVerify(token, createLocalJWKSet(jwks), shop);
  expect(payload).toMatchObject({ sub: 'stf_1', kind: 'staff' });
  expect(payload.scopes).toEqual(scopesOf(['WAREHOUSE', 'SUPPORT']));
});

test('a key that was retired is still published, and no secret ever is', async () => {
  const [now, before] = [await key('2026'), await key('2025')];
  const old = await createAccessTokens({ key: before, retired: { keys: [] }, ...shop });
  const { jwks } = await createAccessTokens({ key: now, retired: { keys: [before] }, ...shop });
  expect(jwks.keys.map(({ kid }) => kid)).toEqual(['2026', '2025']);
  expect(jwks.keys.flatMap(Object.keys)).not.toContain('d');
  const { token } = await old.issue(mina, 'ses_1', new Date());
  await expect(jwtVerify(token, createLocalJWKSet(jwks), shop)).resolves.toMatchObject({ payload: { sub: 'cus_1' } });
});
