import { randomUUID } from 'node:crypto';
import { until } from '#servers';
import { providerAt } from '../chaos/harness/provider';
import { answerBank, deliver, mailTo } from '../harness/outside';
import { shopUrls } from '../harness/shop';
import { readWalkthrough } from '../walkthrough/read-walkthrough';
import { beginWalk, type Walk } from '../walkthrough/walk';

// What docs/buying.md says is what is tried here: every operation comes from that page.
const page = readWalkthrough('buying.md');
const provider = () => providerAt(shopUrls()['payment-provider'] ?? '');

interface Amount {
  readonly amount: string;
}

interface Order {
  readonly number: string;
  readonly lines: readonly { readonly id: string; readonly quantity: number; readonly amounts: { total: Amount } }[];
  readonly totals: { readonly total: Amount; readonly giftCard: Amount; readonly due: Amount };
  readonly payments: readonly { readonly id: string }[];
  readonly invoices: readonly { readonly kind: string; readonly url: string }[];
}

/** Decimal euros as cents. */
const cents = ({ amount }: Amount): number => Math.round(Number(amount) * 100);

/** Search as the page does; answers what can be put into a cart. */
async function search(walk: Walk): Promise<string[]> {
  const { products } = await walk.run<{ products: { nodes: { defaultVariant: { id: string } }[] } }>('Search', {
    tab: 'guest',
  });
  return products.nodes.map(({ defaultVariant }) => defaultVariant.id);
}

/** Become a customer whom nobody knows yet. */
const signUp = (walk: Walk) => walk.run('SignUp', { variables: { input: { email: `${randomUUID()}@example.com` } } });

/** Pack with an operation of the page and hand it over; answers the tracking number. */
async function send(walk: Walk, pack: 'PackFirstLine' | 'PackTheRest'): Promise<string> {
  await walk.run(pack);
  let trackingNumber = '';
  const isSent = async () => {
    const { data } = await walk.ask<{
      shipmentDispatch: { shipment: { parcels: { trackingNumber: string }[] } | null; errors: { code: string }[] };
    }>('Dispatch');
    const { shipment, errors } = data.shipmentDispatch;
    expect(errors.filter(({ code }) => code !== 'LABEL_PENDING')).toEqual([]);
    trackingNumber = shipment?.parcels[0]?.trackingNumber ?? '';
    return shipment !== null;
  };
  expect(await until(isSent, 10_000, 200)).toBe(true);
  return trackingNumber;
}

test('a customer buys with voucher, gift card and 3-D Secure, gets two parcels, sends one thing back', async () => {
  const walk = beginWalk(page);
  for (const name of ['SignUp', 'SignIn', 'Search', 'CreateCart', 'AddLines', 'ChangeLines']) await walk.run(name);
  for (const name of ['SetAddress', 'ChooseShipping', 'AddVoucher', 'LookAtGiftCard', 'AddGiftCard', 'LookAtCart']) {
    await walk.run(name);
  }

  const declined = await walk.ask('PayWithDeclinedCard');
  expect(declined.data).toMatchObject({
    checkoutComplete: {
      order: null,
      session: { state: 'FAILED', errors: [{ code: 'PAYMENT_DECLINED', declineCode: 'insufficient_funds' }] },
    },
  });
  await walk.runUntil('LookAtCart', { cart: { state: 'OPEN', problems: [] } });

  const { checkoutComplete } = await walk.run<{ checkoutComplete: { session: { action: { url: string } } } }>('Pay');
  expect(checkoutComplete).toMatchObject({ order: null, session: { state: 'ACTION_REQUIRED' } });
  expect(await answerBank(checkoutComplete.session.action.url, 'approve')).toBe('http://localhost:4101');
  await walk.runUntil('FollowCheckout', { checkoutSession: { state: 'COMPLETED', errors: [] } });

  await walk.runUntil('FollowOrder', {
    order: {
      ...{ status: 'CONFIRMED', paymentStatus: 'CAPTURED', fulfilmentStatus: 'UNFULFILLED' },
      discounts: [{ code: 'WELCOME10' }, { name: 'Free shipping' }],
      invoices: [{ kind: 'INVOICE' }],
    },
  });
  const { order } = await walk.run<{ order: Order }>('FollowOrder');
  const { total, giftCard, due } = order.totals;
  expect([cents(giftCard), cents(due)]).toEqual([2_500, cents(total) - 2_500]);
  const invoice = await fetch(order.invoices[0]?.url ?? '');
  expect([invoice.status, invoice.headers.get('content-type')]).toEqual([200, 'application/pdf']);

  await walk.run('SignInAsStaff');
  await walk.runUntil('WhatToSend', { fulfilment: { state: 'OPEN', number: order.number } });
  const first = await send(walk, 'PackFirstLine');
  await walk.runUntil('FollowOrder', { order: { fulfilmentStatus: 'PARTLY_SHIPPED', lines: [{ shipped: 2 }, {}] } });
  const second = await send(walk, 'PackTheRest');
  await walk.runUntil('FollowOrder', { order: { fulfilmentStatus: 'SHIPPED' } });
  await deliver(first);
  await walk.runUntil('FollowOrder', { order: { fulfilmentStatus: 'PARTLY_DELIVERED', status: 'CONFIRMED' } });
  await deliver(second);
  await walk.runUntil('FollowOrder', { order: { fulfilmentStatus: 'DELIVERED', status: 'COMPLETED' } });

  for (const name of ['RequestReturn', 'ApproveReturn', 'ReceiveReturn']) await walk.run(name);
  const [line] = order.lines;
  const refund = line ? cents(line.amounts.total) / line.quantity : 0;
  const amount = (refund / 100).toFixed(2);
  await walk.runUntil('FollowOrder', {
    order: {
      ...{ paymentStatus: 'PARTLY_REFUNDED', fulfilmentStatus: 'PARTLY_RETURNED' },
      returns: [{ state: 'REFUNDED', refund: { amount }, giftCardRefund: { amount: '0.00' } }],
      payments: [{ refunds: [{ state: 'SUCCEEDED', amount: { amount } }] }],
      invoices: [{ kind: 'INVOICE' }, { kind: 'CREDIT_NOTE', amount: { amount: expect.stringContaining(amount) } }],
    },
  });
  const { payments } = await provider().ledger();
  const [payment] = payments.filter(({ reference }) => reference === order.payments[0]?.id);
  expect(payment).toMatchObject({ amount: cents(due), captured: cents(due), refunded: refund });
});

