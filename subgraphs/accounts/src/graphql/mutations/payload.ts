import { type ClassType, Field, ObjectType } from 'type-graphql';
import { mutationError } from '#kit';
import type { Outcome, Refusal } from '../../domain/outcome';
import type { Weakness } from '../../domain/password';
import { AccountsError } from '../types/accounts-error';

/** What a mutation of one kind of thing answers: the thing as it is now, or why nothing was changed. */
export interface Payload<Thing> {
  value: Thing | null;
  errors: AccountsError[];
}

/** Make the payload type of a thing: `CustomerPayload { customer, errors }`. */
export function PayloadOf<Thing extends object>(thing: string, type: () => ClassType<Thing>) {
  @ObjectType(`${thing}Payload`, { simpleResolvers: false })
  class PayloadType {
    @Field(type, {
      name: thing.charAt(0).toLowerCase() + thing.slice(1),
      nullable: true,
      description: 'As it is now; null when nothing was changed.',
    })
    value?: Thing | null;

    @Field(() => [AccountsError], { description: 'Why nothing was changed; empty when all went well.' })
    errors: AccountsError[];
  }
  return PayloadType;
}

/** Tell the graph what became of a change. */
export function toPayload<Thing>(outcome: Outcome<Thing>): Payload<Thing> {
  return outcome.kind === 'done' ? { value: outcome.value, errors: [] } : { value: null, errors: [explain(outcome)] };
}

const WEAKNESSES: Record<Weakness, string> = {
  common: 'This password is among the first that anybody would guess.',
  repetitive: 'This password repeats the same few characters.',
  'like-email': 'This password is your e-mail address.',
};

function explain(refusal: Refusal): AccountsError {
  switch (refusal.kind) {
    case 'not-found':
      return error('NOT_FOUND', `There is no such ${refusal.what}.`, refusal.field);
    case 'email-taken':
      return error('EMAIL_TAKEN', 'There is an account with this e-mail address.', 'email');
    case 'weak-password':
      return error('WEAK_PASSWORD', WEAKNESSES[refusal.weakness], refusal.field);
    case 'wrong-credentials':
      return error('WRONG_CREDENTIALS', 'The e-mail address or the password is wrong.');
    case 'wrong-password':
      return error('WRONG_PASSWORD', 'This is not your password.', 'currentPassword');
    case 'inactive':
      return error('ACCOUNT_INACTIVE', 'This account can no longer be used.');
    case 'token-invalid':
      return error('TOKEN_INVALID', 'This is not a refresh token of this shop. Sign in again.', 'refreshToken');
    case 'token-expired':
      return error('TOKEN_EXPIRED', 'This refresh token has expired. Sign in again.', 'refreshToken');
    case 'token-reused':
      return error('TOKEN_REUSED', 'This refresh token was exchanged before. Sign in again.', 'refreshToken');
    case 'session-ended':
      return error('SESSION_ENDED', 'This session has ended. Sign in again.', 'refreshToken');
    case 'version-conflict': {
      const message = `It is in version ${refusal.version} by now; load it again and repeat your change.`;
      return error('VERSION_CONFLICT', message, 'expectedVersion');
    }
    case 'last-admin':
      return error('LAST_ADMIN', 'Make somebody else ADMIN first.');
    case 'limit-reached':
      return error('LIMIT_REACHED', `There are ${refusal.limit} ${refusal.what}, and there may be no more.`);
  }
}

function error(code: AccountsError['code'], message: string, field?: string): AccountsError {
  return { ...mutationError(code, message), path: field ? ['input', field] : [] };
}
