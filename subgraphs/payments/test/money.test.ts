import { createId, EVENTS } from '#contracts';
import {
  type Commanded,
  commandsOf,
  deliver,
  factsTold,
  newKey,
  paid,
  see,
  startPayments,
  type TestPayments,
  wanted,
  webhook,
} from './fixture';

const { orders } = EVENTS;

/** Ask for something as staff; the codes and paths of refusals, and what was answered. */
async function asStaff(
  { keeper }: Pick<TestPayments, 'keeper'>,
  name: 'Capture' | 'Cancel' | 'Refund' | 'RefundRetry',
  input: Record<string, unknown>,
): Promise<Pick<Commanded, 'id' | 'state' | 'refusals'>> {
  const thing = name.startsWith('Refund') ? 'refund' : 'payment';
  const { data, errors } = await keeper<{
    it: { thing: { id: string; state: string } | null; errors: { code: string; path: string[] }[] } | null;
  }>(
    `mutation ($input: Payment${name}Input!) { it: payment${name}(input: $input) {
      thing: ${thing} { id state } errors { code path }
    } }`,
    { input: { idempotencyKey: newKey(), ...input } },
  );
  if (!data?.it) throw new Error(JSON.stringify(errors));
  return { ...data.it.thing, refusals: data.it.errors.map(({ code, path }) => [code, ...path].join(' ')) };
}

const refund = (payments: TestPayments, paymentId: string, amountMinor: number, more: Record<string, unknown> = {}) =>
  asStaff(payments, 'Refund', { paymentId, amountMinor, reason: 'Broken in a parcel', ...more });

