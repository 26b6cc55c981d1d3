import { done } from '#contracts';
import type { Outcome } from '../domain/outcome';
import { judge, type RefreshToken, type Session, type TokenVerdict } from '../domain/session';
import { hashSecret } from '../security/refresh-secret';
import type { Rows } from '../store';
import { createToken, findPerson, handOver, type OpenedSession } from './open-session';
import type { Parts } from './parts';

/** A refresh token that somebody presented, what it is worth, and its session, which nobody else can touch now. */
interface Presented {
  readonly token: RefreshToken;
  readonly session: Session;
  readonly verdict: TokenVerdict;
}

/**
 * The use cases of a session that is going on: exchanging its refresh token, and ending it. A token that was exchanged
 * before ends the session, and that holds although the answer is a refusal.
 */
export function sessionService(parts: Parts) {
  const { store, now } = parts;
  return {
    refreshToken: (secret: string): Promise<Outcome<OpenedSession>> =>
      store.transaction(async (rows): Promise<Outcome<OpenedSession>> => {
        const presented = await present(rows, secret);
        if (!presented) return { kind: 'token-invalid' };
        const { token, session, verdict } = presented;
        if (verdict !== 'good') return { kind: verdict };
        const person = await findPerson(rows, session.principalId);
        if (!person) return { kind: 'inactive' };
        const next = createToken(session.id, now());
        await rows.rotateToken(token, next.token);
        return done(await handOver(person, next.secret, next.token, parts));
      }),

    /**
     * End the session of a refresh token, or all sessions of its owner; how many there were. A session that is over
     * already is signed out; to speak for the others a token must be good.
     */
    signOut: (secret: string, everywhere: boolean): Promise<Outcome<number>> =>
      store.transaction(async (rows): Promise<Outcome<number>> => {
        const owner = everywhere && (await rows.findOwner(hashSecret(secret)));
        if (owner) await rows.lockCredential(owner);
        const presented = await present(rows, secret);
        if (!presented) return { kind: 'token-invalid' };
        const { session, verdict } = presented;
        if (verdict === 'token-reused' || (everywhere && verdict !== 'good')) return { kind: verdict };
        return done(
          everywhere ? await rows.endSessionsOf(session.principalId, now()) : await rows.endSession(session.id, now()),
        );
      }),

    /** Let go of sessions and tokens that nobody can use any more. */
    forgetExpiredSessions: (): Promise<void> => store.forgetExpired(now()),
  };

  async function present(rows: Rows, secret: string): Promise<Presented | undefined> {
    const hash = hashSecret(secret);
    const session = await rows.lockSessionOf(hash);
    const token = session && (await rows.findToken(hash));
    if (!token) return undefined;
    const verdict = judge(token, session, now());
    if (verdict === 'token-reused') await rows.endSession(session.id, now());
    return { token, session, verdict };
  }
}
