import type { RefreshToken, Session } from '../domain/session';
import type { Prisma } from '../generated/prisma/client';

/** Rows forgotten in one statement. */
const BATCH = 10_000;

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
    /** Whose session a token belongs to. */
    async findOwner(tokenHash: string): Promise<string | undefined> {
      const where = { tokens: { some: { hash: tokenHash } } };
      return (await client.session.findFirst({ where, select: { principalId: true } }))?.principalId;
    },
    findToken: (hash: string): Promise<RefreshToken | null> => client.refreshToken.findUnique({ where: { hash } }),
    async addToken(token: RefreshToken): Promise<void> {
      await client.refreshToken.create({ data: token });
    },
    /** Note that a token was exchanged for `next`. */
    async rotateToken({ hash, sessionId }: RefreshToken, next: RefreshToken): Promise<void> {
      await client.refreshToken.update({ where: { hash }, data: { rotatedAt: next.issuedAt } });
      await client.refreshToken.create({ data: next });
      await client.session.update({ where: { id: sessionId }, data: { expiresAt: next.expiresAt } });
    },
    /** End a session; how many were still going on, one or none. */
    async endSession(id: string, endedAt: Date): Promise<number> {
      const where = { id, endedAt: null, expiresAt: { gt: endedAt } };
      return (await client.session.updateMany({ where, data: { endedAt } })).count;
    },
    /** End all sessions of somebody whose credential is locked; how many were still going on. */
    async endSessionsOf(principalId: string, endedAt: Date): Promise<number> {
      const where = { principalId, endedAt: null, expiresAt: { gt: endedAt } };
      return (await client.session.updateMany({ where, data: { endedAt } })).count;
    },
    /** Forget sessions that expired, and expired tokens of those that go on, but what another transaction works on. */
    async forgetExpired(now: Date): Promise<void> {
      const at = now.toISOString();
      await client.$executeRaw`
        DELETE FROM session WHERE id IN (
          SELECT id FROM session WHERE expires_at <= ${at}::timestamptz LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`;
      await client.$executeRaw`
        DELETE FROM refresh_token WHERE hash IN (
          SELECT hash FROM refresh_token WHERE expires_at <= ${at}::timestamptz LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`;
    },
  };
}
