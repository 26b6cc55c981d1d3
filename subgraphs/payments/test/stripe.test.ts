import Stripe from 'stripe';
import { createId, EVENTS } from '#contracts';
import { createMetrics } from '#kit';
import { createTestClock, service, staff, startTestSubgraph, type TestClock, type TestSubgraph } from '#testkit';
import { createPayments } from '../src/payments';
import { createStripeProvider } from '../src/providers/stripe';
import { commandsOf, LEASE, see, wanted } from './fixture';
import { type StripeDouble, startStripeDouble } from './stripe-double';

const SECRET = 'whsec_1';

let stripe: StripeDouble;
let clock: TestClock;
let payments: TestSubgraph;
beforeAll(async () => {
  stripe = await startStripeDouble();
  clock = createTestClock();
  const settings = {
    secretKey: 'sk_test_1',
    webhookSecret: SECRET,
    url: stripe.url,
    isTakenInParts: false,
    timeoutMs: 400,
  };
  const providers = [createStripeProvider(settings)];
  payments = await startTestSubgraph('payments', (database) =>
    createPayments({ database, metrics: createMetrics(), providers, leaseMs: LEASE, now: clock.now }),
  );
});
afterAll(async () => {
  await payments.stop();
  await stripe.stop();
});

const commands = () => commandsOf({ checkout: payments.as(service('checkout')) });
const seen = (of: { orderId: string }) => see({ keeper: payments.as(staff('payments:read')) }, of);
const stripeWanted = (token: string) => wanted({ method: { provider: 'STRIPE', token } });

/** Deliver what Stripe tells of one of its objects. */
async function tell(type: string, object: object): Promise<number> {
  const body = JSON.stringify({ id: `evt_${crypto.randomUUID()}`, object: 'event', type, data: { object } });
  const timestamp = clock.now().getTime() / 1_000;
  const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret: SECRET, timestamp });
  const headers = { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature };
  return (await payments.request({ url: '/webhooks/stripe', headers, body })).status;
}

const intentOf = (reference: string) => {
  const found = [...stripe.intents.values()].filter(({ metadata }) => metadata.reference === reference);
  const [intent] = found;
  if (!intent || found.length > 1) throw new Error(`${found.length} intents for ${reference}`);
  return intent;
};

test('an order is paid, and what Stripe tells besides is no news', async () => {
  const input = stripeWanted('pm_card_visa');
  const { id = '', state } = await commands().authorise(input);
  expect(state).toBe('AUTHORISED');
  expect(await commands().settle(input)).toMatchObject({ state: 'CAPTURED' });
  expect(await tell('payment_intent.succeeded', intentOf(id))).toBe(200);
  expect(await seen(input)).toMatchObject({
    ...{ state: 'CAPTURED', sums: '9900 9900 0' },
    events: ['REQUESTED COMMAND', 'AUTHORISED ANSWER', 'CAPTURE_REQUESTED COMMAND', 'CAPTURED ANSWER'],
  });
});

test('a customer confirms, and Stripe tells', async () => {
  const input = stripeWanted('pm_card_threeDSecure2Required');
  const { id = '', action } = await commands().authorise(input);
  expect(action).toMatchObject({ url: expect.stringContaining('https://hooks.stripe.test/') });
  const confirmed = { status: 'requires_capture', amount_capturable: 9_900, next_action: null };
  await tell('payment_intent.amount_capturable_updated', Object.assign(intentOf(id), confirmed));
  expect(await commands().authorise(input)).toMatchObject({ state: 'AUTHORISED', action: null });
});

test('what Stripe tells of an intent that it is just making decides nothing', async () => {
  const input = stripeWanted('pm_card_visa');
  stripe.lose('after', 'after');
  await commands().authorise(input);
  const { id } = await seen(input);
  const making = { status: 'requires_payment_method', amount_capturable: 0 };
  await tell('payment_intent.created', { ...intentOf(id), ...making });
  expect(await commands().authorise(input)).toMatchObject({ state: 'PENDING', refusals: [] });
  await tell('payment_intent.amount_capturable_updated', intentOf(id));
  expect(await commands().authorise(input)).toMatchObject({ state: 'AUTHORISED', refusals: [] });
});

