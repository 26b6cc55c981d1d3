import {
  automatic,
  cart,
  confirm,
  expectedOf,
  giftCard,
  type Held,
  hold,
  line,
  moneyOf,
  newOwner,
  quote,
  release,
  startPromotions,
  type TestPromotions,
  usesOf,
  vouched,
} from './fixture';

let promotions: TestPromotions;
beforeAll(async () => {
  promotions = await startPromotions();
});
afterAll(() => promotions.stop());

const DAY = 86_400_000;

/** A checkout that holds a new voucher and a part of a new gift card. */
async function held(code: string, terms: Record<string, unknown> = {}, more: Record<string, unknown> = {}) {
  const { promotionId, voucherId } = await vouched(promotions, code, terms);
  const card = await giftCard(promotions, 10_000);
  const owner = newOwner();
  const request = { owner, voucherCodes: [code], giftCards: [{ code: card.code, amountMinor: 6_000 }], ...more };
  const answer = await hold(promotions, request);
  return { promotionId, voucherId, card, owner, request, answer };
}

test('a hold says what is promised, and sets it aside', async () => {
  const { promotionId, card, owner, answer } = await held('PROMISE');
  expect(answer).toEqual({
    refusals: [],
    thing: {
      ...{ owner, state: 'HELD', orderId: null },
      discounts: [{ promotionId, code: 'PROMISE', amountMinor: 1_000 }],
      giftCards: [{ id: card.id, maskedCode: `•••• ${card.code.slice(-4)}`, amountMinor: 6_000, currencyCode: 'EUR' }],
    },
  });
  expect(await usesOf(promotions, 'PROMISE')).toBe('1 0');
  expect(await moneyOf(promotions, card.id)).toEqual([10_000, 6_000, 'ISSUED 10000']);
});

test('a confirmation uses it up, once however often it comes', async () => {
  const { card, owner, request, answer } = await held('USE', { usageLimit: 1 });
  const first = await confirm(promotions, owner);
  expect(first.thing).toEqual({ ...answer.thing, state: 'CONFIRMED', orderId: `ord_${owner}` });
  expect(await confirm(promotions, owner)).toEqual(first);
  expect(await usesOf(promotions, 'USE')).toBe('0 1');
  expect(await moneyOf(promotions, card.id)).toEqual([4_000, 0, 'ISSUED 10000', 'REDEEMED -6000']);
  expect((await hold(promotions, { ...request, expected: (answer.thing as Held).discounts })).thing).toEqual(
    first.thing,
  );
  expect((await confirm(promotions, owner, 'ord_another')).refusals).toEqual(['HOLD_CHANGED input owner']);
  expect((await release(promotions, owner)).refusals).toEqual(['ALREADY_CONFIRMED input owner']);
});

test('a release gives it back, once however often it comes', async () => {
  const { card, owner, request } = await held('BACK', { usageLimit: 1, perCustomerLimit: 1 });
  const first = await release(promotions, owner);
  expect(first.thing?.state).toBe('RELEASED');
  expect(await release(promotions, owner)).toEqual(first);
  expect(await usesOf(promotions, 'BACK')).toBe('0 0');
  expect(await moneyOf(promotions, card.id)).toEqual([10_000, 0, 'ISSUED 10000']);
  expect((await hold(promotions, request)).refusals).toEqual(['ALREADY_RELEASED input owner']);
  expect((await confirm(promotions, owner)).refusals).toEqual(['ALREADY_RELEASED input owner']);
  expect((await hold(promotions, { ...request, owner: newOwner() })).refusals).toEqual([]);
});

test('a release that overtakes its hold keeps it from taking effect', async () => {
  await vouched(promotions, 'TOMBSTONE');
  const owner = newOwner();
  expect((await release(promotions, owner)).thing?.state).toBe('RELEASED');
  expect((await hold(promotions, { owner, voucherCodes: ['TOMBSTONE'] })).refusals).toEqual([
    'ALREADY_RELEASED input owner',
  ]);
  expect(await usesOf(promotions, 'TOMBSTONE')).toBe('0 0');
});

test('a confirmation of nothing is told so', async () => {
  expect((await confirm(promotions, newOwner())).refusals).toEqual(['HOLD_MISSING input owner']);
});

test.each([
  ['another amount of a gift card', { giftCards: [] }],
  ['another line', { lines: [line('two', 10_000)] }],
  ['another customer', { email: 'ben@example.com' }],
])('the same owner with %s is refused', async (what, more) => {
  const { request, answer } = await held(what.replace(/[^a-z]/g, ''));
  expect(answer.refusals).toEqual([]);
  const { refusals } = await hold(promotions, { ...request, ...more });
  expect(refusals).toEqual(['HOLD_CHANGED input owner']);
});

