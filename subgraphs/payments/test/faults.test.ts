import {
  command,
  commandsOf,
  deliver,
  factsTold,
  LEASE,
  paid,
  see,
  startPayments,
  type TestPayments,
  wanted,
  webhook,
} from './fixture';
import { gate, signed } from './provider-double';

let payments: TestPayments;
beforeAll(async () => {
  payments = await startPayments();
});
afterAll(() => payments.stop());
beforeEach(() => factsTold(payments));

const commands = () => commandsOf(payments);
const UNKNOWN = { fault: 'PAYMENTS_PROVIDER_UNAVAILABLE', isRetryable: true, refusals: [] };

/** Let the jobs do what is due by then. */
async function letPass(milliseconds: number): Promise<void> {
  payments.clock.advance(milliseconds);
  await payments.jobs.workOffOperations();
}

describe('an answer that never came', () => {
  test.each(['lose-before', 'lose-after', 'fail'] as const)('%s: asked again, the truth is told', async (twist) => {
    const input = wanted();
    payments.provider.next('authorise', twist);
    expect(await commands().authorise(input)).toEqual(UNKNOWN);
    const { id = '', state } = await commands().authorise(input);
    expect(state).toBe('AUTHORISED');
    expect(payments.provider.paymentOf(id)).toMatchObject({ authorised: 9900 });
    expect(await factsTold(payments)).toEqual(['payment-authorised']);
  });

  test('the provider takes too long, tells by itself first, and is asked again then', async () => {
    const input = wanted();
    const late = gate();
    payments.provider.next('authorise', late);
    expect(await commands().authorise(input)).toEqual(UNKNOWN);
    const { id } = await see(payments, input);
    await deliver(payments, webhook('payment.authorised', payments.provider.paymentOf(id)));
    expect(await commands().authorise(input)).toMatchObject({ id, state: 'AUTHORISED' });
    late.open();
    expect(await see(payments, input)).toMatchObject({ events: ['REQUESTED COMMAND', 'AUTHORISED WEBHOOK'] });
    expect(payments.provider.calls.filter(({ body }) => body.reference === id)).toHaveLength(1);
  });

  test('nobody asks again: the job does, with pauses that grow', async () => {
    const input = wanted();
    payments.provider.next('authorise', 'lose-after');
    payments.provider.next('find', 'fail', 'fail');
    await commands().authorise(input);
    const before = payments.provider.asked('find');
    for (const [pause, asked] of [
      [999, 0],
      [1, 1],
      [1_999, 1],
      [1, 2],
      [3_999, 2],
    ] as const) {
      await letPass(pause);
      expect(payments.provider.asked('find') - before).toBe(asked);
    }
    expect(await factsTold(payments)).toEqual([]);
    await letPass(1);
    expect(await see(payments, input)).toMatchObject({ events: ['REQUESTED COMMAND', 'AUTHORISED RECONCILIATION'] });
    expect(await factsTold(payments)).toEqual(['payment-authorised']);
  });

  test.each(['lose-before', 'lose-after', 'fail'] as const)('%s of a capture: it is taken once', async (twist) => {
    const { input, id } = await paid(payments, {}, { isCaptured: false });
    payments.provider.next('capture', twist);
    expect(await commands().settle(input)).toEqual(UNKNOWN);
    expect(await see(payments, input)).toMatchObject({ state: 'AUTHORISED' });
    expect(await commands().settle(input)).toMatchObject({ state: 'CAPTURED' });
    expect(payments.provider.paymentOf(id)).toMatchObject({ captured: 9900 });
  });

  test('of a capture, and nobody asks again: the job takes it', async () => {
    const { input, id } = await paid(payments, {}, { isCaptured: false });
    payments.provider.next('capture', 'lose-before');
    await commands().settle(input);
    await letPass(1_000);
    expect(await see(payments, input)).toMatchObject({ state: 'CAPTURED', sums: '9900 9900 0' });
    expect(payments.provider.paymentOf(id)).toMatchObject({ captured: 9900 });
  });

  test.each(['lose-before', 'lose-after', 'fail'] as const)('%s of a void: it is released', async (twist) => {
    const { input, id } = await paid(payments, {}, { isCaptured: false });
    payments.provider.next('void', twist);
    expect(await commands().void(input)).toMatchObject({ state: 'VOIDING', refusals: [] });
    await letPass(1_000);
    expect(await see(payments, input)).toMatchObject({ state: 'VOIDED' });
    expect(payments.provider.paymentOf(id)).toMatchObject({ voided: 9900 });
  });

  test.each(['lose-before', 'lose-after', 'fail'] as const)('%s of a refund: it is paid once', async (twist) => {
    const { input, id } = await paid(payments);
    payments.provider.next('refund', twist);
    expect(await commands().void(input)).toMatchObject({ state: 'CAPTURED', refusals: [] });
    expect(await see(payments, input)).toMatchObject({ refunds: ['PENDING 9900'] });
    await letPass(1_000);
    expect(await see(payments, input)).toMatchObject({ state: 'REFUNDED', refunds: ['SUCCEEDED 9900'] });
    expect(payments.provider.paymentOf(id)).toMatchObject({ refunded: 9900 });
  });

  test('a decision that nobody tells of is asked for, and given up after a day', async () => {
    const input = wanted();
    payments.provider.next('authorise', 'pending');
    const { id = '' } = await commands().authorise(input);
    await letPass(60_000);
    expect(await see(payments, input)).toMatchObject({ state: 'PENDING' });
    await letPass(24 * 3_600_000);
    await letPass(1_000);
    expect(await see(payments, input)).toMatchObject({ state: 'VOIDED' });
    expect(payments.provider.paymentOf(id).status).toBe('voided');
  });
});

