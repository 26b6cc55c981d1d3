import {
  automatic,
  cart,
  codes,
  giftCard,
  hold,
  line,
  problemsOf,
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

test('a quote says what comes off which line, in the language of the request', async () => {
  const { promotionId } = await vouched(promotions, 'TEN');
  const lines = [line('a', 3_333), line('b', 3_333), line('c', 3_333)];
  const input = cart({ voucherCodes: [' ten '], lines });
  expect(await quote(promotions, input)).toEqual({
    discounts: [
      {
        ...{ promotionId, code: 'TEN', name: 'Ten percent', kind: 'ORDER', amountMinor: 1_000 },
        lines: [
          { lineId: 'a', amountMinor: 334 },
          { lineId: 'b', amountMinor: 333 },
          { lineId: 'c', amountMinor: 333 },
        ],
      },
    ],
    giftCards: [],
    problems: [],
  });
  expect((await quote(promotions, input, { 'x-locale': 'ko' })).discounts[0]?.name).toBe('10% 할인');
});

test('a cart that nothing fits costs no statement', async () => {
  await quote(promotions, cart());
  expect(await promotions.statements(() => quote(promotions, cart()))).toBe(0);
});

test('vouchers and gift cards cost one statement each, however many', async () => {
  const cards = [await giftCard(promotions, 100), await giftCard(promotions, 100)];
  const input = cart({ voucherCodes: ['TEN', 'TWENTY', 'THIRTY'], giftCardCodes: cards.map(({ code }) => code) });
  await quote(promotions, input);
  expect(await promotions.statements(() => quote(promotions, input))).toBe(2);
});

test('discounts that come by themselves and one by voucher come in their order', async () => {
  const free = await automatic(promotions, {
    ...{ name: 'Free shipping', priority: 10, effect: { kind: 'FREE_SHIPPING' } },
    conditions: { channels: ['kr'], minimumSubtotals: [{ amountMinor: 5_000, currencyCode: 'EUR' }] },
  });
  const { promotionId } = await vouched(promotions, 'HALF', {}, { effect: { kind: 'PERCENTAGE', basisPoints: 5_000 } });
  const { discounts, problems } = await quote(promotions, cart({ channel: 'kr', voucherCodes: ['HALF'] }));
  expect(discounts.map((one) => [one.promotionId, one.kind, one.amountMinor, one.lines.length])).toEqual([
    [promotionId, 'ORDER', 5_000, 1],
    [free, 'SHIPPING', 500, 0],
  ]);
  expect(problems).toEqual([]);
});

test('a code that does nothing is told why', async () => {
  const at = promotions.clock.now().getTime();
  await vouched(promotions, 'OVER', { endsAt: new Date(at) });
  await vouched(promotions, 'SOON', { startsAt: new Date(at + 1) });
  await vouched(promotions, 'USED', { usageLimit: 1 });
  await vouched(promotions, 'MINE', { perCustomerLimit: 1 });
  await vouched(promotions, 'ALONE', {}, { stackingGroups: [], priority: 1 });
  await vouched(promotions, 'BIG', {}, { conditions: { minimumQuantity: 2 } });
  await vouched(promotions, 'OFF', {}, { isActive: false });
  for (const code of ['USED', 'MINE']) expect((await hold(promotions, { voucherCodes: [code] })).refusals).toEqual([]);
  const said = async (...voucherCodes: string[]) => problemsOf(await quote(promotions, cart({ voucherCodes })));
  expect(await said('NOBODY-MADE-IT', 'OVER', 'SOON', 'USED', 'MINE', 'BIG', 'OFF')).toEqual([
    'VOUCHER_INVALID NOBODY-MADE-IT',
    'VOUCHER_EXPIRED OVER',
    'VOUCHER_INVALID SOON',
    'VOUCHER_EXHAUSTED USED',
    'VOUCHER_LIMIT_REACHED MINE',
    'VOUCHER_INVALID OFF',
    'VOUCHER_NOT_APPLICABLE BIG',
  ]);
  expect(await said('TEN', 'ALONE')).toEqual(['VOUCHER_NOT_COMBINABLE ALONE']);
  expect(problemsOf(await quote(promotions, cart({ voucherCodes: ['MINE'], customerId: 'cus_2' })))).toEqual([]);
});

test('two codes of one promotion come off once', async () => {
  const { promotionId } = await vouched(promotions, 'FIRST');
  const input = { promotionId, code: 'SECOND' };
  await promotions.merchandiser(
    'mutation ($input: VoucherCreateInput!) { voucherCreate(input: $input) { errors { code } } }',
    { input },
  );
  const answer = await quote(promotions, cart({ voucherCodes: ['FIRST', 'SECOND', 'first'] }));
  expect(answer.discounts.map(({ code }) => code)).toEqual(['FIRST']);
  expect(problemsOf(answer)).toEqual(['VOUCHER_NOT_COMBINABLE SECOND']);
});

test('a gift card that can pay is shown with what can be spent, another one is told why', async () => {
  const card = await giftCard(promotions, 10_000);
  const yen = await giftCard(promotions, 10_000, { currencyCode: 'JPY' });
  const empty = await giftCard(promotions, 100);
  await hold(promotions, {
    giftCards: [
      { code: card.code, amountMinor: 2_500 },
      { code: empty.code, amountMinor: 100 },
    ],
  });
  const typed = card.code.toLowerCase().replaceAll('-', ' ');
  const answer = await quote(promotions, cart({ giftCardCodes: [typed, yen.code, empty.code, 'XXXX'] }));
  const maskedCode = `•••• ${card.code.slice(-4)}`;
  expect(answer.giftCards).toEqual([
    { id: card.id, position: 0, maskedCode, balanceMinor: 7_500, currencyCode: 'EUR' },
  ]);
  expect(problemsOf(answer)).toEqual([
    `GIFT_CARD_CURRENCY ${yen.code}`,
    `GIFT_CARD_EMPTY ${empty.code}`,
    'GIFT_CARD_INVALID XXXX',
  ]);
});

test('gift cards that can pay come in the order of their codes, each once, with the place of its code', async () => {
  const cards = [await giftCard(promotions, 100), await giftCard(promotions, 200), await giftCard(promotions, 300)];
  const [first, second, third] = cards.map(({ code }) => code);
  const otherwise = third?.replaceAll('0', 'O').replaceAll('1', 'l').toLowerCase();
  const giftCardCodes = [third, 'XXXX', otherwise, first, 'XXXX', third, second];
  const answer = await quote(promotions, cart({ giftCardCodes }));
  expect(answer.giftCards.map(({ id, position }) => [id, position])).toEqual([
    [cards[2]?.id, 0],
    [cards[0]?.id, 3],
    [cards[1]?.id, 6],
  ]);
  expect(problemsOf(answer)).toEqual(['GIFT_CARD_INVALID XXXX']);
});

test('what a promotion is within seconds, its quote is at once where staff changed it', async () => {
  const id = await automatic(promotions, { conditions: { channels: ['gone'] } });
  expect((await quote(promotions, cart({ channel: 'gone' }))).discounts).toHaveLength(1);
  await promotions.merchandiser(
    'mutation ($id: ID!) { promotionUpdate(input: { id: $id, expectedVersion: 1, isActive: false }) { errors { code } } }',
    { id },
  );
  expect((await quote(promotions, cart({ channel: 'gone' }))).discounts).toEqual([]);
});

test('strings that would be SQL, and letters beyond ASCII, are codes that nobody made', async () => {
  const odd = ["'; DROP TABLE voucher; --", '🎁', '봄세일', '%', '_'];
  const answer = await quote(promotions, cart({ voucherCodes: odd, giftCardCodes: odd }));
  expect(answer.problems.map(({ code }) => code)).toEqual([
    ...odd.map(() => 'VOUCHER_INVALID'),
    ...odd.map(() => 'GIFT_CARD_INVALID'),
  ]);
});

test.each([
  ['quantity 0', { lines: [line('a', 1, { quantity: 0 })] }, ['input.lines.0.quantity OUT_OF_RANGE']],
  ['an amount below 0', { lines: [line('a', -1)] }, ['input.lines.0.unitAmountMinor OUT_OF_RANGE']],
  ['two lines with one id', { lines: [line('a', 1), line('a', 1)] }, ['input.lines INVALID_FORMAT']],
  ['a channel that is no slug', { channel: 'E U' }, ['input.channel INVALID_FORMAT']],
  ['a code too long', { voucherCodes: ['x'.repeat(65)] }, ['input.voucherCodes TOO_LONG']],
  [
    'more money than there are numbers for',
    { lines: [line('a', 100_000_000_000, { quantity: 100_000 })] },
    ['input.lines OUT_OF_RANGE'],
  ],
])('%s is refused with its path', async (_what, more, expected) => {
  const query = 'query ($input: DiscountQuoteInput!) { discountQuote(input: $input) { problems { code } } }';
  const answer = await promotions.checkout(query, { input: cart({ giftCardCodes: [], ...more }) });
  expect(codes(answer)).toEqual(['INVALID_INPUT']);
  const fields = answer.errors[0]?.extensions?.fields as { path: string[]; code: string }[];
  expect(fields.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual(expected);
});
