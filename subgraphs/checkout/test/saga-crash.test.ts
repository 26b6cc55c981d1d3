import { createLog, createMetrics, createSagaRunner, nameOfPoint, type SagaPoint } from '#kit';
import { createOthers } from '../src/others';
import { checkoutSaga } from '../src/saga/checkout-saga';
import { createCommands } from '../src/saga/commands';
import { createStore } from '../src/store';
import { RULES, readCart, startCheckout, type TestCheckout } from './fixture';
import { type ReadyCart, readyCart, tryToBuy } from './saga-buying';
import { type Others, playOthers } from './saga-others';

// A process dies at every point of the saga, whose steps this is made from: a new step is covered by existing. Another
// replica takes over, and everything ends as if nobody had died.

let checkout: TestCheckout;
let others: Others;
let deadAt: string | undefined;
let reached: () => void;
/** What customers of the dead are told in the end. */
const answers: Promise<unknown>[] = [];

/** Stops whoever comes to the point where it is to die, for ever. */
async function checkpoint(point: SagaPoint): Promise<void> {
  if (nameOfPoint(point) !== deadAt) return;
  deadAt = undefined;
  reached();
  await new Promise(() => {});
}

beforeAll(async () => {
  checkout = await startCheckout({ checkpoint });
});
afterAll(async () => {
  await Promise.all(answers);
  await checkout.stop();
});

beforeEach(async () => {
  await checkout.emitted();
  others = playOthers(checkout);
  checkout.shop.vouchers.set('HALF', 50);
});

/** Begin to buy, die at a point, and let another replica go on. */
async function buyAndDie(cart: ReadyCart, point: string, paymentToken: string): Promise<string> {
  const died = new Promise<void>((resolve) => {
    reached = resolve;
  });
  deadAt = point;
  const key = crypto.randomUUID();
  answers.push(tryToBuy(cart, { paymentToken, key }));
  await died;
  await checkout.database.sql('UPDATE saga SET due_at = now() WHERE due_at IS NOT NULL');
  const found = await checkout.database.sql<{ id: string }>('SELECT session_id AS id FROM cart WHERE id = $1', [
    cart.cartId,
  ]);
  return found[0]?.id ?? '';
}

/** Another process looks for what is due, until this one has ended. */
async function finish(id: string): Promise<string | undefined> {
  const { database, callees, clock } = checkout;
  const { caller } = callees;
  const replica = createSagaRunner({
    ...{ saga: checkoutSaga, database, log: createLog('replica', 'silent'), metrics: createMetrics() },
    parts: {
      ...{ store: createStore(database), others: createOthers(caller), commands: createCommands(caller) },
      ...{ rules: RULES, now: clock.now },
    },
  });
  await replica.job.run();
  return (await replica.settled(id, { withinMs: 10_000 }))?.state;
}

const STEPS = checkoutSaga.steps.map(({ name }) => name);
const PIVOT = checkoutSaga.steps.findIndex(({ pivot }) => pivot);
// The first step runs in the request itself: what dies there was never begun.
const RUNS = STEPS.slice(1).flatMap((step) => [`checkout:${step}:before`, `checkout:${step}:after`]);
const UNDOS = checkoutSaga.steps
  .slice(0, PIVOT)
  .filter(({ compensate, name }) => compensate && name !== 'authorise')
  .flatMap(({ name }) => [`checkout:${name}:undo:before`, `checkout:${name}:undo:after`]);

test.each(RUNS)('died at %s: the order is made, once', async (point) => {
  const cart = await readyCart(checkout, { vouchers: ['HALF'] });
  const id = await buyAndDie(cart, point, 'tok_ok');
  expect(await finish(id)).toBe('COMPLETED');
  const order = others.orders.get(id);
  expect([others.orders.size, order?.state, others.charges]).toEqual([1, 'CONFIRMED', [id]]);
  expect([others.payments.get(id)?.state, others.discounts.get(id)]).toEqual(['CAPTURED', 'CONFIRMED']);
  expect([...others.sales.keys()]).toEqual([order?.id]);
  expect((await readCart(cart.ask, cart.cartId, cart.token))?.state).toBe('ORDERED');
  expect((await checkout.emitted()).filter(({ name }) => name.startsWith('checkout.checkout-'))).toHaveLength(1);
});

test.each([
  ...RUNS.filter((point) => STEPS.indexOf(point.split(':')[1] as never) <= STEPS.indexOf('authorise')),
  ...UNDOS,
])('died at %s of one that is declined: everything is undone, once told', async (point) => {
  const cart = await readyCart(checkout, { vouchers: ['HALF'] });
  const id = await buyAndDie(cart, point, 'tok_decline');
  expect(await finish(id)).toBe('COMPENSATED');
  expect([others.orders.get(id)?.state, others.discounts.get(id), others.sales.size]).toEqual([
    'ABANDONED',
    'RELEASED',
    0,
  ]);
  expect(['DECLINED', 'VOIDED']).toContain(others.payments.get(id)?.state);
  expect((await readCart(cart.ask, cart.cartId, cart.token))?.state).toBe('OPEN');
  expect(checkout.shop.holds.get(cart.cartId)).toEqual({ [cart.merchandiseId]: 2 });
  expect((await checkout.emitted()).filter(({ name }) => name.startsWith('checkout.checkout-'))).toHaveLength(1);
});