describe('webhooks', () => {
  test('the same one five times, all at once, before the answer: one effect', async () => {
    const input = wanted();
    const held = gate();
    payments.provider.next('authorise', held);
    const answer = commands().authorise(input);
    await held.arrived;
    const { id } = await see(payments, input);
    const body = webhook('payment.authorised', payments.provider.paymentOf(id));
    const statuses = await Promise.all(Array.from({ length: 5 }, () => deliver(payments, body)));
    held.open();
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    expect(await answer).toMatchObject({ id, state: 'AUTHORISED' });
    expect(await see(payments, input)).toMatchObject({ events: ['REQUESTED COMMAND', 'AUTHORISED WEBHOOK'] });
    expect(await factsTold(payments)).toEqual(['payment-authorised']);
  });

  test('captured comes before authorised: both are known, in their order', async () => {
    const input = wanted();
    const held = gate();
    payments.provider.next('authorise', held);
    const answer = commands().authorise(input);
    await held.arrived;
    const { id } = await see(payments, input);
    const authorised = structuredClone(payments.provider.paymentOf(id));
    await deliver(payments, webhook('payment.captured', { ...authorised, status: 'captured', captured: 9900 }));
    await deliver(payments, webhook('payment.authorised', authorised));
    held.open();
    expect(await answer).toMatchObject({ state: 'CAPTURED' });
    expect(await see(payments, input)).toMatchObject({
      ...{ state: 'CAPTURED', sums: '9900 9900 0' },
      events: ['REQUESTED COMMAND', 'AUTHORISED WEBHOOK', 'CAPTURED WEBHOOK'],
    });
    expect(await factsTold(payments)).toEqual(['payment-authorised', 'payment-captured']);
  });

  test.each([
    ['signed by somebody else', (body: string, at: Date) => signed(body, at, 'another secret'), 'forged'],
    ['not signed', () => ({ 'content-type': 'application/json' }), 'forged'],
    ['signed for another body', (body: string, at: Date) => signed(`${body} `, at), 'forged'],
    ['six minutes old', (body: string, at: Date) => signed(body, new Date(at.getTime() - 301_000)), 'stale'],
    ['from the future', (body: string, at: Date) => signed(body, new Date(at.getTime() + 301_000)), 'stale'],
  ])('one that is %s is refused, counted, and has no effect', async (_what, headersOf, result) => {
    const { input, id } = await paid(payments, {}, { isCaptured: false });
    const before = await payments.counted(result);
    const body = webhook('payment.captured', { ...payments.provider.paymentOf(id), captured: 9900 });
    expect(await deliver(payments, body, headersOf(body, payments.clock.now()))).toBe(400);
    expect((await payments.counted(result)) - before).toBe(1);
    expect(await see(payments, input)).toMatchObject({ state: 'AUTHORISED', sums: '9900 0 0' });
    // The same one, as it should be, is no repetition.
    expect(await deliver(payments, body)).toBe(200);
    expect(await see(payments, input)).toMatchObject({ state: 'CAPTURED' });
  });

  test.each(['', 'no JSON', '{}', '[]', '{"id":"evt_x","type":"x"}'])('%j, well signed, is malformed', async (body) => {
    expect(await deliver(payments, body)).toBe(400);
  });

  test('of a payment that is not ours it is kept, and has no effect', async () => {
    const { id } = await paid(payments);
    const stranger = { ...payments.provider.paymentOf(id), id: 'pmt_stranger', reference: "'; DROP TABLE payment; --" };
    expect(await deliver(payments, webhook('payment.captured', stranger, undefined, 'evt_stranger'))).toBe(200);
    const { data } = await payments.keeper(
      '{ paymentWebhooks(where: { outcomes: [UNMATCHED] }) { nodes { eventId payment { id } } totalCount } }',
    );
    expect(data).toEqual({ paymentWebhooks: { nodes: [{ eventId: 'evt_stranger', payment: null }], totalCount: 1 } });
  });

  test('a provider that is not set up has none', async () => {
    const { status } = await payments.request({ url: '/webhooks/stripe', body: '{}' });
    expect(status).toBe(404);
  });
});

