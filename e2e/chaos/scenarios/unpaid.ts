import { must } from '../../harness/shop';
import { cancel, capture } from '../harness/aftercare';
import { fill } from '../harness/buyer';
import { buy, complete, endingOf, follow } from '../harness/checkout';
import { putOnSale } from '../harness/merchandise';
import { ordersOf, partsOf, readStock } from '../harness/orders';
import { settle } from '../harness/settle';
import type { Stage } from '../harness/stage';
import type { Scenario } from './scenario';
import { within } from './within';

/** Somebody is about to buy something, and the provider takes no money for it. */
async function setOut(stage: Stage, captures: { answer: string; times: number }) {
  const thing = await putOnSale(stage, { stock: 5 });
  const buyer = await fill(stage, { lines: [{ merchandiseId: thing.id }] });
  const token = `tok_ok:${thing.sku}`;
  const { answer, times } = captures;
  await stage.provider.script({ match: { operation: 'capture', token }, behaviour: { answer }, times });
  return { thing, buyer, token };
}

const cancelledBefore: Scenario = {
  name: 'an order is cancelled between confirmation and capture: its checkout ends, and nobody pays',
  async play(stage) {
    const { thing, buyer, token } = await setOut(stage, { answer: 'error-before', times: 20 });
    const told = await complete(stage, buyer, { token });
    expect([told.codes, told.session?.state]).toEqual([[], 'PROCESSING']);
    const [order] = await within(
      () => ordersOf(stage, thing),
      ([one]) => one !== undefined,
    );
    expect(order?.status).toBe('CONFIRMED');
    expect((await cancel(stage, order?.id ?? '')).thing?.status).toBe('CANCELLED');
    const ended = told.session && (await follow(buyer, told.session));
    expect(ended && endingOf(ended)).toBe(`COMPLETED ${order?.id}`);
    await settle(stage);
    const { dueMinor } = buyer;
    const nothing = { captured: 0, voided: dueMinor, refunded: 0 };
    expect(await stage.provider.paymentsBy(token)).toMatchObject([{ authorised: dueMinor, ...nothing }]);
    expect(await readStock(stage, thing)).toMatchObject([{ onHand: 5, allocated: 0, reserved: 0 }]);
    expect((await complete(stage, buyer, { token })).codes).toEqual(['CART_ORDERED']);
  },
};

const refused: Scenario = {
  name: 'the provider does not pay what it had set aside: the order stands, staff see it, and take the money later',
  async play(stage) {
    const { thing, buyer, token } = await setOut(stage, { answer: 'decline', times: 1 });
    expect((await buy(stage, buyer, { token })).session?.state).toBe('COMPLETED');
    const [order] = await ordersOf(stage, thing);
    const id = order?.id ?? '';
    expect([order?.status, order?.paymentStatus]).toEqual(['CONFIRMED', 'AUTHORISED']);
    const happened = await within(
      async () => (await must(stage.staff<Happened>(HAPPENED, { id }))).order.timeline.map(({ kind }) => kind),
      (kinds) => kinds.includes('CAPTURE_REFUSED'),
    );
    expect(happened).toContain('CAPTURE_REFUSED');
    const { paymentIds } = await partsOf(stage, id);
    expect((await capture(stage, paymentIds[0] ?? '', buyer.dueMinor)).codes).toEqual([]);
    await settle(stage);
    expect(await ordersOf(stage, thing)).toMatchObject([{ paymentStatus: 'CAPTURED' }]);
  },
};

interface Happened {
  readonly order: { readonly timeline: readonly { readonly kind: string }[] };
}

const HAPPENED = 'query WhatHappened($id: ID!) { order(id: $id) { timeline { kind } } }';

/** Orders that hold, and whose money is not taken yet; only where it is taken at once. */
export const unpaid: readonly Scenario[] = [cancelledBefore, refused];
