import { done } from '#contracts';
import { givenUp, type RemoteContext, refused, waiting } from '#kit';
import type { CheckoutStep, CheckoutTypes } from '../checkout-types';
import type { AskedPayment } from '../commands';
import { passOnOf } from '../pass-on';
import { holdForCheckout } from './reserve';

/** How often the payment is asked for, in milliseconds, should the news of it get lost. */
const ASK_EVERY = 60_000;

/** Have the money set aside. This may take the customer to their bank, or the provider a while. */
export const authorise: CheckoutStep<'authorise'> = {
  name: 'authorise',
  timeoutMs: 4_000,
  when: ({ input }) => input.snapshot.totals.dueMinor > 0,

  async run(context) {
    const { id: checkoutSessionId, input, parts } = context;
    const { payment, snapshot } = input;
    if (!payment) return refused({ code: 'PAYMENT_MISSING' });
    const { returnUrl, ...method } = payment;
    const { currencyCode, customerId, email, totals } = snapshot;
    const order = context.result('create-order');
    const asked = await parts.commands.authorisePayment(
      {
        ...{ checkoutSessionId, orderId: order.id, orderNumber: order.number, amountMinor: totals.dueMinor },
        ...{ currencyCode, customerId, email, method, returnUrl },
      },
      passOnOf(context),
    );
    if (asked.kind === 'done') return settle(context, asked.value);
    switch (asked.code) {
      case 'PAYMENT_DECLINED':
        return refused({ code: asked.code, declineCode: null });
      case 'PAYMENT_VOIDED': // by staff
        return refused({ code: 'PAYMENT_EXPIRED' });
      default:
        return refused({ code: asked.code });
    }
  },

  async compensate(context) {
    await context.parts.commands.voidPayment(context.id, passOnOf(context));
  },
};

async function settle(
  context: RemoteContext<CheckoutTypes>,
  { id: paymentId, state, action, captured, declineCode }: AskedPayment,
) {
  const { startedAt, input, parts, results } = context;
  const isTaken = state === 'CAPTURED' && captured.amountMinor >= input.snapshot.totals.dueMinor;
  if (state === 'AUTHORISED' || isTaken) return done({ paymentId, action: null });
  if (state === 'DECLINED') return refused({ code: 'PAYMENT_DECLINED', declineCode } as const);
  // From here on there is a payment, which has to be called off, also when the provider let go of it by itself.
  if (state === 'VOIDED') return givenUp({ code: 'PAYMENT_EXPIRED' } as const);
  if (state !== 'ACTION_REQUIRED' && state !== 'PENDING') throw new Error(`the payment is ${state}`);
  const leftMs = startedAt.getTime() + parts.rules.paymentMs - parts.now().getTime();
  if (leftMs <= 0) return givenUp({ code: 'PAYMENT_EXPIRED' } as const);
  // Who waits has the stock for as long as they may take.
  const held = results.authorise ? done(undefined) : await holdForCheckout(context);
  if (held.kind === 'refused') return givenUp(held.refusal);
  return waiting(Math.min(leftMs, ASK_EVERY), { paymentId, action: action && { kind: action.kind, url: action.url } });
}
