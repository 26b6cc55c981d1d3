import { fill } from '../harness/buyer';
import { buy, complete, endingOf, follow, look, orderOf, type Session, type Told } from '../harness/checkout';
import { putOnSale, type Thing } from '../harness/merchandise';
import { ordersOf } from '../harness/orders';
import type { Stage } from '../harness/stage';
import { many } from './chance';
import type { Scenario } from './scenario';

/** A thing, and somebody with it in their cart. */
async function setOut(stage: Stage) {
  const thing = await putOnSale(stage, { stock: 5 });
  return { thing, buyer: await fill(stage, { lines: [{ merchandiseId: thing.id }] }) };
}

/** How often a thing was sold, and how often it was charged for. */
async function salesOf(stage: Stage, thing: Thing) {
  const charges = await stage.provider.paymentsBy(`tok_ok:${thing.sku}`);
  return {
    orders: (await ordersOf(stage, thing)).length,
    charges: charges.filter(({ authorised }) => authorised > 0).length,
  };
}

const sessionOf = ({ session, codes }: Told): Session => {
  if (!session) throw new Error(`no checkout was begun: ${codes.join(', ')}`);
  return session;
};

const twentyTimes: Scenario = {
  name: 'the same completion twenty times at once: one order, one charge, twenty equal answers',
  isShort: true,
  async play(stage) {
    const { thing, buyer } = await setOut(stage);
    const completing = { key: 'this-one-time', token: `tok_ok:${thing.sku}` };
    const tolds = await Promise.all(many(20, () => complete(stage, buyer, completing)));
    const endings = await Promise.all(tolds.map(async (told) => endingOf(await follow(buyer, sessionOf(told)))));
    expect(tolds.flatMap(({ codes }) => codes)).toEqual([]);
    expect(new Set(tolds.map((told) => sessionOf(told).id)).size).toBe(1);
    expect(endings).toEqual(many(20, () => expect.stringMatching(/^COMPLETED ord_/)));
    expect(new Set(endings).size).toBe(1);
    expect(await salesOf(stage, thing)).toEqual({ orders: 1, charges: 1 });
    const later = await complete(stage, buyer, completing);
    expect([endingOf(sessionOf(later)), later.codes]).toEqual([endings[0], []]);
  },
};

const twoTabs: Scenario = {
  name: 'two tabs with two keys: one order, and both know of it',
  isShort: true,
  async play(stage) {
    const { thing, buyer } = await setOut(stage);
    const token = `tok_ok:${thing.sku}`;
    const tabs = await Promise.all(
      ['the-first-tab', 'the-second-tab'].map((key) => complete(stage, buyer, { key, token })),
    );
    const endings = await Promise.all(tabs.map(async (told) => endingOf(await follow(buyer, sessionOf(told)))));
    expect(new Set(endings).size).toBe(1);
    expect(endings[0]).toMatch(/^COMPLETED/);
    const refusals = tabs.flatMap(({ codes }) => codes);
    expect(refusals).toHaveLength(1);
    expect(['CHECKOUT_IN_PROGRESS', 'CART_ORDERED']).toContain(refusals[0]);
    expect(await salesOf(stage, thing)).toEqual({ orders: 1, charges: 1 });
  },
};

const anotherBody: Scenario = {
  name: 'a key that is used again with another body is refused and has no effect, before and after the order is there',
  isShort: true,
  async play(stage) {
    const { thing, buyer } = await setOut(stage);
    const key = 'this-one-time';
    const challenge = `tok_challenge:${thing.sku}`;
    const first = await complete(stage, buyer, { key, token: challenge });
    expect(first.session?.state).toBe('ACTION_REQUIRED');
    const during = await complete(stage, buyer, { key, token: `tok_ok:${thing.sku}` });
    expect([during.session, during.codes]).toEqual([null, ['IDEMPOTENCY_KEY_REUSED']]);
    expect((await look(buyer, sessionOf(first).id))?.state).toBe('ACTION_REQUIRED');

    const [payment] = await stage.provider.paymentsBy(challenge);
    await stage.provider.answerChallenge(payment?.id ?? '', 'approve');
    const ended = await follow(buyer, sessionOf(first), { pastAction: true });
    expect(ended.state).toBe('COMPLETED');
    const after = await complete(stage, buyer, { key, token: 'tok_ok', expectedVersion: buyer.version + 1 });
    expect([after.session, after.codes]).toEqual([null, ['IDEMPOTENCY_KEY_REUSED']]);
    expect(await salesOf(stage, thing)).toEqual({ orders: 1, charges: 0 });
  },
};

const staleCart: Scenario = {
  name: 'a cart that was changed in another tab is not bought as it was',
  async play(stage) {
    const { thing, buyer } = await setOut(stage);
    const told = await complete(stage, buyer, { expectedVersion: buyer.version + 1 });
    expect([told.session, told.codes]).toEqual([null, ['VERSION_CONFLICT']]);
    expect(orderOf(await buy(stage, buyer, { token: `tok_ok:${thing.sku}` }))).toBeDefined();
    expect(await salesOf(stage, thing)).toEqual({ orders: 1, charges: 1 });
  },
};

/** One cart, bought many times. */
export const completions: readonly Scenario[] = [twentyTimes, twoTabs, anotherBody, staleCart];
