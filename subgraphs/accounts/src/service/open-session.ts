import { createId, done, isId } from '#contracts';
import type { Outcome } from '../domain/outcome';
import { isStaff, type Person } from '../domain/person';
import { REFRESH_LIFETIME, type RefreshToken } from '../domain/session';
import { createRefreshSecret, hashSecret } from '../security/refresh-secret';
import type { Rows } from '../store';
import type { Parts } from './parts';

/** What somebody who signed in is given; the secrets are kept nowhere. */
export interface OpenedSession {
  readonly person: Person;
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly refreshToken: string;
  readonly refreshExpiresAt: Date;
}

/** Begin a session of somebody who proved to be who they are, and whose credential is held or locked. */
export async function openSession(rows: Rows, principalId: string, parts: Parts): Promise<Outcome<OpenedSession>> {
  const person = await findPerson(rows, principalId);
  if (!person) return { kind: 'inactive' };
  const now = parts.now();
  const id = createId('session', now.getTime());
  const { secret, token } = createToken(id, now);
  await rows.addSession({ id, principalId, createdAt: now, expiresAt: token.expiresAt, endedAt: null });
  await rows.addToken(token);
  return done(await handOver(person, secret, token, parts));
}

/** Make the next refresh token of a session: the secret for its owner, and what is kept of it. */
export function createToken(sessionId: RefreshToken['sessionId'], issuedAt: Date) {
  const secret = createRefreshSecret();
  const expiresAt = new Date(issuedAt.getTime() + REFRESH_LIFETIME);
  const token: RefreshToken = { hash: hashSecret(secret), sessionId, issuedAt, expiresAt, rotatedAt: null };
  return { secret, token };
}

/** Put together what the owner of a new refresh token is given. */
export async function handOver(
  person: Person,
  secret: string,
  { sessionId, issuedAt, expiresAt: refreshExpiresAt }: RefreshToken,
  { accessTokens }: Pick<Parts, 'accessTokens'>,
): Promise<OpenedSession> {
  const { token: accessToken, expiresAt } = await accessTokens.issue(person, sessionId, issuedAt);
  return { person, accessToken, expiresAt, refreshToken: secret, refreshExpiresAt };
}

/** The customer or member of staff with an id, unless they have left. */
export async function findPerson(rows: Rows, principalId: string): Promise<Person | undefined> {
  const [person] = isId('customer', principalId)
    ? await rows.findCustomers([principalId])
    : await rows.findStaff([principalId]);
  return person && isStaff(person) && !person.isActive ? undefined : person;
}