describe('a process that dies', () => {
  const never = new Promise<never>(() => {});

  test('between writing down and asking: whoever asks again, asks', async () => {
    const input = wanted();
    const dying = payments.replica((provider) => ({ ...provider, authorise: () => never }));
    void authoriseWith(dying, input);
    await untilWritten(input);
    expect(await commands().authorise(input)).toEqual(UNKNOWN); // somebody may be at it
    payments.clock.advance(LEASE);
    const { id = '', state } = await commands().authorise(input);
    expect(state).toBe('AUTHORISED');
    expect(payments.provider.paymentOf(id)).toMatchObject({ authorised: 9900 });
  });

  test('between asking and writing down: the provider is asked what it did', async () => {
    const input = wanted();
    const called = gate();
    const dying = payments.replica((provider) => ({
      ...provider,
      authorise: async (...asked) => {
        await provider.authorise(...asked);
        called.arrive();
        return never;
      },
    }));
    const before = payments.provider.asked('authorise');
    void authoriseWith(dying, input);
    await called.arrived;
    payments.clock.advance(LEASE);
    expect(await commands().authorise(input)).toMatchObject({ state: 'AUTHORISED' });
    expect(payments.provider.asked('authorise') - before).toBe(1);
  });

  test('and is not dead: its late answer changes nothing', async () => {
    const input = wanted();
    const held = gate();
    const sleeping = payments.replica((provider) => ({
      ...provider,
      authorise: async (...asked) => {
        const answer = await provider.authorise(...asked);
        held.arrive();
        await held.opened;
        return answer;
      },
    }));
    const answer = authoriseWith(sleeping, input);
    await held.arrived;
    payments.clock.advance(LEASE);
    await commands().authorise(input);
    const seen = await see(payments, input);
    held.open();
    expect(await answer).toMatchObject({ kind: 'done', value: { state: 'AUTHORISED' } });
    expect(await see(payments, input)).toEqual(seen);
    expect(await factsTold(payments)).toEqual(['payment-authorised']);
  });

  test('and nobody asks again: the job does, of whatever was left', async () => {
    const input = wanted();
    const dying = payments.replica((provider) => ({ ...provider, authorise: () => never }));
    void authoriseWith(dying, input);
    await untilWritten(input);
    await letPass(LEASE - 1);
    expect(await see(payments, input)).toMatchObject({ state: 'PENDING' });
    await letPass(1);
    expect(await see(payments, input)).toMatchObject({ state: 'AUTHORISED' });
  });

  test('while it takes the money: it is taken once', async () => {
    const { input, id } = await paid(payments, {}, { isCaptured: false });
    const called = gate();
    const dying = payments.replica((provider) => ({
      ...provider,
      capture: async (...asked) => {
        await provider.capture(...asked);
        called.arrive();
        return never;
      },
    }));
    void dying.settlePayment(input.checkoutSessionId, { actor: 'service:checkout' });
    await called.arrived;
    expect(await commands().settle(input)).toEqual(UNKNOWN);
    payments.clock.advance(LEASE);
    expect(await commands().settle(input)).toMatchObject({ state: 'CAPTURED' });
    expect(payments.provider.paymentOf(id)).toMatchObject({ captured: 9900 });
  });

  /** Until another replica has written its payment down. */
  async function untilWritten({ checkoutSessionId }: { checkoutSessionId: string }): Promise<void> {
    const found = () =>
      payments.database.sql('SELECT 1 FROM payment WHERE checkout_session_id = $1', [checkoutSessionId]);
    while ((await found()).length === 0);
  }
});