describe('money that goes back', () => {
  let payments: TestPayments;
  beforeAll(async () => {
    payments = await startPayments();
  });
  afterAll(() => payments.stop());
  beforeEach(() => factsTold(payments));

  test('in parts, and never more than was taken', async () => {
    const { input, id } = await paid(payments);
    await factsTold(payments);
    expect(await refund(payments, id, 4_000)).toMatchObject({ state: 'SUCCEEDED', refusals: [] });
    expect(await see(payments, input)).toMatchObject({ state: 'PARTLY_REFUNDED', sums: '9900 9900 4000' });
    expect(await refund(payments, id, 5_901)).toEqual({ refusals: ['AMOUNT_TOO_LARGE input amountMinor'] });
    expect(await refund(payments, id, 5_900)).toMatchObject({ state: 'SUCCEEDED' });
    expect(await see(payments, input)).toMatchObject({
      state: 'REFUNDED',
      refunds: ['SUCCEEDED 4000', 'SUCCEEDED 5900'],
    });
    expect(await refund(payments, id, 1)).toEqual({ refusals: ['AMOUNT_TOO_LARGE input amountMinor'] });
    expect(await factsTold(payments)).toEqual(['payment-refunded', 'payment-refunded']);
  });

  test('ten at once over twice what was taken: as many as fit', async () => {
    const { input, id } = await paid(payments);
    const answers = await Promise.all(Array.from({ length: 10 }, () => refund(payments, id, 1_980)));
    expect(answers.filter(({ state }) => state === 'SUCCEEDED')).toHaveLength(5);
    const refusals = answers.flatMap((answer) => answer.refusals);
    expect(refusals).toEqual(Array.from({ length: 5 }, () => 'AMOUNT_TOO_LARGE input amountMinor'));
    expect(await see(payments, input)).toMatchObject({ state: 'REFUNDED', sums: '9900 9900 9900' });
    expect(payments.provider.paymentOf(id).refunded).toBe(9900);
  });

  test('ten at once with one key: one', async () => {
    const { input, id } = await paid(payments);
    const idempotencyKey = newKey();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => refund(payments, id, 1_980, { idempotencyKey })),
    );
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(await see(payments, input)).toMatchObject({ sums: '9900 9900 1980' });
    expect(payments.provider.paymentOf(id).refunded).toBe(1980);
  });

  test('a key that was used for another refund is refused', async () => {
    const { input, id } = await paid(payments);
    const idempotencyKey = newKey();
    await refund(payments, id, 1_980, { idempotencyKey });
    await expect(refund(payments, id, 1_981, { idempotencyKey })).rejects.toThrow('IDEMPOTENCY_KEY_REUSED');
    expect(await see(payments, input)).toMatchObject({ sums: '9900 9900 1980' });
  });

  test('the order says which payment, too', async () => {
    const { input } = await paid(payments);
    const answer = await asStaff(payments, 'Refund', { orderId: input.orderId, amountMinor: 100, reason: '🎁 "; --' });
    expect(answer).toMatchObject({ state: 'SUCCEEDED' });
  });

  test.each([
    [{ paymentId: 'pay_000000000000000000000000' }, 'NOT_FOUND input paymentId'],
    [{ orderId: 'ord_000000000000000000000000' }, 'NOT_FOUND input orderId'],
  ])('of %j nothing goes back', async (of, refusal) => {
    expect(await asStaff(payments, 'Refund', { ...of, amountMinor: 1, reason: 'x' })).toEqual({ refusals: [refusal] });
  });

  test('of what was not taken nothing goes back', async () => {
    const { id } = await paid(payments, {}, { isCaptured: false });
    expect(await refund(payments, id, 1)).toEqual({ refusals: ['PAYMENT_NOT_CAPTURED'] });
  });

  test('a refund names a payment or an order', async () => {
    const both = { paymentId: createId('payment'), orderId: createId('order'), amountMinor: 1, reason: 'x' };
    await expect(asStaff(payments, 'Refund', both)).rejects.toThrow('INVALID_INPUT');
    await expect(asStaff(payments, 'Refund', { amountMinor: 1, reason: 'x' })).rejects.toThrow('INVALID_INPUT');
  });

  test('the provider refuses: it is told, and may be tried again', async () => {
    const { input, id } = await paid(payments);
    await factsTold(payments);
    payments.provider.next('refund', 'refuse');
    expect(await refund(payments, id, 9_900)).toMatchObject({ state: 'FAILED', refusals: [] });
    expect(await see(payments, input)).toMatchObject({ state: 'CAPTURED', refunds: ['FAILED 9900'] });
    expect(await factsTold(payments)).toEqual(['refund-failed']);
    expect(await refund(payments, id, 9_900)).toMatchObject({ state: 'SUCCEEDED' });
  });

  test('a refund that failed is tried again by name: once, and as another one', async () => {
    const { input, id } = await paid(payments);
    payments.provider.next('refund', 'refuse', 'refuse');
    const first = await refund(payments, id, 900);
    const retry = (failed: { id?: string }) => asStaff(payments, 'RefundRetry', { id: failed.id });
    const second = await retry(first);
    expect(second).toMatchObject({ state: 'FAILED', refusals: [] });
    expect(await retry(first)).toEqual({ refusals: ['REFUND_NOT_FAILED input id'] });
    const third = await retry(second);
    expect(third).toMatchObject({ state: 'SUCCEEDED' });
    expect(await retry(third)).toEqual({ refusals: ['REFUND_NOT_FAILED input id'] });
    expect(await see(payments, input)).toMatchObject({ refunds: ['FAILED 900', 'FAILED 900', 'SUCCEEDED 900'] });
    // Whoever keeps books takes all three for one.
    expect((await payments.emitted()).at(-1)?.payload).toMatchObject({ refundId: third.id, reference: first.id });
    const { data } = await payments.keeper(
      'query ($of: [ID!]) { payments(where: { orderIds: $of }) { nodes { refunds { id returnId retryOf { id } } } } }',
      { of: [input.orderId] },
    );
    expect(data).toMatchObject({
      payments: {
        nodes: [{ refunds: expect.arrayContaining([{ id: third.id, returnId: null, retryOf: { id: second.id } }]) }],
      },
    });
  });

  test('ten who try the same again at once do it once', async () => {
    const { input, id } = await paid(payments);
    payments.provider.next('refund', 'refuse');
    const failed = await refund(payments, id, 900);
    await Promise.all(Array.from({ length: 10 }, () => asStaff(payments, 'RefundRetry', { id: failed.id })));
    expect(await see(payments, input)).toMatchObject({ sums: '9900 9900 900' });
    expect(await asStaff(payments, 'RefundRetry', { id: createId('refund') })).toEqual({
      refusals: ['NOT_FOUND input id'],
    });
  });

  test('the provider takes its time, and then the bank sends the money back', async () => {
    const { input, id } = await paid(payments);
    payments.provider.next('refund', 'pending');
    expect(await refund(payments, id, 9_900)).toMatchObject({ state: 'PENDING' });
    expect(await refund(payments, id, 1)).toEqual({ refusals: ['AMOUNT_TOO_LARGE input amountMinor'] });
    const payment = payments.provider.paymentOf(id);
    const [made] = payment.refunds;
    if (!made) throw new Error('the provider was not asked');
    await deliver(payments, webhook('payment.refunded', payment, { ...made, status: 'succeeded' }));
    expect(await see(payments, input)).toMatchObject({ state: 'REFUNDED', refunds: ['SUCCEEDED 9900'] });
    await deliver(payments, webhook('payment.refund_failed', payment, { ...made, status: 'failed' }));
    expect(await see(payments, input)).toMatchObject({ state: 'CAPTURED', refunds: ['FAILED 9900'] });
    const [refunded, failed] = (await payments.emitted()).slice(-2);
    expect(refunded).toMatchObject({ name: 'payments.payment-refunded.v1', payload: { refundedMinor: 9_900 } });
    expect(failed).toMatchObject({ name: 'payments.refund-failed.v1', payload: { refundedMinor: 0 } });
    expect(Number(failed?.payload.paymentVersion)).toBeGreaterThan(Number(refunded?.payload.paymentVersion));
    // What was told before is overtaken.
    await deliver(payments, webhook('payment.refunded', payment, { ...made, status: 'succeeded' }));
    expect(await see(payments, input)).toMatchObject({ state: 'CAPTURED', sums: '9900 9900 0' });
  });

  test('a refund that somebody made at the provider is known, once', async () => {
    const { input, id } = await paid(payments);
    const payment = payments.provider.paymentOf(id);
    const made = { id: 'rfn_by_hand', amount: 900, reference: null, status: 'succeeded' } as const;
    await Promise.all(
      ['a', 'b'].map((event) => deliver(payments, webhook('payment.refunded', payment, made, `evt_hand_${event}`))),
    );
    expect(await see(payments, input)).toMatchObject({ state: 'PARTLY_REFUNDED', refunds: ['SUCCEEDED 900'] });
    expect(await refund(payments, id, 9_001)).toEqual({ refusals: ['AMOUNT_TOO_LARGE input amountMinor'] });
  });
});

