import type { RefreshToken, Session } from '../domain/session';
import type { Prisma } from '../generated/prisma/client';

/** The statements on sessions and their refresh tokens. */
export function sessionRows(client: Prisma.TransactionClient) {
  return {
    async addSession(session: Session): Promise<void> {
      await client.session.create({ data: session });
    },
    /** Load the session that a token belongs to and keep others from touching it until the transaction ends. */
    async lockSessionOf(tokenHash: string): Promise<Session | null> {
      const found = await client.$queryRaw<{ id: string }[]>`
        SELECT id FROM session WHERE id = (SELECT session_id FROM refresh_token WHERE hash = ${tokenHash}) FOR UPDATE`;
      return found[0] ? client.session.findUnique({ where: found[0] }) : null;
    },
    findToken: (hash: string): Promise<RefreshToken | null> => client.refreshToken.findUnique({ where: { hash } }),
    async addToken(token: RefreshToken): Promise<void> {
      await client.refreshToken.create({ data: token });
    },
    /** Note that a token was exchanged for `next`, and forget those of its session that would have expired by now. */
    async rotateToken({ hash, sessionId }: RefreshToken, next: RefreshToken): Promise<void> {
      const now = next.issuedAt;
      await client.refreshToken.update({ where: { hash }, data: { rotatedAt: now } });
      await client.refreshToken.create({ data: next });
      await client.session.update({ where: { id: sessionId }, data: { expiresAt: next.expiresAt } });
      await client.refreshToken.deleteMany({ where: { sessionId, expiresAt: { lte: now } } });
    },
    /** End a session; whether it was still going on. */
    async endSession(id: string, endedAt: Date): Promise<boolean> {
      return (await client.session.updateMany({ where: { id, endedAt: null }, data: { endedAt } })).count === 1;
    },
    /** End all sessions of somebody whose credential is locked; how many were still going on. */
    async endSessionsOf(principalId: string, endedAt: Date): Promise<number> {
      const where = { principalId, endedAt: null, expiresAt: { gt: endedAt } };
      return (await client.session.updateMany({ where, data: { endedAt } })).count;
    },
    /** Forget somebody's sessions that expired before `now`, but those that another transaction is busy with. */
    forgetExpiredSessionsOf: (principalId: string, now: Date): Promise<number> =>
      client.$executeRaw`
        DELETE FROM session WHERE id IN (
          SELECT id FROM session WHERE principal_id = ${principalId} AND expires_at <= ${now} FOR UPDATE SKIP LOCKED)`,
  };
}
