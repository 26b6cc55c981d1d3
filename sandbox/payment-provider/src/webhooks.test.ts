import { join } from 'node:path';
import { temporaryFolder } from '../../test/temporary';
import { type Scene, startScene } from '../test/provider';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.stop());

const typesOf = (received: Scene['shop']['received']) => received.map(({ event }) => event.type);
const script = (webhooks: object, match: object = {}) => scene.script({ match, behaviour: { webhooks } });

test('the shop is told what happened, signed, with the payment as it was', async () => {
  const { body } = await scene.pay();
  const [webhook] = await scene.shop.until(1);
  expect(webhook).toMatchObject({
    check: 'signed',
    event: { id: expect.stringMatching(/^evt_/), type: 'payment.authorised', data: { payment: body } },
  });
});

test('what the shop does not take comes again, the same to the letter, until it does', async () => {
  scene.shop.answerNext(500, 404);
  await scene.pay();
  const received = await scene.shop.until(3);
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  const { webhooks } = await scene.ledger();
  const attempts = webhooks[0]?.attempts.map(({ status }) => status);
  expect(attempts?.slice(0, 2)).toEqual([500, 404]);
});

test('five times at once', async () => {
  await script({ times: 5 });
  await scene.pay();
  expect(new Set((await scene.shop.until(5)).map(({ event }) => event.id)).size).toBe(1);
});

test('never, until somebody sends it by hand', async () => {
  await script({ times: 0 });
  await scene.pay();
  const [webhook] = (await scene.ledger()).webhooks;
  expect(webhook).toMatchObject({ state: 'withheld', attempts: [] });
  const { body } = await scene.post(`/webhooks/${webhook?.id}/send`, { times: 2 });
  expect(body).toMatchObject({ state: 'delivered', attempts: [{ status: 204 }, { status: 204 }] });
  expect(scene.shop.received).toHaveLength(2);
});

test('before the answer', async () => {
  await script({ beforeAnswer: true });
  await scene.pay();
  expect(typesOf(scene.shop.received)).toEqual(['payment.authorised']);
});

test('the capture before the authorisation', async () => {
  await script({ order: 'reversed' }, { operation: 'authorise' });
  const { body } = await scene.pay();
  await scene.post(`/v1/payments/${body.id}/capture`, {});
  expect(typesOf(await scene.shop.until(2))).toEqual(['payment.captured', 'payment.authorised']);
});

test('late', async () => {
  await script({ delayMs: 500 }, { operation: 'authorise' });
  const { body } = await scene.pay();
  await scene.post(`/v1/payments/${body.id}/void`, {});
  expect(typesOf(await scene.shop.until(2))).toEqual(['payment.voided', 'payment.authorised']);
});

test('a forged one and a stale one besides, which are not insisted on', async () => {
  await script({ forged: true, stale: 2, beforeAnswer: true });
  await scene.pay();
  expect(scene.shop.received.map(({ check }) => check).toSorted()).toEqual(['forged', 'signed', 'stale', 'stale']);
  const [webhook] = (await scene.ledger()).webhooks;
  expect(webhook?.state).toBe('delivered');
  expect(webhook?.attempts.map(({ kind, status }) => [kind, status]).toSorted()).toEqual([
    ['forged', 401],
    ['stale', 401],
    ['stale', 401],
    ['true', 204],
  ]);
});

test('a lie is forged, whatever it claims, and moves no money', async () => {
  const { body } = await scene.pay();
  await scene.shop.until(1);
  const lie = await scene.post(`/v1/payments/${body.id}/forge`, { type: 'payment.captured' });
  expect(lie.body).toMatchObject({ state: 'forged', attempts: [{ kind: 'forged', status: 401 }] });
  expect(scene.shop.received[1]).toMatchObject({
    check: 'forged',
    event: { type: 'payment.captured', data: { payment: { status: 'captured', captured: 1_000 } } },
  });
  expect((await scene.get(`/v1/payments/${body.id}`)).body.captured).toBe(0);
});

test('what a customer decides is told by the script as well', async () => {
  await script({ times: 3 }, { operation: 'challenge' });
  await script({ times: 0 }, { operation: 'authorise' });
  const { body } = await scene.pay({ token: 'tok_challenge' });
  await scene.post(`/v1/payments/${body.id}/challenge`, { outcome: 'approve' });
  expect(typesOf(await scene.shop.until(3))).toEqual(Array(3).fill('payment.authorised'));
});

describe('after a new start', () => {
  const root = temporaryFolder();

  test('what was not delivered goes out, and what is due is decided', async () => {
    const folder = join(root, 'due');
    const first = await startScene({ folder });
    first.shop.answerNext(...Array(10).fill(503));
    await first.pay();
    await first.script({ match: {}, behaviour: { settle: { outcome: 'decline', afterMs: 600_000 } } });
    const waiting = await first.pay({ token: 'tok_pending', reference: 'pay_2' });
    await first.shop.until(1);
    await first.stop();

    const second = await startScene({ folder, now: () => Date.now() + 600_000 });
    const received = await second.shop.until(2);
    expect(typesOf(received).toSorted()).toEqual(['payment.authorised', 'payment.declined']);
    expect((await second.get(`/v1/payments/${waiting.body.id}`)).body.status).toBe('declined');
    await second.stop();
  });

  test('the same request under the same key still gets the same answer', async () => {
    const folder = join(root, 'keys');
    const first = await startScene({ folder });
    const before = await first.pay({}, { key: 'k' });
    await first.stop();
    const second = await startScene({ folder });
    const after = await second.pay({}, { key: 'k' });
    expect(after.body).toEqual(before.body);
    expect((await second.ledger()).payments).toHaveLength(1);
    await second.stop();
  });
});