describe('what orders tell', () => {
  let payments: TestPayments;
  beforeAll(async () => {
    payments = await startPayments();
  });
  afterAll(() => payments.stop());

  const about = ({ orderId, checkoutSessionId, customerId, orderNumber: number }: ReturnType<typeof wanted>) => ({
    ...{ orderId, checkoutSessionId, customerId, number },
  });

  test.each([
    ['not taken yet', false, 'VOIDED', '9900 0 0'],
    ['taken', true, 'REFUNDED', '9900 9900 9900'],
  ])('an order is cancelled whose money was %s: it goes back, once', async (_what, isCaptured, state, sums) => {
    const { input, id } = await paid(payments, {}, { isCaptured });
    const fact = { ...about(input), reason: 'The customer changed their mind.' };
    const event = await payments.deliver(orders.orderCancelled, fact, { at: payments.clock.now() });
    await payments.deliver(orders.orderCancelled, fact, { id: event, at: payments.clock.now() });
    await payments.quiet();
    expect(await see(payments, input)).toMatchObject({ state, sums });
    const { voided, refunded } = payments.provider.paymentOf(id);
    expect(voided + refunded).toBe(9900);
  });

  test('an order is cancelled that needed no payment: there is nothing to do', async () => {
    await payments.deliver(orders.orderCancelled, { ...about(wanted()), reason: 'x' });
    expect(await payments.jobs.workOffOperations()).toBe(0);
  });

  test('the job is hurried, and does not wait for its round', async () => {
    const { input } = await paid(payments, {}, { isCaptured: false });
    await payments.deliver(orders.orderCancelled, { ...about(input), reason: 'x' }, { at: payments.clock.now() });
    while ((await see(payments, input)).state !== 'VOIDED');
  });

  test('a return is paid for, with what it was for', async () => {
    const { input } = await paid(payments);
    await payments.emitted();
    const returnId = createId('return');
    const fact = { ...about(input), returnId, lines: [], refundMinor: 1_234 };
    await payments.deliver(orders.returnReceived, { ...fact, currencyCode: 'EUR' }, { at: payments.clock.now() });
    await payments.quiet();
    expect(await see(payments, input)).toMatchObject({
      state: 'PARTLY_REFUNDED',
      refunds: [`SUCCEEDED 1234 ${returnId}`],
    });
    const [told] = await payments.emitted();
    expect(told).toMatchObject({
      name: 'payments.payment-refunded.v1',
      payload: { reference: returnId, amountMinor: 1_234, refundedMinor: 1_234 },
    });
  });

  test('a return whose refund failed is paid for when staff try that again', async () => {
    const { input } = await paid(payments);
    payments.provider.next('refund', 'refuse');
    const returnId = createId('return');
    const fact = { ...about(input), returnId, lines: [], refundMinor: 1_234 };
    await payments.deliver(orders.returnReceived, { ...fact, currencyCode: 'EUR' }, { at: payments.clock.now() });
    await payments.quiet();
    const failed = (await payments.emitted()).at(-1)?.payload;
    expect(await asStaff(payments, 'RefundRetry', { id: failed?.refundId })).toMatchObject({ state: 'SUCCEEDED' });
    expect((await payments.emitted()).at(-1)?.payload).toMatchObject({ reference: returnId, amountMinor: 1_234 });
    expect(await see(payments, input)).toMatchObject({
      refunds: [`FAILED 1234 ${returnId}`, `SUCCEEDED 1234 ${returnId}`],
    });
  });

  test('a return that is worth more than what is left gets what is left; the next one, nothing, and that is told', async () => {
    const { input } = await paid(payments);
    const returned = (refundMinor: number) =>
      payments.deliver(
        orders.returnReceived,
        { ...about(input), returnId: createId('return'), lines: [], currencyCode: 'EUR', refundMinor },
        { at: payments.clock.now() },
      );
    await returned(9_000);
    await returned(2_000);
    await returned(2_000);
    await returned(0);
    await payments.quiet();
    const { refunds, sums } = await see(payments, input);
    expect([sums, refunds.map((one) => one.split(' ').slice(0, 2).join(' '))]).toEqual([
      '9900 9900 9900',
      ['FAILED 2000', 'SUCCEEDED 900', 'SUCCEEDED 9000'],
    ]);
    expect(await factsTold(payments)).toContain('refund-failed');
  });

  test('a part that leaves the house changes nothing, as everything was taken at once', async () => {
    const { input } = await paid(payments);
    const fact = {
      ...about(input),
      shipmentId: createId('shipment'),
      currencyCode: 'EUR',
      amountMinor: 5_000,
      isLast: true,
    } as const;
    await payments.deliver(orders.orderChargeDue, fact);
    expect(await payments.jobs.workOffOperations()).toBe(0);
  });
});

