import { cancel, dispatch, type Outcome, pack, refund, sendBack } from '../harness/aftercare';
import { fill } from '../harness/buyer';
import { buy, orderOf } from '../harness/checkout';
import { issueGiftCard, issueVoucher } from '../harness/discounts';
import { putOnSale, type Thing } from '../harness/merchandise';
import { partsOf, readOrder, readStock } from '../harness/orders';
import { settle } from '../harness/settle';
import type { Stage } from '../harness/stage';
import { many } from './chance';
import type { Scenario } from './scenario';
import { within } from './within';

/** Somebody has bought so many of something, and the shop has come to rest. */
async function sell(stage: Stage, options: { quantity?: number; vouchers?: string[]; giftCards?: string[] } = {}) {
  const { quantity = 1, ...codes } = options;
  const thing = await putOnSale(stage, { stock: 10 });
  const buyer = await fill(stage, { lines: [{ merchandiseId: thing.id, quantity }], ...codes });
  const order = orderOf(await buy(stage, buyer, { token: `tok_ok:${thing.sku}` }));
  if (!order) throw new Error('nothing was sold');
  await settle(stage);
  return { thing, order, dueMinor: buyer.dueMinor };
}

const paymentOf = async ({ provider }: Stage, { sku }: Thing) => (await provider.paymentsBy(`tok_ok:${sku}`))[0];

/** Only where something is taken at once. */
export const tenRefunds: Scenario = {
  name: 'ten refunds at once over twice what was taken: no more goes back than came',
  isShort: true,
  async play(stage) {
    const { thing, order, dueMinor } = await sell(stage, { quantity: 2 });
    const fifth = Math.floor(dueMinor / 5);
    const outcomes = await Promise.all(many(10, () => refund(stage, order, fifth)));
    const [done, refused] = [outcomes.filter(({ thing }) => thing), outcomes.filter(({ thing }) => !thing)];
    expect([done.length, refused.length]).toEqual([5, 5]);
    expect(refused.flatMap(({ codes }) => codes)).toEqual(many(5, () => 'AMOUNT_TOO_LARGE'));
    await settle(stage);
    expect(await paymentOf(stage, thing)).toMatchObject({ captured: dueMinor, refunded: 5 * fifth });
  },
};

/** An order is called off while it is handed to the carrier: one of the two happens. */
const cancelAgainstShip: Scenario = {
  name: 'an order is cancelled while it is being sent: one of the two happens, and nobody pays for nothing',
  isShort: true,
  runs: 3,
  async play(stage) {
    const { thing, order } = await sell(stage);
    const packed = await within(
      () => pack(stage, order),
      (outcome) => outcome.thing !== null,
    );
    const shipment = packed.thing?.id ?? '';
    const [cancelled, sent] = await Promise.all([cancel(stage, order), untilLabelled(stage, shipment)]);
    expect([cancelled.thing?.status === 'CANCELLED', sent.thing?.state === 'DISPATCHED'].filter(Boolean)).toEqual([
      true,
    ]);
    await settle(stage);
    const { status, lines } = await readOrder(stage, order);
    const [level] = await readStock(stage, thing);
    const payment = await paymentOf(stage, thing);
    if (cancelled.thing) {
      expect([status, level?.onHand, level?.allocated]).toEqual(['CANCELLED', 10, 0]);
      expect(payment?.refunded).toBe(payment?.captured);
    } else {
      expect([status, level?.onHand, level?.allocated, lines[0]?.shipped]).toEqual(['CONFIRMED', 9, 0, 1]);
      expect(cancelled.codes).toEqual(['ALREADY_DISPATCHED']);
    }
  },
};

/** A shipment leaves once its carrier has given it a number. */
const untilLabelled = (stage: Stage, id: string): Promise<Outcome<{ id: string; state: string }>> =>
  within(
    () => dispatch(stage, id),
    ({ codes }) => !codes.includes('LABEL_PENDING'),
  );

const cancelEverything: Scenario = {
  name: 'a cancelled order gives everything back: stock, money, voucher and gift card, once',
  async play(stage) {
    const [voucher, card] = [await issueVoucher(stage, { usageLimit: 1 }), await issueGiftCard(stage, 500)];
    const { thing, order, dueMinor } = await sell(stage, { vouchers: [voucher], giftCards: [card] });
    const outcomes = await Promise.all(many(5, () => cancel(stage, order)));
    expect(outcomes.filter(({ thing }) => thing?.status === 'CANCELLED').length).toBeGreaterThan(0);
    await settle(stage);
    expect(await readStock(stage, thing)).toMatchObject([{ onHand: 10, allocated: 0 }]);
    expect(await paymentOf(stage, thing)).toMatchObject(
      stage.isCapturedAtOnce ? { captured: dueMinor, refunded: dueMinor } : { captured: 0, voided: dueMinor },
    );
    const again = await fill(stage, { lines: [{ merchandiseId: thing.id }], vouchers: [voucher], giftCards: [card] });
    expect((await buy(stage, again)).session?.state).toBe('COMPLETED');
  },
};

const partlyBack: Scenario = {
  name: 'three are sent in two parcels, one comes back, and staff give a little more back: every sum is right',
  async play(stage) {
    const { thing, order, dueMinor } = await sell(stage, { quantity: 3 });
    const { lineIds } = await partsOf(stage, order);
    const orderLineId = lineIds[0] ?? '';
    for (const quantity of [1, 2]) {
      const packed = await pack(stage, order, [{ orderLineId, quantity }]);
      expect((await untilLabelled(stage, packed.thing?.id ?? '')).codes).toEqual([]);
    }
    await settle(stage);
    expect(await paymentOf(stage, thing)).toMatchObject({ captured: dueMinor, refunded: 0 });
    expect(await readStock(stage, thing)).toMatchObject([{ onHand: 7, allocated: 0 }]);

    expect((await sendBack(stage, order, orderLineId, 1)).codes).toEqual([]);
    await settle(stage);
    expect(await readStock(stage, thing)).toMatchObject([{ onHand: 8, allocated: 0 }]);
    const { lines, paymentStatus } = await readOrder(stage, order);
    const { unitPrice = 0, returned } = lines[0] ?? {};
    expect([returned, paymentStatus]).toEqual([1, 'PARTLY_REFUNDED']);
    expect((await paymentOf(stage, thing))?.refunded).toBe(unitPrice);

    expect((await refund(stage, order, 100)).codes).toEqual([]);
    await settle(stage);
    expect((await paymentOf(stage, thing))?.refunded).toBe(unitPrice + 100);
    expect((await sendBack(stage, order, orderLineId, 3)).codes).toEqual(['QUANTITY_EXCEEDED']);
  },
};

/** What comes after an order. */
export const aftercare: readonly Scenario[] = [tenRefunds, cancelAgainstShip, cancelEverything, partlyBack];
