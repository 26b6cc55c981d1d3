import { once } from 'node:events';
import { request } from 'node:http';
import { until } from '#servers';
import { type Answer, type Scene, startScene } from '../test/provider';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.stop());

/** The id of a payment that is authorised. */
const authorised = async (request: object = {}): Promise<string> => (await scene.pay(request)).body.id;

/** Make a call and give up on it once it has arrived; says what came back before that. */
async function giveUpOn(call: (options: { signal: AbortSignal }) => Promise<Answer>): Promise<number | 'no answer'> {
  const before = (await scene.ledger()).calls.length;
  const giveUp = new AbortController();
  const answer = call({ signal: giveUp.signal }).then(
    ({ status }) => status,
    () => 'no answer' as const,
  );
  await until(async () => (await scene.ledger()).calls.length > before, 10_000);
  await scene.ledger(); // an answer would be here by now
  giveUp.abort();
  return answer;
}

test('who has no key, or another, is not heard', async () => {
  for (const authorization of ['', 'Bearer other', 'Basic key-of-the-shop']) {
    const response = await fetch(`${scene.url}/v1/payments?reference=pay_1`, { headers: { authorization } });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: 'unauthorized' } });
  }
});

test.each([
  ['half a cent', { amount: 0.5 }],
  ['nothing', { amount: 0 }],
  ['a debt', { amount: -1 }],
  ['a text', { amount: '10' }],
  ['a currency nobody knows', { currency: 'XXX' }],
  ['a way back that is a script', { returnUrl: 'javascript:alert(1)' }],
])('a payment of %s is refused', async (_what, request) => {
  expect(await scene.pay(request)).toMatchObject({ status: 400, body: { error: { code: 'invalid_request' } } });
});

test('a payment is authorised, captured in parts, refunded in parts, and found by its reference', async () => {
  const id = await authorised({ amount: 1_000 });
  await scene.post(`/v1/payments/${id}/capture`, { amount: 300 });
  await scene.post(`/v1/payments/${id}/capture`);
  const { body } = await scene.post(`/v1/payments/${id}/refund`, { amount: 250, reference: 'ret_1' });
  expect(body).toMatchObject({
    payment: { id, reference: 'pay_1', status: 'captured', authorised: 1_000, captured: 1_000, refunded: 250 },
    refund: { amount: 250, status: 'succeeded', reference: 'ret_1' },
  });
  expect((await scene.get(`/v1/payments/${id}`)).body).toEqual(body.payment);
  expect((await scene.get('/v1/payments?reference=pay_1')).body).toEqual({ payments: [body.payment] });
  expect((await scene.get('/v1/payments?reference=pay_2')).body).toEqual({ payments: [] });
});

test('what cannot be is refused with the reason, and moves nothing', async () => {
  const id = await authorised({ amount: 1_000 });
  const refusals = [
    await scene.post(`/v1/payments/${id}/capture`, { amount: 1_001 }),
    await scene.post(`/v1/payments/${id}/refund`, { amount: 1 }),
    await scene.post('/v1/payments/pmt_0/capture', { amount: 1 }),
    await scene.pay({ token: 'tok_gold' }),
  ];
  expect(refusals.map(({ status, body }) => [status, body.error.code])).toEqual([
    [422, 'amount_too_large'],
    [409, 'not_refundable'],
    [404, 'not_found'],
    [422, 'unknown_token'],
  ]);
  expect((await scene.ledger()).payments).toMatchObject([{ movements: [{ kind: 'authorise' }] }]);
});

