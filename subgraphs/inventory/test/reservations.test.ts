import { codes, command, levelsOf, newKey, reserve, startInventory, stocked, type TestInventory } from './fixture';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await startInventory();
});
afterAll(() => inventory.stop());

test('what is reserved is taken from the warehouses of the channel, the first one first', async () => {
  const lamp = await stocked(inventory, { near: 3, far: 10, away: 10 });
  const { state, refusals } = await reserve(inventory, { [lamp]: 5 });
  expect([state, refusals]).toEqual(['ACTIVE', []]);
  expect(await levelsOf(inventory, lamp)).toEqual(['away 10 0 0', 'far 10 0 2', 'near 3 0 3']);
});

test('committing turns what is reserved into what is allocated, and the ledger says so', async () => {
  const lamp = await stocked(inventory, { near: 4 });
  const { id } = await reserve(inventory, { [lamp]: 3 });
  expect(await command(inventory, 'Commit', { id })).toMatchObject({ state: 'COMMITTED', refusals: [] });
  expect(await levelsOf(inventory, lamp)).toEqual(['near 4 3 0']);
  const { data } = await inventory.keeper(
    `query ($of: ID!) { movements(where: { merchandiseIds: [$of], reasons: [ALLOCATED] }) {
      nodes { reason onHandDelta allocatedDelta actor level { warehouse { code } } }
    } }`,
    { of: lamp },
  );
  expect(data).toEqual({
    movements: {
      nodes: [
        {
          reason: 'ALLOCATED',
          onHandDelta: 0,
          allocatedDelta: 3,
          actor: 'service:checkout',
          level: { warehouse: { code: 'near' } },
        },
      ],
    },
  });
});

test('releasing gives units back', async () => {
  const lamp = await stocked(inventory, { near: 4 });
  const { id } = await reserve(inventory, { [lamp]: 4 });
  expect(await command(inventory, 'Release', { id })).toMatchObject({ state: 'RELEASED', refusals: [] });
  expect(await levelsOf(inventory, lamp)).toEqual(['near 4 0 0']);
});

test('of several lines all are reserved or none, and each that is short says how many there are', async () => {
  const [lamp, pan, cup] = [
    await stocked(inventory, { near: 1, far: 1 }),
    await stocked(inventory, { near: 9 }),
    await stocked(inventory, { away: 9 }),
  ];
  const { id, refusals, shortages } = await reserve(inventory, { [lamp]: 3, [pan]: 9, [cup]: 1 });
  expect(id).toBeUndefined();
  expect(refusals).toEqual(['INSUFFICIENT_STOCK input lines 0 quantity', 'INSUFFICIENT_STOCK input lines 2 quantity']);
  expect(shortages).toEqual([
    { line: 0, merchandiseId: lamp, wanted: 3, available: 2 },
    { line: 2, merchandiseId: cup, wanted: 1, available: 0 },
  ]);
  expect(await levelsOf(inventory, pan)).toEqual(['near 9 0 0']);
});

test('two lines of one thing are counted together', async () => {
  const lamp = await stocked(inventory, { near: 5 });
  const line = { merchandiseId: lamp, quantity: 3 };
  const { shortages } = await reserve(inventory, {}, { lines: [line, line] });
  expect(shortages).toEqual([{ line: 1, merchandiseId: lamp, wanted: 3, available: 2 }]);
  expect(await reserve(inventory, {}, { lines: [line, { ...line, quantity: 2 }] })).toMatchObject({ refusals: [] });
  expect(await levelsOf(inventory, lamp)).toEqual(['near 5 0 5']);
});

