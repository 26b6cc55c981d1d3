import Stripe from 'stripe';
import type { Answer, Report } from '../src/domain/report';
import type { PaymentProvider } from '../src/providers/provider';
import { createSandboxProvider } from '../src/providers/sandbox';
import { createStripeProvider } from '../src/providers/stripe';
import { webhook } from './fixture';
import { type ProviderDouble, signed, startProviderDouble } from './provider-double';
import { type StripeDouble, startStripeDouble } from './stripe-double';

const AT = new Date('2026-01-01T00:00:00.000Z');
const TIMEOUT = 400;

/** How a part is taken that is the last one, or not. */
const ALL = { isFinal: true, mayTakeAll: false };
const A_PART = { isFinal: false, mayTakeAll: false };

/** A provider over its double, with what each of them calls things. */
interface Tried {
  readonly provider: PaymentProvider;
  readonly tokens: Record<'ok' | 'declined' | 'challenged', string>;
  /** Lose the next answer before or after what was asked for is done, or answer with an error that says nothing. */
  lose(how: 'before' | 'after' | 'fail'): void;
  /** Let the next authorisation go this way, where the token does not say. */
  script(how: 'declined' | 'challenged'): void;
  /** How many payments were made for one of ours. */
  count(reference: string): number;
  /** A webhook that tells of a payment as it is, with its headers. */
  telling(report: Report, at: Date, secret?: string): { body: string; headers: Record<string, string> };
  stop(): Promise<void>;
}

const TRIED: [string, () => Promise<Tried>][] = [
  ['SANDBOX', trySandbox],
  ['STRIPE', tryStripe],
];

