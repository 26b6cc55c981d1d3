import { explainConflict, explainLimit, explainNotFound, mutationError } from '#kit';
import type { Refusal } from '../../domain/outcome';
import type { Weakness } from '../../domain/password';
import type { AccountsError } from '../types/accounts-error';

const WEAKNESSES: Record<Weakness, string> = {
  common: 'This password is among the first that anybody would guess.',
  repetitive: 'This password repeats the same few characters.',
  'like-email': 'This password is your e-mail address.',
};

/** Tell the graph why a change was refused. */
export function explain(refusal: Refusal): AccountsError {
  switch (refusal.kind) {
    case 'not-found':
      return explainNotFound(refusal);
    case 'email-taken':
      return mutationError('EMAIL_TAKEN', 'There is an account with this e-mail address.', 'email');
    case 'weak-password':
      return mutationError('WEAK_PASSWORD', WEAKNESSES[refusal.weakness], refusal.field);
    case 'wrong-credentials':
      return mutationError('WRONG_CREDENTIALS', 'The e-mail address or the password is wrong.');
    case 'wrong-password':
      return mutationError('WRONG_PASSWORD', 'This is not your password.', 'currentPassword');
    case 'inactive':
      return mutationError('ACCOUNT_INACTIVE', 'This account can no longer be used.');
    case 'token-invalid':
      return refuseToken('TOKEN_INVALID', 'This is not a refresh token of this shop.');
    case 'token-expired':
      return refuseToken('TOKEN_EXPIRED', 'This refresh token has expired.');
    case 'token-reused':
      return refuseToken('TOKEN_REUSED', 'This refresh token was exchanged before.');
    case 'session-ended':
      return refuseToken('SESSION_ENDED', 'This session has ended.');
    case 'version-conflict':
      return explainConflict(refusal);
    case 'last-admin':
      return mutationError('LAST_ADMIN', 'Make somebody else ADMIN first.');
    case 'limit-reached':
      return explainLimit(refusal);
  }
}

const refuseToken = (code: AccountsError['code'], why: string): AccountsError =>
  mutationError(code, `${why} Sign in again.`, 'refreshToken');
