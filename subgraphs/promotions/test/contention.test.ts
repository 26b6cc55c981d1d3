import pg from 'pg';
import {
  cart,
  confirm,
  expectedOf,
  giftCard,
  type Held,
  hold,
  many,
  moneyOf,
  newOwner,
  release,
  startPromotions,
  type TestPromotions,
  usesOf,
  vouched,
} from './fixture';

let promotions: TestPromotions;
let database: pg.Client;
beforeAll(async () => {
  promotions = await startPromotions();
  database = new pg.Client({ connectionString: promotions.databaseUrl });
  await database.connect();
});
afterEach(async () => {
  // Whatever raced with what: counters are what holds say, balances are what ledgers say, nobody waited for each other.
  expect(await problems()).toEqual([]);
});
afterAll(async () => {
  await database.end();
  await promotions.stop();
});

const guest = (index: number) => ({ email: `guest-${index}@example.com` });
const refusalsOf = (answers: readonly { refusals: string[] }[]): string[] =>
  answers.flatMap(({ refusals }) => refusals);
const expectation = (code: string) => expectedOf(promotions, cart({ voucherCodes: [code] }));

/** Everything in the database that does not add up, and how often somebody waited for somebody who waited for them. */
async function problems(): Promise<unknown[]> {
  await database.query('SELECT pg_stat_clear_snapshot()');
  const { rows } = await database.query(`
    WITH use AS (
      SELECT hold.state, hold.customer, used ->> 'voucherId' AS voucher_id
      FROM discount_hold AS hold, jsonb_array_elements(vouchers) AS used
      WHERE state IN ('HELD', 'CONFIRMED') AND (used ->> 'isTaken')::boolean
    )
    SELECT 'voucher ' || code AS problem FROM voucher
    WHERE held <> (SELECT count(*) FROM use WHERE voucher_id = voucher.id AND state = 'HELD')
      OR redeemed <> (SELECT count(*) FROM use WHERE voucher_id = voucher.id AND state = 'CONFIRMED')
    UNION ALL
    SELECT 'customer ' || customer FROM voucher_customer AS counted
    WHERE taken <> (SELECT count(*) FROM use WHERE use.voucher_id = counted.voucher_id AND use.customer = counted.customer)
    UNION ALL
    SELECT 'card ' || id FROM gift_card
    WHERE balance_minor <> (SELECT sum(amount_minor) FROM gift_card_entry WHERE gift_card_id = gift_card.id)
      OR held_minor <> (
        SELECT coalesce(sum((part ->> 'takenMinor')::bigint), 0)
        FROM discount_hold, jsonb_array_elements(gift_cards) AS part
        WHERE state = 'HELD' AND part ->> 'giftCardId' = gift_card.id
      )
    UNION ALL
    SELECT 'deadlocks ' || deadlocks FROM pg_stat_database WHERE datname = current_database() AND deadlocks > 0`);
  return rows;
}

test('a voucher for five and fifty buyers are five holds and forty-five clean refusals', async () => {
  await vouched(promotions, 'FIVE', { usageLimit: 5 });
  const expected = await expectation('FIVE');
  const answers = await many(50, (index) => hold(promotions, { voucherCodes: ['FIVE'], expected, ...guest(index) }));
  expect(answers.filter(({ thing }) => thing)).toHaveLength(5);
  expect(refusalsOf(answers)).toEqual(Array.from({ length: 45 }, () => 'VOUCHER_EXHAUSTED input voucherCodes'));
  expect(await usesOf(promotions, 'FIVE')).toBe('5 0');
});

test('a gift card of 100.00 in ten carts of 60.00 pays for one', async () => {
  const card = await giftCard(promotions, 10_000);
  const answers = await many(10, () =>
    hold(promotions, { giftCards: [{ code: card.code, amountMinor: 6_000 }], expected: [] }),
  );
  expect(answers.filter(({ thing }) => thing)).toHaveLength(1);
  expect(refusalsOf(answers)).toEqual(
    Array.from({ length: 9 }, () => 'GIFT_CARD_INSUFFICIENT input giftCards 0 amountMinor'),
  );
  expect(await moneyOf(promotions, card.id)).toEqual([10_000, 6_000, 'ISSUED 10000']);
});

test('one customer in twenty tabs uses a voucher as often as one may', async () => {
  await vouched(promotions, 'TWICE', { perCustomerLimit: 2 });
  const expected = await expectation('TWICE');
  const spellings = ['ann@example.com', 'ANN@example.com', 'ann+tab@example.com', ' ann@Example.com '];
  const answers = await many(20, (index) =>
    hold(promotions, { voucherCodes: ['TWICE'], expected, email: spellings[index % spellings.length] }),
  );
  expect(answers.filter(({ thing }) => thing)).toHaveLength(2);
  expect(refusalsOf(answers)).toEqual(Array.from({ length: 18 }, () => 'VOUCHER_LIMIT_REACHED input voucherCodes'));
});

test('the same hold sent twenty times at once is one hold and twenty equal answers', async () => {
  const { promotionId } = await vouched(promotions, 'ONCE', { usageLimit: 1 });
  const card = await giftCard(promotions, 5_000);
  const input = {
    ...{ owner: newOwner(), voucherCodes: ['ONCE'], giftCards: [{ code: card.code, amountMinor: 5_000 }] },
    expected: [{ promotionId, code: 'ONCE', amountMinor: 1_000 }],
  };
  const answers = await many(20, () => hold(promotions, input));
  expect(refusalsOf(answers)).toEqual([]);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await usesOf(promotions, 'ONCE')).toBe('1 0');
  expect(await moneyOf(promotions, card.id)).toEqual([5_000, 5_000, 'ISSUED 5000']);
});

