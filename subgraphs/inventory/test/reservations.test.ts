import { createId } from '#contracts';
import { commit, levelsOf, newCart, release, reserve, startInventory, stocked, type TestInventory } from './fixture';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await startInventory();
});
afterAll(() => inventory.stop());

const entity = (id: string | undefined, fields: string) =>
  inventory.checkout(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Reservation { ${fields} } } }`, {
    of: [{ __typename: 'Reservation', id }],
  });

describe('setting units aside', () => {
  test('takes them from the first warehouse of the channel that has all, or from several', async () => {
    const lamp = await stocked(inventory, { near: 3, far: 4, away: 10 });
    expect(await reserve(inventory, { [lamp]: 2 })).toMatchObject({ state: 'ACTIVE', refusals: [], shortages: [] });
    expect(await levelsOf(inventory, lamp)).toEqual(['away 10 0 0', 'far 4 0 0', 'near 3 0 2']);
    await reserve(inventory, { [lamp]: 5 });
    expect(await levelsOf(inventory, lamp)).toEqual(['away 10 0 0', 'far 4 0 4', 'near 3 0 3']);
  });

  test('from one warehouse only, where that is wanted', async () => {
    const lamp = await stocked(inventory, { near: 3, far: 4 });
    const pan = await stocked(inventory, { near: 1, far: 1 });
    const whole = { allowSplit: false };
    expect((await reserve(inventory, { [lamp]: 5 }, whole)).shortages).toEqual([`${lamp}: 5 of 3`]);
    expect((await reserve(inventory, { [lamp]: 4, [pan]: 1 }, whole)).refusals).toEqual([]);
    expect(await levelsOf(inventory, pan)).toEqual(['far 1 0 1', 'near 1 0 0']);
  });

  test('makes what a cart holds exactly that: more, less, something else, nothing', async () => {
    const [lamp, pan] = [await stocked(inventory, { near: 5 }), await stocked(inventory, { near: 5 })];
    const owner = newCart();
    const held = async (quantities: Record<string, number>) => {
      expect((await reserve(inventory, quantities, { owner })).refusals).toEqual([]);
      return [...(await levelsOf(inventory, lamp)), ...(await levelsOf(inventory, pan))];
    };
    expect(await held({ [lamp]: 2 })).toEqual(['near 5 0 2', 'near 5 0 0']);
    expect(await held({ [lamp]: 5 })).toEqual(['near 5 0 5', 'near 5 0 0']);
    expect(await held({ [lamp]: 1, [pan]: 4 })).toEqual(['near 5 0 1', 'near 5 0 4']);
    expect(await held({ [pan]: 4 })).toEqual(['near 5 0 0', 'near 5 0 4']);
    expect(await held({})).toEqual(['near 5 0 0', 'near 5 0 0']);
    expect(await held({})).toEqual(['near 5 0 0', 'near 5 0 0']);
  });

  test('asked again it is the same reservation, for longer', async () => {
    const lamp = await stocked(inventory, { near: 5 });
    const first = await reserve(inventory, { [lamp]: 2 });
    inventory.clock.advance(1_000);
    const again = await reserve(inventory, { [lamp]: 2 }, { owner: first.owner, expiresInSeconds: 120 });
    expect(again.id).toBe(first.id);
    expect(Date.parse(again.expiresAt ?? '')).toBe(inventory.clock.now().getTime() + 120_000);
    expect(await levelsOf(inventory, lamp)).toEqual(['near 5 0 2']);
  });

  test('when something is short all stays as it was, and each line that is short is told', async () => {
    const [lamp, pan, cup] = [
      await stocked(inventory, { near: 1, far: 1 }),
      await stocked(inventory, { near: 9 }),
      await stocked(inventory, { away: 9 }),
    ];
    const { owner } = await reserve(inventory, { [pan]: 1 });
    const answer = await reserve(inventory, { [lamp]: 3, [pan]: 9, [cup]: 1 }, { owner });
    expect(answer.id).toBeUndefined();
    expect(answer.refusals).toEqual([
      'INSUFFICIENT_STOCK input lines 0 quantity',
      'INSUFFICIENT_STOCK input lines 2 quantity',
    ]);
    expect(answer.shortages).toEqual([`${lamp}: 3 of 2`, `${cup}: 1 of 0`]);
    expect(await levelsOf(inventory, pan)).toEqual(['near 9 0 1']);
  });

  test('two lines of one thing are counted together', async () => {
    const lamp = await stocked(inventory, { near: 5 });
    const line = { merchandiseId: lamp, quantity: 3 };
    expect((await reserve(inventory, {}, { lines: [line, line] })).shortages).toEqual([`${lamp}: 6 of 5`]);
    expect(await reserve(inventory, {}, { lines: [line, { ...line, quantity: 2 }] })).toMatchObject({ refusals: [] });
    expect(await levelsOf(inventory, lamp)).toEqual(['near 5 0 5']);
  });

  test('what nobody ever heard of, and a channel that no warehouse serves, have nothing', async () => {
    const lamp = await stocked(inventory, { near: 5 });
    const unknown = "'; DROP TABLE reservation; --";
    expect((await reserve(inventory, { [unknown]: 1 })).shortages).toEqual([`${unknown}: 1 of 0`]);
    expect((await reserve(inventory, { [lamp]: 1 }, { channel: 'mars' })).shortages).toEqual([`${lamp}: 1 of 0`]);
  });

  test('malformed commands are told what is wrong with them', async () => {
    const input = {
      ...{ owner: '', channel: 'E U', expiresInSeconds: 86_401 },
      lines: [{ merchandiseId: 'x'.repeat(61), quantity: 0 }],
    };
    const { errors } = await inventory.checkout(
      'mutation ($input: ReservationSetInput!) { reservationSet(input: $input) { errors { code } } }',
      { input },
    );
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([
      {
        code: 'INVALID_INPUT',
        fields: [
          { path: ['input', 'owner'], code: 'REQUIRED' },
          { path: ['input', 'channel'], code: 'INVALID_FORMAT' },
          { path: ['input', 'lines', '0', 'merchandiseId'], code: 'TOO_LONG' },
          { path: ['input', 'lines', '0', 'quantity'], code: 'OUT_OF_RANGE' },
          { path: ['input', 'expiresInSeconds'], code: 'OUT_OF_RANGE' },
        ],
      },
    ]);
  });

  test('texts come back as they went in', async () => {
    const lamp = await stocked(inventory, { near: 5 });
    const owner = `'; DROP TABLE "reservation"; -- 🛒 장바구니 \\ "`;
    const { id } = await reserve(inventory, { [lamp]: 2 }, { owner });
    const { data } = await entity(
      id,
      'owner channelSlug state settledAt units { quantity merchandise { id } warehouse { code } }',
    );
    const units = [{ quantity: 2, merchandise: { id: lamp }, warehouse: { code: 'near' } }];
    expect(data).toEqual({ _entities: [{ owner, channelSlug: 'eu', state: 'ACTIVE', settledAt: null, units }] });
  });
});