test('the same request at another time, its fields in another order, is the same', async () => {
  const { request, answer } = await held('SAME');
  const expected = answer.thing?.discounts;
  promotions.clock.advance(1_000);
  const turned = Object.fromEntries(Object.entries({ ...request, expected }).reverse());
  expect(await hold(promotions, turned)).toEqual(answer);
});

describe('nothing is set aside', () => {
  test('when a voucher is used up, by all or by the customer', async () => {
    await vouched(promotions, 'GONE', { usageLimit: 1 });
    await vouched(promotions, 'MINE', { perCustomerLimit: 1 });
    for (const [code, refusal] of [
      ['GONE', 'VOUCHER_EXHAUSTED input voucherCodes'],
      ['MINE', 'VOUCHER_LIMIT_REACHED input voucherCodes'],
    ] as const) {
      const card = await giftCard(promotions, 10_000);
      const request = { voucherCodes: [code], expected: await expectedOf(promotions, cart({ voucherCodes: [code] })) };
      expect((await hold(promotions, request)).refusals).toEqual([]);
      const giftCards = [{ code: card.code, amountMinor: 1 }];
      expect((await hold(promotions, { ...request, giftCards })).refusals).toEqual([refusal]);
      expect(await moneyOf(promotions, card.id)).toEqual([10_000, 0, 'ISSUED 10000']);
    }
    const expected = await expectedOf(promotions, cart({ voucherCodes: ['MINE'], email: 'ben@example.com' }));
    const others = { voucherCodes: ['MINE'], email: 'ben@example.com', expected };
    expect((await hold(promotions, others)).refusals).toEqual([]);
    expect((await hold(promotions, { ...others, customerId: 'cus_1' })).refusals).toEqual([]);
  });

  test('when a voucher does not hold any more', async () => {
    const { voucherId } = await vouched(promotions, 'STOPPED');
    const expected = await expectedOf(promotions, cart({ voucherCodes: ['STOPPED'] }));
    await promotions.merchandiser(
      'mutation ($id: ID!) { voucherUpdate(input: { id: $id, expectedVersion: 1, isActive: false }) { errors { code } } }',
      { id: voucherId },
    );
    const { refusals } = await hold(promotions, { voucherCodes: ['STOPPED'], expected });
    expect(refusals).toEqual(['VOUCHER_INVALID input voucherCodes']);
  });

  test('when a voucher counts its customers and nobody knows who it is', async () => {
    await vouched(promotions, 'WHO', { perCustomerLimit: 1 });
    const nobody = { voucherCodes: ['WHO'], email: null };
    expect((await hold(promotions, nobody)).refusals).toEqual(['VOUCHER_INVALID input voucherCodes']);
  });

  test('when the discounts are not those that were expected', async () => {
    const { promotionId } = await vouched(promotions, 'OTHER');
    const right = { promotionId, code: 'OTHER', amountMinor: 1_000 };
    for (const expected of [
      [],
      [{ ...right, amountMinor: 999 }],
      [{ ...right, code: null }],
      [right, { ...right, promotionId: 'prm_2' }],
    ]) {
      const { refusals } = await hold(promotions, { voucherCodes: ['OTHER'], expected });
      expect(refusals).toEqual(['DISCOUNT_CHANGED input expected']);
    }
    expect(await usesOf(promotions, 'OTHER')).toBe('0 0');
    expect(
      (await hold(promotions, { voucherCodes: [' other '], expected: [{ ...right, code: 'other' }] })).refusals,
    ).toEqual([]);
  });

  test('when a gift card has less, expires, is stopped, is in another currency or is none', async () => {
    const card = await giftCard(promotions, 100);
    const short = await giftCard(promotions, 100, { expiresAt: new Date(promotions.clock.now().getTime() + 1) });
    const stopped = await giftCard(promotions, 100);
    await promotions.merchandiser(
      'mutation ($id: ID!) { giftCardUpdate(input: { id: $id, expectedVersion: 1, isActive: false }) { errors { code } } }',
      { id: stopped.id },
    );
    promotions.clock.advance(1);
    const yen = await giftCard(promotions, 100, { currencyCode: 'JPY' });
    for (const [code, amountMinor] of [
      [card.code, 101],
      [short.code, 1],
      [stopped.code, 1],
      [yen.code, 1],
      ['NO-SUCH-CARD', 1],
    ]) {
      const giftCards = [
        { code: card.code, amountMinor: 1 },
        { code, amountMinor },
      ];
      const place = code === card.code ? 0 : 1;
      const { refusals } = await hold(promotions, { giftCards: code === card.code ? giftCards.slice(1) : giftCards });
      expect(refusals).toEqual([`GIFT_CARD_INSUFFICIENT input giftCards ${place} amountMinor`]);
    }
    expect(await moneyOf(promotions, card.id)).toEqual([100, 0, 'ISSUED 100']);
  });
});

