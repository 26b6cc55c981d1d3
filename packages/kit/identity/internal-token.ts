import { createLocalJWKSet, importJWK, type JSONWebKeySet, type JWK, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { anonymous, GATEWAY_ISSUER, type InternalClaims, isScope, type Principal, type Scope } from '#contracts';

/** How long an internal token lives, in seconds. */
const LIFETIME = 60;
/** How far clocks of two machines may differ, in seconds. */
const CLOCK_SKEW = 5;
const REMEMBERED = 10_000;

/** Signs internal tokens: who a call speaks for, readable by one service only. */
export interface InternalSigner {
  /** A token for `principal` that the service `audience` accepts; equal calls share one token for half its life. */
  sign(principal: Principal, audience: string): Promise<string>;
}

/**
 * Make a signer from a private EdDSA key.
 * @param jwk its `kid` is the name the signer speaks under: `gateway`, or a service's name.
 */
export async function createInternalSigner(jwk: JWK): Promise<InternalSigner> {
  const key = await importJWK(jwk, 'EdDSA');
  const issuer = String(jwk.kid);
  const signed = new LRUCache<string, Promise<string>>({ max: REMEMBERED, ttl: (LIFETIME / 2) * 1000 });
  return {
    sign(principal, audience) {
      const name = JSON.stringify([audience, principal]);
      const known = signed.get(name);
      if (known) return known;
      const token = new SignJWT(toClaims(principal))
        .setProtectedHeader({ alg: 'EdDSA', kid: issuer })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${LIFETIME}s`)
        .sign(key);
      signed.set(name, token);
      return token;
    },
  };
}

/** Tells who a call speaks for from its internal token; `undefined` for one that is missing, forged, stale or for others. */
export type InternalVerifier = (token: string | undefined) => Promise<Principal | undefined>;

/** Make the verifier of the service `audience`. `keys` holds the public keys of all that may sign. */
export function createInternalVerifier(keys: JSONWebKeySet, audience: string): InternalVerifier {
  const find = createLocalJWKSet(keys);
  const verified = new LRUCache<string, Principal>({ max: REMEMBERED });
  return async (token) => {
    if (!token) return undefined;
    const known = verified.get(token);
    if (known) return known;
    try {
      const options = { audience, algorithms: ['EdDSA'], clockTolerance: CLOCK_SKEW, requiredClaims: ['exp', 'iat'] };
      const { payload, protectedHeader } = await jwtVerify<InternalClaims>(token, find, options);
      if (payload.iss !== protectedHeader.kid) return undefined;
      const principal = toPrincipal(payload);
      const ttl = Number(payload.exp) * 1000 - Date.now();
      if (principal && ttl > 0) verified.set(token, principal, { ttl });
      return principal;
    } catch {
      return undefined;
    }
  };
}

function toClaims(principal: Principal): Partial<InternalClaims> & Record<string, unknown> {
  switch (principal.kind) {
    case 'anonymous':
      return { kind: 'anonymous' };
    case 'customer':
      return { kind: 'customer', sub: principal.id };
    case 'staff':
      return { kind: 'staff', sub: principal.id, scopes: principal.scopes };
    case 'service':
      return { kind: 'service', sub: principal.name };
  }
}

/** A service may speak for itself only; people are the gateway's to vouch for. */
function toPrincipal({ iss, sub, kind, scopes = [] }: InternalClaims): Principal | undefined {
  if (kind === 'service') return sub === iss && sub ? { kind, name: sub } : undefined;
  if (iss !== GATEWAY_ISSUER) return undefined;
  if (kind === 'anonymous') return anonymous;
  if (!sub) return undefined;
  return kind === 'customer'
    ? { kind, id: sub }
    : { kind: 'staff', id: sub, scopes: scopes.filter((scope): scope is Scope => isScope(scope)) };
}
