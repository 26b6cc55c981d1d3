import {
  asStaff,
  automatic,
  cart,
  codes,
  confirm,
  everyNode,
  giftCard,
  type Held,
  hold,
  many,
  moneyOf,
  must,
  newKey,
  promotionInput,
  quote,
  startPromotions,
  type TestPromotions,
  vouched,
} from './fixture';

let promotions: TestPromotions;
beforeAll(async () => {
  promotions = await startPromotions();
});
afterAll(() => promotions.stop());

const PROMOTION = `promotion { id name isActive trigger priority stackingGroups startsAt endsAt version
  conditions { channels customerGroups productIds categoryIds minimumSubtotals { amount currencyCode } minimumQuantity }
  effect { kind target basisPoints amounts { amount currencyCode } buyQuantity getQuantity
    gets { productIds categoryIds } timesAtMost } }`;
const CREATE = ['promotionCreate', 'PromotionCreateInput', PROMOTION] as const;
const UPDATE = ['promotionUpdate', 'PromotionUpdateInput', PROMOTION] as const;
const VOUCHER = `voucher { id code isActive usageLimit perCustomerLimit startsAt endsAt held redeemed version
  promotion { id name } }`;
const VOUCHER_CREATE = ['voucherCreate', 'VoucherCreateInput', VOUCHER] as const;
const VOUCHER_UPDATE = ['voucherUpdate', 'VoucherUpdateInput', VOUCHER] as const;
const CARD_UPDATE = [
  'giftCardUpdate',
  'GiftCardUpdateInput',
  'giftCard { id isActive expiresAt note version }',
] as const;

interface Thing {
  id: string;
  version: number;
  [field: string]: unknown;
}

