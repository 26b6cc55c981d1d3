import { errors, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { anonymous, isScope, type Principal, type Scope } from '#contracts';
import { InvalidTokenError } from '../errors';
import type { KeySource } from '../key-source';

/** How far the clocks of two machines may differ, in seconds. */
const CLOCK_SKEW = 30;
/** How long a token that was good is believed without checking again, in milliseconds. */
const BELIEVED = 60_000;
const REMEMBERED = 10_000;

const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*) *$/i;

/** Tells whom a request speaks for from its `authorization` header. */
export type Identify = (authorization: string | undefined) => Promise<Principal>;

/**
 * Make the check of customers' and staff's tokens. No header is anonymous; a header that is not a good token is
 * refused, so that a client never takes an anonymous answer for its own.
 * @throws InvalidTokenError, IdentityUnavailableError (both by the function that is made)
 */
export function createIdentity(options: { keys: KeySource; issuer: string; audience: string }): Identify {
  const { keys, issuer, audience } = options;
  const known = new LRUCache<string, Principal>({ max: REMEMBERED });
  return async (authorization) => {
    if (authorization === undefined) return anonymous;
    const token = BEARER.exec(authorization)?.[1];
    if (!token) throw new InvalidTokenError('invalid');
    const before = known.get(token);
    if (before) return before;
    const { principal, lifetime } = await verify(token);
    if (lifetime > 0) known.set(token, principal, { ttl: Math.min(lifetime, BELIEVED) });
    return principal;
  };

  async function verify(token: string): Promise<{ principal: Principal; lifetime: number }> {
    try {
      const { payload } = await jwtVerify<TokenClaims>(token, keys, {
        issuer,
        audience,
        algorithms: ['EdDSA', 'ES256'],
        clockTolerance: CLOCK_SKEW,
        requiredClaims: ['sub', 'exp', 'iat'],
      });
      return { principal: toPrincipal(payload), lifetime: Number(payload.exp) * 1_000 - Date.now() };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new InvalidTokenError('expired', { cause: error });
      if (error instanceof errors.JOSEError) throw new InvalidTokenError('invalid', { cause: error });
      throw error;
    }
  }
}

/**
 * Make what lets in everybody without asking who they are. A token that nobody is going to look at is refused, for the same
 * reason as one that is not good.
 * @param forwarded the headers that services are sent: they may look at it.
 */
export const knowNobody =
  (forwarded: readonly string[]): Identify =>
  async (authorization) => {
    if (authorization !== undefined && !forwarded.includes('authorization')) throw new InvalidTokenError('invalid');
    return anonymous;
  };

/** Claims of the tokens that accounts gives out. */
interface TokenClaims {
  readonly kind?: unknown;
  readonly scopes?: unknown;
}

function toPrincipal({ sub: id, kind, scopes }: TokenClaims & { sub?: string }): Principal {
  if (id && kind === 'customer') return { kind, id };
  if (id && kind === 'staff' && Array.isArray(scopes)) {
    return { kind, id, scopes: scopes.filter((scope): scope is Scope => isScope(String(scope))) };
  }
  throw new InvalidTokenError('invalid');
}
