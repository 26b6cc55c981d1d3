import type { Evidence } from '../evidence/evidence';
import { findViolations, INVARIANTS } from './invariants';
import { soundShop } from './sound-shop';

type Change = (shop: Evidence) => Partial<Evidence>;

/** Change the first of some things. */
const first = <Item>([one, ...others]: readonly Item[], change: (item: Item) => Partial<Item>): Item[] =>
  one ? [{ ...one, ...change(one) }, ...others] : [];

const firstOrder =
  (change: Parameters<typeof first<Evidence['orders'][number]>>[1]): Change =>
  ({ orders }) => ({ orders: first(orders, change) });
const firstPayment =
  (change: Partial<Evidence['payments'][number]>): Change =>
  ({ payments }) => ({ payments: first(payments, () => change) });
const firstEntry =
  (change: Partial<Evidence['ledger']['payments'][number]>, at = 0): Change =>
  ({ ledger }) => ({
    ledger: {
      ...ledger,
      payments: ledger.payments.map((entry, index) => (index === at ? { ...entry, ...change } : entry)),
    },
  });
const firstWebhook =
  (change: Partial<Evidence['ledger']['webhooks'][number]>): Change =>
  ({ ledger }) => ({ ledger: { ...ledger, webhooks: first(ledger.webhooks, () => change) } });
const firstLevel =
  (change: Partial<Evidence['levels'][number]>): Change =>
  ({ levels }) => ({ levels: first(levels, () => change) });
const firstCart =
  (change: Partial<Evidence['carts'][number]>): Change =>
  ({ carts }) => ({ carts: first(carts, () => change) });
const firstVoucher =
  (change: Partial<Evidence['vouchers'][number]>): Change =>
  ({ vouchers }) => ({ vouchers: first(vouchers, () => change) });
const firstGiftCard =
  (change: Parameters<typeof first<Evidence['giftCards'][number]>>[1]): Change =>
  ({ giftCards }) => ({ giftCards: first(giftCards, change) });
const withoutMovement =
  (reason: string): Change =>
  ({ movements }) => ({ movements: movements.filter((movement) => movement.reason !== reason) });
const moreMovement =
  (change: Partial<Evidence['movements'][number]>): Change =>
  ({ movements }) => ({
    movements: [
      ...movements,
      { levelId: 'stk_1', reason: 'LOST', orderId: null, onHandDelta: 0, allocatedDelta: 0, ...change },
    ],
  });
const moreFact =
  (name: string, payload: Record<string, unknown>): Change =>
  ({ facts }) => ({ facts: [...facts, { name, payload }] });
const moreCompletion =
  (change: Partial<Evidence['completions'][number]>): Change =>
  ({ completions }) => ({
    completions: [
      ...completions,
      {
        ...{ cartId: 'crt_1', key: 'k', body: 'a', sessionId: 'chs_1', ending: null, isRefusedAsReused: false },
        ...change,
      },
    ],
  });
const totals = (change: Partial<Evidence['orders'][number]['totals']>): Change =>
  firstOrder((order) => ({ totals: { ...order.totals, ...change } }));
const firstAmounts = (change: Partial<Evidence['orders'][number]['shipping']>): Change =>
  firstOrder((order) => ({ shipping: { ...order.shipping, ...change } }));

