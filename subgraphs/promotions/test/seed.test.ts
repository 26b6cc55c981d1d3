import { createDemoShop } from '#demo';
import { seedDatabase } from '#kit';
import { demoRows } from '../src/demo-rows';
import { cart, hold, line, moneyOf, problemsOf, quote, startPromotions, type TestPromotions } from './fixture';

let promotions: TestPromotions;
beforeAll(async () => {
  promotions = await startPromotions();
  await seed();
});
afterAll(() => promotions.stop());

const shop = createDemoShop({ size: 0.05 });
const seed = () => seedDatabase(promotions.databaseUrl, demoRows(shop));
const books = shop.categories.find(({ slug }) => slug === 'books')?.id;

/** What comes off a cart of the demo shop. */
async function off(input: Record<string, unknown>): Promise<string[]> {
  const { discounts } = await quote(promotions, cart(input));
  return discounts.map(({ name, amountMinor }) => `${name} ${amountMinor}`);
}

test('what the demo shop promises comes off', async () => {
  expect(await off({ lines: [line('a', 4_999)] })).toEqual([]);
  expect(await off({ lines: [line('a', 5_000)] })).toEqual(['Free shipping 500']);
  expect(
    await off({ lines: [line('a', 2_000, { quantity: 3, categoryIds: [books] })], voucherCodes: ['welcome10'] }),
  ).toEqual(['Books: buy three, pay two 2000', 'Welcome: 10 % off 400', 'Free shipping 500']);
  expect(await off({ voucherCodes: ['FIRST100'], customerGroups: ['wholesale'] })).toEqual([
    'For the first hundred 2000',
  ]);
  expect(
    await off({ currencyCode: 'KWD', shippingMinor: 2_000, customerGroups: ['wholesale'], lines: [line('a', 30_000)] }),
  ).toEqual(['Wholesale: 15 % off 4500', 'Free shipping 2000']);
});

test('its gift cards pay, by the codes that everybody knows', async () => {
  const { giftCards, problems } = await quote(
    promotions,
    cart({ giftCardCodes: ['demo card euro 0100', 'DEMO-CARD-EURO-0025'] }),
  );
  expect([giftCards.map(({ balanceMinor }) => balanceMinor).sort(), problems]).toEqual([[10_000, 2_500], []]);
});

test('seeding again changes nothing that happened meanwhile', async () => {
  const [card] = shop.giftCards;
  const giftCards = [{ code: card?.code, amountMinor: 1_000 }];
  expect((await hold(promotions, { voucherCodes: ['WELCOME10'], giftCards })).refusals).toEqual([]);
  await seed();
  expect(await moneyOf(promotions, card?.id ?? '')).toEqual([10_000, 1_000, 'ISSUED 10000']);
  expect(problemsOf(await quote(promotions, cart({ voucherCodes: ['WELCOME10'] })))).toEqual([
    'VOUCHER_LIMIT_REACHED WELCOME10',
  ]);
});
