import type { Evidence, OrderSeen, PaymentSeen } from '../evidence/evidence';

/** What a shop is like in which everything is right: an order that was sold, one that was called off, one that failed. */
export function soundShop(): Evidence {
  const orders = [order('ord_1', 'CONFIRMED'), order('ord_2', 'CANCELLED')];
  return {
    orders,
    firstSeen: new Map(orders.map(({ id, snapshot }) => [id, snapshot])),
    payments: [
      { ...payment('pay_1', 'ord_1'), state: 'CAPTURED', captured: 1990, events: [event('CAPTURED', 1990)] },
      { ...payment('pay_2', 'ord_2'), state: 'VOIDED' },
      { ...payment('pay_3', 'ord_3'), state: 'DECLINED', authorised: 0 },
    ],
    ledger: {
      payments: [
        { ...entry('pay_1', 'captured'), captured: 1990 },
        { ...entry('pay_2', 'voided'), voided: 1990 },
        { ...entry('pay_3', 'declined'), authorised: 0, movements: [] },
      ],
      webhooks: [
        {
          ...{ id: 'evt_1', type: 'payment.captured', state: 'delivered' },
          attempts: [
            { kind: 'true', status: 200 },
            { kind: 'forged', status: 400 },
          ],
        },
        { id: 'evt_2', type: 'payment.captured', state: 'forged', attempts: [{ kind: 'forged', status: 400 }] },
      ],
    },
    keptWebhooks: ['evt_1'],
    levels: [{ id: 'stk_1', sku: 'A', warehouseId: 'whs_1', onHand: 10, allocated: 1, reserved: 2, available: 7 }],
    movements: [
      { levelId: 'stk_1', reason: 'RECEIVED', orderId: null, onHandDelta: 10, allocatedDelta: 0 },
      { levelId: 'stk_1', reason: 'ALLOCATED', orderId: 'ord_1', onHandDelta: 0, allocatedDelta: 1 },
      { levelId: 'stk_1', reason: 'ALLOCATED', orderId: 'ord_2', onHandDelta: 0, allocatedDelta: 1 },
      { levelId: 'stk_1', reason: 'CANCELLED', orderId: 'ord_2', onHandDelta: 0, allocatedDelta: -1 },
    ],
    vouchers: [{ code: 'TEN', usageLimit: 1, perCustomerLimit: 1, held: 0, redeemed: 1 }],
    giftCards: [
      {
        ...{ id: 'gft_1', balance: 9500, held: 0 },
        entries: [
          { kind: 'ISSUED', amount: 10_000, orderId: null },
          { kind: 'REDEEMED', amount: -500, orderId: 'ord_1' },
          { kind: 'REDEEMED', amount: -500, orderId: 'ord_2' },
          { kind: 'REFUNDED', amount: 500, orderId: 'ord_2' },
        ],
      },
    ],
    carts: [
      { id: 'crt_1', email: '1@shop.test', state: 'ORDERED', sessions: [session('chs_1', 'ord_1')] },
      { id: 'crt_2', email: '2@shop.test', state: 'ORDERED', sessions: [session('chs_2', 'ord_2')] },
      { id: 'crt_3', email: '3@shop.test', state: 'OPEN', sessions: [session('chs_3', null)] },
    ],
    facts: [
      fact('checkout.checkout-completed.v1', { checkoutSessionId: 'chs_1', cartId: 'crt_1', orderId: 'ord_1' }),
      fact('checkout.checkout-completed.v1', { checkoutSessionId: 'chs_2', cartId: 'crt_2', orderId: 'ord_2' }),
      fact('checkout.checkout-failed.v1', { checkoutSessionId: 'chs_3', cartId: 'crt_3' }),
      fact('inventory.reservation-expired.v1', { reservationId: 'rsv_1', owner: 'crt_3' }),
    ],
    events: { checkout: { waiting: 0, unsettled: 0 }, orders: { parked: 0, dead: 0 } },
    completions: [
      completion('crt_1', 'a', 'chs_1', 'COMPLETED ord_1'),
      completion('crt_1', 'a', null, null),
      { ...completion('crt_1', 'b', null, null), isRefusedAsReused: true },
      completion('crt_2', 'b', 'chs_2', null),
    ],
    glances: [{ who: 'a guest', at: 'order ord_1', seen: '{"order":null}', likeNothing: '{"order":null}' }],
    answers: [{ operation: 'Complete', status: 200, codes: ['SUBGRAPH_UNAVAILABLE'] }],
    isCapturedAtOnce: true,
  };
}

/** One thing for 19.90 less 2.50 by a voucher, 7.50 shipping, tax in it; 5.00 of it by gift card. */
function order(id: string, status: string): OrderSeen {
  const amounts = { subtotal: 1990, discount: 250, net: 1462, tax: 278, total: 1740, taxPercent: '19' };
  const email = `${id.slice(4)}@shop.test`;
  return {
    ...{ id, number: `10000${id.slice(4)}`, status, paymentStatus: 'CAPTURED', email, taxIncluded: true },
    lines: [
      {
        ...{ sku: 'A', quantity: 1, shipped: 0, returned: 0, unitPrice: 1990, amounts },
        allocations: [{ warehouseId: 'whs_1', quantity: 1 }],
      },
    ],
    shipping: { subtotal: 750, discount: 0, net: 630, tax: 120, total: 750, taxPercent: '19.0' },
    discounts: [{ code: 'TEN', amount: 250 }],
    giftCards: [{ amount: 500 }],
    totals: { subtotal: 1990, discount: 250, shipping: 750, tax: 398, total: 2490, giftCard: 500, due: 1990 },
    sums: { authorised: 1990, captured: status === 'CONFIRMED' ? 1990 : 0, refunded: 0 },
    snapshot: `a shoe for ${email}`,
  };
}

const payment = (id: string, orderId: string): PaymentSeen => ({
  ...{ id, orderId, checkoutSessionId: `chs_${id.slice(4)}`, state: 'AUTHORISED' },
  ...{ amount: 1990, authorised: 1990, captured: 0, refunded: 0, events: [], refunds: [] },
});

const event = (kind: string, amount: number) => ({ kind, amount, refundId: null });

const entry = (reference: string, status: string) => ({
  ...{ id: `at ${reference}`, reference, token: 'tok_ok', status },
  ...{ amount: 1990, authorised: 1990, captured: 0, voided: 0, refunded: 0 },
  movements: [{ kind: 'authorise', amount: 1990 } as const],
});

const session = (id: string, orderId: string | null) => ({ id, state: orderId ? 'COMPLETED' : 'FAILED', orderId });

const completion = (cartId: string, body: string, sessionId: string | null, ending: string | null) => ({
  ...{ cartId, key: 'k', body, sessionId, ending },
  isRefusedAsReused: false,
});

const fact = (name: string, payload: Record<string, unknown>) => ({ name, payload });