describe('money that is taken when something leaves the house', () => {
  let payments: TestPayments;
  beforeAll(async () => {
    payments = await startPayments({ captureMode: 'dispatch' });
  });
  afterAll(() => payments.stop());

  /** So much is due, for the last part or not. */
  const due = async (input: ReturnType<typeof wanted>, amountMinor: number, isLast = false) => {
    const { orderId, checkoutSessionId, customerId, orderNumber: number } = input;
    const fact = { orderId, checkoutSessionId, customerId, number, shipmentId: createId('shipment'), isLast };
    const at = payments.clock.now();
    await payments.deliver(orders.orderChargeDue, { ...fact, currencyCode: 'EUR', amountMinor }, { at });
    await payments.quiet();
  };

  test('confirming takes nothing; each part takes its own, the last one releases the rest', async () => {
    const { input, id } = await paid(payments);
    expect(await see(payments, input)).toMatchObject({ state: 'AUTHORISED', sums: '9900 0 0' });
    await due(input, 3_000);
    expect(await see(payments, input)).toMatchObject({ state: 'PARTLY_CAPTURED', sums: '9900 3000 0' });
    await due(input, 4_000, true);
    expect(await see(payments, input)).toMatchObject({ state: 'CAPTURED', sums: '9900 7000 0' });
    expect(payments.provider.paymentOf(id)).toMatchObject({ captured: 7_000, voided: 2_900 });
  });

  test('no more is taken than was authorised, whatever is due', async () => {
    const { input, id } = await paid(payments);
    await due(input, 9_000);
    await due(input, 9_000);
    await due(input, 9_000);
    expect(await see(payments, input)).toMatchObject({ state: 'CAPTURED', sums: '9900 9900 0' });
    expect(payments.provider.paymentOf(id).captured).toBe(9_900);
  });

  test('parts that are due at once are all taken, once', async () => {
    const { input, id } = await paid(payments);
    await Promise.all([due(input, 3_000), due(input, 3_000), due(input, 3_000)]);
    await payments.quiet();
    expect(payments.provider.paymentOf(id).captured).toBe(9_000);
    expect(await see(payments, input)).toMatchObject({ sums: '9900 9000 0' });
  });

  test('a part that the provider has not answered for is taken before the last one releases the rest', async () => {
    const { input, id } = await paid(payments);
    payments.provider.next('capture', 'lose-before');
    await due(input, 3_000);
    await due(input, 4_000, true);
    expect(payments.provider.paymentOf(id)).toMatchObject({ captured: 0, voided: 0 });
    payments.clock.advance(1_000);
    await payments.quiet();
    expect(payments.provider.paymentOf(id)).toMatchObject({ captured: 7_000, voided: 2_900 });
    expect(await see(payments, input)).toMatchObject({ state: 'CAPTURED', sums: '9900 7000 0' });
  });

  test('what is due and not set aside any more is told: the goods are gone', async () => {
    const { input, id } = await paid(payments);
    await due(input, 3_000);
    const payment = payments.provider.paymentOf(id);
    await deliver(payments, webhook('payment.voided', Object.assign(payment, { voided: 6_900 })));
    await factsTold(payments);
    await due(input, 4_000, true);
    const [told, ...more] = await payments.emitted();
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      name: 'payments.capture-refused.v1',
      payload: { amountMinor: 4_000, reason: 'not set aside any more' },
    });
    expect((await see(payments, input)).events.at(-1)).toBe('CAPTURE_REFUSED COMMAND');
  });

  test('so is what is due after staff called the payment off', async () => {
    const { input, id } = await paid(payments);
    await asStaff(payments, 'Cancel', { id });
    await factsTold(payments);
    await due(input, 4_000, true);
    expect(await factsTold(payments)).toEqual(['capture-refused']);
  });

  test('an order that is cancelled after a part was sent gets that back, and the rest is released', async () => {
    const { input, id } = await paid(payments);
    await due(input, 3_000);
    await commandsOf(payments).void(input);
    expect(await see(payments, input)).toMatchObject({ state: 'REFUNDED', sums: '9900 3000 3000' });
    expect(payments.provider.paymentOf(id)).toMatchObject({ captured: 3_000, voided: 6_900, refunded: 3_000 });
    await due(input, 3_000);
    expect(payments.provider.paymentOf(id).captured).toBe(3_000);
  });

  describe('staff', () => {
    test('takes a part, once for each key', async () => {
      const { input, id } = await paid(payments);
      const idempotencyKey = newKey();
      const take = (amountMinor: number, more = {}) => asStaff(payments, 'Capture', { id, amountMinor, ...more });
      const answers = await Promise.all([1, 2, 3].map(() => take(4_000, { idempotencyKey })));
      expect(answers.map(({ refusals }) => refusals)).toEqual([[], [], []]);
      expect(await take(4_000, { idempotencyKey })).toMatchObject({ id, state: 'PARTLY_CAPTURED' });
      expect(await take(5_901)).toEqual({ refusals: ['AMOUNT_TOO_LARGE input amountMinor'] });
      expect(await take(5_900)).toMatchObject({ state: 'CAPTURED', refusals: [] });
      expect(await see(payments, input)).toMatchObject({ sums: '9900 9900 0' });
      expect(payments.provider.paymentOf(id).captured).toBe(9_900);
    });

    test('takes a part and then the rest, whatever became of the answer to the first', async () => {
      const { input, id } = await paid(payments);
      payments.provider.next('capture', 'lose-before');
      const idempotencyKey = newKey();
      const take = (amountMinor: number, more = {}) => asStaff(payments, 'Capture', { id, amountMinor, ...more });
      expect(await take(3_000, { idempotencyKey })).toEqual({ refusals: ['CAPTURE_PENDING'] });
      expect(await take(6_900)).toEqual({ refusals: ['CAPTURE_PENDING'] });
      expect(payments.provider.paymentOf(id)).toMatchObject({ captured: 0, voided: 0 });
      payments.clock.advance(1_000);
      await payments.quiet();
      expect(await see(payments, input)).toMatchObject({ state: 'CAPTURED', sums: '9900 9900 0' });
      expect(payments.provider.paymentOf(id)).toMatchObject({ captured: 9_900, voided: 0 });
      expect(await take(3_000, { idempotencyKey })).toMatchObject({ state: 'CAPTURED', refusals: [] });
    });

    test('is told when the provider refuses', async () => {
      const { id } = await paid(payments);
      payments.provider.next('capture', 'refuse');
      expect(await asStaff(payments, 'Capture', { id, amountMinor: 1 })).toEqual({ refusals: ['CAPTURE_REFUSED'] });
    });

    test('calls off what was not taken', async () => {
      const { id } = await paid(payments);
      expect(await asStaff(payments, 'Cancel', { id })).toMatchObject({ id, state: 'VOIDED', refusals: [] });
      expect(payments.provider.paymentOf(id).voided).toBe(9_900);
      expect(await asStaff(payments, 'Capture', { id, amountMinor: 1 })).toEqual({ refusals: ['PAYMENT_VOIDED'] });
    });

    test('does not call off what was taken, or what is not there', async () => {
      const { id } = await paid(payments);
      await asStaff(payments, 'Capture', { id, amountMinor: 1 });
      expect(await asStaff(payments, 'Cancel', { id })).toEqual({ refusals: ['PAYMENT_CAPTURED'] });
      const stranger = 'pay_000000000000000000000000';
      expect(await asStaff(payments, 'Cancel', { id: stranger })).toEqual({ refusals: ['NOT_FOUND input id'] });
      expect(await asStaff(payments, 'Capture', { id: stranger, amountMinor: 1 })).toEqual({
        refusals: ['NOT_FOUND input id'],
      });
    });

    test('takes nothing of a payment that was declined', async () => {
      const input = wanted();
      payments.provider.next('authorise', 'decline');
      const { id } = await commandsOf(payments).authorise(input);
      expect(await asStaff(payments, 'Capture', { id, amountMinor: 1 })).toEqual({
        refusals: ['PAYMENT_NOT_AUTHORISED'],
      });
    });
  });
});