describe('tokens', () => {
  test('tok_decline is declined, which is an answer', async () => {
    const { status, body } = await scene.pay({ token: 'tok_decline' });
    expect([status, body.status, body.declineCode]).toEqual([200, 'declined', 'insufficient_funds']);
  });

  test('tok_pending is approved after a while, by webhook', async () => {
    await scene.script({ match: {}, behaviour: { settle: { outcome: 'approve', afterMs: 10 } } });
    const { body } = await scene.pay({ token: 'tok_pending' });
    expect(body).toMatchObject({ status: 'pending', authorised: 0 });
    const [webhook] = await scene.shop.until(1);
    expect(webhook?.event).toMatchObject({
      type: 'payment.authorised',
      data: { payment: { status: 'authorised', authorised: 1_000 } },
    });
  });

  test('tok_timeout_after_charge is charged and not answered; the same request again is', async () => {
    const request = { token: 'tok_timeout_after_charge' };
    expect(await giveUpOn((options) => scene.pay(request, { key: 'k', ...options }))).toBe('no answer');
    const again = await scene.pay(request, { key: 'k' });
    expect(again).toMatchObject({ status: 200, body: { status: 'authorised', authorised: 1_000 } });
    const { payments, calls } = await scene.ledger();
    expect(payments).toHaveLength(1);
    expect(calls.map(({ answered, status, isReplay }) => [answered, status, isReplay])).toEqual([
      ['never', null, false],
      ['at-once', 200, true],
    ]);
  });

  test('a token with a name behind it is the same token, for a script to know it by', async () => {
    await scene.script({
      match: { token: 'tok_ok:seven' },
      behaviour: { answer: 'decline', declineCode: 'lost_card' },
    });
    expect((await scene.pay()).body.status).toBe('authorised');
    expect((await scene.pay({ token: 'tok_ok:seven' })).body).toMatchObject({
      status: 'declined',
      declineCode: 'lost_card',
    });
    expect((await scene.pay({ token: 'tok_decline:seven' })).body.status).toBe('declined');
  });
});

describe('an idempotency key', () => {
  test('has a thing done once and answered alike, twenty times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => scene.pay({}, { key: 'once' })));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true')).toHaveLength(19);
    const { payments, calls } = await scene.ledger();
    expect(payments).toMatchObject([{ movements: [{ kind: 'authorise', idempotencyKey: 'once' }] }]);
    expect(calls).toHaveLength(20);
  });

  test('is for one request: another body or another payment is refused', async () => {
    const id = await authorised();
    const capture = (amount: number) => scene.post(`/v1/payments/${id}/capture`, { amount }, { key: 'k' });
    expect((await capture(100)).status).toBe(200);
    expect(await capture(200)).toMatchObject({ status: 409, body: { error: { code: 'idempotency_key_reused' } } });
    expect((await scene.post(`/v1/payments/${id}/void`, {}, { key: 'k' })).status).toBe(409);
    expect((await capture(100)).body.captured).toBe(100);
  });

  test('keeps a refusal too, though it could be done by now', async () => {
    const id = await authorised();
    const refund = () => scene.post(`/v1/payments/${id}/refund`, { amount: 10 }, { key: 'early' });
    const first = await refund();
    await scene.post(`/v1/payments/${id}/capture`, {});
    expect(first.status).toBe(409);
    expect(await refund()).toMatchObject({ status: 409, body: first.body });
  });

  test('sees no difference in the order of what is asked for', async () => {
    await scene.post('/v1/payments', { amount: 5, currency: 'EUR', reference: 'a', token: 'tok_ok' }, { key: 'k' });
    const turned = { token: 'tok_ok', reference: 'a', currency: 'EUR', amount: 5, capture: false };
    expect((await scene.post('/v1/payments', turned, { key: 'k' })).status).toBe(200);
  });
});

describe('an answer that goes missing', () => {
  /** What a caller sees of `answer`, and of the same request under the same key afterwards. */
  async function lose(answer: string) {
    await scene.script({ match: { operation: 'authorise' }, behaviour: { answer } });
    const call = (options: object = {}) => scene.pay({}, { key: 'k', ...options });
    const lost = answer.startsWith('timeout')
      ? await giveUpOn(call)
      : await call().then(
          ({ status }) => status,
          () => 'no answer',
        );
    const done = (await scene.ledger()).payments.length;
    const again = await scene.pay({}, { key: 'k' });
    expect((await scene.ledger()).payments).toHaveLength(1);
    return { lost, done, again: again.body.status };
  }

  test.each([
    ['error-before', { lost: 503, done: 0, again: 'authorised' }],
    ['error-after', { lost: 503, done: 1, again: 'authorised' }],
    ['timeout-before', { lost: 'no answer', done: 0, again: 'authorised' }],
    ['timeout-after', { lost: 'no answer', done: 1, again: 'authorised' }],
    ['hang-up-before', { lost: 'no answer', done: 0, again: 'authorised' }],
    ['hang-up-after', { lost: 'no answer', done: 1, again: 'authorised' }],
  ])('%s', async (answer, seen) => {
    expect(await lose(answer)).toEqual(seen);
  });

  test('a late answer is about something done at once', async () => {
    await scene.script({ match: { operation: 'capture' }, behaviour: { delayMs: 60_000 } });
    const id = await authorised();
    expect(await giveUpOn((options) => scene.post(`/v1/payments/${id}/capture`, {}, options))).toBe('no answer');
    expect((await scene.get(`/v1/payments/${id}`)).body.captured).toBe(1_000);
  });

  test('a server that closes lets go of those it leaves waiting', async () => {
    await scene.script({ match: { operation: 'read' }, behaviour: { answer: 'timeout-after' }, times: 2 });
    const headers = { authorization: 'Bearer key-of-the-shop' };
    const waiting = request(`${scene.url}/v1/payments?reference=pay_1`, { headers }).end();
    const cut = once(waiting, 'error');
    await until(async () => (await scene.ledger()).calls.length > 0, 10_000);
    await scene.stop();
    expect(await cut).toMatchObject([{ code: 'ECONNRESET' }]);
    scene = await startScene();
  });
});

