import { must } from '../../harness/shop';
import { dispatch, pack } from '../harness/aftercare';
import { acknowledge, fill, tryToFill } from '../harness/buyer';
import { buy, complete, endingOf, follow, orderOf } from '../harness/checkout';
import { putOnSale, setPrice, writeOff } from '../harness/merchandise';
import { ordersOf, partsOf, readOrder, readStock } from '../harness/orders';
import { settle } from '../harness/settle';
import type { Setting } from '../harness/stage';
import { many } from './chance';
import { TOO_LATE } from './races';
import type { Scenario } from './scenario';
import { within } from './within';

/** Nothing is kept for long, prices do not stand, and money is taken when something is sent. */
export const IMPATIENT: Setting = {
  env: {
    CART_HOLD_MINUTES: '0.15',
    CHECKOUT_HOLD_MINUTES: '0.15',
    CHECKOUT_PAYMENT_MINUTES: '0.4',
    CART_PRICE_FREEZE_MINUTES: '0',
    PAYMENT_CAPTURE: 'dispatch',
  },
};

const tooLong: Scenario = {
  name: 'the reservation expires while the customer is at the bank, and another buys the last unit: nothing is paid twice or for nothing',
  async play(stage) {
    const thing = await putOnSale(stage, { stock: 1 });
    const wish = { lines: [{ merchandiseId: thing.id }] };
    const slow = await fill(stage, wish);
    const challenge = `tok_challenge:${thing.sku}`;
    const told = await buy(stage, slow, { token: challenge });
    expect(told.session?.state).toBe('ACTION_REQUIRED');
    const quick = await within(
      () => tryToFill(stage, wish),
      ({ kind }) => kind === 'filled',
    );
    if (quick.kind !== 'filled') throw new Error('the reservation does not expire');
    expect((await buy(stage, quick.buyer)).session?.state).toBe('COMPLETED');

    const [payment] = await stage.provider.paymentsBy(challenge);
    await stage.provider.answerChallenge(payment?.id ?? '', 'approve');
    const ended = told.session && (await follow(slow, told.session, { pastAction: true }));
    expect(ended && endingOf(ended)).toBe('FAILED RESERVATION_EXPIRED');
    await settle(stage);
    const [after] = await stage.provider.paymentsBy(challenge);
    expect(after).toMatchObject({ authorised: slow.dueMinor, captured: 0, voided: slow.dueMinor });
    expect(await readStock(stage, thing)).toMatchObject([{ onHand: 1, allocated: 1, available: 0 }]);
  },
};

const never: Scenario = {
  name: 'the customer never comes back from the bank: the checkout is called off, and nothing is set aside any more',
  async play(stage) {
    const thing = await putOnSale(stage, { stock: 1 });
    const buyer = await fill(stage, { lines: [{ merchandiseId: thing.id }] });
    const challenge = `tok_challenge:${thing.sku}`;
    const told = await buy(stage, buyer, { token: challenge });
    const ended = told.session && (await follow(buyer, told.session, { pastAction: true }));
    expect(ended && endingOf(ended)).toBe('FAILED PAYMENT_EXPIRED');
    await settle(stage);
    expect(await stage.provider.paymentsBy(challenge)).toMatchObject([{ status: 'voided', captured: 0 }]);
    const late = await stage.provider.paymentsBy(challenge);
    await expect(stage.provider.answerChallenge(late[0]?.id ?? '', 'approve')).rejects.toThrow('not_challenged');
  },
};

const lapsed: Scenario = {
  name: 'thirty carts whose time is over are bought at once, and ten units are left: ten orders, twenty clean refusals',
  async play(stage) {
    const thing = await putOnSale(stage, { stock: 30 });
    const buyers = await Promise.all(many(30, () => fill(stage, { lines: [{ merchandiseId: thing.id }] })));
    const free = await within(
      () => readStock(stage, thing),
      ([level]) => level?.reserved === 0,
    );
    expect(free).toMatchObject([{ reserved: 0, available: 30 }]);
    await writeOff(stage, thing, 20);
    const tolds = await Promise.all(buyers.map((buyer) => buy(stage, buyer)));
    expect(tolds.filter((told) => orderOf(told))).toHaveLength(10);
    const refusals = tolds.filter((told) => !orderOf(told)).map(({ codes }) => codes.join());
    expect(refusals.filter((code) => ![...TOO_LATE, 'CART_HAS_PROBLEMS'].includes(code))).toEqual([]);
    expect(await readStock(stage, thing)).toMatchObject([{ onHand: 10, allocated: 10, available: 0 }]);
  },
};

const priceChanged: Scenario = {
  name: 'a price changes while a cart has it, and its time is over: the customer is asked first',
  async play(stage) {
    const thing = await putOnSale(stage, { stock: 5, priceMinor: 1_990 });
    const buyer = await fill(stage, { lines: [{ merchandiseId: thing.id }] });
    await setPrice(stage, thing.id, 2_490);
    const refused = await complete(stage, buyer);
    expect([refused.session, refused.codes]).toEqual([null, ['CART_HAS_PROBLEMS']]);
    const { cart } = await must(
      stage.guest<{ cart: { problems: unknown[] } }>(PROBLEMS, { id: buyer.cartId, token: buyer.token }),
    );
    expect(cart.problems).toEqual([
      { code: 'PRICE_CHANGED', isBlocking: true, from: { amountMinor: 1_990 }, to: { amountMinor: 2_490 } },
    ]);
    const order = orderOf(await buy(stage, await acknowledge(buyer)));
    expect((await readOrder(stage, order ?? '')).lines.map(({ unitPrice }) => unitPrice)).toEqual([2_490]);
  },
};

const takenWhenSent: Scenario = {
  name: 'money is taken when something is sent: a part with the first parcel, the rest with the last',
  async play(stage) {
    const thing = await putOnSale(stage, { stock: 3 });
    const buyer = await fill(stage, { lines: [{ merchandiseId: thing.id, quantity: 3 }] });
    const token = `tok_ok:${thing.sku}`;
    const order = orderOf(await buy(stage, buyer, { token })) ?? '';
    await settle(stage);
    const captured = async () => (await stage.provider.paymentsBy(token)).map((payment) => payment.captured);
    expect(await captured()).toEqual([0]);
    const { lineIds } = await partsOf(stage, order);
    const taken: number[] = [];
    for (const quantity of [1, 2]) {
      const packed = await pack(stage, order, [{ orderLineId: lineIds[0] ?? '', quantity }]);
      const sent = await within(
        () => dispatch(stage, packed.thing?.id ?? ''),
        ({ codes }) => !codes.includes('LABEL_PENDING'),
      );
      expect(sent.codes).toEqual([]);
      await settle(stage);
      taken.push(...(await captured()));
    }
    expect(taken[0]).toBeGreaterThan(0);
    expect(taken[0]).toBeLessThan(buyer.dueMinor);
    expect(taken[1]).toBe(buyer.dueMinor);
    expect(await ordersOf(stage, thing)).toMatchObject([{ paymentStatus: 'CAPTURED' }]);
  },
};

const PROBLEMS = `query ReadProblems($id: ID!, $token: String) {
  cart(id: $id, token: $token) { problems { code isBlocking from { amountMinor } to { amountMinor } } }
}`;

/** What happens to those who take their time. */
export const impatience: readonly Scenario[] = [tooLong, never, lapsed, priceChanged, takenWhenSent];