describe.each(TRIED)('%s', (name, start) => {
  let tried: Tried;
  beforeAll(async () => {
    tried = await start();
  });
  afterAll(() => tried.stop());

  let made = 0;
  const next = () => {
    made += 1;
    return `pay_${made}`;
  };
  const authorise = (reference: string, token = tried.tokens.ok, key = `${reference}:authorise`) =>
    tried.provider.authorise(
      {
        ...{ reference, token, orderNumber: 'A-1', amountMinor: 9_900, currencyCode: 'EUR' },
        ...{ returnUrl: 'https://shop.example.com/back', email: 'kim@example.com' },
      },
      key,
    );
  const authorised = async (reference = next()) => reportOf(await authorise(reference));

  test('has a name', () => expect(tried.provider.name).toBe(name));

  test('an authorisation sets money aside, and the same key does it once', async () => {
    const reference = next();
    const [first, second] = [await authorise(reference), await authorise(reference)];
    expect(reportOf(first)).toMatchObject({
      authorisedMinor: 9_900,
      capturedMinor: 0,
      isReleased: false,
      declineCode: null,
    });
    expect(second).toEqual(first);
    expect(tried.count(reference)).toBe(1);
  });

  test('a decline says why', async () => {
    tried.script('declined');
    const report = reportOf(await authorise(next(), tried.tokens.declined));
    expect(report).toMatchObject({ authorisedMinor: 0, declineCode: 'insufficient_funds' });
  });

  test('a challenge says where to go', async () => {
    tried.script('challenged');
    const report = reportOf(await authorise(next(), tried.tokens.challenged));
    expect(report).toMatchObject({
      authorisedMinor: 0,
      declineCode: null,
      actionUrl: expect.stringMatching(/^https?:/),
    });
  });

  test('a capture takes a part, the last one releases the rest', async () => {
    const { providerPaymentId } = await authorised();
    const first = await tried.provider.capture({ providerPaymentId, amountMinor: 4_000, ...A_PART }, `${made}:1`);
    expect(reportOf(first)).toMatchObject({ authorisedMinor: 9_900, capturedMinor: 4_000, isReleased: false });
    const last = await tried.provider.capture({ providerPaymentId, amountMinor: 5_000, ...ALL }, `${made}:2`);
    expect(reportOf(last)).toMatchObject({ capturedMinor: 9_000, isReleased: true });
  });

  test('more than there is is refused', async () => {
    const { providerPaymentId } = await authorised();
    const answer = await tried.provider.capture({ providerPaymentId, amountMinor: 9_901, ...ALL }, `${made}:3`);
    expect(answer).toMatchObject({ kind: 'refused', code: 'amount_too_large' });
  });

  test('a void releases; a second one is refused', async () => {
    const { providerPaymentId } = await authorised();
    expect(reportOf(await tried.provider.void(providerPaymentId, `${made}:4`))).toMatchObject({ isReleased: true });
    expect(await tried.provider.void(providerPaymentId, `${made}:5`)).toMatchObject({ kind: 'refused' });
  });

  test('a refund gives back under our name, once for each key', async () => {
    const { providerPaymentId } = await authorised();
    await tried.provider.capture({ providerPaymentId, amountMinor: 9_900, ...ALL }, `${made}:6`);
    const repayment = { providerPaymentId, reference: `rfd_${made}`, amountMinor: 900 };
    const [first, second] = [
      await tried.provider.refund(repayment, `${made}:7`),
      await tried.provider.refund(repayment, `${made}:7`),
    ];
    expect(reportOf(first).refunds.at(-1)).toMatchObject({
      reference: `rfd_${made}`,
      amountMinor: 900,
      state: 'SUCCEEDED',
    });
    expect(second).toEqual(first);
    const found = reportOf(await tried.provider.find({ reference: '', providerPaymentId }));
    expect(found).toMatchObject({ capturedMinor: 9_900, refunds: [{ reference: `rfd_${made}`, amountMinor: 900 }] });
  });

  test('it is found by our name and by its own, and what is not there is absent', async () => {
    const reference = next();
    const report = await authorised(reference);
    const { providerPaymentId } = report;
    expect(reportOf(await tried.provider.find({ reference, providerPaymentId: null }))).toEqual(report);
    expect(reportOf(await tried.provider.find({ reference: 'x', providerPaymentId }))).toEqual(report);
    expect(await tried.provider.find({ reference: next(), providerPaymentId: null })).toEqual({ kind: 'absent' });
  });

  test.each(['before', 'after', 'fail'] as const)(
    'an answer that is lost (%s) is unknown, and the key finds it',
    async (how) => {
      const reference = next();
      tried.lose(how);
      expect(await authorise(reference)).toMatchObject({ kind: 'unknown' });
      expect(reportOf(await authorise(reference))).toMatchObject({ authorisedMinor: 9_900 });
      expect(tried.count(reference)).toBe(1);
    },
  );

  test('a key that was used for something else is refused', async () => {
    await authorise(next(), tried.tokens.ok, `${made}:same`);
    const answer = await authorise(next(), tried.tokens.ok, `${made - 1}:same`);
    expect(answer.kind).toBe('refused');
  });

  describe('a webhook', () => {
    const read = (body: string, headers: Record<string, string>, at = AT) =>
      tried.provider.readWebhook({ body, header: (header) => headers[header], at });

    test('is read, with the payment as it was', async () => {
      const reference = next();
      const report = await authorised(reference);
      const { body, headers } = tried.telling(report, AT);
      expect(read(body, headers)).toEqual({
        kind: 'event',
        event: {
          ...{ eventId: expect.any(String), type: expect.any(String), signedAt: AT },
          about: { payment: { reference, providerPaymentId: report.providerPaymentId }, report },
        },
      });
    });

    test('that somebody else signed, or nobody, or for another body, is forged', async () => {
      const report = await authorised();
      const { body, headers } = tried.telling(report, AT);
      expect(read(body, tried.telling(report, AT, 'another secret').headers)).toEqual({ kind: 'forged' });
      expect(read(body, {})).toEqual({ kind: 'forged' });
      expect(read(`${body} `, headers)).toEqual({ kind: 'forged' });
    });

    test.each([-301, 301])('that is off by %d seconds is stale, by one less it is not', async (seconds) => {
      const { body, headers } = tried.telling(await authorised(), AT);
      const at = new Date(AT.getTime() + seconds * 1_000);
      expect(read(body, headers, at)).toEqual({ kind: 'stale' });
      expect(read(body, headers, new Date(at.getTime() - Math.sign(seconds) * 1_000)).kind).toBe('event');
    });
  });
});

