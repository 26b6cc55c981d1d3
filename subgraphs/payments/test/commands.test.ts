import {
  commandsOf,
  deliver,
  factsTold,
  paid,
  see,
  startPayments,
  type TestPayments,
  wanted,
  webhook,
} from './fixture';

let payments: TestPayments;
beforeAll(async () => {
  payments = await startPayments();
});
afterAll(() => payments.stop());
beforeEach(() => factsTold(payments));

const commands = () => commandsOf(payments);

describe('authorise', () => {
  test('the money is set aside, and told', async () => {
    const input = wanted();
    expect(await commands().authorise(input)).toMatchObject({ state: 'AUTHORISED', action: null, refusals: [] });
    expect(await see(payments, input)).toMatchObject({
      ...{ state: 'AUTHORISED', sums: '9900 0 0' },
      events: ['REQUESTED COMMAND', 'AUTHORISED ANSWER'],
    });
    const [fact] = await payments.emitted();
    expect(fact).toMatchObject({
      name: 'payments.payment-authorised.v1',
      key: input.orderId,
      payload: { orderId: input.orderId, amountMinor: 9900, capturedMinor: 0 },
    });
  });

  test('asked for again, the answer is the same and the provider is not asked', async () => {
    const input = wanted();
    const first = await commands().authorise(input);
    const asked = payments.provider.calls.length;
    expect(await commands().authorise(input)).toEqual(first);
    expect(payments.provider.calls.length).toBe(asked);
  });

  test('twenty at once make one call and get one answer', async () => {
    const input = wanted();
    const before = payments.provider.asked('authorise');
    const answers = await Promise.all(Array.from({ length: 20 }, () => commands().authorise(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ state: 'AUTHORISED' });
    expect(payments.provider.asked('authorise') - before).toBe(1);
  });

  test('a decline is an answer, with its code, and stays one', async () => {
    const input = wanted();
    payments.provider.next('authorise', 'decline');
    const declined = { state: 'DECLINED', declineCode: 'insufficient_funds', refusals: ['PAYMENT_DECLINED'] };
    expect(await commands().authorise(input)).toMatchObject(declined);
    expect(await commands().authorise(input)).toMatchObject(declined);
    expect(await factsTold(payments)).toEqual(['payment-failed']);
  });

  test('a challenge is an action, until the customer has done it', async () => {
    const input = wanted();
    payments.provider.next('authorise', 'challenge');
    const challenged = await commands().authorise(input);
    expect(challenged).toMatchObject({ state: 'ACTION_REQUIRED', action: { kind: 'REDIRECT' }, refusals: [] });
    expect(await commands().authorise(input)).toEqual(challenged);
    const told = Object.assign(payments.provider.paymentOf(challenged.id ?? ''), {
      status: 'authorised',
      authorised: 9900,
    });
    expect(await deliver(payments, webhook('payment.authorised', told))).toBe(200);
    expect(await commands().authorise(input)).toMatchObject({ state: 'AUTHORISED', action: null });
    expect(await factsTold(payments)).toEqual(['payment-authorised']);
  });

  test('a provider that decides later decides once, and then it is told', async () => {
    const input = wanted();
    payments.provider.next('authorise', 'pending');
    const { id = '', state } = await commands().authorise(input);
    expect([state, await factsTold(payments)]).toEqual(['PENDING', []]);
    const told = Object.assign(payments.provider.paymentOf(id), { status: 'declined', declineCode: 'do_not_honour' });
    await deliver(payments, webhook('payment.declined', told));
    expect(await commands().authorise(input)).toMatchObject({ state: 'DECLINED', declineCode: 'do_not_honour' });
    expect(await factsTold(payments)).toEqual(['payment-failed']);
  });

  test('what the provider refuses to look at is declined', async () => {
    const input = wanted({ method: { provider: 'SANDBOX', token: 'tok_none' } });
    payments.provider.next('authorise', 'refuse');
    expect(await commands().authorise(input)).toMatchObject({ state: 'DECLINED', declineCode: 'card_declined' });
    expect(payments.provider.payments.size).toBeGreaterThan(0);
  });

  test('a provider that is not set up is unknown', async () => {
    const input = wanted({ method: { provider: 'STRIPE', token: 'pm_card' } });
    expect(await commands().authorise(input)).toEqual({ refusals: ['PAYMENT_PROVIDER_UNKNOWN input method provider'] });
  });

  test('the same checkout with another request is refused, without effect', async () => {
    const input = wanted();
    await commands().authorise(input);
    expect(await commands().authorise({ ...input, amountMinor: 1 })).toMatchObject({ fault: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await see(payments, input)).toMatchObject({ sums: '9900 0 0' });
  });

  test('malformed input is told by its fields', async () => {
    const { errors } = await payments.checkout(
      'mutation ($input: PaymentAuthoriseInput!) { paymentAuthorise(input: $input) { errors { code } } }',
      {
        input: wanted({
          ...{ checkoutSessionId: 'x', orderId: 'ord_1', orderNumber: '', amountMinor: 0, email: 'no' },
          ...{ method: { provider: 'SANDBOX', token: '' }, returnUrl: 'javascript:alert(1)' },
        }),
      },
    );
    const fields = errors[0]?.extensions?.fields as { path: string[]; code: string }[];
    expect(fields.map(({ path, code }) => [...path.slice(1), code].join(' ')).sort()).toEqual([
      'amountMinor OUT_OF_RANGE',
      'checkoutSessionId INVALID_FORMAT',
      'email INVALID_FORMAT',
      'method token REQUIRED',
      'orderId INVALID_FORMAT',
      'orderNumber REQUIRED',
      'returnUrl INVALID_FORMAT',
    ]);
  });

  test('what the provider had to know is forgotten once it has decided', async () => {
    const input = wanted({ method: { provider: 'SANDBOX', token: 'tok_very_secret' } });
    await commands().authorise(input);
    const kept = await payments.database.sql<{ request: unknown }>(
      'SELECT request FROM provider_operation WHERE payment_id = (SELECT id FROM payment WHERE checkout_session_id = $1)',
      [input.checkoutSessionId],
    );
    expect(kept).toEqual([{ request: null }]);
  });
});

describe('settle', () => {
  test('the money is taken, once', async () => {
    const { input, id } = await paid(payments);
    expect(await commands().settle(input)).toMatchObject({ state: 'CAPTURED', refusals: [] });
    expect(await see(payments, input)).toMatchObject({
      ...{ state: 'CAPTURED', sums: '9900 9900 0' },
      events: ['REQUESTED COMMAND', 'AUTHORISED ANSWER', 'CAPTURE_REQUESTED COMMAND', 'CAPTURED ANSWER'],
    });
    expect(payments.provider.paymentOf(id).captured).toBe(9900);
    expect(await factsTold(payments)).toEqual(['payment-authorised', 'payment-captured']);
  });

  test('twenty at once take it once', async () => {
    const { input } = await paid(payments, {}, { isCaptured: false });
    const before = payments.provider.asked('capture');
    const answers = await Promise.all(Array.from({ length: 20 }, () => commands().settle(input)));
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['CAPTURED']));
    expect(payments.provider.asked('capture') - before).toBe(1);
  });

  test('a capture that is refused is told, and may be tried again', async () => {
    const { input } = await paid(payments, {}, { isCaptured: false });
    payments.provider.next('capture', 'refuse');
    expect(await commands().settle(input)).toMatchObject({ refusals: ['CAPTURE_REFUSED'] });
    expect(await see(payments, input)).toMatchObject({ state: 'AUTHORISED', sums: '9900 0 0' });
    expect(await payments.emitted()).toMatchObject([
      { name: 'payments.payment-authorised.v1' },
      {
        name: 'payments.capture-refused.v1',
        payload: { orderId: input.orderId, amountMinor: 9900, reason: 'card_declined' },
      },
    ]);
    expect(await commands().settle(input)).toMatchObject({ state: 'CAPTURED' });
  });

  test('a capture that is refused because the payment was called off meanwhile needs nobody to look at it', async () => {
    const { input } = await paid(payments, {}, { isCaptured: false });
    const asked = payments.provider.asked('capture');
    payments.provider.next('capture', 'lose-before');
    expect(await commands().settle(input)).toMatchObject({ fault: 'PAYMENTS_PROVIDER_UNAVAILABLE' });
    await commands().void(input);
    payments.clock.advance(60_000);
    await payments.quiet();
    expect(payments.provider.asked('capture')).toBeGreaterThan(asked + 1);
    expect(await see(payments, input)).toMatchObject({ state: 'VOIDED', sums: '9900 0 0' });
    expect(await factsTold(payments)).toEqual(['payment-authorised', 'payment-voided']);
    expect(await commands().settle(input)).toEqual({ refusals: ['PAYMENT_VOIDED'] });
  });

  test('nothing is taken of what is not authorised, or not there', async () => {
    expect(await commands().settle(wanted())).toEqual({ refusals: ['NOT_FOUND input checkoutSessionId'] });
    const input = wanted();
    payments.provider.next('authorise', 'decline');
    await commands().authorise(input);
    expect(await commands().settle(input)).toEqual({ refusals: ['PAYMENT_NOT_AUTHORISED'] });
  });
});

