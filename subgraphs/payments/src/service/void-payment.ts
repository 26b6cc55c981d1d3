import { createId, done } from '#contracts';
import { giveUp } from '../domain/give-up';
import type { Outcome } from '../domain/outcome';
import { isPayment, type Payment, type Tombstone } from '../domain/payment';
import type { Caller } from './caller';
import { circumstancesOf, decide } from './decide';
import type { Operator } from './operations';
import type { Parts } from './parts';

/** The use case of calling a checkout's payment off. */
export function voidService(parts: Parts, operator: Operator) {
  const { store, now } = parts;

  return {
    /**
     * Call the payment of a checkout off: what is set aside is released, what was taken goes back in full. It holds
     * for a payment that is not known yet, too, and for whatever the provider tells of it later.
     */
    async voidPayment(checkoutSessionId: string, caller: Caller): Promise<Outcome<Payment | Tombstone>> {
      const at = now();
      const { actor, traceparent } = caller;
      const found = await store.findPaymentOfSession(checkoutSessionId);
      if (!found) {
        const isBuried = await store.beginTombstone(createId('payment', at.getTime()), checkoutSessionId, at);
        if (!isBuried) return this.voidPayment(checkoutSessionId, caller);
        const buried = await store.findPaymentOfSession(checkoutSessionId);
        if (!buried) throw new Error(`the tombstone of ${checkoutSessionId} is gone`);
        return done(buried);
      }
      if (!isPayment(found)) return done(found);
      const decided = await decide(
        parts,
        { payment: found, refunds: [] },
        { source: 'COMMAND', actor, traceparent, at, leasedUntil: operator.leaseFrom(at) },
        (account) => ({ account: giveUp(account, 'The checkout was called off.', circumstancesOf(at)) }),
      );
      // What the provider does not answer now, it is asked again later.
      await operator.performAll(decided.opened, decided.payment, at, { source: 'ANSWER', traceparent });
      return done((await store.findPayments([found.id]))[0] ?? found);
    },
  };
}