/** The problems of an input that does not fit. */
async function fieldsOf([name, type]: readonly [string, string, string], input: object): Promise<string[]> {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { errors { code } } }`;
  const answer = await promotions.merchandiser(query, { input });
  expect(codes(answer)).toEqual(['INVALID_INPUT']);
  const fields = answer.errors[0]?.extensions?.fields as { path: string[]; code: string }[];
  return fields.map(({ path, code }) => `${path.join('.')} ${code}`);
}

const EUR = (amountMinor: number) => ({ amountMinor, currencyCode: 'EUR' });

describe('promotions', () => {
  test('what staff describe is what there is', async () => {
    const input = promotionInput({
      ...{ name: 'Drei für zwei 🎁', trigger: 'AUTOMATIC', priority: -5, stackingGroups: ['a', 'b'] },
      ...{ startsAt: '2026-01-01T00:00:00.000Z', endsAt: '2026-02-01T00:00:00.000Z', translations: null },
      conditions: {
        ...{ channels: ['eu'], customerGroups: ['trade'], productIds: ['prd_1'], categoryIds: ['cat_1'] },
        ...{ minimumSubtotals: [EUR(5_000)], minimumQuantity: 3 },
      },
      effect: {
        ...{ kind: 'BUY_X_GET_Y', buyQuantity: 2, getQuantity: 1, timesAtMost: 4 },
        gets: { productIds: ['prd_2'] },
      },
    });
    const { thing, refusals } = await asStaff<Thing>(promotions, CREATE, input);
    expect(refusals).toEqual([]);
    expect(thing).toEqual({
      ...{ id: expect.stringMatching(/^prm_/), name: 'Drei für zwei 🎁', isActive: true, trigger: 'AUTOMATIC' },
      ...{ priority: -5, stackingGroups: ['a', 'b'], version: 1 },
      ...{ startsAt: '2026-01-01T00:00:00.000Z', endsAt: '2026-02-01T00:00:00.000Z' },
      conditions: {
        ...{ channels: ['eu'], customerGroups: ['trade'], productIds: ['prd_1'], categoryIds: ['cat_1'] },
        ...{ minimumSubtotals: [{ amount: '50.00', currencyCode: 'EUR' }], minimumQuantity: 3 },
      },
      effect: {
        ...{ kind: 'BUY_X_GET_Y', target: null, basisPoints: 10_000, amounts: null, buyQuantity: 2, getQuantity: 1 },
        ...{ gets: { productIds: ['prd_2'], categoryIds: [] }, timesAtMost: 4 },
      },
    });
  });

  test('an edit changes what it names, and null takes dates away', async () => {
    const { thing } = await asStaff<Thing>(promotions, CREATE, promotionInput({ endsAt: '2026-02-01T00:00:00.000Z' }));
    const changes = {
      id: thing?.id,
      expectedVersion: 1,
      endsAt: null,
      effect: { kind: 'FREE_SHIPPING' },
      isActive: false,
    };
    const edited = await asStaff<Thing>(promotions, UPDATE, changes);
    const effect = { ...(thing?.effect as object), kind: 'FREE_SHIPPING', target: null, basisPoints: null };
    expect(edited.thing).toEqual({ ...thing, endsAt: null, effect, isActive: false, version: 2 });
    const korean = await promotions.merchandiser<{ promotion: { name: string } }>(
      `{ promotion(id: "${thing?.id}") { name } }`,
      {},
      { 'x-locale': 'ko' },
    );
    expect(korean.data.promotion.name).toBe('10% 할인');
  });

  test('of two who edit at once one is told, and a stranger is not there', async () => {
    const id = await automatic(promotions, { conditions: { channels: ['none'] } });
    const answers = await many(8, (priority) => asStaff(promotions, UPDATE, { id, expectedVersion: 1, priority }));
    expect(answers.filter(({ thing }) => thing)).toHaveLength(1);
    expect(answers.flatMap(({ refusals }) => refusals)).toEqual(
      Array.from({ length: 7 }, () => 'VERSION_CONFLICT input expectedVersion'),
    );
    const nobody = { id: 'prm_000000000000000000000000', expectedVersion: 1 };
    expect((await asStaff(promotions, UPDATE, nobody)).refusals).toEqual(['NOT_FOUND input id']);
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ['no name', { name: '' }, ['input.name REQUIRED']],
    ['a name too long', { name: 'x'.repeat(201) }, ['input.name TOO_LONG']],
    [
      'more than everything',
      { effect: { kind: 'PERCENTAGE', basisPoints: 10_001 } },
      ['input.effect.basisPoints OUT_OF_RANGE'],
    ],
    ['a percentage of nothing', { effect: { kind: 'PERCENTAGE' } }, ['input.effect.basisPoints REQUIRED']],
    ['an amount of nothing', { effect: { kind: 'FIXED_AMOUNT' } }, ['input.effect.amounts REQUIRED']],
    ['amounts of nothing', { effect: { kind: 'FIXED_AMOUNT', amounts: [] } }, ['input.effect.amounts TOO_SHORT']],
    [
      'two amounts in one currency',
      { effect: { kind: 'FIXED_AMOUNT', amounts: [EUR(1), EUR(2)] } },
      ['input.effect.amounts INVALID_FORMAT'],
    ],
    ['nothing to buy', { effect: { kind: 'BUY_X_GET_Y', getQuantity: 1 } }, ['input.effect.buyQuantity REQUIRED']],
    ['nothing to get', { effect: { kind: 'BUY_X_GET_Y', buyQuantity: 1 } }, ['input.effect.getQuantity REQUIRED']],
    ['a minimum below 1', { conditions: { minimumQuantity: 0 } }, ['input.conditions.minimumQuantity OUT_OF_RANGE']],
    [
      'a minimum of nothing',
      { conditions: { minimumSubtotals: [EUR(0)] } },
      ['input.conditions.minimumSubtotals.0.amountMinor OUT_OF_RANGE'],
    ],
    [
      'an end before its beginning',
      { startsAt: '2026-02-01T00:00:00Z', endsAt: '2026-02-01T00:00:00Z' },
      ['input.endsAt OUT_OF_RANGE'],
    ],
  ])('%s is refused', async (_what, more, expected) => {
    expect(await fieldsOf(CREATE, promotionInput(more))).toEqual(expected);
  });

  test('dates of which only one is edited still fit the other', async () => {
    const { thing } = await asStaff<Thing>(promotions, CREATE, promotionInput({ startsAt: '2026-02-01T00:00:00Z' }));
    const fields = await fieldsOf(UPDATE, { id: thing?.id, expectedVersion: 1, endsAt: '2026-01-01T00:00:00Z' });
    expect(fields).toEqual(['input.endsAt OUT_OF_RANGE']);
  });

  test('lists are filtered, in the order in which promotions come, each one once', async () => {
    const marked = (priority: number, more: object) =>
      automatic(promotions, { ...{ name: `Listed ${priority}`, priority, isActive: false }, ...more });
    const ids = [
      await marked(3, { conditions: { channels: ['kr', 'kw'] } }),
      await marked(1, { conditions: { channels: ['eu'] } }),
      await marked(2, {}),
    ];
    const list = async (where: string) => {
      const nodes = await everyNode<{ id: string }>(promotions.merchandiser, 'promotions', {
        ...{ args: `where: { name: "listed" ${where} }`, fields: 'id', first: 2 },
      });
      return nodes.map(({ id }) => ids.indexOf(id));
    };
    expect(await list('')).toEqual([1, 2, 0]);
    expect(await list('isActive: true')).toEqual([]);
    expect(await list('trigger: VOUCHER')).toEqual([]);
    expect(await list('channel: "kr"')).toEqual([2, 0]);
    expect(await list('channel: "eu"')).toEqual([1, 2]);
  });

  test('usage is the sum of the uses of its vouchers', async () => {
    const { promotionId } = await vouched(promotions, 'SUM-1');
    await asStaff(promotions, VOUCHER_CREATE, { promotionId, code: 'SUM-2' });
    const { thing } = await hold(promotions, { voucherCodes: ['SUM-1'] });
    await confirm(promotions, (thing as Held).owner);
    await hold(promotions, { voucherCodes: ['SUM-2'] });
    const { data } = await must(
      promotions.merchandiser<{ promotion: object }>(
        `{ promotion(id: "${promotionId}") { usage { vouchers held redeemed } } }`,
      ),
    );
    expect(data.promotion).toEqual({ usage: { vouchers: 2, held: 1, redeemed: 1 } });
  });
});

describe('vouchers', () => {
  test('a code is the same however it is typed, and unique', async () => {
    const { promotionId, voucherId } = await vouched(promotions, ' typed-1 ');
    const { refusals } = await asStaff(promotions, VOUCHER_CREATE, { promotionId, code: 'TYPED-1' });
    expect(refusals).toEqual(['CODE_TAKEN input code']);
    const { data } = await must(
      promotions.merchandiser<{ voucher: Thing }>(`{ voucher(code: "Typed-1") ${VOUCHER.slice(8)} }`),
    );
    expect(data.voucher).toEqual({
      ...{ id: voucherId, code: 'TYPED-1', isActive: true, usageLimit: null, perCustomerLimit: null, version: 1 },
      ...{ startsAt: null, endsAt: null, held: 0, redeemed: 0, promotion: { id: promotionId, name: 'Ten percent' } },
    });
  });

  test('of ten who make one code at once, one does', async () => {
    const { promotionId } = await vouched(promotions, 'OTHER-CODE');
    const answers = await many(10, () => asStaff(promotions, VOUCHER_CREATE, { promotionId, code: 'WANTED' }));
    expect(answers.filter(({ thing }) => thing)).toHaveLength(1);
    expect(answers.flatMap(({ refusals }) => refusals)).toEqual(
      Array.from({ length: 9 }, () => 'CODE_TAKEN input code'),
    );
  });

  test('a voucher needs a promotion that is asked for by one', async () => {
    const id = await automatic(promotions, { conditions: { channels: ['none'] } });
    const make = async (promotionId: string) =>
      (await asStaff(promotions, VOUCHER_CREATE, { promotionId, code: 'NEEDS' })).refusals;
    expect(await make(id)).toEqual(['NOT_BY_VOUCHER input promotionId']);
    expect(await make('prm_000000000000000000000000')).toEqual(['NOT_FOUND input promotionId']);
  });

  test('an edit changes what it names, and no limit falls below what is used', async () => {
    const { voucherId: id } = await vouched(promotions, 'EDITED', { usageLimit: 5, perCustomerLimit: 1 });
    const edit = (input: object) => asStaff<Thing>(promotions, VOUCHER_UPDATE, { id, ...input });
    await hold(promotions, { voucherCodes: ['EDITED'], email: 'a@example.com' });
    await hold(promotions, { voucherCodes: ['EDITED'], email: 'b@example.com' });
    expect((await edit({ expectedVersion: 1, usageLimit: 1 })).refusals).toEqual([
      'LIMIT_BELOW_USAGE input usageLimit',
    ]);
    expect((await edit({ expectedVersion: 1, usageLimit: 2 })).thing).toMatchObject({
      usageLimit: 2,
      perCustomerLimit: 1,
    });
    expect((await edit({ expectedVersion: 1, usageLimit: 3 })).refusals).toEqual([
      'VERSION_CONFLICT input expectedVersion',
    ]);
    expect((await edit({ expectedVersion: 2, usageLimit: null, perCustomerLimit: null })).thing).toMatchObject({
      ...{ usageLimit: null, perCustomerLimit: null, held: 2, version: 3 },
    });
    const nobody = { id: 'vch_000000000000000000000000', expectedVersion: 1 };
    expect((await edit(nobody)).refusals).toEqual(['NOT_FOUND input id']);
  });

  test('a use that is counted while staff edit is not lost', async () => {
    const { voucherId: id } = await vouched(promotions, 'BUSY');
    const [edited] = await Promise.all([
      asStaff(promotions, VOUCHER_UPDATE, { id, expectedVersion: 1, perCustomerLimit: 100 }),
      many(10, () => hold(promotions, { voucherCodes: ['BUSY'] })),
    ]);
    expect(edited.refusals).toEqual([]);
    const { data } = await must(promotions.merchandiser<{ voucher: object }>('{ voucher(code: "BUSY") { held } }'));
    expect(data.voucher).toEqual({ held: 10 });
  });

  test('a thousand are made at once, each with a code of its own that works', async () => {
    const { promotionId } = await vouched(promotions, 'BULK');
    const input = { promotionId, count: 1_000, prefix: 'spring', usageLimit: 1 };
    const { data } = await must(
      promotions.merchandiser<{ it: { codes: string[] } }>(
        'mutation ($input: VouchersGenerateInput!) { it: vouchersGenerate(input: $input) { codes errors { code } } }',
        { input },
      ),
    );
    expect(new Set(data.it.codes).size).toBe(1_000);
    expect(data.it.codes.filter((code) => !/^SPRING(-[0-9A-HJKMNP-TV-Z]{4}){3}$/.test(code))).toEqual([]);
    const voucherCodes = data.it.codes.slice(-1);
    expect((await quote(promotions, cart({ voucherCodes }))).discounts).toHaveLength(1);
    const listed = await must(
      promotions.merchandiser<{ vouchers: { totalCount: number } }>(
        `{ vouchers(where: { promotionId: "${promotionId}", code: "spring-", isActive: true }) { totalCount } }`,
      ),
    );
    expect(listed.data.vouchers.totalCount).toBe(1_000);
  });

  test.each<[Record<string, unknown>, string]>([
    [{ code: 'NO SPACES' }, 'input.code INVALID_FORMAT'],
    [{ code: '봄' }, 'input.code INVALID_FORMAT'],
    [{ code: 'x'.repeat(65) }, 'input.code TOO_LONG'],
    [{ code: 'FINE', usageLimit: 0 }, 'input.usageLimit OUT_OF_RANGE'],
    [{ code: 'FINE', perCustomerLimit: 0 }, 'input.perCustomerLimit OUT_OF_RANGE'],
    [{ code: 'FINE', startsAt: '2026-02-01T00:00:00Z', endsAt: '2026-01-01T00:00:00Z' }, 'input.endsAt OUT_OF_RANGE'],
  ])('%j is refused', async (more, field) => {
    expect(await fieldsOf(VOUCHER_CREATE, { promotionId: 'x', ...more })).toEqual([field]);
  });

  test('no more than a thousand are made at once', async () => {
    const parts = ['vouchersGenerate', 'VouchersGenerateInput', ''] as const;
    expect(await fieldsOf(parts, { promotionId: 'x', count: 1_001 })).toEqual(['input.count OUT_OF_RANGE']);
    expect(await fieldsOf(parts, { promotionId: 'x', count: 1, prefix: 'A B' })).toEqual([
      'input.prefix INVALID_FORMAT',
    ]);
  });
});

describe('gift cards', () => {
  const ISSUE = `mutation ($input: GiftCardIssueInput!) { it: giftCardIssue(input: $input) {
    giftCard { id lastFour initial { amount } balance { amount currencyCode } held { amount } isActive expiresAt note
      entries { kind amount { amount } orderId actor } }
    code errors { code } } }`;
  interface Issued {
    it: { code: string | null; giftCard: Thing };
  }

  test('a card is issued with its money, and its code is told once', async () => {
    const input = { amountMinor: 5_000, currencyCode: 'KWD', note: 'sorry 🎁', idempotencyKey: newKey() };
    const { data } = await must(promotions.merchandiser<Issued>(ISSUE, { input }));
    const { code, giftCard } = data.it;
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(giftCard).toEqual({
      ...{ id: expect.stringMatching(/^gft_/), lastFour: code?.slice(-4), isActive: true, expiresAt: null },
      ...{ note: 'sorry 🎁', initial: { amount: '5.000' }, balance: { amount: '5.000', currencyCode: 'KWD' } },
      ...{ held: { amount: '0.000' } },
      entries: [
        { kind: 'ISSUED', amount: { amount: '5.000' }, orderId: null, actor: 'staff:stf_000000000000000000000001' },
      ],
    });
    const again = await must(promotions.merchandiser<Issued>(ISSUE, { input }));
    expect(again.data.it).toEqual({ code: null, giftCard, errors: [] });
    const other = await promotions.merchandiser(ISSUE, { input: { ...input, amountMinor: 6_000 } });
    expect(codes(other)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test('its code is nowhere in the database', async () => {
    const { code, id } = await giftCard(promotions, 100);
    const rows = await promotions.database.sql<{ row: string }>(
      'SELECT to_jsonb(card)::text AS row FROM gift_card AS card UNION ALL SELECT answer FROM idempotency_key',
    );
    const text = rows.map(({ row }) => row).join();
    expect(text).toContain(id);
    expect(text).not.toContain(code);
    expect(text).not.toContain(code.replaceAll('-', ''));
  });

  test('whoever has the code is told what is left; any other code is told nothing, for whatever reason', async () => {
    const card = await giftCard(promotions, 10_000);
    await hold(promotions, { giftCards: [{ code: card.code, amountMinor: 2_500 }] });
    const stopped = await giftCard(promotions, 100);
    await asStaff(promotions, CARD_UPDATE, { id: stopped.id, expectedVersion: 1, isActive: false });
    const expired = await giftCard(promotions, 100, { expiresAt: promotions.clock.now().toISOString() });
    const ask = async (code: string) =>
      (
        await must(
          promotions.anonymous<{ balance: unknown }>(
            'query ($code: String!) { balance: giftCardBalance(code: $code) { maskedCode available { amount } expiresAt } }',
            { code },
          ),
        )
      ).data.balance;
    const maskedCode = `•••• ${card.code.slice(-4)}`;
    expect(await ask(card.code.toLowerCase())).toEqual({ maskedCode, available: { amount: '75.00' }, expiresAt: null });
    for (const code of [stopped.code, expired.code, 'ZZZZ-ZZZZ-ZZZZ-ZZZZ', '', '🎁'])
      expect(await ask(code)).toBeNull();
    const aliases = Array.from({ length: 20 }, (_none, at) => `a${at}: giftCardBalance(code: "${at}") { maskedCode }`);
    expect(await promotions.statements(() => promotions.anonymous(`{ ${aliases.join(' ')} }`))).toBe(1);
  });

  test('an edit stops a card, and no edit moves its money', async () => {
    const { id } = await giftCard(promotions, 10_000);
    const edit = (input: object) => asStaff<Thing>(promotions, CARD_UPDATE, { id, ...input });
    const expiresAt = '2027-01-01T00:00:00.000Z';
    expect((await edit({ expectedVersion: 1, isActive: false, expiresAt, note: 'lost' })).thing).toEqual({
      ...{ id, isActive: false, expiresAt, note: 'lost', version: 2 },
    });
    expect((await edit({ expectedVersion: 2, isActive: true, expiresAt: null })).thing).toEqual({
      ...{ id, isActive: true, expiresAt: null, note: 'lost', version: 3 },
    });
    expect((await edit({ expectedVersion: 2 })).refusals).toEqual(['VERSION_CONFLICT input expectedVersion']);
    expect((await edit({ id: 'gft_000000000000000000000000', expectedVersion: 1 })).refusals).toEqual([
      'NOT_FOUND input id',
    ]);
    expect(await moneyOf(promotions, id)).toEqual([10_000, 0, 'ISSUED 10000']);
  });

  test('cards are found by what support knows of them', async () => {
    const card = await giftCard(promotions, 7_700, { currencyCode: 'USD' });
    const { thing } = await hold(promotions, {
      ...{ currencyCode: 'USD', giftCards: [{ code: card.code, amountMinor: 700 }] },
    });
    await confirm(promotions, (thing as Held).owner, 'ord_support');
    const list = async (where: string) => {
      const found = await must(
        promotions.merchandiser<{ giftCards: { nodes: { id: string }[] } }>(
          `{ giftCards(where: { ${where} }) { nodes { id } } }`,
        ),
      );
      return found.data.giftCards.nodes.map(({ id }) => id);
    };
    expect(await list(`code: "${card.code.toLowerCase()}"`)).toEqual([card.id]);
    expect(await list(`lastFour: "${card.code.slice(-4).toLowerCase()}", currencyCode: "USD"`)).toEqual([card.id]);
    expect(await list('orderId: "ord_support"')).toEqual([card.id]);
    expect(await list('currencyCode: "USD", isActive: false')).toEqual([]);
    expect(await list('code: "nothing"')).toEqual([]);
  });

  test('the ledger is written once', async () => {
    await giftCard(promotions, 100);
    for (const statement of ['UPDATE gift_card_entry SET amount_minor = 1', 'DELETE FROM gift_card_entry']) {
      await expect(promotions.database.sql(statement)).rejects.toThrow('cannot be changed any more');
    }
  });
});

test('a list page costs the same number of statements however long it is', async () => {
  for (let at = 0; at < 12; at += 1) {
    const { promotionId } = await vouched(promotions, `PAGE-${at}`);
    await asStaff(promotions, VOUCHER_CREATE, { promotionId, code: `PAGE-${at}-B` });
    await giftCard(promotions, 100 + at);
  }
  const page = (first: number) =>
    promotions.statements(() =>
      must(
        promotions.merchandiser(`{
          promotions(where: { trigger: VOUCHER }, first: ${first}) { nodes { name usage { redeemed } } }
          vouchers(first: ${first}) { nodes { code promotion { name } } }
          giftCards(first: ${first}) { nodes { entries { amount { amount } } } }
        }`),
      ),
    );
  await page(2);
  const short = await page(2);
  expect(await page(12)).toBe(short);
  expect(short).toBe(6);
});