test('a cart with discounts that come by themselves is held without counting anything', async () => {
  await automatic(promotions, { name: 'Kuwait', conditions: { channels: ['kw'] } });
  const { thing } = await hold(promotions, { channel: 'kw' });
  expect(thing?.discounts).toMatchObject([{ code: null, amountMinor: 1_000 }]);
  expect((await confirm(promotions, (thing as Held).owner)).thing?.state).toBe('CONFIRMED');
});

describe('a hold whose time is over', () => {
  test('goes back, and nothing before', async () => {
    const { card, owner } = await held('SWEEP', {}, { expiresInSeconds: 60 });
    promotions.clock.advance(59_999);
    await promotions.replica.expireHolds();
    expect(await usesOf(promotions, 'SWEEP')).toBe('1 0');
    promotions.clock.advance(1);
    expect(await promotions.replica.expireHolds()).toBe(1);
    expect(await usesOf(promotions, 'SWEEP')).toBe('0 0');
    expect(await moneyOf(promotions, card.id)).toEqual([10_000, 0, 'ISSUED 10000']);
    expect((await release(promotions, owner)).thing?.state).toBe('RELEASED');
  });

  test('lasts a day unless said', async () => {
    await held('ADAY');
    promotions.clock.advance(DAY - 1);
    await promotions.replica.expireHolds();
    expect(await usesOf(promotions, 'ADAY')).toBe('1 0');
    promotions.clock.advance(1);
    await promotions.replica.expireHolds();
    expect(await usesOf(promotions, 'ADAY')).toBe('0 0');
  });

  test('is confirmed all the same, before the sweep and after it', async () => {
    for (const code of ['UNSWEPT', 'SWEPT']) {
      const { card, owner } = await held(code, { usageLimit: 1, perCustomerLimit: 1 }, { expiresInSeconds: 60 });
      promotions.clock.advance(60_000);
      if (code === 'SWEPT') await promotions.replica.expireHolds();
      expect((await confirm(promotions, owner)).thing?.state).toBe('CONFIRMED');
      expect(await usesOf(promotions, code)).toBe('0 1');
      expect(await moneyOf(promotions, card.id)).toEqual([4_000, 0, 'ISSUED 10000', 'REDEEMED -6000']);
    }
  });

  test('takes again only what others left, and no limit is exceeded', async () => {
    const { card, owner, request } = await held('LEFTOVER', { usageLimit: 1 }, { expiresInSeconds: 60 });
    promotions.clock.advance(60_000);
    await promotions.replica.expireHolds();
    const other = newOwner();
    expect((await hold(promotions, { ...request, owner: other, email: 'ben@example.com' })).refusals).toEqual([]);
    expect((await confirm(promotions, owner)).thing?.state).toBe('CONFIRMED');
    expect(await usesOf(promotions, 'LEFTOVER')).toBe('1 0');
    expect(await moneyOf(promotions, card.id)).toEqual([6_000, 6_000, 'ISSUED 10000', 'REDEEMED -4000']);
    await confirm(promotions, other);
    expect(await usesOf(promotions, 'LEFTOVER')).toBe('0 1');
    expect((await moneyOf(promotions, card.id)).slice(0, 2)).toEqual([0, 0]);
  });
});

test('what came to nothing is forgotten after a month', async () => {
  const owner = newOwner();
  await release(promotions, owner);
  promotions.clock.advance(30 * DAY);
  await promotions.replica.forgetHolds();
  expect((await hold(promotions, { owner })).refusals).toEqual(['ALREADY_RELEASED input owner']);
  promotions.clock.advance(1);
  expect(await promotions.replica.forgetHolds()).toBeGreaterThan(0);
  expect((await hold(promotions, { owner })).refusals).toEqual([]);
});

test('what a quote says of a held voucher is what the next one gets', async () => {
  const { request } = await held('ONELEFT', { usageLimit: 1 });
  const { problems } = await quote(promotions, cart({ voucherCodes: request.voucherCodes }));
  expect(problems).toMatchObject([{ code: 'VOUCHER_EXHAUSTED', voucherOrCard: 'ONELEFT' }]);
});
