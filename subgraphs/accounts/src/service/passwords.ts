import type { Outcome } from '../domain/outcome';
import { weaknessOf } from '../domain/password';
import { attempt } from './attempt';
import { type OpenedSession, openSession } from './open-session';
import type { Parts } from './parts';

/** The use cases of passwords. */
export function passwordService(parts: Parts) {
  const { store, passwords, now } = parts;
  return {
    /** Replace somebody's password. All their sessions end, and the one who changed it goes on in a new one. */
    async changePassword(principalId: string, current: string, wanted: string): Promise<Outcome<OpenedSession>> {
      const credential = await store.findCredential(principalId);
      const isRight = await passwords.matches(current, credential?.passwordHash);
      if (!credential || !isRight) return { kind: 'wrong-password' };
      const weakness = weaknessOf(wanted, credential.email);
      if (weakness) return { kind: 'weak-password', weakness, field: 'newPassword' };
      const newHash = await passwords.hash(wanted);
      return attempt(store, async (rows) => {
        if (!(await rows.changePassword(credential, newHash, now()))) return { kind: 'wrong-password' };
        await rows.endSessionsOf(principalId, now());
        return openSession(rows, principalId, parts);
      });
    },
  };
}