describe('backorders', () => {
  test('a thing may be sold beyond what lies there up to its limit, and no further', async () => {
    const lamp = await stocked(inventory, { near: 1, far: 1 }, { backorderLimit: 3 });
    const { owner } = await reserve(inventory, { [lamp]: 4 });
    expect(await levelsOf(inventory, lamp)).toEqual(['far 1 0 1', 'near 1 0 3']);
    expect((await reserve(inventory, { [lamp]: 2 })).shortages).toEqual([`${lamp}: 2 of 1`]);
    expect(await commit(inventory, owner, { [lamp]: 4 })).toEqual({ from: ['far 1', 'near 3'], refusals: [] });
    expect(await levelsOf(inventory, lamp)).toEqual(['far 1 1 0', 'near 1 3 0']);
  });

  test('taking the limit back keeps what was promised, and promises no more', async () => {
    const lamp = await stocked(inventory, { near: 1 }, { sku: 'OWED', backorderLimit: 3 });
    const { owner } = await reserve(inventory, { [lamp]: 3 });
    const { data, errors } = await inventory.keeper(
      'mutation ($input: MerchandiseTrackInput!) { merchandiseTrack(input: $input) { errors { code } } }',
      { input: { id: lamp, sku: 'OWED', productId: createId('product'), backorderLimit: 0 } },
    );
    expect([data, errors]).toEqual([{ merchandiseTrack: { errors: [] } }, []]);
    expect((await reserve(inventory, { [lamp]: 1 })).shortages).toEqual([`${lamp}: 1 of 0`]);
    expect((await commit(inventory, owner, { [lamp]: 3 })).refusals).toEqual([]);
  });
});