test('a hold and the release that overtakes it leave nothing behind', async () => {
  await vouched(promotions, 'RACE');
  const expected = await expectation('RACE');
  const races = await many(30, async (index) => {
    const owner = newOwner();
    const held = () => hold(promotions, { owner, voucherCodes: ['RACE'], expected, ...guest(index) });
    const order = index % 2 === 0 ? [held, () => release(promotions, owner)] : [() => release(promotions, owner), held];
    return Promise.all(order.map((ask) => ask()));
  });
  for (const answers of races) {
    const late = answers.flatMap(({ refusals }) => refusals);
    expect([[], ['ALREADY_RELEASED input owner']]).toContainEqual(late);
  }
  expect(await usesOf(promotions, 'RACE')).toBe('0 0');
});

test('of a confirmation and a release that race, one wins and the other is told', async () => {
  await vouched(promotions, 'EITHER');
  const expected = await expectation('EITHER');
  const held = await many(20, (index) => hold(promotions, { voucherCodes: ['EITHER'], expected, ...guest(index) }));
  const races = await Promise.all(
    held.map(({ thing }) => {
      const { owner } = thing as Held;
      return Promise.all([confirm(promotions, owner), release(promotions, owner)]);
    }),
  );
  for (const [confirmed, released] of races) {
    expect([confirmed.refusals, released.refusals]).toEqual(
      confirmed.thing ? [[], ['ALREADY_CONFIRMED input owner']] : [['ALREADY_RELEASED input owner'], []],
    );
  }
  const sold = races.filter(([{ thing }]) => thing).length;
  expect(await usesOf(promotions, 'EITHER')).toBe(`0 ${sold}`);
});

test('checkouts that want the same vouchers and cards in opposite orders do not block each other', async () => {
  const [a, b] = [
    await vouched(promotions, 'LEFT', {}, { effect: { kind: 'FREE_SHIPPING' } }),
    await vouched(promotions, 'RIGHT'),
  ];
  const cards = [await giftCard(promotions, 100_000), await giftCard(promotions, 100_000)];
  const expected = [
    { promotionId: a.promotionId, code: 'LEFT', amountMinor: 500 },
    { promotionId: b.promotionId, code: 'RIGHT', amountMinor: 1_000 },
  ];
  await many(30, async (index) => {
    const turn = <One>(both: One[]): One[] => (index % 2 === 0 ? both : both.toReversed());
    const owner = newOwner();
    const { refusals } = await hold(promotions, {
      ...{ owner, voucherCodes: turn(['LEFT', 'RIGHT']), expected, ...guest(index) },
      giftCards: turn(cards).map(({ code }) => ({ code, amountMinor: 100 })),
    });
    expect(refusals).toEqual([]);
    const settled = index % 3 === 0 ? await release(promotions, owner) : await confirm(promotions, owner);
    expect(settled.refusals).toEqual([]);
  });
  expect(await usesOf(promotions, 'LEFT')).toBe('0 20');
  expect(await usesOf(promotions, 'RIGHT')).toBe('0 20');
});

test('sweeps of several replicas, late confirmations and releases end each hold once', async () => {
  await vouched(promotions, 'LATE', { usageLimit: 30 });
  const card = await giftCard(promotions, 30_000);
  const expected = await expectation('LATE');
  const held = await many(30, (index) =>
    hold(promotions, {
      ...{ voucherCodes: ['LATE'], expected, expiresInSeconds: 60, ...guest(index) },
      giftCards: [{ code: card.code, amountMinor: 1_000 }],
    }),
  );
  promotions.clock.advance(60_000);
  const owners = held.map(({ thing }) => (thing as Held).owner);
  const answers = await Promise.all([
    ...owners.slice(0, 10).map((owner) => confirm(promotions, owner)),
    ...owners.slice(10, 20).map((owner) => release(promotions, owner)),
    ...(await many(3, () => promotions.replica.expireHolds().then(() => ({ refusals: [] })))),
  ]);
  expect(refusalsOf(answers)).toEqual([]);
  expect(await usesOf(promotions, 'LATE')).toBe('0 10');
  expect((await moneyOf(promotions, card.id)).slice(0, 2)).toEqual([20_000, 0]);
});

test('a limit that staff lower while buyers race is never exceeded', async () => {
  const { voucherId } = await vouched(promotions, 'FEWER', { usageLimit: 20 });
  const expected = await expectation('FEWER');
  const lower = promotions.merchandiser<{ it: { errors: { code: string }[] } }>(
    'mutation ($id: ID!) { it: voucherUpdate(input: { id: $id, expectedVersion: 1, usageLimit: 3 }) { errors { code } } }',
    { id: voucherId },
  );
  const [{ data }, ...answers] = await Promise.all([
    lower,
    ...Array.from({ length: 20 }, (_none, index) =>
      hold(promotions, { voucherCodes: ['FEWER'], expected, ...guest(index) }),
    ),
  ]);
  const taken = answers.filter(({ thing }) => thing).length;
  if (data.it.errors.length === 0) expect(taken).toBeLessThanOrEqual(3);
  else expect([data.it.errors.map(({ code }) => code), taken]).toEqual([['LIMIT_BELOW_USAGE'], 20]);
});
