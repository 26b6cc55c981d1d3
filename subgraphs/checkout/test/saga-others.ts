import { createId } from '#contracts';
import type { TestCheckout } from './fixture';

/** What the services that a checkout commands have made of it; each is keyed by the checkout or its cart. */
export interface Others {
  readonly orders: Map<string, { id: string; number: string; state: 'PENDING' | 'CONFIRMED' | 'ABANDONED' }>;
  readonly payments: Map<string, { id: string; state: PaymentState; amountMinor: number }>;
  /** By the order. */
  readonly sales: Map<string, readonly unknown[]>;
  readonly discounts: Map<string, 'HELD' | 'CONFIRMED' | 'RELEASED'>;
  /** How often money was asked for at the provider. */
  readonly charges: string[];
}

type PaymentState = 'AUTHORISED' | 'ACTION_REQUIRED' | 'PENDING' | 'DECLINED' | 'VOIDED' | 'CAPTURED';

/** What a token of the test's provider leads to. */
const PROVIDER: Record<string, PaymentState> = {
  tok_ok: 'AUTHORISED',
  tok_decline: 'DECLINED',
  tok_challenge: 'ACTION_REQUIRED',
  tok_pending: 'PENDING',
};

const refuse = (code: string) => [{ code, message: code, path: [], retryable: false }];

interface Session {
  readonly input: { readonly checkoutSessionId: string };
}

/** Play the services that a checkout commands, as they promise to be: what is repeated, late or undone has no effect. */
export function playOthers({ callees, shop }: Pick<TestCheckout, 'callees' | 'shop'>): Others {
  const others: Others = {
    ...{ orders: new Map(), payments: new Map(), sales: new Map(), discounts: new Map(), charges: [] },
  };
  const { orders, payments, sales, discounts, charges } = others;
  let numbers = 100_000;

  callees.play('orders', {
    orderCreate: ({ input }: Session) => {
      const known = orders.get(input.checkoutSessionId);
      if (known?.state === 'ABANDONED') return { order: null, errors: refuse('ORDER_ABANDONED') };
      numbers += 1;
      const order = known ?? { id: createId('order'), number: String(numbers), state: 'PENDING' as const };
      orders.set(input.checkoutSessionId, order);
      return { order: { ...order, accessToken: `open-${order.number}`, lines: [] }, errors: [] };
    },
    orderConfirm: ({ input }: Session) => {
      const order = orders.get(input.checkoutSessionId);
      if (!order || order.state === 'ABANDONED') return { order: null, errors: refuse('ORDER_ABANDONED') };
      order.state = 'CONFIRMED';
      return { order: { ...order, accessToken: '', lines: [] }, errors: [] };
    },
    orderAbandon: ({ input }: Session) => {
      const order = orders.get(input.checkoutSessionId) ?? { id: '', number: '', state: 'PENDING' as const };
      if (order.state === 'CONFIRMED') return { order: null, errors: refuse('ORDER_CONFIRMED') };
      orders.set(input.checkoutSessionId, { ...order, state: 'ABANDONED' });
      return { order: null, errors: [] };
    },
  });

  callees.play('payments', {
    paymentAuthorise: ({ input }: { input: Session['input'] & { amountMinor: number; method: { token: string } } }) => {
      const known = payments.get(input.checkoutSessionId);
      if (known?.state === 'VOIDED') return { payment: null, errors: refuse('PAYMENT_VOIDED') };
      if (!known) charges.push(input.checkoutSessionId);
      if (input.method.token === 'tok_uneven') return { payment: null, errors: refuse('PAYMENT_AMOUNT_UNSUPPORTED') };
      const state = PROVIDER[input.method.token];
      if (!state) return { payment: null, errors: refuse('PAYMENT_PROVIDER_UNKNOWN') };
      const payment = known ?? { id: createId('payment'), state, amountMinor: input.amountMinor };
      payments.set(input.checkoutSessionId, payment);
      const isDeclined = payment.state === 'DECLINED';
      return {
        payment: {
          ...{ id: payment.id, state: payment.state, declineCode: isDeclined ? 'insufficient_funds' : null },
          captured: { amountMinor: payment.state === 'CAPTURED' ? payment.amountMinor : 0 },
          action: payment.state === 'ACTION_REQUIRED' ? { kind: 'REDIRECT', url: 'https://bank.example/3ds' } : null,
        },
        errors: isDeclined ? refuse('PAYMENT_DECLINED') : [],
      };
    },
    paymentVoid: ({ input }: Session) => {
      const payment = payments.get(input.checkoutSessionId) ?? { id: '', amountMinor: 0 };
      payments.set(input.checkoutSessionId, { ...payment, state: 'VOIDED' });
      return { payment: null, errors: [] };
    },
    paymentSettle: ({ input }: Session) => {
      const payment = payments.get(input.checkoutSessionId);
      if (payment?.state !== 'AUTHORISED' && payment?.state !== 'CAPTURED')
        return { payment: null, errors: refuse('PAYMENT_NOT_AUTHORISED') };
      payment.state = 'CAPTURED';
      return { payment: null, errors: [] };
    },
  });

  callees.play('inventory', {
    reservationCommit: ({ input }: { input: { owner: string; orderId: string; lines: { quantity: number }[] } }) => {
      const allocations = input.lines.map((line) => ({ ...line, warehouseId: 'whs_000000000000000000000001' }));
      if (sales.has(input.orderId)) return { allocations, errors: [] };
      if (!shop.holds.delete(input.owner)) return { allocations: null, errors: refuse('RESERVATION_EXPIRED') };
      sales.set(input.orderId, allocations);
      return { allocations, errors: [] };
    },
  });

  callees.play('promotions', {
    discountHold: ({ input }: { input: { owner: string } }) => {
      if (discounts.get(input.owner) === 'RELEASED') return { discountHold: null, errors: refuse('ALREADY_RELEASED') };
      discounts.set(input.owner, 'HELD');
      return { discountHold: null, errors: [] };
    },
    discountConfirm: ({ input }: { input: { owner: string } }) => {
      discounts.set(input.owner, 'CONFIRMED');
      return { discountHold: null, errors: [] };
    },
    discountRelease: ({ input }: { input: { owner: string } }) => {
      discounts.set(input.owner, 'RELEASED');
      return { discountHold: null, errors: [] };
    },
  });
  return others;
}