describe('captures, voids and refunds follow the script too', () => {
  test('a capture or a void can be declined', async () => {
    const id = await authorised();
    await scene.script({ match: {}, behaviour: { answer: 'decline' }, times: 2 });
    const capture = await scene.post(`/v1/payments/${id}/capture`, {});
    const release = await scene.post(`/v1/payments/${id}/void`, {});
    for (const answer of [capture, release]) {
      expect(answer).toMatchObject({ status: 402, body: { error: { code: 'card_declined' } } });
    }
    expect((await scene.get(`/v1/payments/${id}`)).body).toMatchObject({ captured: 0, voided: 0 });
  });

  test('a refund can fail, or wait for the bank', async () => {
    const id = await authorised({ capture: true });
    const refund = (amount: number) => scene.post(`/v1/payments/${id}/refund`, { amount });
    await scene.script({ match: { operation: 'refund' }, behaviour: { answer: 'decline' } });
    await scene.script({ match: { operation: 'refund' }, behaviour: { answer: 'pending' } });
    expect((await refund(400)).body.refund.status).toBe('failed');
    const waiting = (await refund(1_000)).body;
    expect([waiting.refund.status, waiting.payment.refunded]).toEqual(['pending', 0]);
    expect((await refund(1)).status).toBe(409);
    await scene.post(`/v1/payments/${id}/refunds/${waiting.refund.id}/settle`, { outcome: 'approve' });
    expect((await scene.get(`/v1/payments/${id}`)).body).toMatchObject({ status: 'refunded', refunded: 1_000 });
    const told = (await scene.shop.until(4)).map(({ event }) => event.type);
    expect(told.toSorted()).toEqual([
      'payment.authorised',
      'payment.captured',
      'payment.refund_failed',
      'payment.refunded',
    ]);
  });

  test('a rule that makes no sense is refused, and says why', async () => {
    const { status, body } = await scene.script({ match: {}, behaviour: { answer: 'explode', webhook: {} } });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/webhook/);
  });
});

test('the ledger has every movement with its key, and adds up by currency', async () => {
  const id = await authorised({ amount: 1_000 });
  await scene.post(`/v1/payments/${id}/capture`, { amount: 700 }, { key: 'take' });
  await scene.post(`/v1/payments/${id}/refund`, { amount: 200, reference: 'ret_1' }, { key: 'give' });
  await scene.pay({ amount: 50, currency: 'JPY', reference: 'pay_2', capture: true });
  const { sums, payments, calls } = await scene.ledger();
  expect(sums).toEqual({
    EUR: { authorised: 1_000, captured: 700, voided: 0, refunded: 200 },
    JPY: { authorised: 50, captured: 50, voided: 0, refunded: 0 },
  });
  expect(payments[0]).toMatchObject({ id, reference: 'pay_1', currency: 'EUR', captured: 700, status: 'captured' });
  expect(payments[0]?.movements.map(({ kind, amount, idempotencyKey }) => [kind, amount, idempotencyKey])).toEqual([
    ['authorise', 1_000, null],
    ['capture', 700, 'take'],
    ['refund', 200, 'give'],
  ]);
  expect(calls.map(({ operation, subject }) => [operation, subject === id])).toEqual([
    ['authorise', true],
    ['capture', true],
    ['refund', true],
    ['authorise', false],
  ]);
});

test('what is forgotten is gone: payments, answers, the script', async () => {
  const id = await authorised();
  await scene.script({ match: {}, behaviour: { answer: 'decline' } });
  expect((await fetch(`${scene.url}/ledger`, { method: 'DELETE' })).status).toBe(204);
  expect(await scene.ledger()).toEqual({ sums: {}, payments: [], calls: [], webhooks: [] });
  expect((await scene.get(`/v1/payments/${id}`)).status).toBe(404);
  expect((await scene.pay()).body.status).toBe('authorised');
});
