import { COMMON_PASSWORDS } from './common-passwords';

/** Passwords are this long, in characters; a longer one would only make hashing slower. */
export const PASSWORD_LENGTH = { min: 10, max: 200 } as const;

/** Why a password that is long enough is still easy to guess. */
export type Weakness = 'common' | 'repetitive' | 'like-email';

/** What makes a password easy to guess for somebody who knows the e-mail address it protects. */
export function weaknessOf(password: string, email: string): Weakness | undefined {
  const plain = password.trim().toLowerCase();
  if (COMMON_PASSWORDS.has(plain)) return 'common';
  if (new Set(plain).size < 4) return 'repetitive';
  if (plain === email || plain === email.split('@')[0]) return 'like-email';
  return undefined;
}