/** Each breaks what the invariant of that number says, by what is to be read of it. */
const BREACHES: readonly (readonly [number: number, what: string, change: Change, text: string])[] = [
  [1, 'a level is oversold', firstLevel({ onHand: 2, available: -1 }), 'below 0'],
  [1, 'a level says more than is left', firstLevel({ available: 8 }), 'not what is left'],
  [1, 'stock moved that nobody has', moreMovement({ onHandDelta: -1 }), 'onHand'],
  [1, 'an allocation is lost', withoutMovement('ALLOCATED'), 'sum to allocated'],
  [
    1,
    'an order waits for more than is allocated',
    firstOrder(({ lines }) => ({
      lines: first(lines, () => ({ allocations: [{ warehouseId: 'whs_1', quantity: 2 }] })),
    })),
    'not allocated in full',
  ],
  [1, 'an order was lost whose units are allocated', ({ orders }) => ({ orders: orders.slice(1) }), '0 in orders'],
  [
    2,
    'a cart became two orders',
    moreFact('checkout.checkout-completed.v1', { cartId: 'crt_1', orderId: 'ord_9' }),
    'crt_1 became',
  ],
  [
    2,
    'a buyer has two orders',
    ({ orders }) => ({ orders: orders.map((order) => ({ ...order, email: '1@shop.test' })) }),
    'has the orders',
  ],
  [2, 'a cart with an order is open', firstCart({ state: 'OPEN' }), 'is OPEN'],
  [
    2,
    'sessions of a cart have two orders',
    firstCart({
      sessions: [
        { id: 'chs_1', state: 'COMPLETED', orderId: 'ord_1' },
        { id: 'chs_4', state: 'COMPLETED', orderId: 'ord_2' },
      ],
    }),
    'several orders',
  ],
  [3, 'money is kept for an order that was called off', firstEntry({ captured: 1990, voided: 0 }, 1), 'kept'],
  [3, 'money is set aside for an order that was called off', firstEntry({ voided: 0 }, 1), 'set aside still'],
  [3, 'money is kept for no order', firstEntry({ reference: 'pay_9' }), 'no order was sold'],
  [3, 'a payment that nobody wants may still come', firstEntry({ status: 'pending' }, 2), 'may still'],
  [
    3,
    'an order is charged twice',
    ({ payments, ledger }) => ({
      payments: payments.map((payment) => ({ ...payment, orderId: 'ord_1' })),
      ledger,
    }),
    'charged 2 times',
  ],
  [3, 'an order is not charged', firstEntry({ authorised: 0, captured: 0 }), 'charged 0 times'],
  [3, 'too much is taken', firstEntry({ captured: 1991 }), 'taken for'],
  [3, 'too little is taken', firstEntry({ captured: 1989 }), 'was not taken'],
  [
    3,
    'all is sent and not all is taken',
    ({ orders, ledger }) => ({
      ...{
        isCapturedAtOnce: false,
        orders: first(orders, (order) => ({ lines: first(order.lines, () => ({ shipped: 1 })) })),
      },
      ledger: { ...ledger, payments: first(ledger.payments, () => ({ captured: 1989 })) },
    }),
    'was not taken',
  ],
  [3, 'money is taken before anything is sent', () => ({ isCapturedAtOnce: false }), 'before anything was sent'],
  [3, 'something else is set aside than is due', firstEntry({ authorised: 2000 }), 'not charged what is due'],
  [4, 'more goes back than came', firstEntry({ refunded: 1991 }), 'at the provider'],
  [4, 'more is taken than is set aside', firstPayment({ captured: 1991 }), 'captured 1991'],
  [
    4,
    'an order says that more came back',
    firstOrder(() => ({ sums: { authorised: 1, captured: 2, refunded: 0 } })),
    '"captured":2',
  ],
  [4, 'more is released than is there', firstEntry({ voided: 1 }), 'released'],
  [5, 'an event is kept twice', ({ keptWebhooks }) => ({ keptWebhooks: [...keptWebhooks, 'evt_1'] }), '2 times'],
  [5, 'a forged event is taken', firstWebhook({ attempts: [{ kind: 'forged', status: 200 }] }), 'was a lie'],
  [5, 'a forged event is kept', ({ keptWebhooks }) => ({ keptWebhooks: [...keptWebhooks, 'evt_2'] }), 'was forged'],
  [5, 'an event is lost', () => ({ keptWebhooks: [] }), 'is not kept'],
  [5, 'an event never arrives', firstWebhook({ state: 'abandoned' }), 'abandoned'],
  [
    5,
    'a payment counts an event twice',
    firstPayment({
      events: [
        { kind: 'CAPTURED', amount: 1990, refundId: null },
        { kind: 'CAPTURED', amount: 1990, refundId: null },
      ],
    }),
    'CAPTURED come to 3980',
  ],
  [5, 'the books differ', firstPayment({ authorised: 2000 }), 'at the provider'],
  [
    5,
    'an order has not heard',
    firstOrder(() => ({ sums: { authorised: 1990, captured: 0, refunded: 0 } })),
    'in its order',
  ],
  [5, 'a refund hangs', firstPayment({ refunds: [{ id: 'rfd_1', state: 'PENDING', amount: 1 }] }), 'pending'],
  [
    5,
    'a refund has no effect',
    firstPayment({ refunds: [{ id: 'rfd_1', state: 'SUCCEEDED', amount: 1 }] }),
    'refunds come to 1',
  ],
  [5, 'a payment hangs', firstPayment({ state: 'VOIDING' }), 'VOIDING'],
  [6, 'a key begins two checkouts', moreCompletion({ sessionId: 'chs_7' }), 'began chs_1 and chs_7'],
  [6, 'a key has two answers', moreCompletion({ ending: 'FAILED' }), 'was answered'],
  [6, 'a key takes another body', moreCompletion({ body: 'c' }), 'two bodies'],
  [6, 'a key refuses its own body', moreCompletion({ isRefusedAsReused: true }), 'the same body'],
  [
    7,
    'a session goes on',
    firstCart({ sessions: [{ id: 'chs_1', state: 'PROCESSING', orderId: null }] }),
    'PROCESSING',
  ],
  [7, 'a cart stays frozen', firstCart({ state: 'CHECKOUT' }), 'being bought still'],
  [7, 'an order stays pending', firstOrder(() => ({ status: 'PENDING' })), 'being bought still'],
  [
    7,
    'a session completed without an order',
    firstCart({ sessions: [{ id: 'chs_1', state: 'COMPLETED', orderId: null }] }),
    'without an order',
  ],
  [
    7,
    'a session failed with an order',
    firstCart({ sessions: [{ id: 'chs_1', state: 'FAILED', orderId: 'ord_1' }] }),
    'has failed with',
  ],
  [
    7,
    'a session has an order that was not sold',
    firstCart({ sessions: [{ id: 'chs_1', state: 'COMPLETED', orderId: 'ord_9' }] }),
    'was not sold',
  ],
  [7, 'a session ends twice', moreFact('checkout.checkout-failed.v1', { checkoutSessionId: 'chs_1' }), 'ended 2 times'],
  [7, 'a session ends in silence', ({ facts }) => ({ facts: facts.slice(0, 2) }), 'told nobody'],
  [7, 'an order was sold without a checkout', ({ facts }) => ({ facts: facts.slice(1) }), 'by no checkout'],
  [7, 'an event is under way', () => ({ events: { orders: { waiting: 1 } } }), 'waiting'],
  [7, 'an event was given up', () => ({ events: { orders: { dead: 1 } } }), 'dead'],
  [
    8,
    'a reservation expires twice',
    moreFact('inventory.reservation-expired.v1', { reservationId: 'rsv_1' }),
    '2 times',
  ],
  [
    8,
    'units are committed to no order',
    moreMovement({ reason: 'ALLOCATED', orderId: 'ord_3', allocatedDelta: 1 }),
    'ord_3',
  ],
  [
    8,
    'units are committed twice',
    moreMovement({ reason: 'ALLOCATED', orderId: 'ord_1', allocatedDelta: 1 }),
    '2 of A',
  ],
  [8, 'units are not committed', withoutMovement('ALLOCATED'), '0 of A'],
  [9, 'an order changes', firstOrder(() => ({ snapshot: 'a boot for 1@shop.test' })), 'a boot'],
  [9, 'a total is a cent off', totals({ total: 2489, due: 1989 }), 'total is 2489'],
  [9, 'tax is a cent off', firstAmounts({ net: 629, tax: 121 }), 'the tax is wrong'],
  [9, 'net and tax are not the total', firstAmounts({ net: 629 }), 'not the total'],
  [9, 'more is charged than is left', firstAmounts({ discount: 1 }), 'something else is charged'],
  [
    9,
    'a unit price is another',
    firstOrder(({ lines }) => ({ lines: first(lines, () => ({ unitPrice: 1991 })) })),
    'so many times',
  ],
  [9, 'what is due is another', totals({ due: 1991 }), 'due is 1991'],
  [9, 'gift cards paid something else', firstOrder(() => ({ giftCards: [] })), 'giftCard is'],
  [9, 'a discount is not said', firstOrder(() => ({ discounts: [] })), 'one by one'],
  [10, 'a voucher is used beyond its limit', firstVoucher({ usageLimit: 0 }), 'used 1 of 0'],
  [10, 'a customer uses a voucher beyond theirs', firstVoucher({ perCustomerLimit: 0 }), 'one customer'],
  [10, 'an order uses a voucher for nothing', firstVoucher({ redeemed: 0 }), 'in 1 orders'],
  [10, 'a voucher is held by nobody', firstVoucher({ usageLimit: null, held: 1 }), 'by nobody'],
  [
    10,
    'a gift card is overdrawn',
    firstGiftCard(({ entries }) => ({
      balance: -1,
      entries: [...entries, { kind: 'REDEEMED', amount: -9501, orderId: 'ord_1' }],
    })),
    'left',
  ],
  [10, 'a balance is not its entries', firstGiftCard(() => ({ balance: 9400 })), 'do not sum'],
  [10, 'a gift card is held by nobody', firstGiftCard(() => ({ held: 1 })), 'held by nobody'],
  [
    10,
    'a gift card pays twice',
    firstGiftCard(({ entries }) => ({
      balance: 9000,
      entries: [...entries, { kind: 'REDEEMED', amount: -500, orderId: 'ord_1' }],
    })),
    'gave 1000',
  ],
  [
    10,
    'a gift card does not get back what it paid',
    firstGiftCard(({ entries }) => ({
      balance: 9000,
      entries: entries.filter(({ kind }) => kind !== 'REFUNDED'),
    })),
    'got 0 of 500',
  ],
  [
    11,
    'a guest sees an order',
    () => ({
      glances: [{ who: 'a guest', at: 'order ord_1', seen: '{"order":{"id":"ord_1"}}', likeNothing: '{"order":null}' }],
    }),
    'a guest looked',
  ],
  [
    12,
    'an answer is a bug',
    () => ({ answers: [{ operation: 'Cart', status: 200, codes: ['INTERNAL_SERVER_ERROR'] }] }),
    'INTERNAL',
  ],
  [12, 'an error has no code', () => ({ answers: [{ operation: 'Cart', status: 200, codes: [null] }] }), 'Cart'],
  [12, 'the gateway gives up', () => ({ answers: [{ operation: 'Cart', status: 502, codes: [] }] }), '502'],
];

test('in a shop where everything is right there is nothing to say', () => {
  expect(findViolations(soundShop())).toEqual([]);
});

test.each(BREACHES)('%i: it is found out when %s', (number, _what, change, text) => {
  const shop = soundShop();
  const found = findViolations({ ...shop, ...change(shop) }).filter((one) => one.startsWith(`${number}: `));
  expect(found.join('\n')).toContain(text);
});

test('each of the twelve is broken here', () => {
  const numbers = INVARIANTS.map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  expect(new Set(BREACHES.map(([number]) => number))).toEqual(new Set(numbers));
});
