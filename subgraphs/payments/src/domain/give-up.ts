import type { Account } from './account';
import { type Circumstances, refundRest } from './learn';
import { isUnwanted, withChanges } from './payment';

/**
 * Nobody wants the money any more: what is set aside is released, what was taken goes back in full. Giving up again
 * changes nothing.
 */
export function giveUp(account: Account, reason: string, circumstances: Circumstances): Account {
  if (account.payment.isGivenUp) return account;
  const payment = withChanges(account.payment, { isGivenUp: true });
  return refundRest({ ...account, payment }, reason, circumstances);
}

/** Whether something may be set aside at the provider that nobody wants any more. */
export function needsVoid({ payment }: Account): boolean {
  const { state, isReleased, capturedMinor, authorisedMinor } = payment;
  const isPartTaken = capturedMinor > 0 && capturedMinor < authorisedMinor;
  return state === 'VOIDING' || (isUnwanted(payment) && !isReleased && isPartTaken);
}