test('an answer that never came is found, and nobody is charged twice', async () => {
  const input = stripeWanted('pm_card_visa');
  stripe.lose('after', 'after');
  expect(await commands().authorise(input)).toMatchObject({ fault: 'PAYMENTS_PROVIDER_UNAVAILABLE' });
  const { id = '', state } = await commands().authorise(input);
  expect([state, intentOf(id).status]).toEqual(['AUTHORISED', 'requires_capture']);
});

test('a checkout that is called off after it was paid is refunded', async () => {
  const input = stripeWanted('pm_card_visa');
  const { id = '' } = await commands().authorise(input);
  await commands().settle(input);
  expect(await commands().void(input)).toMatchObject({ state: 'REFUNDED' });
  expect(stripe.refunds.filter((refund) => refund.payment_intent === intentOf(id).id)).toMatchObject([
    { amount: 9_900 },
  ]);
});

test('a decline is told with its code', async () => {
  const input = stripeWanted('pm_card_chargeDeclinedInsufficientFunds');
  expect(await commands().authorise(input)).toMatchObject({ state: 'DECLINED', declineCode: 'insufficient_funds' });
  expect(await commands().void(input)).toMatchObject({ state: 'DECLINED' });
});

test('what a closed card does not pay is not taken', async () => {
  const input = stripeWanted('pm_card_closedBeforeCapture');
  await commands().authorise(input);
  expect(await commands().settle(input)).toMatchObject({ refusals: ['CAPTURE_REFUSED'] });
  expect(await seen(input)).toMatchObject({ state: 'AUTHORISED', sums: '9900 0 0' });
});

test('what Stripe cannot move of a currency is refused before it is asked', async () => {
  const uneven = { ...stripeWanted('pm_card_visa'), currencyCode: 'KWD', amountMinor: 1_234 };
  const before = stripe.calls.length;
  expect(await commands().authorise(uneven)).toEqual({ refusals: ['PAYMENT_AMOUNT_UNSUPPORTED input amountMinor'] });
  expect(stripe.calls.length).toBe(before);
  const input = { ...stripeWanted('pm_card_visa'), currencyCode: 'KWD', amountMinor: 12_340 };
  const { id } = await commands().authorise(input);
  await commands().settle(input);
  const { data } = await payments.as(staff('payments:write'))(
    `mutation ($id: ID) { paymentRefund(input: { paymentId: $id, amountMinor: 5, reason: "x", idempotencyKey: "uneven-refund-1" }) {
      errors { code }
    } }`,
    { id },
  );
  expect(data).toEqual({ paymentRefund: { errors: [{ code: 'PAYMENT_AMOUNT_UNSUPPORTED' }] } });
  const { orderId, checkoutSessionId, customerId, orderNumber: number } = input;
  const returned = { orderId, checkoutSessionId, customerId, number, returnId: createId('return'), lines: [] };
  const fact = { ...returned, currencyCode: 'KWD', refundMinor: 1_234 } as const;
  await payments.deliver(EVENTS.orders.returnReceived, fact, { at: clock.now() });
  while ((await seen(input)).state !== 'PARTLY_REFUNDED');
  expect(await seen(input)).toMatchObject({ sums: '12340 12340 1240' });
});

test('a refund that the bank sends back is known', async () => {
  const input = stripeWanted('pm_card_visa');
  const { id = '' } = await commands().authorise(input);
  await commands().settle(input);
  await commands().void(input);
  const refund = stripe.refunds.find((one) => one.payment_intent === intentOf(id).id);
  await tell('refund.failed', { ...refund, status: 'failed', failure_reason: 'expired_or_canceled_card' });
  expect(await seen(input)).toMatchObject({ state: 'CAPTURED', refunds: ['FAILED 9900'] });
});
