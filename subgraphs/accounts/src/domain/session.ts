import type { Id } from '#contracts';

/** How long an access token is good for, in milliseconds: ten minutes. */
export const ACCESS_LIFETIME = 10 * 60_000;
/** How long a refresh token is good for, in milliseconds: thirty days, anew with every exchange. */
export const REFRESH_LIFETIME = 30 * 24 * 60 * 60_000;

/** What somebody signs in with. */
export interface Credential {
  /** The customer or member of staff it belongs to. */
  readonly principalId: string;
  readonly email: string;
  readonly passwordHash: string;
}

/** A sign-in on one device, and the family of refresh tokens that came of it: each is exchanged for the next. */
export interface Session {
  readonly id: Id<'session'>;
  readonly principalId: string;
  readonly createdAt: Date;
  /** When its latest refresh token expires. */
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

/** A refresh token as it is remembered; the secret itself is not. */
export interface RefreshToken {
  readonly hash: string;
  readonly sessionId: Id<'session'>;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  /** When it was exchanged for the next one. */
  readonly rotatedAt: Date | null;
}

/** What a refresh token is worth. */
export type TokenVerdict = 'good' | 'token-reused' | 'session-ended' | 'token-expired';

/**
 * Judge a refresh token that somebody presents. One that was exchanged before is in two hands, whatever else is true
 * of it: its owner's and a thief's, and nobody can tell which is which.
 */
export function judge(token: RefreshToken, session: Session, now: Date): TokenVerdict {
  if (token.rotatedAt) return 'token-reused';
  if (session.endedAt) return 'session-ended';
  return token.expiresAt <= now ? 'token-expired' : 'good';
}
