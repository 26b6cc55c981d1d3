import { createId, type EVENTS, type PayloadOfEvent } from '#contracts';
import type { Delivery } from '#kit';
import { charge } from '../domain/charge';
import { giveUp } from '../domain/give-up';
import { isPayment } from '../domain/payment';
import { refundReturn } from '../domain/refunding';
import { roundUp } from '../domain/step';
import { rowsOf } from '../store';
import { circumstancesOf, type Decision, decideLocked } from './decide';
import type { Parts } from './parts';
import { stepOf } from './step-of';

type Orders = typeof EVENTS.orders;

/**
 * What follows from what others tell. It is decided and written down in the transaction that marks the event; what a
 * provider has to be asked is asked right after.
 */
export function reactions({ captureMode, providers, hurry }: Pick<Parts, 'captureMode' | 'providers' | 'hurry'>) {
  /** Decide about the payment of a checkout; of one that was paid without money there is none. */
  async function react(
    checkoutSessionId: string,
    { sql, at, traceparent }: Delivery,
    decision: Parameters<typeof decideLocked>[3],
  ): Promise<void> {
    const rows = rowsOf({ sql });
    const payment = await rows.findPaymentOfSession(checkoutSessionId);
    if (!isPayment(payment)) return;
    const origin = { source: 'COMMAND', actor: 'service:orders', at, traceparent } as const;
    const { opened } = await decideLocked(rows, payment.id, origin, decision);
    if (opened.length > 0) hurry();
  }

  return {
    /** An order is off: nothing is taken any more, and what was taken goes back. */
    cancelled: (fact: PayloadOfEvent<Orders['orderCancelled']>, delivery: Delivery): Promise<void> =>
      react(fact.checkoutSessionId, delivery, (account) => ({
        account: giveUp(account, fact.reason, circumstancesOf(delivery.at)),
      })),

    /** Something came back: it is paid for, and a little more where the provider cannot move that very amount. */
    returned: async (fact: PayloadOfEvent<Orders['returnReceived']>, delivery: Delivery): Promise<void> => {
      const { returnId, refundMinor } = fact;
      if (refundMinor === 0) return;
      const id = createId('refund', delivery.at.getTime());
      const why = { reason: 'A return was received.', reference: returnId, retryOf: null, actor: 'service:orders' };
      await react(fact.checkoutSessionId, delivery, (account) => {
        if (account.refunds.some(({ reference }) => reference === returnId)) return { account };
        const amountMinor = roundUp(refundMinor, stepOf(providers, account.payment));
        return { account: refundReturn(account, { amountMinor, ...why }, id, delivery.at) };
      });
    },

    /**
     * A part of an order left the house: so much is taken now, where money is taken then. What is taken a little early
     * because the provider cannot move that very amount, the parts after it take less.
     */
    charged: async (fact: PayloadOfEvent<Orders['orderChargeDue']>, delivery: Delivery): Promise<void> => {
      if (captureMode !== 'dispatch') return;
      await react(fact.checkoutSessionId, delivery, (account): Decision => {
        const dueMinor = roundUp(fact.amountMinor, stepOf(providers, account.payment));
        const { payment, ...rest } = charge(account.payment, dueMinor, fact.isLast);
        return { account: { ...account, payment }, ...rest };
      });
    },
  };
}

/** See {@link reactions}. */
export type Reactions = ReturnType<typeof reactions>;
