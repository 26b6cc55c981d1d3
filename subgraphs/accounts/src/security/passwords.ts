import { hash, hashSync, type Options, verify } from '@node-rs/argon2';
import { createTurnstile } from '#kit';
import { BusyError } from '../errors';

/** Hashes passwords and checks them; so slow on purpose that few can be tried. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /**
   * Whether a password is the one that was hashed. Without a hash it works as long and says no, so that nobody learns
   * from the answer or its time whether an account exists.
   */
  matches(password: string, passwordHash: string | undefined): Promise<boolean>;
}

// What OWASP recommends for argon2id: 19 MiB, two passes, one thread.
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Make {@link Passwords} that use the memory of so many hashes at once and no more. Two at once keep two cores busy,
 * and a hundred in line are served within the few seconds that callers wait.
 */
export function createPasswords({ atOnce = 2, waiting = 100 } = {}): Passwords {
  const turnstile = createTurnstile({ atOnce, waiting, refuse: () => new BusyError() });
  const nobodys = hashNow('the password of nobody');
  return {
    hash: (password) => turnstile.pass(() => hash(normal(password), COST)),
    matches: (password, passwordHash) =>
      turnstile.pass(async () => {
        const isIt = await verify(passwordHash ?? nobodys, normal(password));
        return isIt && passwordHash !== undefined;
      }),
  };
}

/** Hash a password while everything else waits: for programs that do nothing else. */
export const hashNow = (password: string): string => hashSync(normal(password), COST);

/** Keyboards differ in how they compose a letter such as é or 각; the password is the same. */
const normal = (password: string): string => password.normalize('NFKC');