describe('void', () => {
  test('what is set aside is released, however often it is asked for', async () => {
    const { input, id } = await paid(payments, {}, { isCaptured: false });
    expect(await commands().void(input)).toMatchObject({ state: 'VOIDED', refusals: [] });
    expect(await commands().void(input)).toMatchObject({ state: 'VOIDED', refusals: [] });
    expect(payments.provider.paymentOf(id)).toMatchObject({ status: 'voided', voided: 9900 });
    expect(await factsTold(payments)).toEqual(['payment-authorised', 'payment-voided']);
  });

  test('what was taken goes back in full', async () => {
    const { input, id } = await paid(payments);
    expect(await commands().void(input)).toMatchObject({ state: 'REFUNDED', refusals: [] });
    expect(await see(payments, input)).toMatchObject({ sums: '9900 9900 9900', refunds: ['SUCCEEDED 9900'] });
    expect(await commands().void(input)).toMatchObject({ state: 'REFUNDED' });
    expect(payments.provider.paymentOf(id).refunded).toBe(9900);
  });

  test('before the payment is asked for, it is remembered: the payment is refused', async () => {
    const input = wanted();
    expect(await commands().void(input)).toEqual({ refusals: [] });
    expect(await commands().void(input)).toEqual({ refusals: [] });
    const asked = payments.provider.calls.length;
    expect(await commands().authorise(input)).toEqual({ refusals: ['PAYMENT_VOIDED'] });
    expect(await commands().settle(input)).toEqual({ refusals: ['PAYMENT_VOIDED'] });
    expect(payments.provider.calls.length).toBe(asked);
    expect(await factsTold(payments)).toEqual([]);
  });

  test('after it nothing is authorised or taken', async () => {
    const { input } = await paid(payments, {}, { isCaptured: false });
    await commands().void(input);
    expect(await commands().authorise(input)).toEqual({ refusals: ['PAYMENT_VOIDED'] });
    expect(await commands().settle(input)).toEqual({ refusals: ['PAYMENT_VOIDED'] });
  });

  test('a payment that was declined stays declined', async () => {
    const input = wanted();
    payments.provider.next('authorise', 'decline');
    await commands().authorise(input);
    expect(await commands().void(input)).toMatchObject({ state: 'DECLINED', refusals: [] });
    expect(await commands().authorise(input)).toMatchObject({ state: 'DECLINED', refusals: ['PAYMENT_DECLINED'] });
  });

  test('a challenge that nobody answers is called off', async () => {
    const input = wanted();
    payments.provider.next('authorise', 'challenge');
    const { id = '' } = await commands().authorise(input);
    expect(await commands().void(input)).toMatchObject({ state: 'VOIDED' });
    expect(payments.provider.paymentOf(id).status).toBe('voided');
  });
});

test('an authorisation costs two statements, a settlement three, what a webhook repeats two', async () => {
  const input = wanted();
  const { authorise, settle } = commands();
  expect(await payments.statements(() => authorise(input))).toBe(2);
  expect(await payments.statements(() => settle(input))).toBe(3);
  expect(await payments.statements(() => authorise(input))).toBe(2);
  expect(await payments.statements(() => settle(input))).toBe(1);
  const { id } = await see(payments, input);
  const body = webhook('payment.captured', payments.provider.paymentOf(id));
  expect(await payments.statements(() => deliver(payments, body))).toBe(2);
});