describe('selling', () => {
  test('turns what is reserved into what is allocated, and the ledger says so', async () => {
    const lamp = await stocked(inventory, { near: 4 });
    const { owner } = await reserve(inventory, { [lamp]: 3 });
    const orderId = createId('order');
    expect(await commit(inventory, owner, { [lamp]: 3 }, orderId)).toEqual({ from: ['near 3'], refusals: [] });
    expect(await levelsOf(inventory, lamp)).toEqual(['near 4 3 0']);
    const { data } = await inventory.keeper(
      `query ($of: ID!) { movements(where: { merchandiseIds: [$of], reasons: [ALLOCATED] }) {
        nodes { onHandDelta allocatedDelta actor orderId level { warehouse { code } } }
      } }`,
      { of: lamp },
    );
    const level = { warehouse: { code: 'near' } };
    const moved = { onHandDelta: 0, allocatedDelta: 3, actor: 'service:checkout', orderId, level };
    expect(data).toEqual({ movements: { nodes: [moved] } });
  });

  test('an order is sold to once, and told the same whenever it asks, whatever is set aside by then', async () => {
    const lamp = await stocked(inventory, { near: 1, far: 9 });
    const { owner } = await reserve(inventory, { [lamp]: 10 });
    const orderId = createId('order');
    const first = await commit(inventory, owner, { [lamp]: 10 }, orderId);
    expect(first).toEqual({ from: ['far 9', 'near 1'], refusals: [] });
    expect(await commit(inventory, owner, { [lamp]: 10 }, orderId)).toEqual(first);
    const more = await stocked(inventory, { near: 1 });
    const other = await reserve(inventory, { [more]: 1 });
    expect(await commit(inventory, other.owner, { [more]: 1 }, orderId)).toEqual(first);
    expect(await commit(inventory, other.owner, { [lamp]: 10 }, orderId)).toEqual(first);
    inventory.clock.advance(60_000);
    expect(await commit(inventory, other.owner, { [more]: 1 }, orderId)).toEqual(first);
    expect(await levelsOf(inventory, lamp)).toEqual(['far 9 9 0', 'near 1 1 0']);
  });

  test('only what is set aside is sold, exactly', async () => {
    const [lamp, pan] = [await stocked(inventory, { near: 5 }), await stocked(inventory, { near: 5 })];
    const { owner } = await reserve(inventory, { [lamp]: 2 });
    for (const other of [{ [lamp]: 1 }, { [lamp]: 3 }, { [pan]: 2 }, { [lamp]: 2, [pan]: 1 }]) {
      expect((await commit(inventory, owner, other)).refusals).toEqual(['RESERVATION_CHANGED input owner']);
    }
    expect((await commit(inventory, newCart(), { [lamp]: 2 })).refusals).toEqual(['RESERVATION_MISSING input owner']);
    expect(await levelsOf(inventory, lamp)).toEqual(['near 5 0 2']);
  });

  test('a cart that was sold has nothing set aside any more, nor for another order', async () => {
    const lamp = await stocked(inventory, { near: 5 });
    const { owner } = await reserve(inventory, { [lamp]: 2 });
    await commit(inventory, owner, { [lamp]: 2 });
    expect(await reserve(inventory, { [lamp]: 1 }, { owner })).toEqual({ owner, refusals: [], shortages: [] });
    expect((await commit(inventory, owner, { [lamp]: 2 })).refusals).toEqual(['RESERVATION_MISSING input owner']);
    expect(await levelsOf(inventory, lamp)).toEqual(['near 5 2 0']);
  });
});

