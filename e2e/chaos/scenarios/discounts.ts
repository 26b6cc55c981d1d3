import { acknowledge, fill } from '../harness/buyer';
import { buy, orderOf, type Told } from '../harness/checkout';
import { issueGiftCard, issueVoucher } from '../harness/discounts';
import { putOnSale } from '../harness/merchandise';
import { ordersOf } from '../harness/orders';
import { many } from './chance';
import type { Scenario } from './scenario';

/** What those are told who come too late for a discount. */
const GONE = ['VOUCHER_EXHAUSTED', 'GIFT_CARD_INSUFFICIENT', 'DISCOUNT_CHANGED', 'CART_HAS_PROBLEMS'];

/** Those who have no order, and were not told why in words of {@link GONE}. */
const unclean = (tolds: readonly Told[]): Told[] =>
  tolds.filter((told) => !orderOf(told) && !(told.codes.length === 1 && GONE.includes(String(told.codes[0]))));

const fiftyForFive: Scenario = {
  name: 'fifty buyers with a voucher for five: five orders have it, the others are told',
  isShort: true,
  async play(stage) {
    const thing = await putOnSale(stage, { stock: 50 });
    const code = await issueVoucher(stage, { usageLimit: 5 });
    const wish = { lines: [{ merchandiseId: thing.id }], vouchers: [code] };
    const buyers = await Promise.all(many(50, () => fill(stage, wish)));
    const tolds = await Promise.all(buyers.map((buyer) => buy(stage, buyer)));
    expect(unclean(tolds)).toEqual([]);
    const orders = await ordersOf(stage, thing);
    expect(orders.map(({ discounts }) => discounts.filter((one) => one.code === code).length)).toEqual(
      many(5, () => 1),
    );
    expect(tolds.filter((told) => orderOf(told))).toHaveLength(5);
  },
};

const oncePerCustomer: Scenario = {
  name: 'one buyer with ten carts and a voucher for one each: one order has it',
  async play(stage) {
    const thing = await putOnSale(stage, { stock: 10 });
    const code = await issueVoucher(stage, { perCustomerLimit: 1 });
    const wish = { lines: [{ merchandiseId: thing.id }], vouchers: [code] };
    const me = `${thing.slug}@chaos.test`;
    const mailboxes = many(10, (index) => (index % 2 ? me : me.replace('@', `+${index}@`).toUpperCase()));
    const buyers = await Promise.all(mailboxes.map((email) => fill(stage, { ...wish, email })));
    const tolds = await Promise.all(buyers.map((buyer) => buy(stage, buyer)));
    expect(tolds.filter((told) => orderOf(told))).toHaveLength(1);
    const refusals = tolds.flatMap(({ codes }) => codes);
    expect(refusals.filter((code) => !['VOUCHER_LIMIT_REACHED', 'CART_HAS_PROBLEMS'].includes(code))).toEqual([]);
  },
};

const givenBack: Scenario = {
  name: 'a voucher for one is given back by who does not pay, and the next one has it',
  async play(stage) {
    const thing = await putOnSale(stage, { stock: 2 });
    const code = await issueVoucher(stage, { usageLimit: 1 });
    const wish = { lines: [{ merchandiseId: thing.id }], vouchers: [code] };
    const [poor, rich] = [await fill(stage, wish), await fill(stage, wish)];
    expect((await buy(stage, poor, { token: 'tok_decline' })).codes).toEqual(['PAYMENT_DECLINED']);
    expect((await buy(stage, rich)).session?.state).toBe('COMPLETED');
  },
};

const tenCarts: Scenario = {
  name: 'a gift card of 100.00 in ten carts of 60.00 bought at once: all are bought in the end, and it gives 100.00',
  isShort: true,
  async play(stage) {
    const thing = await putOnSale(stage, { stock: 10, priceMinor: 6_000 });
    const code = await issueGiftCard(stage, 10_000);
    const wish = { lines: [{ merchandiseId: thing.id }], giftCards: [code] };
    const buyers = await Promise.all(many(10, () => fill(stage, wish)));
    let waiting = buyers;
    for (let round = 1; round <= 10 && waiting.length > 0; round += 1) {
      const tolds = await Promise.all(waiting.map((buyer) => buy(stage, buyer)));
      expect(unclean(tolds)).toEqual([]);
      expect(tolds.some((told) => orderOf(told))).toBe(true);
      const refused = waiting.filter((_, index) => !tolds[index]?.session?.order);
      waiting = await Promise.all(refused.map(acknowledge));
    }
    const orders = await ordersOf(stage, thing);
    expect(orders).toHaveLength(10);
    expect(orders.reduce((sum, { totals }) => sum + totals.giftCard, 0)).toBe(10_000);
  },
};

const paidByCard: Scenario = {
  name: 'gift cards pay two carts one after the other, the second in part; the provider takes the rest alone',
  async play(stage) {
    const thing = await putOnSale(stage, { stock: 2, priceMinor: 6_000 });
    const code = await issueGiftCard(stage, 10_000);
    const wish = { lines: [{ merchandiseId: thing.id }], giftCards: [code] };
    const first = await fill(stage, wish);
    expect((await buy(stage, first)).session?.state).toBe('COMPLETED');
    const second = await fill(stage, wish);
    expect([first.dueMinor, second.dueMinor]).toEqual([0, 2_000]);
    const token = `tok_ok:${thing.sku}`;
    expect((await buy(stage, second, { token })).session?.state).toBe('COMPLETED');
    expect(await stage.provider.paymentsBy(token)).toMatchObject([{ authorised: 2_000 }]);
  },
};

/** Discounts that many want, and of which there are few. */
export const discounts: readonly Scenario[] = [fiftyForFive, oncePerCustomer, givenBack, tenCarts, paidByCard];
