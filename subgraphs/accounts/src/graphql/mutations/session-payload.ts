import { type Payload, PayloadOf, toPayload } from '#kit';
import type { Outcome } from '../../domain/outcome';
import type { OpenedSession } from '../../service/open-session';
import type { AccountsContext } from '../context';
import { AccountsError } from '../types/accounts-error';
import { AuthSessionType } from '../types/auth-session';
import { explain } from './explain';

/** What a mutation answers that somebody signs in with. */
export const SessionPayload = PayloadOf(AccountsError, 'Session', () => AuthSessionType);

/** Tell the graph what became of a sign-in; the rest of the request may show whoever it was what is theirs. */
export function toSessionPayload(outcome: Outcome<OpenedSession>, { proven }: AccountsContext): Payload<OpenedSession> {
  if (outcome.kind === 'done') proven.add(outcome.value.person.id);
  return toPayload(outcome, explain);
}