describe('Stripe', () => {
  let stripe: StripeDouble;
  beforeAll(async () => {
    stripe = await startStripeDouble();
  });
  afterAll(() => stripe.stop());

  const open = (isTakenInParts: boolean) =>
    createStripeProvider({
      ...{ secretKey: 'sk_test_1', webhookSecret: 'whsec_1', url: stripe.url, timeoutMs: TIMEOUT, isTakenInParts },
    });
  const authorisation = (token: string) => ({
    ...{ reference: 'pay_1', token, orderNumber: 'A-1', amountMinor: 100, currencyCode: 'JPY' as const },
    ...{ returnUrl: 'https://shop.example.com', email: 'kim@example.com' },
  });

  /** What it tells of one of its objects, signed so many seconds from now. */
  const told = (type: string, object: object, seconds = 0) => {
    const body = JSON.stringify({ id: `evt_${type}`, object: 'event', type, data: { object } });
    const timestamp = AT.getTime() / 1_000 + seconds;
    const header = Stripe.webhooks.generateTestHeaderString({ payload: body, secret: 'whsec_1', timestamp });
    return { body, header };
  };

  test('is asked in its own words', async () => {
    await open(false).authorise(authorisation('pm_card_visa'), 'key-1');
    const call = stripe.calls.at(-1);
    expect(call).toMatchObject({ path: 'POST /v1/payment_intents', key: 'key-1', authorization: 'Bearer sk_test_1' });
    expect(call?.fields).toMatchObject({
      ...{ amount: '100', currency: 'jpy', capture_method: 'manual', confirm: 'true', payment_method: 'pm_card_visa' },
      'payment_method_types[0]': 'card',
      'metadata[reference]': 'pay_1',
    });
    expect(Object.keys(call?.fields ?? {}).join()).not.toContain('multicapture');
  });

  test('is asked for multicapture where money is taken in parts', async () => {
    await open(true).authorise(authorisation('pm_card_visa'), 'key-2');
    expect(stripe.calls.at(-1)?.fields).toMatchObject({
      'payment_method_options[card][request_multicapture]': 'if_available',
    });
  });

  test('what it does not know is refused, what is under way is not', async () => {
    expect(await open(false).authorise(authorisation('pm_unknown'), 'key-3')).toMatchObject({
      ...{ kind: 'refused', code: 'resource_missing' },
    });
    stripe.lose('busy');
    expect(await open(false).authorise(authorisation('pm_card_visa'), 'key-4')).toMatchObject({ kind: 'unknown' });
  });

  test.each([
    ['takes money in parts, and the card does not', true, 'pm_card_visa_debit'],
    ['takes money at once', false, 'pm_card_visa'],
  ])('a shop that %s: the first part takes everything, or is refused', async (_what, isTakenInParts, card) => {
    const provider = open(isTakenInParts);
    const key = `${isTakenInParts}:${card}`;
    const { providerPaymentId } = reportOf(await provider.authorise(authorisation(card), key));
    const part = { providerPaymentId, amountMinor: 40, ...A_PART };
    expect(await provider.capture(part, `${key}:1`)).toMatchObject({ code: 'multicapture_unavailable' });
    const all = () => provider.capture({ ...part, mayTakeAll: true }, `${key}:2`);
    expect(reportOf(await all())).toMatchObject({ authorisedMinor: 100, capturedMinor: 100, isReleased: true });
    expect(reportOf(await all())).toMatchObject({ capturedMinor: 100 });
  });

  test('of three decimal places it takes two', async () => {
    expect(['KWD', 'EUR', 'JPY'].map((code) => open(false).stepOf(code as 'KWD'))).toEqual([10, 1, 1]);
    const authorise = (amountMinor: number) =>
      open(false).authorise(
        { ...authorisation('pm_card_visa'), currencyCode: 'KWD', amountMinor },
        `kwd-${amountMinor}`,
      );
    expect(await authorise(1_234)).toMatchObject({ kind: 'refused' });
    expect(reportOf(await authorise(1_240))).toMatchObject({ authorisedMinor: 1_240 });
  });

  test('a card that is closed before the money is taken: that is refused, and was no decline', async () => {
    const authorised = await open(false).authorise(authorisation('pm_card_closedBeforeCapture'), 'key-5');
    const { providerPaymentId } = reportOf(authorised);
    const part = { providerPaymentId, amountMinor: 100, ...ALL };
    expect(await open(false).capture(part, 'key-6')).toMatchObject({ kind: 'refused', code: 'closed_account' });
  });

  test('an intent that is just made is not declined', () => {
    const made = { object: 'payment_intent', id: 'pi_7', status: 'requires_payment_method', last_payment_error: null };
    const sums = { amount_capturable: 0, amount_received: 0, next_action: null, metadata: { reference: 'pay_7' } };
    const { body, header } = told('payment_intent.created', { ...made, ...sums });
    expect(open(false).readWebhook({ body, header: () => header, at: AT })).toMatchObject({
      event: { about: { report: { declineCode: null, authorisedMinor: 0 } } },
    });
  });

  test('a webhook with two times is forged: which of them was signed?', () => {
    const old = told('customer.created', { object: 'customer', id: 'cus_1' }, -3_600);
    const now = `t=${AT.getTime() / 1_000},${old.header}`;
    expect(open(false).readWebhook({ body: old.body, header: () => now, at: AT })).toEqual({ kind: 'forged' });
    expect(open(false).readWebhook({ body: old.body, header: () => old.header, at: AT })).toEqual({ kind: 'stale' });
  });

  test('tells of refunds by themselves', () => {
    const refund = {
      object: 'refund',
      id: 're_9',
      amount: 5,
      payment_intent: 'pi_9',
      status: 'failed',
      failure_reason: 'lost_or_stolen_card',
    };
    const { body, header } = told('refund.failed', { ...refund, metadata: { reference: 'rfd_9' } });
    expect(open(false).readWebhook({ body, header: () => header, at: AT })).toMatchObject({
      event: {
        about: {
          payment: { providerPaymentId: 'pi_9' },
          report: {
            refunds: [
              { providerRefundId: 're_9', reference: 'rfd_9', state: 'FAILED', failure: 'lost_or_stolen_card' },
            ],
          },
        },
      },
    });
  });

  test('tells of much that does not concern us', () => {
    const { body, header } = told('customer.created', { object: 'customer', id: 'cus_1' });
    expect(open(false).readWebhook({ body, header: () => header, at: AT })).toMatchObject({ event: { about: null } });
  });
});

