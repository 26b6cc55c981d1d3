import type { Credential } from '../domain/session';
import type { Prisma } from '../generated/prisma/client';

/** The statements on credentials. */
export function credentialRows(client: Prisma.TransactionClient) {
  return {
    findCredential: (principalId: string): Promise<Credential | null> =>
      client.credential.findUnique({ where: { principalId } }),
    findCredentialByEmail: (email: string): Promise<Credential | null> =>
      client.credential.findUnique({ where: { email } }),
    /** Keep a credential as it is until the transaction ends; others may do the same at once. */
    async holdCredential(principalId: string): Promise<Credential | null> {
      await client.$queryRaw`SELECT 1 FROM credential WHERE principal_id = ${principalId} FOR SHARE`;
      return client.credential.findUnique({ where: { principalId } });
    },
    /** Make all who hold or change a credential wait until the transaction ends. */
    lockCredential: (principalId: string): Promise<unknown> =>
      client.$queryRaw`SELECT 1 FROM credential WHERE principal_id = ${principalId} FOR NO KEY UPDATE`,
    async addCredential(credential: Credential, changedAt: Date): Promise<void> {
      await client.credential.create({ data: { ...credential, changedAt } });
    },
    /** Replace a password if it is still the one that was checked; whether it was. */
    async changePassword(
      { principalId, passwordHash }: Credential,
      newHash: string,
      changedAt: Date,
    ): Promise<boolean> {
      const data = { passwordHash: newHash, changedAt };
      return (await client.credential.updateMany({ where: { principalId, passwordHash }, data })).count === 1;
    },
  };
}