describe('giving back', () => {
  test('frees the units, however often', async () => {
    const lamp = await stocked(inventory, { near: 4 });
    const { owner, id } = await reserve(inventory, { [lamp]: 4 });
    expect([await release(inventory, owner), await release(inventory, owner)]).toEqual([[], []]);
    expect(await levelsOf(inventory, lamp)).toEqual(['near 4 0 0']);
    expect((await entity(id, 'state')).data).toEqual({ _entities: [{ state: 'RELEASED' }] });
    expect((await commit(inventory, owner, { [lamp]: 4 })).refusals).toEqual(['RESERVATION_MISSING input owner']);
  });

  test('for an order that will not be keeps it from being sold to later, even if the cart sets things aside again', async () => {
    const lamp = await stocked(inventory, { near: 4 });
    const { owner } = await reserve(inventory, { [lamp]: 2 });
    const orderId = createId('order');
    expect(await release(inventory, owner, orderId)).toEqual([]);
    const late = () => commit(inventory, owner, { [lamp]: 2 }, orderId);
    expect((await late()).refusals).toEqual(['ALREADY_RELEASED input orderId']);
    for (const quantity of [3, 2]) {
      await reserve(inventory, { [lamp]: quantity }, { owner });
      expect((await late()).refusals).toEqual(['ALREADY_RELEASED input orderId']);
    }
    expect(await levelsOf(inventory, lamp)).toEqual(['near 4 0 2']);
    expect((await commit(inventory, owner, { [lamp]: 2 })).refusals).toEqual([]);
  });

  test('what an order was sold stays sold', async () => {
    const lamp = await stocked(inventory, { near: 4 });
    const { owner } = await reserve(inventory, { [lamp]: 2 });
    const orderId = createId('order');
    await commit(inventory, owner, { [lamp]: 2 }, orderId);
    expect(await release(inventory, owner, orderId)).toEqual(['ORDER_COMMITTED input orderId']);
    expect(await levelsOf(inventory, lamp)).toEqual(['near 4 2 0']);
  });
});

describe('time', () => {
  test('what has expired is free at once, before anybody swept it up', async () => {
    const lamp = await stocked(inventory, { near: 5 });
    const first = await reserve(inventory, { [lamp]: 5 });
    expect((await reserve(inventory, { [lamp]: 1 })).shortages).toEqual([`${lamp}: 1 of 0`]);
    inventory.clock.advance(60_000);
    expect(await levelsOf(inventory, lamp)).toEqual(['near 5 0 0']);
    expect(await reserve(inventory, { [lamp]: 5 })).toMatchObject({ state: 'ACTIVE', refusals: [] });
    expect(await levelsOf(inventory, lamp)).toEqual(['near 5 0 5']);
    expect((await commit(inventory, first.owner, { [lamp]: 5 })).refusals).toEqual(['RESERVATION_EXPIRED input owner']);
  });

  test('what has expired is not sold, swept up or not, and says that it has expired', async () => {
    const lamp = await stocked(inventory, { near: 5 });
    const { owner, id } = await reserve(inventory, { [lamp]: 5 });
    inventory.clock.advance(60_000);
    for (const isSwept of [false, true]) {
      if (isSwept) expect(await inventory.replica.expireReservations()).toBeGreaterThan(0);
      const { refusals } = await commit(inventory, owner, { [lamp]: 5 });
      expect([isSwept, refusals]).toEqual([isSwept, ['RESERVATION_EXPIRED input owner']]);
      expect((await entity(id, 'state')).data).toEqual({ _entities: [{ state: 'EXPIRED' }] });
    }
    expect(await levelsOf(inventory, lamp)).toEqual(['near 5 0 0']);
  });

  test('a cart whose time is over may set the same aside again', async () => {
    const lamp = await stocked(inventory, { near: 5 });
    const { owner } = await reserve(inventory, { [lamp]: 5 });
    inventory.clock.advance(60_000);
    expect((await reserve(inventory, { [lamp]: 5 }, { owner })).refusals).toEqual([]);
    expect(await inventory.replica.expireReservations()).toBe(0);
    expect((await commit(inventory, owner, { [lamp]: 5 })).refusals).toEqual([]);
  });

  test('more than a batch that has expired is released in one go', async () => {
    const lamp = await stocked(inventory, { near: 150 });
    for (let round = 0; round < 15; round += 1) {
      await Promise.all(Array.from({ length: 10 }, () => reserve(inventory, { [lamp]: 1 })));
    }
    inventory.clock.advance(60_000);
    expect(await inventory.replica.expireReservations()).toBe(150);
    expect(await levelsOf(inventory, lamp)).toEqual(['near 150 0 0']);
  });
});

test('twenty things are set aside with as many statements as one', async () => {
  const things = await Promise.all(Array.from({ length: 20 }, () => stocked(inventory, { near: 5, far: 5 })));
  await reserve(inventory, { [things[0] ?? '']: 1 });
  const cost = (count: number) =>
    inventory.statements(() => reserve(inventory, Object.fromEntries(things.slice(0, count).map((id) => [id, 1]))));
  expect([await cost(1), await cost(20)]).toEqual([5, 5]);
});
