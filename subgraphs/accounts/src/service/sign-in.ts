import { createId, EVENTS } from '#contracts';
import { factOf } from '#kit';
import type { Customer } from '../domain/customer';
import { toEmail } from '../domain/email';
import type { Outcome } from '../domain/outcome';
import { weaknessOf } from '../domain/password';
import { attempt } from './attempt';
import { type OpenedSession, openSession } from './open-session';
import type { Parts } from './parts';

/** Someone who wants to become a customer. */
export interface Registration extends Pick<Customer, 'firstName' | 'lastName' | 'locale' | 'phone'> {
  readonly email: string;
  readonly password: string;
}

/** What somebody types to sign in. */
export interface SignIn {
  readonly email: string;
  readonly password: string;
}

/** The use cases of arriving: signing up and signing in. */
export function signInService(parts: Parts) {
  const { store, passwords, now } = parts;
  return {
    async signUp({ email: given, password, ...profile }: Registration): Promise<Outcome<OpenedSession>> {
      const email = toEmail(given);
      const weakness = weaknessOf(password, email);
      if (weakness) return { kind: 'weak-password', weakness, field: 'password' };
      if (await store.findCredentialByEmail(email)) return { kind: 'email-taken' };
      const passwordHash = await passwords.hash(password);
      return attempt(store, async (rows) => {
        const createdAt = now();
        const id = createId('customer', createdAt.getTime());
        await rows.addCredential({ principalId: id, email, passwordHash }, createdAt);
        await rows.addCustomer({ id, ...profile, groups: [], createdAt });
        const fact = { customerId: id, email, locale: profile.locale };
        await rows.tell([factOf(EVENTS.accounts.customerRegistered, fact)], { at: createdAt });
        return openSession(rows, id, parts);
      });
    },

    async signIn({ email, password }: SignIn): Promise<Outcome<OpenedSession>> {
      const credential = await store.findCredentialByEmail(toEmail(email));
      const isRight = await passwords.matches(password, credential?.passwordHash);
      if (!credential || !isRight) return { kind: 'wrong-credentials' };
      const { principalId, passwordHash } = credential;
      return attempt(store, async (rows) => {
        // Checking took a while; a password that was changed meanwhile opens nothing any more.
        const held = await rows.holdCredential(principalId);
        if (held?.passwordHash !== passwordHash) return { kind: 'wrong-credentials' };
        return openSession(rows, principalId, parts);
      });
    },
  };
}
