import { importJWK, type JSONWebKeySet, type JWK, SignJWT } from 'jose';
import { scopesOf } from '#contracts';
import { isStaff, type Person } from '../domain/person';
import { ACCESS_LIFETIME } from '../domain/session';

/** An access token and the moment it expires. */
interface AccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Signs access tokens: who somebody is and what they may do, for a few minutes. */
export interface AccessTokens {
  issue(person: Person, sessionId: string, now: Date): Promise<AccessToken>;
  /** The public keys that tokens in circulation were signed with. */
  readonly jwks: JSONWebKeySet;
}

/**
 * Make {@link AccessTokens}.
 * @param key a private Ed25519 key with its `kid`
 * @param retired public keys of before, while tokens signed with them may still be about
 */
export async function createAccessTokens(options: {
  key: JWK;
  retired: JSONWebKeySet;
  issuer: string;
  audience: string;
}): Promise<AccessTokens> {
  const { key, retired, issuer, audience } = options;
  const signingKey = await importJWK(key, 'EdDSA');
  return {
    async issue(person, sessionId, now) {
      const expiresAt = new Date(now.getTime() + ACCESS_LIFETIME);
      const token = await new SignJWT({ ...claimsOf(person), sid: sessionId })
        .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(person.id)
        .setIssuedAt(now)
        .setExpirationTime(expiresAt)
        .sign(signingKey);
      return { token, expiresAt };
    },
    jwks: { keys: [key, ...retired.keys].map(toPublic) },
  };
}

const claimsOf = (person: Person) =>
  isStaff(person) ? { kind: 'staff', scopes: scopesOf(person.roles) } : { kind: 'customer' };

/** The parts of an Ed25519 key that everybody may know, named one by one so that the secret is not among them. */
const toPublic = ({ kty, crv, x, kid }: JWK): JWK => ({ kty, crv, x, kid, alg: 'EdDSA', use: 'sig' });