test('a guest buys, follows the link of the mail, and calls it off: money and gift card are whole again', async () => {
  const walk = beginWalk(page);
  await search(walk);
  await walk.run('CreateGuestCart');
  await walk.run('ChooseGuestShipping');
  await walk.run('PayAsGuest');
  await walk.runUntil('FollowGuestCheckout', { checkoutSession: { state: 'COMPLETED' } });
  await walk.runUntil('FollowOrderByToken', { orderByToken: { status: 'CONFIRMED', paymentStatus: 'CAPTURED' } });
  const { orderByToken: order } = await walk.run<{ orderByToken: Order }>('FollowOrderByToken');
  expect(cents(order.totals.giftCard)).toBe(10_000);

  const { text, subject } = await mailTo('guest@example.com');
  expect(subject).toContain(order.number);
  const token = /http\S+\/orders\/(\S+)/.exec(text)?.[1];
  const mailed = await walk.run('FollowOrderByToken', { variables: { token } });
  expect(mailed).toMatchObject({ orderByToken: { number: order.number } });

  await walk.run('CancelAsGuest');
  await walk.runUntil('FollowOrderByToken', {
    orderByToken: {
      status: 'CANCELLED',
      payments: [{ state: 'REFUNDED', refunded: { amount: order.totals.due.amount } }],
    },
  });
  await walk.runUntil(
    'LookAtGiftCard',
    { giftCardBalance: { available: { amount: '100.00' } } },
    { variables: { code: 'DEMO-CARD-EURO-0100' } },
  );
});

test('a guest who signs in takes their cart along', async () => {
  const walk = beginWalk(page);
  await signUp(walk);
  const [, merchandiseId] = await search(walk);
  await walk.run('CreateCart');
  const lines = [{ merchandiseId, quantity: 2 }];
  await walk.run('CreateCart', { tab: 'guest', variables: { input: { lines } } });
  const { cartMerge } = await walk.run<{ cartMerge: { cart: { id: string; lines: { quantity: number }[] } } }>(
    'MergeCarts',
  );
  expect(cartMerge.cart.lines.map(({ quantity }) => quantity).sort()).toEqual([1, 2]);
  expect(await walk.run('MyCart')).toMatchObject({ me: { activeCart: { id: cartMerge.cart.id } } });
});

test('a price that changes changes no order, and no cart while its price stands', async () => {
  const walk = beginWalk(page);
  await signUp(walk);
  const [, , merchandiseId] = await search(walk);
  const one = { variables: { input: { lines: [{ merchandiseId, quantity: 1 }] } } };
  await walk.run('CreateCart', one);
  for (const name of ['SetAddress', 'ChooseShipping', 'LookAtCart']) await walk.run(name);
  await walk.run('Pay', { variables: { input: { payment: { token: 'tok_ok' } } } });
  await walk.runUntil('FollowCheckout', { checkoutSession: { state: 'COMPLETED' } });
  await walk.runUntil('FollowOrder', { order: { paymentStatus: 'CAPTURED', invoices: [{}] } });
  const { order } = await walk.run<{ order: Order }>('FollowOrder');
  await walk.run('CreateCart', one);
  const { cart } = await walk.run<{ cart: { lines: unknown } }>('LookAtCart');

  await walk.run('SignInAsStaff');
  const { prices } = await walk.run<{
    prices: { nodes: { version: number; from: string | null; priceList: { id: string; code: string } }[] };
  }>('FindPrice', { variables: { where: { merchandiseId } } });
  const usual = prices.nodes.find(({ priceList, from }) => priceList.code === 'eu-retail' && from === null);
  const changed = { merchandiseId, priceListId: usual?.priceList.id, expectedVersion: usual?.version };
  await walk.run('SetPrice', { variables: { input: { ...changed, amountMinor: 99_900 } } });

  const { products } = await walk.run<{ products: { nodes: { defaultVariant: { price: { amount: Amount } } }[] } }>(
    'Search',
  );
  expect(products.nodes[2]?.defaultVariant.price.amount.amount).toBe('999.00');
  expect((await walk.run<{ order: Order }>('FollowOrder')).order).toMatchObject({
    lines: order.lines,
    totals: order.totals,
  });
  expect((await walk.run<{ cart: { lines: unknown } }>('LookAtCart')).cart.lines).toEqual(cart.lines);
  await walk.run('MyCart');
  await walk.run('AcknowledgeProblems');
});

test('staff make a gift card, and whoever is told its code sees what is on it', async () => {
  const walk = beginWalk(page);
  await walk.run('SignInAsStaff');
  const { giftCardIssue } = await walk.run<{ giftCardIssue: { code: string } }>('IssueGiftCard');
  expect(await walk.run('LookAtGiftCard', { variables: { code: giftCardIssue.code } })).toMatchObject({
    giftCardBalance: { available: { amount: '50.00' } },
  });
});