describe('called off', () => {
  test('and the provider refuses: it is asked again until nothing is set aside', async () => {
    const { input, id } = await paid(payments, {}, { isCaptured: false });
    payments.provider.next('void', 'refuse', 'refuse');
    expect(await commands().void(input)).toMatchObject({ state: 'VOIDING', refusals: [] });
    await letPass(1_000);
    expect(await see(payments, input)).toMatchObject({ state: 'VOIDING' });
    await letPass(2_000);
    expect(await see(payments, input)).toMatchObject({ state: 'VOIDED' });
    expect(payments.provider.paymentOf(id)).toMatchObject({ voided: 9900 });
  });

  test('while the provider is being asked: its approval is given back', async () => {
    const input = wanted();
    const held = gate();
    payments.provider.next('authorise', held);
    const answer = commands().authorise(input);
    await held.arrived;
    // The provider has not made the payment known to anybody else yet.
    payments.provider.next('find', 'fail');
    expect(await commands().void(input)).toMatchObject({ state: 'VOIDING', refusals: [] });
    held.open();
    expect(await answer).toEqual({ refusals: ['PAYMENT_VOIDED'] });
    await letPass(0);
    const { id, state } = await see(payments, input);
    expect([state, payments.provider.paymentOf(id).status]).toEqual(['VOIDED', 'voided']);
    expect(await factsTold(payments)).toEqual(['payment-authorised', 'payment-voided']);
  });

  test('after an answer that never came: what the provider did is found and given back', async () => {
    const input = wanted();
    payments.provider.next('authorise', 'lose-after');
    await commands().authorise(input);
    expect(await commands().void(input)).toMatchObject({ state: 'VOIDED', refusals: [] });
    const { id } = await see(payments, input);
    expect(payments.provider.paymentOf(id).status).toBe('voided');
    expect(await commands().authorise(input)).toEqual({ refusals: ['PAYMENT_VOIDED'] });
  });

  test('and the provider never heard of it: after a while nothing is waited for', async () => {
    const input = wanted();
    payments.provider.next('authorise', 'lose-before');
    await commands().authorise(input);
    expect(await commands().void(input)).toMatchObject({ state: 'VOIDING' });
    for (let second = 0; second < 120; second += 20) await letPass(20_000);
    expect(await see(payments, input)).toMatchObject({ state: 'VOIDING' });
    await letPass(20_000);
    expect(await see(payments, input)).toMatchObject({ state: 'VOIDED', sums: '0 0 0' });
    expect(await factsTold(payments)).toEqual(['payment-voided']);
    const asked = payments.provider.calls.length;
    await letPass(3_600_000);
    expect(payments.provider.calls.length).toBe(asked);
  });

  test('and the approval comes long after: it is given back, too', async () => {
    const input = wanted();
    payments.provider.next('authorise', 'lose-before');
    await commands().authorise(input);
    await commands().void(input);
    for (let second = 0; second < 150; second += 25) await letPass(25_000);
    const { id, state } = await see(payments, input);
    expect(state).toBe('VOIDED');
    payments.provider.arrive(id, 9900);
    await deliver(payments, webhook('payment.authorised', payments.provider.paymentOf(id)));
    expect(await see(payments, input)).toMatchObject({ state: 'VOIDING', sums: '9900 0 0' });
    await letPass(0);
    expect(await see(payments, input)).toMatchObject({ state: 'VOIDED' });
    expect(payments.provider.paymentOf(id).status).toBe('voided');
  });

  test('while the money is being taken: it goes back', async () => {
    const { input, id } = await paid(payments, {}, { isCaptured: false });
    const held = gate();
    payments.provider.next('capture', held);
    const answer = commands().settle(input);
    await held.arrived;
    await commands().void(input);
    held.open();
    await answer;
    // Whoever took the money may be giving it back at this moment; after its lease anybody does.
    for (let second = 0; second < 150; second += 25) await letPass(25_000);
    expect(await see(payments, input)).toMatchObject({ state: 'REFUNDED', sums: '9900 9900 9900' });
    expect(payments.provider.paymentOf(id)).toMatchObject({ captured: 9900, refunded: 9900 });
  });

  test('and paid for at once: one of the two wins, and nothing is left set aside', async () => {
    const inputs = Array.from({ length: 12 }, () => wanted());
    const before = payments.provider.payments.size;
    await Promise.all(inputs.flatMap((input) => [commands().authorise(input), commands().void(input)]));
    for (let second = 0; second < 150; second += 25) await letPass(25_000);
    const made = [...payments.provider.payments.values()].slice(before);
    expect(made.filter(({ authorised, voided }) => voided !== authorised)).toEqual([]);
    for (const input of inputs) {
      expect(await command(payments.checkout, 'Authorise', input)).toEqual({ refusals: ['PAYMENT_VOIDED'] });
    }
  });
});

/** Ask another replica for an authorisation. */
function authoriseWith(replica: ReturnType<TestPayments['replica']>, input: ReturnType<typeof wanted>) {
  const { method, returnUrl, email, ...about } = input;
  return replica.authorisePayment(
    { ...about, provider: 'SANDBOX' } as never,
    { token: method.token, returnUrl, email },
    { actor: 'service:checkout' },
  );
}