function reportOf(answer: Answer): Report {
  if (answer.kind !== 'report') throw new Error(JSON.stringify(answer));
  return answer.report;
}

async function trySandbox(): Promise<Tried> {
  const double: ProviderDouble = await startProviderDouble();
  const { url, key, secret: webhookSecret } = double;
  const provider = createSandboxProvider({ url, key, webhookSecret, timeoutMs: TIMEOUT });
  return {
    provider,
    tokens: { ok: 'tok_ok', declined: 'tok_decline', challenged: 'tok_challenge' },
    lose: (how) => double.next('authorise', how === 'fail' ? 'fail' : `lose-${how}`),
    script: (how) => double.next('authorise', how === 'declined' ? 'decline' : 'challenge'),
    count: (reference) => [...double.payments.values()].filter((payment) => payment.reference === reference).length,
    telling({ providerPaymentId }, at, secret) {
      const payment = double.payments.get(providerPaymentId);
      if (!payment) throw new Error('there is no such payment');
      const body = webhook('payment.authorised', payment);
      return { body, headers: signed(body, at, secret) };
    },
    async stop() {
      await provider.close();
      await double.stop();
    },
  };
}

async function tryStripe(): Promise<Tried> {
  const double = await startStripeDouble();
  const webhookSecret = 'whsec_1';
  const settings = { secretKey: 'sk_test_1', webhookSecret, url: double.url, timeoutMs: TIMEOUT, isTakenInParts: true };
  return {
    provider: createStripeProvider(settings),
    tokens: {
      ok: 'pm_card_visa',
      declined: 'pm_card_chargeDeclinedInsufficientFunds',
      challenged: 'pm_card_threeDSecure2Required',
    },
    // Its library asks once more by itself, with the same key, when a connection ends early.
    lose: (how) => (how === 'fail' ? double.lose(how) : double.lose(how, how)),
    script: () => {},
    count: (reference) =>
      [...double.intents.values()].filter(({ metadata }) => metadata.reference === reference).length,
    telling({ providerPaymentId }, at, secret = webhookSecret) {
      const object = double.intents.get(providerPaymentId);
      const event = {
        id: `evt_${providerPaymentId}`,
        object: 'event',
        type: 'payment_intent.amount_capturable_updated',
        data: { object },
      };
      const payload = JSON.stringify(event);
      const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: at.getTime() / 1_000 });
      return { body: payload, headers: { 'stripe-signature': signature } };
    },
    stop: double.stop,
  };
}
