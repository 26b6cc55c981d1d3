import { MutationErrorOf } from '#kit';

/** Why a mutation of accounts did not do what it was asked. */
export const AccountsError = MutationErrorOf('AccountsError', {
  EMAIL_TAKEN: 'Somebody has an account with this e-mail address already.',
  WEAK_PASSWORD: 'The password is long enough and still easy to guess.',
  WRONG_CREDENTIALS: 'There is no account with this e-mail address and this password.',
  WRONG_PASSWORD: 'The current password is another one.',
  ACCOUNT_INACTIVE: 'This account can no longer be used.',
  TOKEN_INVALID: 'This is no refresh token, or it was forgotten long ago; sign in again.',
  TOKEN_EXPIRED: 'Nobody used the refresh token for thirty days; sign in again.',
  TOKEN_REUSED: 'The refresh token was exchanged before, so it is in two hands; its session has ended, sign in again.',
  SESSION_ENDED: 'Somebody signed out or changed the password; sign in again.',
  NOT_FOUND: 'There is no such thing, or not any more.',
  VERSION_CONFLICT: 'Somebody else changed it since you loaded it; load it again and repeat your change.',
  LAST_ADMIN: 'Nobody else could manage the shop then.',
  LIMIT_REACHED: 'There are as many as there may be.',
});

/** See the value of this name. */
export type AccountsError = InstanceType<typeof AccountsError>;