test('what nobody ever heard of, and a channel that no warehouse serves, have nothing', async () => {
  const lamp = await stocked(inventory, { near: 5 });
  const unknown = "'; DROP TABLE reservation; --";
  const nothing = { wanted: 1, available: 0, line: 0 };
  expect((await reserve(inventory, { [unknown]: 1 })).shortages).toEqual([{ ...nothing, merchandiseId: unknown }]);
  const elsewhere = await reserve(inventory, { [lamp]: 1 }, { channel: 'mars' });
  expect(elsewhere.shortages).toEqual([{ ...nothing, merchandiseId: lamp }]);
});

describe('time', () => {
  test('what has expired is free at once, before anybody swept it up', async () => {
    const lamp = await stocked(inventory, { near: 5 });
    const first = await reserve(inventory, { [lamp]: 5 });
    expect((await reserve(inventory, { [lamp]: 1 })).shortages).toMatchObject([{ available: 0 }]);
    inventory.clock.advance(60_000);
    expect(await levelsOf(inventory, lamp)).toEqual(['near 5 0 0']);
    expect(await reserve(inventory, { [lamp]: 5 })).toMatchObject({ state: 'ACTIVE', refusals: [] });
    expect(await levelsOf(inventory, lamp)).toEqual(['near 5 0 5']);
    expect(await command(inventory, 'Commit', { id: first.id })).toMatchObject({
      refusals: ['RESERVATION_EXPIRED input id'],
    });
  });

  test('an expired reservation is not committed and not extended, swept up or not', async () => {
    const lamp = await stocked(inventory, { near: 5 });
    const { id } = await reserve(inventory, { [lamp]: 5 });
    inventory.clock.advance(60_000);
    for (const isSwept of [false, true]) {
      if (isSwept) expect(await inventory.replica.expireReservations()).toBeGreaterThan(0);
      for (const name of ['Commit', 'Extend'] as const) {
        const input = name === 'Extend' ? { id, expiresInSeconds: 60 } : { id };
        expect([isSwept, name, await command(inventory, name, input)]).toMatchObject([
          isSwept,
          name,
          { refusals: ['RESERVATION_EXPIRED input id'] },
        ]);
      }
    }
    expect(await levelsOf(inventory, lamp)).toEqual(['near 5 0 0']);
  });

  test('releasing what has expired is no mistake, and happens once', async () => {
    const lamp = await stocked(inventory, { near: 5 });
    const { id } = await reserve(inventory, { [lamp]: 5 });
    inventory.clock.advance(60_000);
    for (const _time of ['before the sweep', 'after it was released']) {
      expect(await command(inventory, 'Release', { id })).toMatchObject({ state: 'EXPIRED', refusals: [] });
    }
    expect(await inventory.replica.expireReservations()).toBe(0);
    expect(await levelsOf(inventory, lamp)).toEqual(['near 5 0 0']);
  });

  test('extending keeps a reservation, and never shortens it', async () => {
    const lamp = await stocked(inventory, { near: 5 });
    const { id, expiresAt } = await reserve(inventory, { [lamp]: 5 });
    const sooner = await command(inventory, 'Extend', { id, expiresInSeconds: 1 });
    expect(sooner).toMatchObject({ expiresAt, refusals: [] });
    inventory.clock.advance(59_000);
    await command(inventory, 'Extend', { id, expiresInSeconds: 60 });
    inventory.clock.advance(59_000);
    expect(await inventory.replica.expireReservations()).toBe(0);
    expect(await command(inventory, 'Commit', { id })).toMatchObject({ state: 'COMMITTED' });
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

test.each([
  ['Commit', 'Commit', 'COMMITTED', []],
  ['Release', 'Release', 'RELEASED', []],
  ['Commit', 'Release', undefined, ['RESERVATION_COMMITTED input id']],
  ['Release', 'Commit', undefined, ['RESERVATION_RELEASED input id']],
  ['Commit', 'Extend', undefined, ['RESERVATION_COMMITTED input id']],
  ['Release', 'Extend', undefined, ['RESERVATION_RELEASED input id']],
] as const)('after %s comes %s: %s %j', async (first, second, state, refusals) => {
  const lamp = await stocked(inventory, { near: 5 });
  const { id } = await reserve(inventory, { [lamp]: 2 });
  await command(inventory, first, { id });
  const levels = await levelsOf(inventory, lamp);
  const input = second === 'Extend' ? { id, expiresInSeconds: 60 } : { id };
  const answer = await command(inventory, second, input);
  expect([answer.state, answer.refusals]).toEqual([state, refusals]);
  expect(await levelsOf(inventory, lamp)).toEqual(levels);
});

test.each(['Extend', 'Release', 'Commit'] as const)(
  '%s of a reservation that is not there is refused',
  async (name) => {
    const input = name === 'Extend' ? { expiresInSeconds: 60 } : {};
    const answer = await command(inventory, name, { id: 'rsv_000000000000000000000000', ...input });
    expect(answer.refusals).toEqual(['NOT_FOUND input id']);
  },
);

test('malformed commands are told what is wrong with them', async () => {
  const input = {
    owner: '',
    channel: 'E U',
    expiresInSeconds: 86_401,
    lines: [{ merchandiseId: 'x'.repeat(61), quantity: 0 }],
    idempotencyKey: 'short',
  };
  const { errors } = await inventory.checkout(
    'mutation ($input: ReservationCreateInput!) { reservationCreate(input: $input) { errors { code } } }',
    { input },
  );
  expect(errors.map(({ extensions }) => extensions)).toMatchObject([
    {
      code: 'INVALID_INPUT',
      fields: [
        { path: ['input', 'owner'], code: 'REQUIRED' },
        { path: ['input', 'lines', '0', 'merchandiseId'], code: 'TOO_LONG' },
        { path: ['input', 'lines', '0', 'quantity'], code: 'OUT_OF_RANGE' },
        { path: ['input', 'channel'], code: 'INVALID_FORMAT' },
        { path: ['input', 'expiresInSeconds'], code: 'OUT_OF_RANGE' },
        { path: ['input', 'idempotencyKey'], code: 'TOO_SHORT' },
      ],
    },
  ]);
});

test('texts come back as they went in', async () => {
  const lamp = await stocked(inventory, { near: 5 });
  const owner = `'; DROP TABLE "reservation"; -- 🛒 장바구니 \\ "`;
  const { id } = await reserve(inventory, { [lamp]: 2 }, { owner });
  const { data } = await inventory.checkout(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Reservation {
      owner channelSlug state settledAt units { quantity merchandise { id } warehouse { code } }
    } } }`,
    { of: [{ __typename: 'Reservation', id }] },
  );
  const units = [{ quantity: 2, merchandise: { id: lamp }, warehouse: { code: 'near' } }];
  expect(data).toEqual({ _entities: [{ owner, channelSlug: 'eu', state: 'ACTIVE', settledAt: null, units }] });
});

test('a reservation that has expired says so before it is swept up', async () => {
  const lamp = await stocked(inventory, { near: 5 });
  const { id } = await reserve(inventory, { [lamp]: 2 });
  inventory.clock.advance(60_000);
  const { data } = await inventory.checkout(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Reservation { state } } }',
    { of: [{ __typename: 'Reservation', id }] },
  );
  expect(data).toEqual({ _entities: [{ state: 'EXPIRED' }] });
});

test('a key of one caller means nothing for another', async () => {
  const lamp = await stocked(inventory, { near: 5 });
  const idempotencyKey = newKey();
  await reserve(inventory, { [lamp]: 1 }, { idempotencyKey });
  const answer = await inventory.keeper(
    `mutation ($input: StockAdjustInput!) { stockAdjust(input: $input) { errors { code } } }`,
    {
      input: { merchandiseId: lamp, warehouseId: inventory.warehouses.near, delta: 1, reason: 'FOUND', idempotencyKey },
    },
  );
  expect([codes(answer), answer.data]).toEqual([[], { stockAdjust: { errors: [] } }]);
});
